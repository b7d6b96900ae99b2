package org.sulh.register.wire;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 text, with what is damaged refused instead of replaced, so that one text has one form and one form one text. */
public final class Utf8 {
    private Utf8() {}

    /** @throws MalformedException when the text holds half of a surrogate pair, which no UTF-8 stands for */
    public static byte[] encode(String text) {
        try {
            ByteBuffer buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new MalformedException("half of a surrogate pair in a text");
        }
    }

    /** @throws MalformedException when the bytes are not UTF-8 */
    public static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedException("not UTF-8 text");
        }
    }
}
