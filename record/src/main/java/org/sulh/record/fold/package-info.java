/**
 * What follows from the entries of a record: the fold over them, the conclusions drawn from it, and their digests.
 *
 * <p>In: entries in the order of the log, packs, and what is known of sealed values. Out: a {@link
 * org.sulh.record.fold.RecordState}, the {@link org.sulh.record.fold.Conclusions} that the stages draw from it, and {@link
 * org.sulh.record.fold.Digests} of these. All of it is a pure function: the same entries give the same bytes, on any
 * machine.
 *
 * <p>Not here: files, keys, the clock.
 */
@NullMarked
package org.sulh.record.fold;

import org.jspecify.annotations.NullMarked;
