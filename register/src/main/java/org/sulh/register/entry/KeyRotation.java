package org.sulh.register.entry;

import org.sulh.register.note.KeyId;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.MalformedException;

/**
 * The payload of a {@code key-rotated} entry: a key takes another's place, with its holder and roles.
 *
 * @param old the key that stops
 */
public record KeyRotation(KeyId old, VerifierKey key) {
    /** Name of the kind. */
    public static final String KIND = "key-rotated";

    /** @throws MalformedException when the new key signs no entries: it has to sign this one */
    public KeyRotation {
        if (key.type() != KeyType.ED25519) {
            throw new MalformedException(
                    key + " is the key of a witness, which signs no entries: register it, and revoke the old one");
        }
    }

    /** @throws MalformedException when it is not the payload of a rotation */
    public static KeyRotation read(Json.Obj data) {
        Members members = new Members(data, "a rotation of keys");
        KeyRotation rotation =
                new KeyRotation(KeyId.parse(members.text("old")), VerifierKey.parse(members.text("key")));
        members.end();
        return rotation;
    }

    public Json.Obj toData() {
        return Json.Obj.EMPTY.with("old", old.toString()).with("key", key.toString());
    }
}
