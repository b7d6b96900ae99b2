package org.sulh.pipeline.records;

import java.util.Arrays;

/** Candidate pairs of two data sets as columns, those of one row of the first side by side. */
final class Sample {
    int size;
    int[] row = new int[1024];
    /** How many rows of the second would be there by chance. */
    double[] byChance = new double[1024];

    byte[] lag = new byte[1024];
    /** Level of the place of the second seen from the first, and the other way round. */
    short[] there = new short[1024];

    short[] back = new short[1024];
    byte[] toll = new byte[1024];
    final int[][] labels;

    Sample(int fields) {
        labels = new int[fields][1024];
    }

    void add(int first, double chance, int lagLevel, int thereLevel, int backLevel, int tollLevel) {
        if (size == row.length) {
            int more = 2 * size;
            row = Arrays.copyOf(row, more);
            byChance = Arrays.copyOf(byChance, more);
            lag = Arrays.copyOf(lag, more);
            there = Arrays.copyOf(there, more);
            back = Arrays.copyOf(back, more);
            toll = Arrays.copyOf(toll, more);
            for (int f = 0; f < labels.length; f++) {
                labels[f] = Arrays.copyOf(labels[f], more);
            }
        }
        row[size] = first;
        byChance[size] = chance;
        lag[size] = (byte) lagLevel;
        there[size] = (short) thereLevel;
        back[size] = (short) backLevel;
        toll[size] = (byte) tollLevel;
        size++;
    }

    /** Keeps the pairs with at least some odds, in their order. */
    void keep(long[] odds, long least) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (odds[i] >= least) {
                row[kept] = row[i];
                byChance[kept] = byChance[i];
                lag[kept] = lag[i];
                there[kept] = there[i];
                back[kept] = back[i];
                toll[kept] = toll[i];
                for (int[] cells : labels) {
                    cells[kept] = cells[i];
                }
                kept++;
            }
        }
        size = kept;
    }
}
