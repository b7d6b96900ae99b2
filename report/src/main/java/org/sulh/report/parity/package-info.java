/**
 * Whether the same procedure ran the same way for either side.
 *
 * <p>In: the case files of a record, its claims as they stand, the parties. Out: the same measures for each party, side by
 * side. May not be here: a verdict on whether a difference is fair, which the figures alone cannot give; colours and orders
 * that rank the parties.
 */
@NullMarked
package org.sulh.report.parity;

import org.jspecify.annotations.NullMarked;
