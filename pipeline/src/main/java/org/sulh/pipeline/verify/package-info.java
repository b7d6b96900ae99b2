/**
 * How far an incident is established, from whom, and why.
 *
 * <p>In: incidents, their claims, origin groups, and a {@link org.sulh.pipeline.verify.Basis}: an evidence table, the grades
 * and reviews that people have made, ties, the day of the report. Out: an {@link org.sulh.model.Assessment} for each
 * incident, its sum exact in micro-nats and every part explained: level, P, one distribution of who did it, tolls by side,
 * what would change it. It is a pure function of what goes in, and for one incident of what concerns that incident.
 *
 * <p>On the way: {@code Hearing} gathers the {@code Statement}s of an incident by origin; {@code Bearings} tells what each
 * speaker is to its claim, {@code Affiliations} of which side it is; {@code Voice} is what speaks for an origin; {@code
 * Weighing} applies the caps; {@code Standing} gives the level, {@code Grading} the reasons; {@code Blame}, {@code Tolls} and
 * {@code Prospects} answer the questions beside it.
 *
 * <p>Not here: rules of an agreement, findings, the time of day; floating point only to show a sum as a probability. Nothing
 * here knows a party by name, and nothing stands in alphabetical order: the same claims with the labels exchanged give the
 * same figures, words and order with the labels exchanged.
 */
@NullMarked
package org.sulh.pipeline.verify;

import org.jspecify.annotations.NullMarked;
