package org.sulh.record.fold;

import java.time.Instant;
import org.sulh.record.entry.GradeEntry;

/**
 * A grade, with where it stands.
 *
 * @param index of its entry
 * @param at when it was given, by the clock of who gave it
 * @param by who gave it
 */
public record Graded(long index, Instant at, String by, GradeEntry grade) {}
