/**
 * Reports: what the claims amount to, for people and for programs. Read only.
 *
 * <p>In: an {@link org.sulh.report.Analysis}, which is everything derived from the documents. Out: the brief and the
 * comparison, as text, JSON and HTML. All of it is a pure function of the analysis: the same analysis gives the same
 * bytes, in any place and at any time.
 *
 * <p>Neutral by construction: what is shown of a happening is always what a named speaker says of it; the only words of
 * the system's own are counts, levels and the reasons of the stages before. Sides are listed in the order in which the
 * documents first name them, never by name or slug. Wording is data: the files beside {@link
 * org.sulh.report.Vocabulary}.
 *
 * <p>Not here: any conclusion of its own, other stages, files, the time of day.
 */
@NullMarked
package org.sulh.report;

import org.jspecify.annotations.NullMarked;
