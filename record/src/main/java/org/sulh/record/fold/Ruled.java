package org.sulh.record.fold;

import java.time.Instant;
import org.sulh.record.entry.ClaimReviewEntry;

/**
 * A review of a claim, with where it stands.
 *
 * @param index of its entry
 * @param at when it was made, by the clock of who made it
 * @param by who made it
 */
public record Ruled(long index, Instant at, String by, ClaimReviewEntry review) {}
