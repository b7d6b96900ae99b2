package org.sulh.pipeline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sulh.model.TextSpan;
import org.sulh.pipeline.Say;

class QuotationsTest {
    @Test
    void marksOfSeveralKindsOpenAndCloseAQuotation() {
        assertThat(quoted("He said “it holds”, she said \"it does\", they said «so be it» and „gut“."))
                .containsExactly("“it holds”", "\"it does\"", "«so be it»", "„gut“");
    }

    @Test
    void aQuotationThatDoesNotCloseEndsWithItsLine() {
        assertThat(quoted("“First part.\nThe report goes on.")).containsExactly("“First part.");
    }

    @Test
    void aSpanHoldsSomeOfAQuotationWhenTheyOverlap() {
        Quotations quotations = Quotations.in(Say.document("d-1", "", "", "He said “yes”. Then he left."));

        assertThat(quotations.overlapping(new TextSpan(0, 14))).hasSize(1);
        assertThat(quotations.overlapping(new TextSpan(15, 28))).isEmpty();
    }

    @Test
    void quotationsOfAnyTextAreInOrderAndApart() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append("ab \n“”\"«»„’".charAt(random.nextInt(11)));
            }
            List<TextSpan> spans =
                    Quotations.in(Say.document("d-1", "", "", text.toString())).spans();
            for (int i = 1; i < spans.size(); i++) {
                assertThat(spans.get(i).start())
                        .isGreaterThanOrEqualTo(spans.get(i - 1).end());
            }
            assertThat(spans)
                    .allSatisfy(span -> assertThat(span.of(text.toString())).doesNotContain("\n"));
        }
    }

    private static List<String> quoted(String text) {
        return Quotations.in(Say.document("d-1", "", "", text)).spans().stream()
                .map(span -> span.of(text))
                .toList();
    }
}
