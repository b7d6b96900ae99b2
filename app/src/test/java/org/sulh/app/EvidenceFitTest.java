package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sulh.app.EvidenceFit.Observation;
import org.sulh.app.EvidenceFit.Said;

class EvidenceFitTest {
    private static final List<String> ROWS = List.of("sees", "sees-hedged", "guesses", "denies");
    private static final double CAP = 2.5;

    /** Incidents of which those who speak are worth what is asked, in nats. */
    private static List<Observation> observations(double sees, double hedged, double guesses, double denies) {
        SplittableRandom chance = new SplittableRandom(11);
        List<Observation> observations = new ArrayList<>();
        double[] worth = {sees, hedged, guesses, denies};
        for (int i = 0; i < 40_000; i++) {
            List<Said> said = new ArrayList<>();
            double odds = -0.5;
            for (int row = 0; row < worth.length; row++) {
                if (chance.nextDouble() < 0.4) {
                    int letter = chance.nextInt(3) - 1;
                    said.add(new Said(row, letter));
                    odds += worth[row] * (letter == 1 ? 0.5 : 1);
                }
            }
            observations.add(new Observation(said, chance.nextDouble() < 1 / (1 + StrictMath.exp(-odds))));
        }
        return observations;
    }

    private static EvidenceFit fit(List<Observation> observations) {
        EvidenceFit fit = new EvidenceFit(ROWS, 3, 2, CAP);
        fit.fit(observations);
        return fit;
    }

    @Test
    void figuresThatTruthWasMadeWithAreFoundAgain() {
        EvidenceFit fit = fit(observations(1.5, 0.7, 0.3, -1));
        assertThat(fit.prior()).isCloseTo(-0.5, within(0.1));
        assertThat(fit.worth(0)).isCloseTo(1.5, within(0.15));
        assertThat(fit.worth(1)).isCloseTo(0.7, within(0.15));
        assertThat(fit.worth(2)).isCloseTo(0.3, within(0.1));
        assertThat(fit.worth(3)).isCloseTo(-1, within(0.15));
        assertThat(fit.share(0)).isCloseTo(1, within(0.15));
        assertThat(fit.share(1)).isCloseTo(0.5, within(0.1));
    }

    @Test
    void noFigureTurnsItsSignOrPassesTheCap() {
        EvidenceFit fit = fit(observations(6, 7, -1, 1));
        assertThat(fit.worth(0)).isBetween(0.01, CAP);
        assertThat(fit.worth(1)).isLessThanOrEqualTo(fit.worth(0));
        assertThat(fit.worth(2)).isEqualTo(0.01);
        assertThat(fit.worth(3)).isEqualTo(-0.01);
        assertThat(fit.share(1)).isLessThanOrEqualTo(fit.share(0));
    }

    @Test
    void whatIsNeverSeenStaysUsual() {
        EvidenceFit fit = fit(List.of());
        assertThat(fit.worth(0)).isCloseTo(0.5, within(1e-6));
        assertThat(fit.worth(1)).isCloseTo(0.25, within(1e-6));
        assertThat(fit.worth(3)).isCloseTo(-0.5, within(1e-6));
    }

    @Test
    void onlyTheFiguresOfATableAreReplaced() {
        assertThat(TableSetting.replaced(
                        List.of("# remark, with a comma", "seen,1,why, and how", "other,2,why"), Map.of("seen", 5L)))
                .containsExactly("# remark, with a comma", "seen,5,why, and how", "other,2,why");
    }
}
