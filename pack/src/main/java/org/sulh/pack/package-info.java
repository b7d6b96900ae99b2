/**
 * Agreements on disk: a pack is a folder that says who agreed to what, who acts and speaks there, and what the places
 * are called.
 *
 * <p>In: a folder with {@code agreement.yaml} and {@code actors.yaml}, and where the agreement has them
 * {@code places.csv}, {@code evidence.csv} and {@code case.yaml}. Out: a {@link Pack} that holds together, or every
 * mistake in it with file, line, reason and mend.
 *
 * <p>Not here: anything that knows one agreement by name; defaults for what a pack leaves out; the reading of cases.
 */
@NullMarked
package org.sulh.pack;

import org.jspecify.annotations.NullMarked;
