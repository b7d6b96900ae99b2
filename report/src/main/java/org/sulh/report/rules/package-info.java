/**
 * Agreements for those who draft and read them: one page that lays what was said beside what a machine runs of it.
 *
 * <p>In: a {@link org.sulh.report.rules.AgreementView}: the agreement, its names and places, its evidence table, and its worked
 * examples with what the rules made of them. Out: one self-contained HTML page. Conditions are put into words only where
 * that can be done exactly; the rest is shown as written.
 *
 * <p>Not here: what a rule comes to, which {@code pipeline/rules} says; the reading of packs; files; a word that takes a
 * side or settles what the parties have left open.
 */
@NullMarked
package org.sulh.report.rules;

import org.jspecify.annotations.NullMarked;
