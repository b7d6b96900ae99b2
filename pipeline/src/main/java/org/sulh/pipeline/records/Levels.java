package org.sulh.pipeline.records;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The levels that distances and tolls are counted by. */
final class Levels {
    /** Upper edges of the levels of distance, in km: the first is one and the same point. */
    static final double[] EDGES_KM = {
        0.05, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 20, 24, 28, 33, 40, 48, 57, 68, 80, 100
    };

    static final int DISTANCES = EDGES_KM.length;
    static final double FARTHEST_KM = EDGES_KM[DISTANCES - 1];
    private static final int STEPS_PER_KM = 20;
    static final int STEPS = ((int) FARTHEST_KM) * STEPS_PER_KM;
    private static final byte[] LEVEL_OF_STEP = levels();

    /** Names of the levels of two tolls, by number. */
    static final String[] TOLLS = {
        "one toll is unknown",
        "nobody killed in either",
        "the same toll of one or two",
        "the same toll of three to nine",
        "the same toll of ten or more",
        "tolls under ten that differ by one",
        "tolls that differ by a quarter at most",
        "tolls that differ by half at most",
        "tolls that differ by more",
        "nobody killed in one, one or two in the other",
        "nobody killed in one, more than two in the other"
    };

    private Levels() {}

    private static byte[] levels() {
        byte[] levels = new byte[STEPS];
        for (int step = 0; step < STEPS; step++) {
            int found = Arrays.binarySearch(EDGES_KM, (double) step / STEPS_PER_KM);
            levels[step] = (byte) (found >= 0 ? found + 1 : -found - 1);
        }
        return levels;
    }

    /** Step of 50 m that a distance under {@link #FARTHEST_KM} falls into. */
    static int step(double km) {
        return (int) (km * STEPS_PER_KM);
    }

    static int distance(int step) {
        return LEVEL_OF_STEP[step];
    }

    /** The least level whose upper edge is at least so many km. */
    static int reaching(double km) {
        return IntStream.range(0, DISTANCES)
                .filter(level -> EDGES_KM[level] >= km)
                .findFirst()
                .orElse(DISTANCES - 1);
    }

    /** Weights of the levels drawn through their middles, for each step; the first level stands alone. */
    static int[] drawn(int[] weights) {
        int[] drawn = new int[STEPS];
        for (int step = 0; step < STEPS; step++) {
            double km = (step + 0.5) / STEPS_PER_KM;
            int level = distance(step);
            int neighbour = Math.clamp(km < middle(level) ? level - 1 : level + 1, 1, DISTANCES - 1);
            if (level == 0 || neighbour == level) {
                drawn[step] = weights[level];
            } else {
                double share = (km - middle(level)) / (middle(neighbour) - middle(level));
                drawn[step] = (int) StrictMath.rint(weights[level] + share * (weights[neighbour] - weights[level]));
            }
        }
        return drawn;
    }

    private static double middle(int level) {
        return level == 0 ? 0 : (EDGES_KM[level - 1] + EDGES_KM[level]) / 2;
    }

    /** Level of two tolls, -1 where unknown. */
    static int toll(int first, int second) {
        if (first < 0 || second < 0) {
            return 0;
        }
        int less = Math.min(first, second);
        int more = Math.max(first, second);
        if (less == more) {
            return less == 0 ? 1 : less < 3 ? 2 : less < 10 ? 3 : 4;
        }
        if (less == 0) {
            return more < 3 ? 9 : 10;
        }
        if (more < 10 && more - less == 1) {
            return 5;
        }
        return 4 * less >= 3 * more ? 6 : 2 * less >= more ? 7 : 8;
    }
}
