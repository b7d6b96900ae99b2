/**
 * Synthetic worlds with known truth, to judge the stages by: what happened, what is only rumour, and what is told of both.
 *
 * <p>In: a {@link org.sulh.testkit.world.WorldPlan} and a seed. Out: documents, claims and sources as the program gets
 * them, and beside them the truth: which matter each claim speaks of, whether it happened, which report each copy goes back
 * to. The same plan and seed give the same bytes.
 *
 * <p>Not here: any stage of the program; real places, parties or texts. Texts are put together from words in
 * {@code prose.csv}.
 */
@NullMarked
package org.sulh.testkit.world;

import org.jspecify.annotations.NullMarked;
