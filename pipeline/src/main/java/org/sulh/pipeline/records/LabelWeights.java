package org.sulh.pipeline.records;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What two words of one field are worth, in millibits.
 *
 * @param pairs by both words, the first data set's before the second's, where it is not what their level is worth
 * @param levels by level of {@link Field}: the same word, each kind, none
 */
record LabelWeights(Map<Words, Integer> pairs, List<Integer> levels) {
    /** Fields with more words than this are compared by level only. */
    static final int MOST_WORDS = 1_000;

    /** A word of one data set and one of another. */
    record Words(String first, String second) {
        Words mirrored() {
            return new Words(/* first= */ second, /* second= */ first);
        }
    }

    LabelWeights {
        pairs = Map.copyOf(pairs);
        levels = List.copyOf(levels);
    }

    /** The same, seen from the second data set. */
    LabelWeights mirrored() {
        Map<Words, Integer> mirrored = new HashMap<>();
        pairs.forEach((words, weight) -> mirrored.put(words.mirrored(), weight));
        return new LabelWeights(mirrored, levels);
    }

    /** Weights by the numbers that words have in some columns; an unknown word is worth nothing. */
    Table table(Columns columns, int field, Field known, int dataSetA, int dataSetB) {
        List<String> names = columns.words.get(field);
        int size = names.size() + 1;
        if (size > MOST_WORDS) {
            return new Table(size, new int[] {levels.getFirst(), levels.getLast()});
        }
        String nameA = columns.dataSets.get(dataSetA);
        String nameB = columns.dataSets.get(dataSetB);
        int[] cells = new int[size * size];
        boolean[] ofA = columns.uses(field, dataSetA);
        boolean[] ofB = columns.uses(field, dataSetB);
        for (int a = 1; a < size; a++) {
            for (int b = 1; b < size; b++) {
                if (ofA[a] && ofB[b]) {
                    String one = names.get(a - 1);
                    String other = names.get(b - 1);
                    Integer weight = pairs.get(new Words(one, other));
                    cells[a * size + b] = weight != null
                            ? weight
                            : levels.get(Math.min(levels.size() - 1, known.level(nameA, one, nameB, other)));
                }
            }
        }
        return new Table(size, cells);
    }

    /** Weights by number. */
    static final class Table {
        private final int words;
        private final int[] cells;

        private Table(int words, int[] cells) {
            this.words = words;
            this.cells = cells;
        }

        int of(int first, int second) {
            if (first == 0 || second == 0) {
                return 0;
            }
            return words > MOST_WORDS ? cells[first == second ? 0 : 1] : cells[first * words + second];
        }
    }

    static List<Integer> list(int[] levels) {
        return Arrays.stream(levels).boxed().toList();
    }
}
