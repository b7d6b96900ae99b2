/**
 * Figures of people killed, injured, captured or missing, as ranges.
 *
 * <p>In: sentences. Out: tolls with the words that give them. Not here: to which happening a toll belongs.
 */
@NullMarked
package org.sulh.extract.toll;

import org.jspecify.annotations.NullMarked;
