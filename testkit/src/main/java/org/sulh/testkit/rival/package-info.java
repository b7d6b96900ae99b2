/**
 * Other methods of telling what happened, to hold ours against: each one class, after its paper, at settings that suit it.
 *
 * <p>In: ballots, that is which source asserts or denies which incident, with the source's letter. Out: scores, and by
 * {@link org.sulh.testkit.rival.Rescaled} probabilities. They get the same claims and incidents as our stage, and no more
 * of the truth than it: what is set, is set on worlds that are not judged.
 *
 * <p>Not here: who copies whom, which the world knows and nobody is told.
 */
@NullMarked
package org.sulh.testkit.rival;

import org.jspecify.annotations.NullMarked;
