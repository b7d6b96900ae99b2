/**
 * The words of a case: the steps that people take in it, and the case as it stands after some of them.
 *
 * <p>Comes in: nothing. Goes out: immutable values, which entries write down, the room {@code decide} judges and reports
 * show. May not be here: what makes a step right or wrong, formats, files.
 */
@NullMarked
package org.sulh.model.cases;

import org.jspecify.annotations.NullMarked;
