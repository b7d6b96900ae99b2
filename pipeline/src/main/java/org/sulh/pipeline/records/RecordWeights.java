package org.sulh.pipeline.records;

import java.util.List;
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

    /** @throws IllegalArgumentException when nothing was learnt of two data sets that are to be compared, or of a field */
    void check(List<String> dataSets, RecordMatching.Request request) {
        List<String> sorted = dataSets.stream().sorted().toList();
        for (String first : sorted) {
            for (String second : sorted) {
                boolean compared = first.compareTo(second) < 0
                        || (first.equals(second) && request.repeating().contains(first));
                if (compared) {
                    check(first, second, request.fields().size());
                }
            }
        }
    }

    private void check(String first, String second, int fields) {
        int known = find(first, second)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the weights were not learnt of data sets " + first + " and " + second))
                .labels()
                .size();
        if (known != fields) {
            throw new IllegalArgumentException(
                    "the weights were learnt of " + known + " columns compared by words, not of " + fields);
        }
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
