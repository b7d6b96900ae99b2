package org.sulh.pipeline.correlate;

import java.util.Arrays;

/** A growing list of whole numbers without boxes: there are millions of them in the indexes. */
final class Ints {
    private int[] values = new int[4];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void addAll(Ints others) {
        for (int i = 0; i < others.size; i++) {
            add(others.values[i]);
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
                values[i] = values[--size];
                return;
            }
        }
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
