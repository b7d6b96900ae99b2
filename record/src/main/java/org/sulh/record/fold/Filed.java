package org.sulh.record.fold;

import java.time.Instant;
import org.sulh.record.entry.DocumentEntry;

/**
 * A document, with where it stands.
 *
 * @param index of its entry
 * @param at when it was entered, by the clock of who entered it
 * @param by who entered it
 * @param sealed whether its entry is sealed
 */
public record Filed(long index, Instant at, String by, boolean sealed, DocumentEntry document) {}
