package org.sulh.record.fold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.sulh.model.cases.SignedStep;
import org.sulh.record.entry.StateDigest.View;

/**
 * A fold after some entries, as a value.
 *
 * @param view whose view it is
 * @param size how many entries it has taken
 * @param time the greatest time that one of them claimed
 * @param kept entries that were applied
 * @param steps of cases that were taken, in the order of their entries
 * @param waiting sealed entries that could not be opened, and those that may speak of them, by index
 * @param disclosed indexes of sealed entries that were disclosed to the public
 * @param unused entries that change nothing
 * @param open what everybody sees, kept beside the internal view once something is sealed; without steps, which are the same
 */
public record FoldMark(
        View view,
        long size,
        Instant time,
        List<Kept> kept,
        List<SignedStep> steps,
        SortedMap<Long, OpenedEntry> waiting,
        Set<Long> disclosed,
        List<Unused> unused,
        Optional<FoldMark> open) {
    public FoldMark {
        kept = List.copyOf(kept);
        steps = List.copyOf(steps);
        disclosed = Set.copyOf(disclosed);
        unused = List.copyOf(unused);
    }
}
