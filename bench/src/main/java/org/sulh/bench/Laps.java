package org.sulh.bench;

import java.util.Locale;

/** Prints how long each step took, and how much memory is in use then. */
final class Laps {
    private long start = System.nanoTime();

    void lap(String what) {
        double seconds = (System.nanoTime() - start) / 1e9;
        Runtime runtime = Runtime.getRuntime();
        long heap = (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
        System.out.printf(Locale.ROOT, "%-32s %6.1f s, heap %,d MB%n", what, seconds, heap);
        start = System.nanoTime();
    }
}
