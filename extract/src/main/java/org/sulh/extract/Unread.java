package org.sulh.extract;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.Document;
import org.sulh.model.TextSpan;

/** The stretches of a document's body that no sentence covers: datelines, tables, sentences too long to be parsed. */
final class Unread {
    /** Fewer letters are a bullet or a dateline, which nobody misses. */
    private static final int LEAST_LETTERS = 200;

    private Unread() {}

    /** In the order of the text. Cost: linear. */
    static List<TextSpan> of(Document document, List<SentenceNotes> sentences) {
        List<TextSpan> unread = new ArrayList<>();
        int next = 0;
        for (TextSpan paragraph : document.body()) {
            int from = paragraph.start();
            while (next < sentences.size()
                    && sentences.get(next).sentence().span().start() < paragraph.end()) {
                TextSpan sentence = sentences.get(next).sentence().span();
                add(document.text(), from, sentence.start(), unread);
                from = Math.max(from, sentence.end());
                next++;
            }
            add(document.text(), from, paragraph.end(), unread);
        }
        return unread;
    }

    private static void add(String text, int start, int end, List<TextSpan> unread) {
        if (end > start
                && text.substring(start, end)
                                .codePoints()
                                .filter(Character::isLetterOrDigit)
                                .limit(LEAST_LETTERS)
                                .count()
                        == LEAST_LETTERS) {
            unread.add(new TextSpan(start, end));
        }
    }
}
