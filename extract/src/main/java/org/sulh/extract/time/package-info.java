/**
 * Expressions of time to intervals of days.
 *
 * <p>In: sentences in the order of the text; the day from which "today" counts; the clock of the place. Out: expressions
 * with their meaning, resolved by the caller when it knows whose words they are.
 *
 * <p>Not here: the clock and the time zone of the machine. Words are in {@code times.csv}, clocks in {@code zones.csv} and
 * {@code countries.csv}.
 */
@NullMarked
package org.sulh.extract.time;

import org.jspecify.annotations.NullMarked;
