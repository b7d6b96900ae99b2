/**
 * What people say of looking, and of what they saw: watches with their slots, how far they were kept, what was seen of a
 * commitment and how it stands, telephone calls between the sides.
 *
 * <p>Comes in: nothing. Goes out: immutable values, which entries write down, the room {@code fulfil} judges and reports show.
 * May not be here: what follows from them, formats, files.
 */
@NullMarked
package org.sulh.model.watch;

import org.jspecify.annotations.NullMarked;
