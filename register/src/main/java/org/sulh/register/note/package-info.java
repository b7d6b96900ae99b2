/**
 * Keys and signed notes (C2SP signed-note).
 *
 * <p>In: texts and keys. Out: signatures, and the answer which known keys signed. Not here: what a text says.
 */
@NullMarked
package org.sulh.register.note;

import org.jspecify.annotations.NullMarked;
