package org.sulh.report.page;

/**
 * Text of outside origin made safe to show: one line, no control characters and none of the marks that reorder what
 * follows them, which could make a terminal or a page show other words than those that stand there.
 */
public final class PlainWords {
    private PlainWords() {}

    /** The text with runs of white space as one space. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (isShown(text, i)) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isShown(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        boolean reorders = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
        return !Character.isISOControl(c) && !reorders && c != '\ufffe' && c != '\uffff';
    }

    /** The text cut at a word, with an ellipsis, to at most that many characters and the ellipsis. */
    public static String shortened(String text, int most) {
        String words = of(text);
        if (words.length() <= most) {
            return words;
        }
        int cut = words.lastIndexOf(' ', most);
        if (cut <= most / 2) {
            cut = Character.isLowSurrogate(words.charAt(most)) ? most - 1 : most;
        }
        return words.substring(0, cut) + " …";
    }
}
