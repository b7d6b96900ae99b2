package org.sulh.testkit.world;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance from a seed: the same seed and stream give the same draws on every machine. Each matter has streams of its own,
 * so that a world with more copying holds the same first-hand reports as one with less.
 */
final class Chance {
    private static final int MOST_RUNS = 1000;

    private final SplittableRandom random;

    Chance(long seed, long stream) {
        // Both are mixed: two generators whose seeds differ by SplittableRandom's own step give one sequence, shifted.
        random = new SplittableRandom(
                new SplittableRandom(seed).nextLong() ^ Long.rotateLeft(new SplittableRandom(stream).nextLong(), 32));
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** 0 or more, below {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    double uniform() {
        return random.nextDouble();
    }

    <T> T among(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Index of a share, by the shares' sizes; they need not sum to 1. */
    int byShare(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double left = random.nextDouble() * sum;
        int last = shares.length - 1;
        for (int i = 0; i < last; i++) {
            left -= shares[i];
            if (left < 0) {
                return i;
            }
        }
        return last;
    }

    /** How often in a row something of this probability happens (geometric; mean p / (1 - p)). */
    int runs(double probability) {
        int runs = 0;
        while (runs < MOST_RUNS && happens(probability)) {
            runs++;
        }
        return runs;
    }

    /** Standard normal (Box and Muller 1958). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    /** Log-normal of mean 1. */
    double aroundOne(double spread) {
        return StrictMath.exp(spread * normal() - spread * spread / 2);
    }

    /** Normal, held between 0.02 and 0.98. */
    double share(double mean, double spread) {
        return Math.clamp(mean + spread * normal(), 0.02, 0.98);
    }
}
