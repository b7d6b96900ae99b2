package org.sulh.register.entry;

import java.util.HexFormat;
import org.sulh.register.wire.MalformedException;

/** Bytes as hexadecimal digits, in lower case only: one text for one value. */
final class Hex {
    private Hex() {}

    /** @throws MalformedException when the text is anything else */
    static byte[] parse(String text) {
        if (text.length() % 2 != 0 || !text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
            throw new MalformedException("not hexadecimal digits in lower case: " + JsonWriter.quoted(text));
        }
        return HexFormat.of().parseHex(text);
    }
}
