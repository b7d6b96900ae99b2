package org.sulh.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Turns bytes into text without losing or changing a character.
 *
 * <p>In this order: a byte-order mark; UTF-16 without one, by its zero bytes; UTF-8, if every byte fits; the charset
 * that the page declares; the charset that ICU's detector is confident of. A text in which more non-ASCII sequences are
 * right UTF-8 than wrong is damaged UTF-8 and is refused: reading it as something else would put wrong letters into the
 * record. Known limit: one stray byte in an otherwise ASCII text may pass as a windows-1252 letter.
 */
final class TextDecoder {
    /** ICU's own scale is 0 to 100; below this its guesses on short texts are often wrong. */
    private static final int CONFIDENT = 25;

    private static final int WINDOW = 200_000;
    private static final Map<String, String> READ_AS =
            DataFile.resource("media-types.txt").pairs("charsets");
    private static final String MEND_UTF8 = "save the file again as UTF-8";

    private final String name;
    private final byte[] bytes;

    TextDecoder(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * The text without byte-order mark.
     *
     * @param declared charset that the document itself names
     * @throws IntakeException with byte offset and line when the bytes are no text, or text of no known charset
     */
    String decode(Optional<Charset> declared) throws IntakeException {
        String text = decodeAny(declared);
        long controls = text.chars().filter(TextDecoder::isStray).count();
        if (text.indexOf('\0') >= 0 || controls > 2 + text.length() / 500) {
            throw new IntakeException(
                    name, "holds control characters and is not text", "give the article as text or HTML");
        }
        return text;
    }

    private static boolean isStray(int c) {
        boolean control = Character.getType(c) == Character.CONTROL && "\t\n\r\f\u000B\u0085".indexOf(c) < 0;
        return control || c == 0xFFFE || c == 0xFFFF;
    }

    private String decodeAny(Optional<Charset> declared) throws IntakeException {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return strict(3, StandardCharsets.UTF_8);
        }
        if (startsWith(0xFF, 0xFE, 0, 0)) {
            return strict(4, Charset.forName("UTF-32LE"));
        }
        if (startsWith(0, 0, 0xFE, 0xFF)) {
            return strict(4, Charset.forName("UTF-32BE"));
        }
        if (startsWith(0xFF, 0xFE)) {
            return strict(2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(0xFE, 0xFF)) {
            return strict(2, StandardCharsets.UTF_16BE);
        }
        Optional<Charset> wide = findUtf16();
        if (wide.isPresent()) {
            return strict(0, wide.get());
        }
        Optional<String> utf8 = tryDecode(StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        if (Utf8Count.of(bytes).isDamagedUtf8()
                || declared.filter(StandardCharsets.UTF_8::equals).isPresent()) {
            return strict(0, StandardCharsets.UTF_8);
        }
        Optional<String> legacy = declared.flatMap(this::tryDecode).or(this::tryDetected);
        return legacy.isPresent() ? legacy.get() : strict(0, StandardCharsets.UTF_8);
    }

    private boolean startsWith(int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 of mostly ASCII characters has a zero in nearly every second byte. */
    private Optional<Charset> findUtf16() {
        int pairs = Math.min(bytes.length, 4096) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs >= 2 && odd > pairs * 7 / 10 && even == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return pairs >= 2 && even > pairs * 7 / 10 && odd == 0
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private Optional<String> tryDetected() {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int from = Math.max(0, first - 1000);
        byte[] window = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + WINDOW));
        for (CharsetMatch match :
                new CharsetDetector(window.length).setText(window).detectAll()) {
            Optional<String> text = Optional.ofNullable(READ_AS.get(match.getName()))
                    .filter(_ -> match.getConfidence() >= CONFIDENT)
                    .flatMap(charset -> tryDecode(Charset.forName(charset)))
                    .filter(TextDecoder::isPlausible);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    /** Whether non-ASCII characters stand where writers put them: letters in words, capitals first, no odd signs. */
    private static boolean isPlausible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            char before = i > 0 ? text.charAt(i - 1) : ' ';
            char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            boolean capitalInside =
                    Character.isUpperCase(c) && Character.isLowerCase(before) && !Character.isUpperCase(after);
            boolean signInside = !Character.isLetter(c)
                    && Character.isLetter(before)
                    && Character.isLetter(after)
                    && "\u2018\u2019\u2013\u2014\u2026\u00B7\u00AD\u00A0\u200C\u200D".indexOf(c) < 0;
            if (isStray(c) || "\u00FF\u00FE\u00DE\u00D7\u00F7".indexOf(c) >= 0 || capitalInside || signInside) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> tryDecode(Charset charset) {
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = run(charset, ByteBuffer.wrap(bytes), out);
        return result.isError() ? Optional.empty() : Optional.of(out.flip().toString());
    }

    private String strict(int from, Charset charset) throws IntakeException {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = run(charset, in, out);
        if (!result.isError()) {
            return out.flip().toString();
        }
        int offset = in.position();
        int line = 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
        throw new IntakeException(
                name,
                OptionalInt.of(line),
                String.format(
                        Locale.ROOT,
                        "byte 0x%02X at offset %d is not %s, and no other charset fits the text",
                        bytes[offset] & 0xFF,
                        offset,
                        charset.name()),
                MEND_UTF8);
    }

    private static CoderResult run(Charset charset, ByteBuffer in, CharBuffer out) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        return result.isError() ? result : decoder.flush(out);
    }

    /** How many sequences of non-ASCII bytes are right and wrong as UTF-8. */
    private record Utf8Count(int right, int wrong) {
        static Utf8Count of(byte[] bytes) {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CharBuffer out = CharBuffer.allocate(bytes.length + 1);
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            int wrong = 0;
            CoderResult result = decoder.decode(in, out, true);
            while (result.isError()) {
                wrong++;
                in.position(in.position() + result.length());
                result = decoder.decode(in, out, true);
            }
            return new Utf8Count((int) out.flip().chars().filter(c -> c >= 0x80).count(), wrong);
        }

        boolean isDamagedUtf8() {
            return right >= wrong;
        }
    }
}
