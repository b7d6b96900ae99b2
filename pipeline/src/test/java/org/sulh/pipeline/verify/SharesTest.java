package org.sulh.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sulh.model.Probability;

class SharesTest {
    @Test
    void thirdsAreEqualAndNobodyTakesWhatIsLeft() {
        assertThat(Shares.of(List.of(0L, 0L, 0L)))
                .containsExactly(new Probability(333_333), new Probability(333_333), new Probability(333_334));
    }

    @Test
    void handWorkedOdds() {
        // exp(1) : exp(0) : exp(0) are 0.576117, 0.211942 and 0.211942; the odd part goes down for the equals.
        assertThat(Shares.of(List.of(1_000_000L, 0L, 0L)))
                .containsExactly(new Probability(576_117), new Probability(211_941), new Probability(211_942));
    }

    @Test
    void anySharesSumToOneGrowWithTheirWeightAndAreEqualForEquals() {
        Random random = new Random(5);
        for (int trial = 0; trial < 20_000; trial++) {
            List<Long> evidence = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(9); i++) {
                evidence.add(random.nextLong(trial % 2 == 0 ? 3 : 60_000_000) - 30_000_000);
            }
            List<Probability> shares = Shares.of(evidence);

            assertThat(shares.stream().mapToInt(Probability::partsPerMillion).sum())
                    .isEqualTo(Probability.CERTAIN);
            for (int i = 0; i < shares.size() - 1; i++) {
                for (int j = 0; j < shares.size() - 1; j++) {
                    if (evidence.get(i).equals(evidence.get(j))) {
                        assertThat(shares.get(i)).isEqualTo(shares.get(j));
                    } else if (evidence.get(i) < evidence.get(j)) {
                        assertThat(shares.get(i)).isLessThanOrEqualTo(shares.get(j));
                    }
                }
            }
        }
    }
}
