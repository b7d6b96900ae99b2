package org.sulh.pipeline.records;

import java.util.Map;

/**
 * What likeness is worth for each two data sets, and how far apart rows of one happening are looked for. Learnt once, it
 * can be kept and used again: the same weights and rows give the same sets.
 *
 * @param pairs by the two data sets
 * @param radiusKm beyond it two rows of exact place are not compared
 * @param days beyond it two rows are not compared
 */
record RecordWeights(Map<DataSets, PairWeights> pairs, double radiusKm, int days) {
    RecordWeights {
        pairs = Map.copyOf(pairs);
    }

    /** Names of two data sets, in order; the same twice for a data set that may tell one happening more than once. */
    record DataSets(String first, String second) {
        DataSets {
            if (first.compareTo(second) > 0) {
                String swap = first;
                first = second;
                second = swap;
            }
        }
    }
}
