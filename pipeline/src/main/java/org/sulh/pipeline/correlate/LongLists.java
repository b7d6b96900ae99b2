package org.sulh.pipeline.correlate;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lists of whole numbers by key, without boxes: the indexes hold tens of millions of entries under millions of keys. Open
 * addressing with linear probing; a key whose list is empty stays.
 */
final class LongLists {
    private static final int SPREAD = 32;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[16];
    private @Nullable Ints[] lists = new Ints[16];
    private int used;

    void add(long key, int value) {
        if (2 * used >= keys.length) {
            grow();
        }
        int place = place(key);
        if (lists[place] == null) {
            keys[place] = key;
            lists[place] = new Ints();
            used++;
        }
        Objects.requireNonNull(lists[place]).add(value);
    }

    void remove(long key, int value) {
        Ints list = lists[place(key)];
        if (list != null) {
            list.remove(value);
        }
    }

    /** The list under a key; empty when there is none. Not to be changed. */
    Ints get(long key) {
        Ints list = lists[place(key)];
        return list == null ? Ints.NONE : list;
    }

    private int place(long key) {
        int mask = keys.length - 1;
        long mixed = key * GOLDEN;
        int place = (int) (mixed ^ mixed >>> SPREAD) & mask;
        while (lists[place] != null && keys[place] != key) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Ints[] oldLists = lists;
        keys = new long[oldKeys.length * 2];
        lists = Arrays.copyOf(new Ints[0], keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLists[i] != null) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                lists[place] = oldLists[i];
            }
        }
    }
}
