/**
 * Where: the names of places become places.
 *
 * <p>In: the toponyms of one document, the places of a pack, and the world gazetteer. Out: for each toponym the ranked
 * {@link org.sulh.model.NamedPlace}s it may mean, or none; and the {@link org.sulh.model.Place} of a happening "12 km
 * west of" one. What cannot be told stays unlocated: no point is better than a wrong one.
 *
 * <p>The world gazetteer is one compact file, {@code world.gaz}, that the build makes ({@link
 * org.sulh.extract.place.GazetteerCompiler}) from two npm packages; a build without npm has none, and then only the
 * pack's places are known. Jackson is here for that compiler alone, and is an optional dependency: nothing at run time
 * uses it.
 *
 * <p>Not here: finding toponyms in a text; claims; any opinion on whose a place is. Names, words and weights of one
 * conflict belong to its pack; general vocabulary is in the data files beside the classes.
 */
@NullMarked
package org.sulh.extract.place;

import org.jspecify.annotations.NullMarked;
