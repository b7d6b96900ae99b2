/**
 * How far promises and demands are fulfilled, and who looked.
 *
 * <p>In: commitments, what was seen of them, incidents with their assessments, watches that were planned beforehand and what
 * became of their slots, the time of the record. Out: the {@link org.sulh.model.watch.Coverage} of an area and a period, and
 * the {@link org.sulh.model.watch.CommitmentStatus} of each commitment, with what it rests on and what is missing. Who is to
 * keep a commitment is nobody's witness of it; where nobody looked nothing is concluded; exchanging the parties exchanges
 * the results and changes nothing else.
 *
 * <p>Not here: findings, which only people make; clocks; files other than this room's own figures; where zones lie, which is
 * asked of {@link org.sulh.pipeline.fulfil.ZoneAnswers}.
 */
@NullMarked
package org.sulh.pipeline.fulfil;

import org.jspecify.annotations.NullMarked;
