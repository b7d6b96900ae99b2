/**
 * The record as a folder: where its parts lie, going through its entries, and entering new ones.
 *
 * <p>In: a folder, keys, the time as the caller tells it. Out: a {@link org.sulh.record.fold.Fold} over what was entered,
 * and entries that are durable. Not here: what is concluded; the clock and chance, which the caller hands in; anything that
 * is printed.
 */
@NullMarked
package org.sulh.record.folder;

import org.jspecify.annotations.NullMarked;
