package org.sulh.pipeline.correlate;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A growing list of whole numbers without boxes: there are millions of them in the indexes. */
final class Ints {
    /** Of no numbers; not to be changed. */
    static final Ints NONE = new Ints();

    private int[] values = new int[2];
    private int size;
    private boolean rising = true;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        rising &= size == 0 || values[size - 1] < value;
        values[size++] = value;
    }

    void addAll(Ints others) {
        for (int i = 0; i < others.size; i++) {
            add(others.values[i]);
        }
    }

    /** Gives the numbers below a bound. While they were added in rising order, the rest is not looked at. */
    void forEachBelow(int bound, IntConsumer sink) {
        for (int i = 0; i < size; i++) {
            if (values[i] < bound) {
                sink.accept(values[i]);
            } else if (rising) {
                return;
            }
        }
    }

    int get(int index) {
        return values[index];
    }

    int size() {
        return size;
    }

    /** Takes one occurrence out; the order of the others may change. */
    void remove(int value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                rising &= i == size - 1;
                values[i] = values[--size];
                return;
            }
        }
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
