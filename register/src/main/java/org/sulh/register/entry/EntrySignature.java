package org.sulh.register.entry;

import java.util.Arrays;
import org.sulh.register.note.KeyId;
import org.sulh.register.wire.Base64Text;
import org.sulh.register.wire.MalformedException;

/** One signature on an entry: {@code {"key":"<id>","sig":"<base64>"}}. Whether it verifies, it does not say. */
public final class EntrySignature {
    private static final int SIZE = 64;

    private final KeyId key;
    private final byte[] bytes;

    /** @throws MalformedException when there are not the 64 bytes of an Ed25519 signature */
    EntrySignature(KeyId key, byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new MalformedException(
                    "the signature by " + key + " has " + bytes.length + " bytes instead of " + SIZE);
        }
        this.key = key;
        this.bytes = bytes.clone();
    }

    static EntrySignature read(Json json) {
        Members members = Members.of(json, "a signature");
        KeyId key = KeyId.parse(members.text("key"));
        EntrySignature signature = new EntrySignature(key, Base64Text.decode(members.text("sig")));
        members.end();
        return signature;
    }

    Json.Obj toJson() {
        return Json.Obj.EMPTY.with("key", key.toString()).with("sig", Base64Text.encode(bytes));
    }

    public KeyId key() {
        return key;
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntrySignature that && key.equals(that.key) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "signature by " + key;
    }
}
