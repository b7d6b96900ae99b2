package org.sulh.model;

/**
 * Characters that are not seen and mean nothing to a reader: soft hyphens, spaces and joints without width, byte-order
 * marks, marks of direction. Web pages and word processors leave them inside words, where they would hide the word.
 *
 * <p>The two joiners (U+200C, U+200D) are not among them: Persian, Urdu and others write words with them.
 */
public final class Invisible {
    private Invisible() {}

    /** Whether a character is one of them. */
    public static boolean is(char c) {
        return switch (c) {
            case '\u00AD', '\u061C', '\u180E', '\u200B', '\u200E', '\u200F', '\uFEFF' -> true;
            default ->
                c >= '\u202A' && c <= '\u202E' || c >= '\u2060' && c <= '\u2064' || c >= '\u2066' && c <= '\u206F';
        };
    }

    /** The text without them; the same string when it holds none. */
    public static String strip(String text) {
        int first = 0;
        while (first < text.length() && !is(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder seen = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            if (!is(text.charAt(i))) {
                seen.append(text.charAt(i));
            }
        }
        return seen.toString();
    }
}
