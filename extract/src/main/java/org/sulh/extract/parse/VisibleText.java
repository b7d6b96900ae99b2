package org.sulh.extract.parse;

import java.util.Arrays;
import org.sulh.model.Invisible;
import org.sulh.model.TextSpan;

/**
 * A stretch of a document without the characters that nobody sees, and where each of the others stands in the document.
 * The joiners of other scripts are left out too, as English has none.
 */
final class VisibleText {
    private static final char NON_JOINER = '\u200C';
    private static final char JOINER = '\u200D';

    private final String text;
    private final int start;

    /** Offset in the stretch of each character; empty when nothing was left out. */
    private final int[] origins;

    private VisibleText(String text, int start, int[] origins) {
        this.text = text;
        this.start = start;
        this.origins = origins;
    }

    static VisibleText of(String document, TextSpan stretch) {
        String all = stretch.of(document);
        if (all.chars().noneMatch(c -> isLeftOut((char) c))) {
            return new VisibleText(all, stretch.start(), new int[0]);
        }
        StringBuilder seen = new StringBuilder(all.length());
        int[] origins = new int[all.length()];
        for (int i = 0; i < all.length(); i++) {
            if (!isLeftOut(all.charAt(i))) {
                origins[seen.length()] = i;
                seen.append(all.charAt(i));
            }
        }
        return new VisibleText(seen.toString(), stretch.start(), Arrays.copyOf(origins, seen.length()));
    }

    /** A text without the characters that are left out. */
    static String strip(String text) {
        return text.chars().noneMatch(c -> isLeftOut((char) c)) ? text : of(text, new TextSpan(0, text.length())).text;
    }

    private static boolean isLeftOut(char c) {
        return c == NON_JOINER || c == JOINER || Invisible.is(c);
    }

    String text() {
        return text;
    }

    /** Where a stretch of the visible text, of one character or more, stands in the document. */
    TextSpan original(int begin, int end) {
        return origins.length == 0
                ? new TextSpan(start + begin, start + end)
                : new TextSpan(start + origins[begin], start + origins[end - 1] + 1);
    }
}
