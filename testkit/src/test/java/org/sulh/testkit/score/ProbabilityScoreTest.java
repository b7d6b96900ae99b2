package org.sulh.testkit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sulh.model.Level;

/** Figures worked by hand. */
class ProbabilityScoreTest {
    private static final double EXACT = 1e-12;

    @Test
    void brierAndLogLossOfTwoForecasts() {
        // (0.8 - 1)^2 = 0.04, (0.4 - 0)^2 = 0.16; -ln 0.8 = 0.223144, -ln 0.6 = 0.510826
        ProbabilityScore score = ProbabilityScore.of(List.of(new Forecast(0.8, true), new Forecast(0.4, false)));
        assertThat(score.brier()).isCloseTo(0.1, within(EXACT));
        assertThat(score.logLoss()).isCloseTo(0.366985, within(1e-6));
    }

    @Test
    void murphysPartsOfFourForecastsInTwoBins() {
        // Said 0.75 twice, came once; said 0.25 twice, came never. Base rate 1/4.
        // reliability = 1/2 * 0.25^2 + 1/2 * 0.25^2 = 0.0625; resolution = 1/2 * 0.25^2 + 1/2 * 0.25^2 = 0.0625
        ProbabilityScore score = ProbabilityScore.of(List.of(
                new Forecast(0.75, true),
                new Forecast(0.75, false),
                new Forecast(0.25, false),
                new Forecast(0.25, false)));
        assertThat(score.reliability()).isCloseTo(0.0625, within(EXACT));
        assertThat(score.resolution()).isCloseTo(0.0625, within(EXACT));
        assertThat(score.uncertainty()).isCloseTo(0.1875, within(EXACT));
        assertThat(score.brier()).isCloseTo(0.1875, within(EXACT));
        assertThat(score.greatestGap(2)).isCloseTo(0.25, within(EXACT));
        assertThat(score.greatestGap(3)).isZero();
    }

    @Test
    void thePartsSumToBrierWhereForecastsOfABinAreOne() {
        SplittableRandom chance = new SplittableRandom(4);
        List<Forecast> forecasts = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            double p = (chance.nextInt(10) + 0.5) / 10;
            forecasts.add(new Forecast(p, chance.nextDouble() < p * p));
        }
        ProbabilityScore score = ProbabilityScore.of(forecasts);
        assertThat(score.reliability() - score.resolution() + score.uncertainty())
                .isCloseTo(score.brier(), within(1e-9));
    }

    @Test
    void certaintyThatFailsIsCostlyAndNotEndless() {
        assertThat(ProbabilityScore.of(List.of(new Forecast(1, false))).logLoss())
                .isCloseTo(13.8155, within(1e-3));
    }

    @Test
    void theIntervalOfABinIsWilsons() {
        // 8 of 10: 0.490 to 0.943
        Reliability bin = new Reliability(0.7, 0.8, 10, 0.75, 8);
        assertThat(bin.low()).isCloseTo(0.4902, within(1e-3));
        assertThat(bin.high()).isCloseTo(0.9433, within(1e-3));
    }

    @Test
    void aForecastOfOneFallsInTheLastBin() {
        List<Reliability> bins = Reliability.of(List.of(new Forecast(1, true), new Forecast(0, false)));
        assertThat(bins.getFirst().count()).isEqualTo(1);
        assertThat(bins.getLast().count()).isEqualTo(1);
    }

    @Test
    void nothingForecastIsNoFigure() {
        assertThat(ProbabilityScore.of(List.of()).brier()).isNaN();
        assertThatThrownBy(() -> new Forecast(1.1, true)).hasMessageContaining("1.1");
    }

    @Test
    void eachLevelCountsWhatHappenedOfIt() {
        List<LevelScore> scores = LevelScore.of(List.of(
                new LevelScore.Graded(Level.REFUTED, false),
                new LevelScore.Graded(Level.CORROBORATED, true),
                new LevelScore.Graded(Level.CORROBORATED, false)));
        assertThat(scores).hasSize(Level.values().length);
        assertThat(scores).contains(new LevelScore(Level.CORROBORATED, new Rate(1, 2)));
        assertThat(scores).contains(new LevelScore(Level.REFUTED, new Rate(0, 1)));
    }
}
