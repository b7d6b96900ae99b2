package org.sulh.register.entry;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.sulh.register.wire.MalformedException;

/**
 * Reads the strings of JSON from bytes: UTF-8 and escapes, both strictly. For one thread.
 */
final class JsonStrings {
    private final byte[] bytes;
    private final boolean canonical;
    private int at;

    /** @param canonical whether escapes that are not in the canonical form (RFC 8785) are refused */
    JsonStrings(byte[] bytes, boolean canonical) {
        this.bytes = bytes;
        this.canonical = canonical;
    }

    /**
     * The string whose opening quotation mark stands at an offset.
     *
     * @throws MalformedException when it has no end or holds what no string may hold
     */
    String read(int offset) {
        int from = offset + 1;
        at = from;
        while (at < bytes.length) {
            byte b = bytes[at];
            if (b == '"') {
                at++;
                return ascii(from, at - 1);
            }
            // Bytes beyond ASCII are negative.
            if (b < ' ' || b == '\\') {
                return restOfString(new StringBuilder(2 * (at - from) + 32).append(ascii(from, at)));
            }
            at++;
        }
        throw malformed("the text ends within a string");
    }

    /** Offset of what follows the string read last. */
    int end() {
        return at;
    }

    private String ascii(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private String restOfString(StringBuilder text) {
        while (at < bytes.length) {
            byte b = bytes[at];
            if (b == '"') {
                at++;
                return text.toString();
            }
            if (b == '\\') {
                text.appendCodePoint(escape());
            } else if (b < 0) {
                text.appendCodePoint(beyondAscii());
            } else if (b < ' ') {
                throw malformed("a control character within a string; write it as an escape");
            } else {
                text.append((char) b);
                at++;
            }
        }
        throw malformed("the text ends within a string");
    }

    private int escape() {
        int from = at++;
        int c = at == bytes.length ? -1 : bytes[at++];
        return switch (c) {
            case '"', '\\' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '/' -> {
                requireLenient(from);
                yield '/';
            }
            case 'u' -> canonical ? canonicalCodeUnit(from) : codePointOfUnits(from);
            default -> throw malformed(from, "no escape begins like this");
        };
    }

    /** In the canonical form only the control characters without a shorter escape are written with {@code \\u}. */
    private int canonicalCodeUnit(int from) {
        int unit = codeUnit(from);
        if (unit >= ' ' || "\b\f\n\r\t".indexOf(unit) >= 0 || bytes[at - 1] >= 'A' && bytes[at - 1] <= 'F') {
            requireLenient(from);
        }
        return unit;
    }

    private int codePointOfUnits(int from) {
        char first = (char) codeUnit(from);
        if (!Character.isSurrogate(first)) {
            return first;
        }
        boolean another = at + 1 < bytes.length && bytes[at] == '\\' && bytes[at + 1] == 'u';
        if (Character.isHighSurrogate(first) && another) {
            at += 2;
            char second = (char) codeUnit(from);
            if (Character.isLowSurrogate(second)) {
                return Character.toCodePoint(first, second);
            }
        }
        throw malformed(from, "half of a surrogate pair");
    }

    private int codeUnit(int from) {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            if (at == bytes.length || !HexFormat.isHexDigit(bytes[at])) {
                throw malformed(from, "an escape of a code unit needs four hexadecimal digits");
            }
            unit = unit << 4 | HexFormat.fromHexDigit(bytes[at++]);
        }
        return unit;
    }

    private void requireLenient(int from) {
        if (canonical) {
            throw malformed(from, "an escape that is not in the canonical form");
        }
    }

    /** A character of two to four bytes of UTF-8. */
    private int beyondAscii() {
        int first = bytes[at] & 0xff;
        int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        if (first < 0xc2 || first > 0xf4 || at + more >= bytes.length) {
            throw malformed("not UTF-8 text");
        }
        int codePoint = first & 0x3f >> more;
        for (int i = 1; i <= more; i++) {
            int next = bytes[at + i];
            if ((next & 0xc0) != 0x80) {
                throw malformed("not UTF-8 text");
            }
            codePoint = codePoint << 6 | next & 0x3f;
        }
        boolean longerThanNeeded = more == 2 && codePoint < 0x800 || more == 3 && codePoint < 0x10000;
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (longerThanNeeded || surrogate || codePoint > Character.MAX_CODE_POINT) {
            throw malformed("not UTF-8 text");
        }
        at += more + 1;
        return codePoint;
    }

    private MalformedException malformed(String why) {
        return malformed(at, why);
    }

    private static MalformedException malformed(int offset, String why) {
        return JsonReader.malformed(offset, why);
    }
}
