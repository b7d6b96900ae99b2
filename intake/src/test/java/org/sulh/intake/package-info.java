/** Tests of intake. All texts are exercises: places, offices and events are invented. */
@NullMarked
package org.sulh.intake;

import org.jspecify.annotations.NullMarked;
