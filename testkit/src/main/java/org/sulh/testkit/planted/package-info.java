/**
 * Event data sets about one planted truth: which rows speak of one happening is known, because it was planted.
 *
 * <p>In: a plan and a seed. Out: rows of several data sets in mixed order, and for each the number of its happening.
 *
 * <p>Not here: claims and their speakers (world); matching.
 */
@NullMarked
package org.sulh.testkit.planted;

import org.jspecify.annotations.NullMarked;
