/**
 * What the entries of a record say: one type for each kind, with its form in the register and the check of it.
 *
 * <p>In: payloads of entries as {@link org.sulh.register.entry.Json}. Out: values of the model, and payloads made of
 * them. Not here: what follows from entries (the room {@code fold}), who may sign them (the register), files.
 *
 * <p>There is no floating point in an entry: coordinates are micro-degrees, radii metres, confidences parts per million.
 */
@NullMarked
package org.sulh.record.entry;

import org.jspecify.annotations.NullMarked;
