package org.sulh.register.entry;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.sulh.register.wire.MalformedException;

/**
 * Writes values as JSON. That the result has the canonical form (RFC 8785) is left to the library made for it, which is
 * safe here because a {@link Json} cannot hold what it would lose in silence.
 */
final class JsonWriter {
    private static final int MAX_QUOTED = 60;

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    /** @throws MalformedException when values lie too deep within each other */
    static byte[] canonical(Json value) {
        JsonWriter writer = new JsonWriter();
        // The library takes only lists and objects: every value is written as the one element of a list.
        writer.appendList(new Json.Arr(List.of(value)), 0);
        try {
            byte[] list = new JsonCanonicalizer(writer.out.toString()).getEncodedUTF8();
            return Arrays.copyOfRange(list, 1, list.length - 1);
        } catch (IOException e) {
            throw new IllegalStateException("the library refuses JSON that was just written", e);
        }
    }

    /** A text for a message: quoted, without control characters, shortened. */
    static String quoted(String text) {
        JsonWriter writer = new JsonWriter();
        writer.appendText(text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "…");
        return writer.out.toString();
    }

    private void append(Json value, int depth) {
        switch (value) {
            case Json.Obj object -> appendObject(object, depth + 1);
            case Json.Arr list -> appendList(list, depth + 1);
            case Json.Str text -> appendText(text.value());
            case Json.Int number -> out.append(number.value());
            case Json.Bool flag -> out.append(flag.value());
            case Json.Null() -> out.append("null");
        }
    }

    private void appendObject(Json.Obj object, int depth) {
        requireDepth(depth);
        out.append('{');
        for (int i = 0; i < object.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            appendText(object.nameAt(i));
            out.append(':');
            append(object.valueAt(i), depth);
        }
        out.append('}');
    }

    private void appendList(Json.Arr list, int depth) {
        requireDepth(depth);
        out.append('[');
        for (int i = 0; i < list.elements().size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            append(list.elements().get(i), depth);
        }
        out.append(']');
    }

    private static void requireDepth(int depth) {
        if (depth > Json.MAX_DEPTH) {
            throw new MalformedException("more than " + Json.MAX_DEPTH + " values within each other");
        }
    }

    private void appendText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
