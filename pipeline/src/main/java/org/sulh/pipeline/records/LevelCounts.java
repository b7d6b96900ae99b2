package org.sulh.pipeline.records;

import java.util.Arrays;

/**
 * How often each level of a field is seen in one happening and by chance. What a level is worth is how much oftener than by
 * chance it is seen, drawn towards what is supposed beforehand; counts are whole numbers.
 */
final class LevelCounts {
    /** Matches expected by chance that a level's own count must outweigh to be believed by half. */
    private static final double STEADY = 3;

    private final long[] matched;
    private final long[] chance;

    LevelCounts(int levels) {
        matched = new long[levels];
        chance = new long[levels];
    }

    void addMatched(int level, long weight) {
        matched[level] += weight;
    }

    void addChance(int level) {
        chance[level]++;
    }

    void clearMatched() {
        Arrays.fill(matched, 0);
    }

    double matched() {
        long all = 0;
        for (long count : matched) {
            all += count;
        }
        return all / (double) PairLearning.ONE;
    }

    double matched(int level) {
        return matched[level] / (double) PairLearning.ONE;
    }

    /**
     * For each level how much oftener it is seen in one happening.
     *
     * @param before what is supposed beforehand, a ratio for each level
     * @param steady multiple of the usual weight of what is supposed
     */
    double[] ratios(double[] before, double steady) {
        double all = matched();
        double allChance = Arrays.stream(chance).sum();
        double[] ratios = new double[matched.length];
        for (int i = 0; i < ratios.length; i++) {
            double share = (chance[i] + 1.0 / ratios.length) / (allChance + 1);
            ratios[i] = (matched(i) + STEADY * steady * before[i]) / (all * share + STEADY * steady);
        }
        return ratios;
    }
}
