/**
 * Which rows of event data sets speak of one happening.
 *
 * <p>In: {@link org.sulh.model.EventRow rows} of several data sets. Out: every row in exactly one set, with the links that
 * hold a set together, each a sum of parts, and the pairs that a person should look at. What likeness is worth is learnt
 * from the rows themselves, without any truth, and can be kept and used again.
 *
 * <p>Not here: claims and their speakers (correlate), reading of files, anything by order of arrival.
 */
@NullMarked
package org.sulh.pipeline.records;

import org.jspecify.annotations.NullMarked;
