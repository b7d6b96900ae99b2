package org.sulh.pipeline.records;

import java.util.Map;
import java.util.Optional;

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

    /** Names of two data sets, as they were learnt of; the same twice for one that may tell a happening more than once. */
    record DataSets(String first, String second) implements Comparable<DataSets> {
        @Override
        public int compareTo(DataSets other) {
            int byFirst = first.compareTo(other.first);
            return byFirst != 0 ? byFirst : second.compareTo(other.second);
        }
    }

    Map<DataSets, PairWeights> pairs() {
        return pairs;
    }

    /** Weights of two data sets, seen from the first; absent where they are not compared. */
    Optional<PairWeights> find(String first, String second) {
        return Optional.ofNullable(pairs.get(new DataSets(first, second)))
                .or(() -> Optional.ofNullable(pairs.get(new DataSets(second, first)))
                        .map(PairWeights::mirrored));
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
