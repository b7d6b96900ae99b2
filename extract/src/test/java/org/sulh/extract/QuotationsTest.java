package org.sulh.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sulh.model.TextBlock;
import org.sulh.model.TextSpan;

class QuotationsTest {
    private static Quotations quotations(String text) {
        return new Quotations(
                text, Exercises.blocks(text).stream().map(TextBlock::span).toList());
    }

    private static boolean isQuoted(String text, String words) {
        return quotations(text).findAt(text.indexOf(words)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He said "inside" outside
            He said “inside” outside
            He said „inside” outside
            He said «inside» outside
            """)
    void wordsBetweenMarksAreQuoted(String text) {
        assertThat(isQuoted(text, "inside")).isTrue();
        assertThat(isQuoted(text, "outside")).isFalse();
        assertThat(isQuoted(text, "He said")).isFalse();
    }

    @Test
    void quotationThatAParagraphLeavesOpenEndsWithIt() {
        String text = "He said “first\n\n“second” end. Then.";

        assertThat(isQuoted(text, "first")).isTrue();
        assertThat(isQuoted(text, "second")).isTrue();
        assertThat(isQuoted(text, "Then")).isFalse();
    }

    @Test
    void closingMarkWithoutAnOpeningOneQuotesNothing() {
        assertThat(isQuoted("He left” and came.", "came")).isFalse();
        assertThat(isQuoted("He left» and came.", "came")).isFalse();
    }

    @Test
    void apostropheIsNoQuotationMark() {
        assertThat(isQuoted("Northland's army said Southland's post fell.", "army"))
                .isFalse();
    }

    @Test
    void quotationIsOneStretchWithItsMarks() {
        String text = "A “b c” d";

        assertThat(quotations(text).findAt(3)).contains(new TextSpan(2, 7));
    }

    @Test
    void anyMarksGiveStretchesInsideTheirParagraph() {
        String signs = "ab \"“”„«»'’\n";
        Random random = new Random(5);
        for (int run = 0; run < 5_000; run++) {
            StringBuilder text = new StringBuilder();
            int size = random.nextInt(40);
            for (int i = 0; i < size; i++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String words = text.toString();
            List<TextSpan> paragraphs =
                    Exercises.blocks(words).stream().map(TextBlock::span).toList();
            Quotations found = new Quotations(words, paragraphs);
            for (int at = 0; at < size; at++) {
                int here = at;
                found.findAt(at).ifPresent(q -> assertThat(paragraphs)
                        .as(words)
                        .anyMatch(p -> p.start() <= q.start() && q.end() <= p.end() && q.start() <= here));
            }
        }
    }
}
