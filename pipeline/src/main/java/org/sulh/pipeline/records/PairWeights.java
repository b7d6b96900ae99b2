package org.sulh.pipeline.records;

import java.util.Arrays;
import java.util.List;

/**
 * What likeness of rows of two data sets is worth, in millibits: 1,000 double the odds that two rows speak of one
 * happening.
 *
 * @param match that a row has a partner at all
 * @param lags by level of lag, see {@link Comparison#lagLevel}
 * @param there where the second lies, seen from the first, by level of {@link PlaceCounts}
 * @param back where the first lies, seen from the second
 * @param tolls by level of {@link Levels#TOLLS}
 * @param labels by field
 */
@SuppressWarnings("ArrayRecordComponent") // columns for speed; nobody compares two of them
record PairWeights(int match, int[] lags, int[] there, int[] back, int[] tolls, List<LabelWeights> labels) {
    PairWeights {
        labels = List.copyOf(labels);
    }

    static PairWeights of(
            double share, double[] lags, double[] there, double[] back, double[] tolls, List<LabelWeights> labels) {
        return new PairWeights(
                millibits(share / (1 - share)),
                millibits(lags),
                millibits(there),
                millibits(back),
                millibits(tolls),
                labels);
    }

    /** The same, seen from the second data set. */
    PairWeights mirrored() {
        int[] reversed = lags.clone();
        for (int lag = 0; lag < Comparison.LAGS; lag++) {
            reversed[lag] = lags[Comparison.LAGS - 1 - lag];
        }
        return new PairWeights(
                match,
                reversed,
                /* there= */ back,
                /* back= */ there,
                tolls,
                labels.stream().map(LabelWeights::mirrored).toList());
    }

    /** Weights of places, by group of {@link PlaceCounts} and then by step of distance, drawn through the levels. */
    static int[][] drawn(int[] levels) {
        int[][] drawn = new int[PlaceCounts.GROUPS][];
        for (int group = 0; group < drawn.length; group++) {
            int from = group * Levels.DISTANCES;
            drawn[group] = Levels.drawn(Arrays.copyOfRange(levels, from, from + Levels.DISTANCES));
        }
        return drawn;
    }

    static int[] millibits(double[] ratios) {
        return Arrays.stream(ratios).mapToInt(PairWeights::millibits).toArray();
    }

    static int millibits(double ratio) {
        return (int) StrictMath.rint(1000 * StrictMath.log(Math.max(ratio, 1e-9)) / StrictMath.log(2));
    }
}
