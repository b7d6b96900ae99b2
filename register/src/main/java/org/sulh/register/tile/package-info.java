/**
 * Where the hashes and entries of a log lie (C2SP tlog-tiles), and reading them from wherever they are.
 *
 * <p>In: a place that gives bytes for a path. Out: entries, subtree hashes. Not here: writing.
 */
@NullMarked
package org.sulh.register.tile;

import org.jspecify.annotations.NullMarked;
