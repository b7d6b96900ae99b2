package org.sulh.testkit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked by hand. */
class PartitionsTest {
    @Test
    void theSamePartitionUnderOtherNumbersIsPerfect() {
        Partitions score = Partitions.compare(new int[] {7, 7, 3, 9}, new int[] {0, 0, 1, 2});
        assertThat(score.pairs().f1()).isEqualTo(1);
        assertThat(score.bCubedF1()).isEqualTo(1);
    }

    @Test
    void pairsAreCountedOverAllSets() {
        // Found {1,2,3} {4,5}; true {1,2} {3,4,5}.
        Partitions score =
                Partitions.compare(List.of(List.of(1, 2, 3), List.of(4, 5)), List.of(List.of(1, 2), List.of(3, 4, 5)));
        assertThat(score.pairs()).isEqualTo(new Partitions.Pairs(2, 4, 4));
        assertThat(score.pairs().f1()).isEqualTo(0.5);
    }

    @Test
    void bCubedAveragesOverThings() {
        // For 1 and 2: 2 of 3 found, 2 of 2 true; for 3: 1 of 3, 1 of 3; for 4 and 5: 2 of 2, 2 of 3.
        Partitions score = Partitions.compare(new int[] {0, 0, 0, 1, 1}, new int[] {0, 0, 1, 1, 1});
        assertThat(score.bCubedPrecision()).isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1 + 1) / 5, within(1e-12));
        assertThat(score.bCubedRecall()).isCloseTo((1 + 1 + 1 / 3.0 + 2 / 3.0 + 2 / 3.0) / 5, within(1e-12));
    }

    @Test
    void aThingThatOnePartitionLacksIsAloneThere() {
        Partitions score = Partitions.compare(List.of(List.of("a", "b")), List.of(List.of("a"), List.of("b", "c")));
        assertThat(score.things()).isEqualTo(3);
        assertThat(score.pairs()).isEqualTo(new Partitions.Pairs(0, 1, 1));
    }

    @Test
    void nothingIsPerfectlyPartitioned() {
        assertThat(Partitions.compare(new int[0], new int[0]).bCubedF1()).isEqualTo(1);
    }
}
