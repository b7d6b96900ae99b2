package org.sulh.record.fold;

import java.time.Instant;
import org.sulh.record.entry.Payload;

/**
 * An entry that was applied, with what it says.
 *
 * @param index of the entry
 * @param at when it was made, by the clock of who made it
 * @param by who made it
 * @param sealed whether it is sealed as a whole
 * @param payload what it says
 */
public record Kept(long index, Instant at, String by, boolean sealed, Payload payload) {}
