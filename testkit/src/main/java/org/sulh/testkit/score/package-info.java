/**
 * How well something was done: a reader's claims against those that people coded; probabilities and levels against what is
 * true.
 *
 * <p>In: coded texts and, for each, the claims found; forecasts with their outcomes. Out: figures with intervals, confusions
 * of types, mistakes with the gravest first; scores of probabilities.
 *
 * <p>Not here: reading texts; what a claim should have been; worlds, and the methods that are scored.
 */
@NullMarked
package org.sulh.testkit.score;

import org.jspecify.annotations.NullMarked;
