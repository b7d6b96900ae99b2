package org.sulh.pipeline.records;

import java.util.Arrays;
import java.util.List;
import org.sulh.model.EventRow;

/**
 * An order in which rows near in place and time stand near each other, so that those that are compared lie together in
 * memory. It makes nothing different but the time that matching takes.
 */
final class Neighbourhood {
    private static final int CELLS_PER_DEGREE = 2;
    private static final int INDEX_BITS = 21;
    private static final int DAY_BITS = 18;
    private static final int PIECE_BITS = 10;
    private static final int PIECE_MASK = (1 << PIECE_BITS) - 1;
    private static final int DAY_MASK = (1 << DAY_BITS) - 1;

    private Neighbourhood() {}

    /** Places of the rows in that order; at most 2 million. */
    static int[] order(List<EventRow> rows) {
        long[] keys = new long[rows.size()];
        for (int i = 0; i < keys.length; i++) {
            EventRow row = rows.get(i);
            long band = (long) ((row.at().lat() + 90) * CELLS_PER_DEGREE);
            long piece = (long) ((row.at().lon() + 180) * CELLS_PER_DEGREE) & PIECE_MASK;
            long day = row.start().toEpochDay() & DAY_MASK;
            keys[i] = ((band << PIECE_BITS | piece) << DAY_BITS | day) << INDEX_BITS | i;
        }
        Arrays.parallelSort(keys);
        return Arrays.stream(keys)
                .mapToInt(key -> (int) (key & (1 << INDEX_BITS) - 1))
                .toArray();
    }
}
