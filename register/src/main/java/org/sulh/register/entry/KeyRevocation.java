package org.sulh.register.entry;

import org.sulh.register.note.KeyId;

/**
 * The payload of a {@code key-revoked} entry: a key stops, and none takes its place.
 *
 * @param reason for people
 */
public record KeyRevocation(KeyId key, String reason) {
    /** Name of the kind. */
    public static final String KIND = "key-revoked";

    /** @throws org.sulh.register.wire.MalformedException when it is not the payload of a revocation */
    public static KeyRevocation read(Json.Obj data) {
        Members members = new Members(data, "a revocation of a key");
        KeyRevocation revocation = new KeyRevocation(KeyId.parse(members.text("key")), members.text("reason"));
        members.end();
        return revocation;
    }

    public Json.Obj toData() {
        return Json.Obj.EMPTY.with("key", key.toString()).with("reason", reason);
    }
}
