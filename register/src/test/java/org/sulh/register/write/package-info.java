/** Tests of the one writer: what it answers, and that no crash and no failing disk loses or changes what it answered. */
@NullMarked
package org.sulh.register.write;

import org.jspecify.annotations.NullMarked;
