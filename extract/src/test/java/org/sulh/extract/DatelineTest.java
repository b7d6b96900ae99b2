package org.sulh.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.model.TextSpan;

class DatelineTest {
    private static String skip(String paragraph) {
        return Dateline.skip(paragraph, new TextSpan(0, paragraph.length())).of(paragraph);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEIRUT (AP) — Troops fired.",
                "BEIRUT, Lebanon (AP) — Troops fired.",
                "Beirut - Troops fired.",
                "COTABATO CITY - Troops fired.",
                "ISLAMABAD: Troops fired.",
                "KHARTOUM (Reuters) - Troops fired.",
                "El Fasher – Troops fired.",
                "Şırnak — Troops fired."
            })
    void whereAReportWasFiledIsNoPartOfItsFirstSentence(String paragraph) {
        assertThat(skip(paragraph)).isEqualTo("Troops fired.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Troops fired at Beirut.",
                "The army: a force of 3,000 troops.",
                "- Troops fired.",
                "Israel-backed troops fired.",
                "A: yes.",
                "",
                " "
            })
    void paragraphWithoutADatelineStaysWhole(String paragraph) {
        assertThat(skip(paragraph)).isEqualTo(paragraph);
    }

    @Test
    void remarkBetweenDashesIsNoDateline() {
        assertThat(skip("Troops — all of them — fired.")).isEqualTo("Troops — all of them — fired.");
    }

    @Test
    void onlyTheParagraphIsLookedAt() {
        String text = "Title\n\nBEIRUT - Troops fired.\n\nBEIRUT - no.";
        TextSpan paragraph = new TextSpan(7, 29);

        assertThat(Dateline.skip(text, paragraph).of(text)).isEqualTo("Troops fired.");
    }

    @Test
    void longRunOfCapitalsIsReadQuickly() {
        assertThat(skip("A ".repeat(100_000))).isNotEmpty();
        assertThat(skip("Aa ".repeat(100_000))).isNotEmpty();
    }
}
