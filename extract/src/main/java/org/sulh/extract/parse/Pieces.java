package org.sulh.extract.parse;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.TextSpan;

/**
 * A paragraph in pieces that can be parsed one after the other, so that memory does not grow with a paragraph that has no
 * end. Paragraphs that people write are one piece.
 */
final class Pieces {
    private static final int LONGEST = 50_000;

    /**
     * No word has so many letters; the tokeniser's time grows with the square of some runs of signs. Not fewer, so that a
     * piece of a run in which each sign is a token is too long for a sentence, and is left out.
     */
    private static final int LONGEST_WORD = 1_000;

    private Pieces() {}

    /** In order, together the whole paragraph. Cuts after a sentence where there is one, else between words. */
    static List<TextSpan> of(String text, TextSpan paragraph) {
        List<TextSpan> pieces = new ArrayList<>();
        int start = paragraph.start();
        int wordStart = start;
        for (int i = start; i < paragraph.end(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                wordStart = i + 1;
            }
            boolean endlessWord = i - wordStart >= LONGEST_WORD;
            if (endlessWord || i - start >= LONGEST) {
                int end = endlessWord ? beforePair(text, i) : cut(text, start, i);
                pieces.add(new TextSpan(start, end));
                start = end;
                wordStart = Math.max(wordStart, end);
            }
        }
        pieces.add(new TextSpan(start, paragraph.end()));
        return pieces;
    }

    private static int cut(String text, int start, int latest) {
        int between = -1;
        for (int i = latest - 1; i > start + LONGEST / 2; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                continue;
            }
            if (".!?\n".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
            between = Math.max(between, i);
        }
        if (between > 0) {
            return between;
        }
        return beforePair(text, latest);
    }

    /** Not between the two halves of a character. */
    private static int beforePair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }
}
