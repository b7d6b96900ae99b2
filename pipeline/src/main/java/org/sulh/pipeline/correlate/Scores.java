package org.sulh.pipeline.correlate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The scores of the pairs of a block, each worked out once. */
final class Scores {
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Scoring scoring;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final long[][] sums;

    Scores(List<Item> block, Scoring scoring) {
        this.scoring = scoring;
        block.forEach(item -> places.put(item.ordinal(), places.size()));
        sums = new long[block.size()][block.size()];
        for (long[] row : sums) {
            Arrays.fill(row, UNKNOWN);
        }
    }

    /** Sum of the parts of a pair, in millibits. */
    long of(Item first, Item second) {
        int one = places.getOrDefault(first.ordinal(), 0);
        int other = places.getOrDefault(second.ordinal(), 0);
        if (sums[one][other] == UNKNOWN) {
            sums[one][other] = scoring.sum(first, second);
            sums[other][one] = sums[one][other];
        }
        return sums[one][other];
    }
}
