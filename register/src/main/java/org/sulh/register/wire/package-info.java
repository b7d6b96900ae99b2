/**
 * How the texts of the formats are read: strictly, so that one value has one form and a changed bit is seen.
 *
 * <p>In: bytes from outside. Out: values, or a {@link org.sulh.register.wire.MalformedException} that says what is wrong.
 * Not here: what the values mean.
 */
@NullMarked
package org.sulh.register.wire;

import org.jspecify.annotations.NullMarked;
