/**
 * Expressions of time to intervals of days.
 *
 * <p>In: sentences; the day from which "today" counts. Out: expressions with their meaning, resolved by the caller when
 * it knows whose words they are.
 *
 * <p>Not here: the clock of the machine.
 */
@NullMarked
package org.sulh.extract.time;

import org.jspecify.annotations.NullMarked;
