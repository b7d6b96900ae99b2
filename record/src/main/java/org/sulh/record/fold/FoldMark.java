package org.sulh.record.fold;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.sulh.record.entry.StateDigest.View;

/**
 * A fold after some entries, as a value.
 *
 * @param view whose view it is
 * @param size how many entries it has taken
 * @param time the greatest time that one of them claimed
 * @param kept entries that were applied
 * @param waiting sealed entries that could not be opened, and those that may speak of them, by index
 * @param disclosed indexes of sealed entries that were disclosed to the public
 * @param unused entries that change nothing
 */
public record FoldMark(
        View view,
        long size,
        Instant time,
        List<Kept> kept,
        SortedMap<Long, OpenedEntry> waiting,
        Set<Long> disclosed,
        List<Unused> unused) {
    public FoldMark {
        kept = List.copyOf(kept);
        disclosed = Set.copyOf(disclosed);
        unused = List.copyOf(unused);
    }
}
