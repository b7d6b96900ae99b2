package org.sulh.intake;

/** How a line ends and how many words it has: what tells running text from titles and links. */
final class Sentences {
    private static final String ENDS = ".!?…\u06D4\u061F\u3002\uFF01\uFF1F\u0964";
    private static final String CLOSERS = "\"'”’»)]›“‘*_\u200E\u200F";

    private Sentences() {}

    /** Whether the last character, closing quotes and brackets apart, ends a sentence. */
    static boolean endsSentence(String text) {
        int last = lastInk(text);
        return last >= 0 && ENDS.indexOf(text.charAt(last)) >= 0;
    }

    /** Whether it breaks off in dots, as a teaser does that was cut to size. */
    static boolean breaksOff(String text) {
        String ink = text.substring(0, lastInk(text) + 1);
        return ink.endsWith("...") || ink.endsWith("…") || text.stripTrailing().endsWith("[…]");
    }

    /** Whether it reads as running text: ends as a sentence or the words before a list do, or is longer than a title. */
    static boolean isRunning(String text) {
        int words = words(text);
        if (breaksOff(text)) {
            return false;
        }
        return words > 30 || (words >= 4 && (endsSentence(text) || text.endsWith(":")));
    }

    static int words(String text) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inWord ? 1 : 0;
            inWord = letter || (inWord && "'’-\u200C".indexOf(text.charAt(i)) >= 0);
        }
        return words;
    }

    private static int lastInk(String text) {
        int last = text.length() - 1;
        while (last >= 0 && (Character.isWhitespace(text.charAt(last)) || CLOSERS.indexOf(text.charAt(last)) >= 0)) {
            last--;
        }
        return last;
    }
}
