/**
 * Figures of people killed, injured, captured or missing, as ranges.
 *
 * <p>In: sentences. Out: tolls with the words that give them. Not here: to which happening a toll belongs. The words of
 * number stand in {@code numbers.csv}, those of harm in {@code toll.csv}, those for people and things in
 * {@code people.csv}.
 */
@NullMarked
package org.sulh.extract.toll;

import org.jspecify.annotations.NullMarked;
