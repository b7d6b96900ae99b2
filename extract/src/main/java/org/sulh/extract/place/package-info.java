/**
 * Where: the names of places become places.
 *
 * <p>In: the toponyms of one document, the places of a pack, and the world gazetteer. Out: for each toponym the ranked
 * {@link org.sulh.model.NamedPlace}s it may mean, or none; and the {@link org.sulh.model.Place} of a happening "12 km
 * west of" one, "between" two, along a border ({@link org.sulh.extract.place.Borders}), or at a grid reference or
 * coordinates told in figures ({@link org.sulh.extract.place.CoordinateReader}). What cannot be told stays unlocated: no
 * point is better than a wrong one.
 *
 * <p>The world gazetteer is one compact file, {@code world.gaz}, that the build makes ({@link
 * org.sulh.extract.place.GazetteerCompiler}) from two npm packages and from our own files: {@code regions.tsv}, {@code
 * villages.tsv}, {@code centres.tsv} and the lists of names. A build without npm has none, and then only the pack's
 * places are known. Jackson is here for that compiler alone, and is an optional dependency: nothing at run time uses it.
 *
 * <p>Not here: finding toponyms by grammar in a text; claims; any opinion on whose a place is. Names, words and weights
 * of one conflict belong to its pack; general vocabulary is in the data files beside the classes.
 */
@NullMarked
package org.sulh.extract.place;

import org.jspecify.annotations.NullMarked;
