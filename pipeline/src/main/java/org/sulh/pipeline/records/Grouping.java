package org.sulh.pipeline.records;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Numbers sorted into groups by a key, those of a group in rising order: counting sort, linear. */
final class Grouping {
    private final int[] starts;
    private final int[] numbers;

    private Grouping(int[] starts, int[] numbers) {
        this.starts = starts;
        this.numbers = numbers;
    }

    /**
     * Groups the numbers from 0 to below {@code size}.
     *
     * @param key group of a number, below {@code groups}; -1 to leave it out
     */
    static Grouping of(int size, int groups, IntUnaryOperator key) {
        int[] keys = new int[size];
        int[] starts = new int[groups + 1];
        for (int i = 0; i < size; i++) {
            keys[i] = key.applyAsInt(i);
            if (keys[i] >= 0) {
                starts[keys[i] + 1]++;
            }
        }
        for (int g = 0; g < groups; g++) {
            starts[g + 1] += starts[g];
        }
        int[] next = Arrays.copyOf(starts, groups);
        int[] numbers = new int[starts[groups]];
        for (int i = 0; i < size; i++) {
            if (keys[i] >= 0) {
                numbers[next[keys[i]]++] = i;
            }
        }
        return new Grouping(starts, numbers);
    }

    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    int[] members(int group) {
        return Arrays.copyOfRange(numbers, starts[group], starts[group + 1]);
    }
}
