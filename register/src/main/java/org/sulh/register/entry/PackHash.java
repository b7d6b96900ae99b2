package org.sulh.register.entry;

import org.sulh.register.merkle.Hash;
import org.sulh.register.wire.MalformedException;

/** The hash of a pack, as entries name it: {@code sha256:} and 64 hexadecimal digits in lower case. */
public record PackHash(Hash hash) {
    private static final String PREFIX = "sha256:";

    /** @throws MalformedException when the text has another form */
    public static PackHash parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new MalformedException("the hash of a pack begins with " + PREFIX);
        }
        return new PackHash(Hash.of(Hex.parse(text.substring(PREFIX.length()))));
    }

    @Override
    public String toString() {
        return PREFIX + hash.toHex();
    }
}
