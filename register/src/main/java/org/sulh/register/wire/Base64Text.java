package org.sulh.register.wire;

import java.util.Base64;

/** Base64 of RFC 4648 section 4, with one text for one value: padding is required and unused bits are zero. */
public final class Base64Text {
    private Base64Text() {}

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @throws MalformedException when the text is not what {@link #encode} gives for any bytes */
    public static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("not base64: " + shortened(text));
        }
        // The decoder overlooks missing padding and unused bits, through which a changed bit would go unseen.
        if (!encode(bytes).equals(text)) {
            throw new MalformedException("not canonical base64: " + shortened(text));
        }
        return bytes;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
