package org.sulh.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What the text of a document is known again by: a set of hashes of its passages, 32 bits each, without the text.
 *
 * <p>Of a text that leaves more than {@value #MOST}, only those are kept that divide by a power of two, the lowest with
 * which so many remain (Broder, "On the resemblance and containment of documents", 1997: the sketch mod m). Which
 * passages are kept depends on the passages alone, so that two texts thinned unequally can be compared: of both, what
 * either would have kept. Equal sets are equal values.
 */
public final class Fingerprints {
    /** Most hashes that are kept of one text. */
    public static final int MOST = 2500;

    /** Of a text that leaves no hash. */
    public static final Fingerprints NONE = new Fingerprints(0, new int[0]);

    private static final long BEYOND = 1L << Integer.SIZE;

    private final int thinning;
    /** Without sign in rising order, each once, all divisible by two to the power of the thinning. */
    private final int[] hashes;

    private Fingerprints(int thinning, int[] hashes) {
        this.thinning = thinning;
        this.hashes = hashes;
    }

    /** Of all the hashes that a text leaves, in any order. */
    public static Fingerprints of(IntStream hashes) {
        int[] rising = hashes.map(Fingerprints::flip)
                .sorted()
                .distinct()
                .map(Fingerprints::flip)
                .toArray();
        Fingerprints kept = new Fingerprints(0, rising);
        while (kept.size() > MOST) {
            kept = kept.thinnedTo(kept.thinning + 1);
        }
        return kept;
    }

    /**
     * From the numbers that {@link #numbers()} gives.
     *
     * @throws IllegalArgumentException when the numbers are none that it gives
     */
    public static Fingerprints ofNumbers(int thinning, long... numbers) {
        Checks.that(thinning >= 0 && thinning < Integer.SIZE, "thinning " + thinning + " is not 0 to 31");
        Checks.that(numbers.length <= MOST, numbers.length + " fingerprints are more than " + MOST);
        long before = -1;
        for (long number : numbers) {
            Checks.that(number >= 0 && number < BEYOND, "fingerprint " + number + " is not 0 to " + (BEYOND - 1));
            Checks.that(number > before, "fingerprint " + number + " does not rise above the one before it");
            Checks.that(number % (1L << thinning) == 0, "fingerprint " + number + " does not divide by 2^" + thinning);
            before = number;
        }
        return new Fingerprints(
                thinning,
                Arrays.stream(numbers).mapToInt(number -> (int) number).toArray());
    }

    /** The hashes that are kept as whole numbers from 0 to 2^32 - 1, rising. */
    public LongStream numbers() {
        return hashes().mapToLong(Integer::toUnsignedLong);
    }

    /** The hashes that are kept as 32 bits, in the order of {@link #numbers()}. */
    public IntStream hashes() {
        return Arrays.stream(hashes);
    }

    /** How many times the hashes were halved: those that divide by two to this power are kept; 0 to 31. */
    public int thinning() {
        return thinning;
    }

    /** How many hashes are kept. */
    public int size() {
        return hashes.length;
    }

    /**
     * What would be kept of the text at a higher thinning.
     *
     * @throws IllegalArgumentException when these are thinned more than that
     */
    public Fingerprints thinnedTo(int more) {
        Checks.that(more >= thinning && more < Integer.SIZE, "cannot thin from 2^" + thinning + " to 2^" + more);
        int rest = (1 << more) - 1;
        return more == thinning
                ? this
                : new Fingerprints(
                        more, hashes().filter(hash -> (hash & rest) == 0).toArray());
    }

    /**
     * Share of the shorter text's hashes that the other has too, 0 to 100, rounded down; 0 when either has none. Where
     * either is thinned, an estimate from what the more thinned one keeps.
     */
    public int percentShared(Fingerprints other) {
        int common = Math.max(thinning, other.thinning);
        int[] one = thinnedTo(common).hashes;
        int[] two = other.thinnedTo(common).hashes;
        int shorter = Math.min(one.length, two.length);
        return shorter == 0 ? 0 : (int) (100L * shared(one, two) / shorter);
    }

    private static int shared(int[] one, int[] two) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < two.length) {
            int order = Integer.compareUnsigned(one[i], two[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** Turns the order without sign into the order with sign, and back. */
    private static int flip(int hash) {
        return hash ^ Integer.MIN_VALUE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fingerprints that && thinning == that.thinning && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(hashes) + thinning;
    }

    @Override
    public String toString() {
        return size() + " fingerprints" + (thinning == 0 ? "" : " thinned to 1 in 2^" + thinning);
    }
}
