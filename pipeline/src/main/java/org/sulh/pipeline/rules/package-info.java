/**
 * What an agreement says of incidents: for each clause and each party that it binds, whether that party's conduct is an
 * apparent breach.
 *
 * <p>In: an {@link org.sulh.model.Agreement} whose clauses have rules, and incidents with assessments, claims and reviews.
 * Out: a {@link Rulebook} or every mistake of its conditions, and a {@link Judgement}. Conditions are three-valued: what
 * turns on a fact that nobody knows is undetermined, and the fact is named. The outcome is a function of the facts alone, so
 * that exchanging the parties exchanges the outcomes and nothing else.
 *
 * <p>Not here: findings, which only people make; files; anything that a condition could use to run for long or to reach out
 * (no loops but over a fact's own list, no regular expressions, no text that grows).
 */
@NullMarked
package org.sulh.pipeline.rules;

import org.jspecify.annotations.NullMarked;
