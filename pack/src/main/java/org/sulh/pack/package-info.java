/**
 * Agreements on disk: a pack is a folder that says who agreed to what, who acts and speaks there, and what the places
 * are called.
 *
 * <p>In: a folder with {@code agreement.yaml} and {@code actors.yaml}, and where the agreement has them
 * {@code places.csv}, {@code zones.geojson}, {@code procedure.yaml}, {@code course.yaml}, {@code ladder.yaml}, {@code
 * commitments.yaml}, {@code counting.yaml}, {@code evidence.csv}, {@code examples/*.yaml} and {@code case.yaml}; or a draft,
 * which is based on another folder and holds only what it changes. Out: a {@link Pack} that holds together, or every mistake in
 * it with file, line, reason and mend.
 *
 * <p>Not here: anything that knows one agreement by name; defaults for what a pack leaves out, save the usual course of a case;
 * the reading of cases; whether a condition can be run, which {@code pipeline/rules} tells.
 */
@NullMarked
package org.sulh.pack;

import org.jspecify.annotations.NullMarked;
