/** Tests of the reports. All texts are exercises: the places, offices and happenings are invented. */
@NullMarked
package org.sulh.report;

import org.jspecify.annotations.NullMarked;
