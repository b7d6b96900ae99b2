/**
 * Reading of vocabulary files, and named classes of words.
 *
 * <p>In: data files on the class path. Out: rows and word sets. Not here: what the words mean to a layer.
 */
@NullMarked
package org.sulh.extract.words;

import org.jspecify.annotations.NullMarked;
