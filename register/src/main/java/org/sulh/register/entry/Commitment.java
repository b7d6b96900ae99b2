package org.sulh.register.entry;

import org.sulh.register.wire.MalformedException;

/**
 * What stands in an entry for a sealed value: HMAC-SHA256 with a salt of 32 random bytes as the key, over the value in the
 * canonical form of JSON. Without the salt nobody can find out the value by trying, however few values are likely.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record Commitment(String hex) {
    static final String ALGORITHM = "hmac-sha256";

    private static final int SIZE = 32;

    /** @throws MalformedException when there are not 64 hexadecimal digits in lower case */
    public Commitment {
        if (Hex.parse(hex).length != SIZE) {
            throw new MalformedException("a commitment has " + 2 * SIZE + " hexadecimal digits, not " + hex.length());
        }
    }

    /** @throws MalformedException when the member of an entry is not a commitment */
    public static Commitment read(Json json) {
        Members members = Members.of(json, "a sealed field");
        Commitment commitment = new Commitment(members.text(ALGORITHM));
        members.end();
        return commitment;
    }

    /** The first 8 bytes. */
    long startOfHash() {
        return Long.parseUnsignedLong(hex, 0, 16, 16);
    }

    /** As it stands in an entry: {@code {"hmac-sha256":"…"}}. */
    public Json.Obj toJson() {
        return Json.Obj.EMPTY.with(ALGORITHM, hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
