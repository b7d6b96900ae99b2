/**
 * Pages: an outline of headings, lines, quotations and citations, and how it is printed.
 *
 * <p>In: an {@link org.sulh.report.page.Outline}. Out: the same outline as plain text, as one self-contained HTML file,
 * or as a tree for JSON. None adds a statement. Plain text is the shortest: it cuts long quotations, has the hosts of
 * addresses only, and leaves out what stands behind a fold; HTML and JSON have all of it.
 *
 * <p>Not here: anything that knows a claim or an incident; wording; files.
 */
@NullMarked
package org.sulh.report.page;

import org.jspecify.annotations.NullMarked;
