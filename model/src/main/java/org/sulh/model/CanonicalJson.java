package org.sulh.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a tree of maps, lists, strings, flags, whole numbers and decimals as canonical JSON (RFC 8785).
 *
 * <p>Only what a claim can hold: decimals have at most six places and lie between 1e-6 and 1e15 in size, where the
 * shortest form of ECMAScript is the plain one. Keys are sorted by UTF-16 code units, which is {@link String}'s own
 * order. A test compares it with the reference implementation on random trees.
 */
final class CanonicalJson {
    private CanonicalJson() {}

    static String write(Object tree) {
        StringBuilder out = new StringBuilder();
        append(tree, out);
        return out.toString();
    }

    private static void append(Object node, StringBuilder out) {
        switch (node) {
            case Map<?, ?> map -> appendMap(map, out);
            case List<?> list -> appendList(list, out);
            case String text -> appendText(text, out);
            case Boolean flag -> out.append(flag.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Double number -> appendDecimal(number, out);
            default -> throw new IllegalArgumentException("no canonical form for " + node.getClass());
        }
    }

    private static void appendMap(Map<?, ?> map, StringBuilder out) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            out.append(separator);
            appendText(entry.getKey(), out);
            out.append(':');
            append(entry.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void appendList(List<?> list, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (Object element : list) {
            out.append(separator);
            append(element, out);
            separator = ",";
        }
        out.append(']');
    }

    private static void appendDecimal(double number, StringBuilder out) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        if (exact.scale() > 6 || exact.abs().compareTo(new BigDecimal("1e15")) > 0) {
            throw new IllegalArgumentException(number + " has more than six places");
        }
        out.append(exact.signum() == 0 ? "0" : exact.toPlainString());
    }

    private static void appendText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
