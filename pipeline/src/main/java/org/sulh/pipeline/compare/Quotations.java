package org.sulh.pipeline.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Document;
import org.sulh.model.TextSpan;

/**
 * Where a document quotes: from an opening mark to the closing one, or to the end of the paragraph where none closes. A
 * quotation may hold several sentences, and so several claims.
 *
 * <p>Single quotation marks are not looked at: they cannot be told from apostrophes.
 *
 * @param spans in the order of the text, not overlapping
 */
public record Quotations(List<TextSpan> spans) {
    private static final Map<Character, Character> CLOSING = Map.of('“', '”', '«', '»', '„', '“', '"', '"');

    public Quotations {
        spans = List.copyOf(spans);
    }

    /** The quotations of the body; of each line where the text is not divided into paragraphs. */
    public static Quotations in(Document document) {
        List<TextSpan> spans = new ArrayList<>();
        for (TextSpan paragraph : document.blocks().isEmpty() ? lines(document.text()) : document.body()) {
            int at = paragraph.start();
            while (at < paragraph.end()) {
                Optional<TextSpan> quotation = startingAt(at, document.text(), paragraph.end());
                quotation.ifPresent(spans::add);
                at = quotation.map(TextSpan::end).orElse(at + 1);
            }
        }
        return new Quotations(spans);
    }

    private static Optional<TextSpan> startingAt(int start, String text, int limit) {
        Character closing = CLOSING.get(text.charAt(start));
        if (closing == null) {
            return Optional.empty();
        }
        int close = text.indexOf(closing, start + 1);
        return Optional.of(new TextSpan(start, close < 0 || close >= limit ? limit : close + 1));
    }

    private static List<TextSpan> lines(String text) {
        List<TextSpan> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            lines.add(new TextSpan(start, end < 0 ? text.length() : end));
            start = lines.getLast().end() + 1;
        }
        return lines;
    }

    /** The quotations that a span holds some of. */
    public List<TextSpan> overlapping(TextSpan span) {
        return spans.stream().filter(quotation -> quotation.overlaps(span)).toList();
    }
}
