/**
 * Tables of events, as data sets publish them.
 *
 * <p>In: comma-separated files with a header. Out: {@link org.sulh.model.EventRow rows}, and every problem with file, line,
 * reason and mend; what is right goes in whatever else is wrong.
 *
 * <p>Not here: articles and case files (intake), matching.
 */
@NullMarked
package org.sulh.intake.table;

import org.jspecify.annotations.NullMarked;
