package org.sulh.record.fold;

import java.time.Instant;
import org.sulh.record.entry.LinkReviewEntry;

/**
 * A link review, with where it stands.
 *
 * @param index of its entry
 * @param at when it was made, by the clock of who made it
 * @param by who made it
 * @param withdrawn whether a later entry has withdrawn it
 */
public record Bonded(long index, Instant at, String by, LinkReviewEntry review, boolean withdrawn) {
    Bonded withdraw() {
        return new Bonded(index, at, by, review, true);
    }
}
