package org.sulh.pipeline.records;

import java.util.Map;

/**
 * What likeness is worth for each two data sets, and how far apart rows of one happening are looked for. Learnt once, it
 * can be kept ({@link WeightsForm}) and used again: the same weights and rows give the same sets.
 */
public final class RecordWeights {
    private final Map<DataSets, PairWeights> pairs;
    private final double radiusKm;
    private final int days;

    RecordWeights(Map<DataSets, PairWeights> pairs, double radiusKm, int days) {
        this.pairs = Map.copyOf(pairs);
        this.radiusKm = radiusKm;
        this.days = days;
    }

    /** Names of two data sets, in order; the same twice for a data set that may tell one happening more than once. */
    record DataSets(String first, String second) implements Comparable<DataSets> {
        DataSets {
            if (first.compareTo(second) > 0) {
                String swap = first;
                first = second;
                second = swap;
            }
        }

        @Override
        public int compareTo(DataSets other) {
            int byFirst = first.compareTo(other.first);
            return byFirst != 0 ? byFirst : second.compareTo(other.second);
        }
    }

    Map<DataSets, PairWeights> pairs() {
        return pairs;
    }

    /** Beyond it two rows of exact place are not compared. */
    public double radiusKm() {
        return radiusKm;
    }

    /** Beyond it two rows are not compared. */
    public int days() {
        return days;
    }
}
