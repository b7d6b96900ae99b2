/**
 * Measurements of what the project promises to do quickly, run by the scripts of this folder.
 *
 * <p>In: nothing, or sizes as arguments. Out: figures on standard output, for {@code docs/benchmarks.md}. Not here: tests;
 * no figure fails a build.
 */
@NullMarked
package org.sulh.bench;

import org.jspecify.annotations.NullMarked;
