/** Tests of reading tables of events. */
@NullMarked
package org.sulh.intake.table;

import org.jspecify.annotations.NullMarked;
