package org.sulh.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
    @Test
    void upToTheMostAllAreKeptAndAboveHalfOfThemOrLess() {
        int[] hashes = some(new Random(1), Fingerprints.MOST + 1);

        Fingerprints full = Fingerprints.of(Arrays.stream(hashes, 0, Fingerprints.MOST));
        Fingerprints thinned = Fingerprints.of(Arrays.stream(hashes));

        assertThat(full.thinning()).isZero();
        assertThat(full.size()).isEqualTo(Fingerprints.MOST);
        assertThat(thinned.thinning()).isEqualTo(1);
        assertThat(thinned.size()).isBetween(1100, 1400);
        assertThat(thinned.hashes()).allMatch(hash -> hash % 2 == 0);
    }

    @Test
    void theNumbersAreWholeRiseAndGiveTheSameAgain() {
        for (int count : new int[] {0, 1, 300, 2500, 2501, 40_000}) {
            Fingerprints prints = Fingerprints.of(Arrays.stream(some(new Random(count), count)));

            long[] numbers = prints.numbers().toArray();

            assertThat(numbers).isSorted().doesNotHaveDuplicates().hasSize(prints.size());
            assertThat(Fingerprints.ofNumbers(prints.thinning(), numbers))
                    .isEqualTo(prints)
                    .hasSameHashCodeAs(prints)
                    .hasToString(prints.toString());
        }
    }

    @Test
    void theOrderInWhichATextLeavesThemMakesNoDifference() {
        assertThat(Fingerprints.of(IntStream.of(-1, 7, 3, 7))).isEqualTo(Fingerprints.of(IntStream.of(7, 3, -1)));
        assertThat(Fingerprints.of(IntStream.of(-1, 7, 3, 7)).numbers()).containsExactly(3L, 7L, 4294967295L);
    }

    @Test
    void numbersThatNoTextLeavesAreRefusedWithTheReason() {
        assertThatThrownBy(() -> Fingerprints.ofNumbers(0, 3, 3)).hasMessageContaining("3 does not rise");
        assertThatThrownBy(() -> Fingerprints.ofNumbers(0, -1)).hasMessageContaining("-1 is not 0 to 4294967295");
        assertThatThrownBy(() -> Fingerprints.ofNumbers(0, 1L << 32)).hasMessageContaining("4294967296 is not 0 to");
        assertThatThrownBy(() -> Fingerprints.ofNumbers(2, 4, 6)).hasMessageContaining("6 does not divide by 2^2");
        assertThatThrownBy(() -> Fingerprints.ofNumbers(32)).hasMessageContaining("thinning 32");
        assertThatThrownBy(() -> Fingerprints.ofNumbers(-1)).hasMessageContaining("thinning -1");
        assertThatThrownBy(() -> Fingerprints.ofNumbers(0, new long[Fingerprints.MOST + 1]))
                .hasMessageContaining("2501 fingerprints are more than 2500");
    }

    @Test
    void whatIsThinnedCannotBeMadeFullAgain() {
        Fingerprints thinned = Fingerprints.ofNumbers(3, 8, 16);

        assertThat(thinned.thinnedTo(4)).isEqualTo(Fingerprints.ofNumbers(4, 16));
        assertThatThrownBy(() -> thinned.thinnedTo(2)).hasMessageContaining("2^3 to 2^2");
    }

    @Test
    void fullSetsShareExactlyWhatTheyShare() {
        Fingerprints one = Fingerprints.of(IntStream.of(1, 2, 3, -4));
        Fingerprints other = Fingerprints.of(IntStream.of(2, 3, -4, 5, 6));

        assertThat(one.percentShared(other)).isEqualTo(75).isEqualTo(other.percentShared(one));
        assertThat(one.percentShared(Fingerprints.NONE)).isZero();
    }

    /**
     * The share of n hashes of which k are looked at has a standard deviation of at most half of 1 / sqrt(k); each of the
     * thousand estimates may miss by four of them.
     */
    @Test
    void theShareOfATextInAThinnedOneIsEstimatedWithinBounds() {
        Random random = new Random(2);
        for (int i = 0; i < 1000; i++) {
            int shorter = 400 + random.nextInt(6000);
            int longer = shorter + random.nextInt(30_000);
            int shared = random.nextInt(shorter + 1);
            int[] hashes = some(random, shorter + longer - shared);
            Fingerprints one = Fingerprints.of(Arrays.stream(hashes, 0, shorter));
            Fingerprints other = Fingerprints.of(Arrays.stream(hashes, shorter - shared, hashes.length));

            int common = Math.max(one.thinning(), other.thinning());
            double looked =
                    common == 0 ? Double.MAX_VALUE : one.thinnedTo(common).size();
            assertThat((double) one.percentShared(other))
                    .as("%d of %d and %d, thinned to %d", shared, shorter, longer, common)
                    .isBetween(
                            100.0 * shared / shorter - 1 - 200 / StrictMath.sqrt(looked),
                            100.0 * shared / shorter + 1 + 200 / StrictMath.sqrt(looked));
            assertThat(other.percentShared(one)).isEqualTo(one.percentShared(other));
        }
    }

    private static int[] some(Random random, int count) {
        return random.ints().distinct().limit(count).toArray();
    }
}
