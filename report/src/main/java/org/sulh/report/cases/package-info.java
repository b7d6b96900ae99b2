/**
 * Cases for those who run them, defend in them and check them: the dossier of one case, and the list of all.
 *
 * <p>In: {@link org.sulh.model.cases.CaseFile}s as the room that judges steps made them, and a {@link
 * org.sulh.report.cases.CaseView}: what is shown beside a case, from the agreement, the claims and the incidents that it names.
 * Out: the same as text, JSON and HTML.
 *
 * <p>Every statement keeps its speaker, allegation and reply stand side by side, and the order of the sides is that of their
 * parts in the case. What the rules say of an incident stands beside a finding and is none; a finding that a clause was kept
 * is as visible as one that it was broken. The words for steps are data, in {@code steps.txt} of {@code report}.
 *
 * <p>Not here: whether a step may be taken; any opinion; files, the time of day.
 */
@NullMarked
package org.sulh.report.cases;

import org.jspecify.annotations.NullMarked;
