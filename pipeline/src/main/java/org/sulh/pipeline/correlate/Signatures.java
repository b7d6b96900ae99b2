package org.sulh.pipeline.correlate;

import java.util.Arrays;
import org.sulh.pipeline.compare.Wording;

/** The signatures of the wordings of claims, close together in memory: most of what words find is told apart by them. */
final class Signatures {
    private final int percent;
    private long[] signatures = new long[64];
    private int[] sizes = new int[64];

    /** @param percent share of the shorter wording's words that the other must have, 0 to 100 */
    Signatures(int percent) {
        this.percent = percent;
    }

    void put(int slot, Wording wording) {
        if (slot >= sizes.length) {
            int length = Math.max(slot + 1, 2 * sizes.length);
            signatures = Arrays.copyOf(signatures, length);
            sizes = Arrays.copyOf(sizes, length);
        }
        signatures[slot] = wording.signature();
        sizes[slot] = wording.size();
    }

    boolean isEmpty(int slot) {
        return sizes[slot] == 0;
    }

    /** Whether one of the two may hold the other; see {@link Wording#holds}. */
    boolean mayHold(int a, int b, int least) {
        return Wording.mayHold(signatures[a], sizes[a], signatures[b], sizes[b], least, percent);
    }
}
