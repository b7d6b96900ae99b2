package org.sulh.testkit.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.model.Stance;
import org.sulh.testkit.Said;
import org.sulh.testkit.gold.GoldText;

class EvaluationTest {
    private static final Said SHELLING =
            Said.of("shelling", 0, 10).doneBy("army").doneTo("rebels");
    private static final Said TALKS = Said.of("talks", 10, 20);

    private static Evaluation.Read read(List<Claim> coded, List<Claim> found) {
        GoldText text = new GoldText(
                "one",
                "Nowhere",
                "wire",
                LocalDate.EPOCH,
                Optional.empty(),
                Optional.empty(),
                "twenty letters here.",
                coded);
        return new Evaluation.Read(text, found);
    }

    private static double value(Evaluation evaluation, String label) {
        return evaluation.figures().stream()
                .filter(f -> f.label().equals(label))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void precisionRecallAndF1AreOfTypedPairs() {
        Evaluation evaluation = Evaluation.of(List.of(read(
                List.of(SHELLING.claim(), TALKS.claim()),
                List.of(
                        SHELLING.claim(),
                        Said.of("ambush", 0, 10).claim(),
                        TALKS.claim(),
                        Said.of("threat", 0, 5).claim()))));
        assertThat(value(evaluation, "found and typed: precision")).isEqualTo(0.5);
        assertThat(value(evaluation, "found and typed: recall")).isEqualTo(1);
        assertThat(value(evaluation, "found and typed: F1")).isEqualTo(2.0 / 3);
    }

    @Test
    void whatPutsAnActOnTheWrongSideStandsFirstAmongMistakes() {
        Said turned = Said.of("shelling", 0, 10).doneBy("rebels").doneTo("army").on("2025-03-01");
        Evaluation evaluation =
                Evaluation.of(List.of(read(List.of(SHELLING.claim(), TALKS.claim()), List.of(turned.claim()))));
        assertThat(evaluation.mistakes().getFirst().gravity()).isEqualTo(Mistake.Gravity.TURNED_AROUND);
        assertThat(evaluation.mistakes()).extracting(Mistake::what).contains("missed", "wrong: date interval");
    }

    @Test
    void aDenialReadAsAnAssertionIsAmongTheGravest() {
        Claim denial = SHELLING.withStance(Stance.DENIES).claim();
        Evaluation evaluation = Evaluation.of(List.of(read(List.of(denial), List.of(SHELLING.claim()))));
        assertThat(evaluation.mistakes().getFirst().gravity()).isEqualTo(Mistake.Gravity.TURNED_AROUND);
    }

    @Test
    void theConfusionSaysWhatATypeWasTakenFor() {
        Evaluation evaluation = Evaluation.of(List.of(read(
                List.of(SHELLING.claim(), TALKS.claim()),
                List.of(Said.of("air-strike", 0, 10).claim()))));
        assertThat(evaluation.confusion())
                .containsEntry("shelling", Map.of("air-strike", 1))
                .containsEntry("talks", Map.of(Evaluation.NOTHING, 1));
    }

    @Test
    void anIntervalHoldsTheValueAndIsTheSameEachTime() {
        List<Evaluation.Read> reads = List.of(
                read(List.of(SHELLING.claim()), List.of(SHELLING.claim())),
                read(List.of(SHELLING.claim()), List.of()),
                read(List.of(TALKS.claim()), List.of(TALKS.claim())));
        Figure figure = Evaluation.of(reads).figures().get(1);
        assertThat(figure.value()).isBetween(figure.low(), figure.high());
        assertThat(figure.low()).isLessThan(figure.high());
        assertThat(Evaluation.of(reads).figures())
                .isEqualTo(Evaluation.of(reads).figures());
    }

    @Test
    void aSheetWithoutMistakesShowsNothingOfTheTexts() {
        Evaluation evaluation = Evaluation.of(List.of(read(List.of(SHELLING.claim()), List.of())));
        assertThat(ScoreSheet.of(evaluation, 0)).contains("found and typed: F1").doesNotContain("words");
        assertThat(ScoreSheet.of(evaluation, 5)).contains("[missed act] one: missed");
    }
}
