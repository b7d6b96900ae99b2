package org.sulh.pipeline.records;

import java.util.Arrays;

/** Scored pairs as columns. */
final class Links {
    int size;
    int[] first = new int[1024];
    int[] second = new int[1024];
    int[] score = new int[1024];

    void add(int a, int b, int millibits) {
        if (size == first.length) {
            first = Arrays.copyOf(first, 2 * size);
            second = Arrays.copyOf(second, 2 * size);
            score = Arrays.copyOf(score, 2 * size);
        }
        first[size] = a;
        second[size] = b;
        score[size] = millibits;
        size++;
    }

    void addAll(Links others) {
        if (size + others.size > first.length) {
            int room = Math.max(2 * size, size + others.size);
            first = Arrays.copyOf(first, room);
            second = Arrays.copyOf(second, room);
            score = Arrays.copyOf(score, room);
        }
        System.arraycopy(others.first, 0, first, size, others.size);
        System.arraycopy(others.second, 0, second, size, others.size);
        System.arraycopy(others.score, 0, score, size, others.size);
        size += others.size;
    }
}
