package org.sulh.register.entry;

import java.util.OptionalLong;

/**
 * At which entry something was seen first, by the first 8 bytes of its hash: a table of some 20 to 40 bytes for each. Whoever
 * makes two things with the same 8 bytes keeps out one that they made themselves. For one thread at a time.
 */
final class FirstSeen {
    private long[] hashes = new long[1 << 10];

    /** Index of the entry and one more; 0 where the place is free. */
    private long[] entries = new long[1 << 10];

    private int count;

    OptionalLong find(long hash) {
        int place = place(hash);
        return entries[place] == 0 ? OptionalLong.empty() : OptionalLong.of(entries[place] - 1);
    }

    /** Keeps the entry, unless there is one. */
    void put(long hash, long entry) {
        if (4 * count >= 3 * hashes.length) {
            grow();
        }
        int place = place(hash);
        if (entries[place] == 0) {
            hashes[place] = hash;
            entries[place] = entry + 1;
            count++;
        }
    }

    /** Where the hash stands, or the free place where it would. */
    private int place(long hash) {
        int mask = hashes.length - 1;
        int place = (int) hash & mask;
        while (entries[place] != 0 && hashes[place] != hash) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldEntries = entries;
        hashes = new long[2 * oldHashes.length];
        entries = new long[2 * oldHashes.length];
        count = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldEntries[i] != 0) {
                put(oldHashes[i], oldEntries[i] - 1);
            }
        }
    }
}
