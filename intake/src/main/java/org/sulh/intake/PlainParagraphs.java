package org.sulh.intake;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.TextSpan;

/**
 * The paragraphs of a text without markup.
 *
 * <p>Blank lines part paragraphs. Lines that follow one another are paragraphs of their own, as long lines of an
 * article pasted from a page are, unless the text is hard-wrapped: then a break is one of the wrapping when the first
 * word of the next line would not have fitted into the width of the text; and a line that begins with a small letter goes
 * on with the one before. A text counts as hard-wrapped when its
 * unbroken runs of lines are of like width and most of their breaks fall inside a sentence.
 */
final class PlainParagraphs {
    private static final int NARROWEST = 45;
    private static final int WIDEST = 140;

    private final String text;
    private final List<TextSpan> lines = new ArrayList<>();

    private PlainParagraphs(String text) {
        this.text = text;
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(start);
            lines.add(trimmed(start, end));
            boolean crlf = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (crlf ? 2 : 1);
        }
    }

    static List<Paragraph> of(String text) {
        return new PlainParagraphs(text).join();
    }

    private List<Paragraph> join() {
        int width = wrapWidth();
        List<Paragraph> paragraphs = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean joined = i + 1 < lines.size() && (width > 0 && isForced(i, width) || isRunOn(i));
            if (joined) {
                continue;
            }
            TextSpan span = new TextSpan(lines.get(first).start(), lines.get(i).end());
            if (!isBlank(span)) {
                paragraphs.add(new Paragraph(span, Paragraph.Markup.NONE));
            }
            first = i + 1;
        }
        return paragraphs;
    }

    /** The width at which this text is wrapped; 0 when it is not. */
    private int wrapWidth() {
        int width = 0;
        int breaks = 0;
        int insideSentence = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!isInRun(i)) {
                continue;
            }
            int length = length(i);
            if (length > WIDEST) {
                return 0;
            }
            width = Math.max(width, length);
            if (length >= NARROWEST) {
                breaks++;
                insideSentence += Sentences.endsSentence(lines.get(i).of(text)) ? 0 : 1;
            }
        }
        return width >= NARROWEST && breaks >= 2 && insideSentence * 2 > breaks ? width : 0;
    }

    /** Whether a line and the next are both written on. */
    private boolean isInRun(int i) {
        return !isBlank(lines.get(i)) && !isBlank(lines.get(i + 1));
    }

    private boolean isForced(int i, int width) {
        if (!isInRun(i)) {
            return false;
        }
        String next = lines.get(i + 1).of(text);
        int word = 0;
        while (word < next.length() && !Character.isWhitespace(next.charAt(word))) {
            word++;
        }
        return length(i) + 1 + word > width;
    }

    /** A line that begins with a small letter goes on with the sentence of the line before. */
    private boolean isRunOn(int i) {
        return isInRun(i)
                && Character.isLowerCase(text.codePointAt(lines.get(i + 1).start()))
                && length(i) >= NARROWEST
                && !Sentences.endsSentence(lines.get(i).of(text));
    }

    private int length(int i) {
        return lines.get(i).end() - lines.get(i).start();
    }

    private boolean isBlank(TextSpan span) {
        return span.start() == span.end();
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < text.length() && "\n\r\f\u2028\u2029".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private TextSpan trimmed(int start, int end) {
        int first = start;
        int last = end;
        while (first < last && isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && isSpace(text.charAt(last - 1))) {
            last--;
        }
        return new TextSpan(first, last);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.FORMAT;
    }
}
