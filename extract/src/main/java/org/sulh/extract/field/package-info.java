/**
 * Reports in the style of the field: "0340Z: 6 x impacts, assessed mortar, vic X. Origin not established."
 *
 * <p>In: a document. Out: its terse entries with their statements, days, speakers, observations and tolls, found by words
 * and their order, since such lines have no grammar to parse. Vocabulary stands in data files beside the classes.
 *
 * <p>Not here: who is who and where places are; texts in full sentences, which go through the parser.
 */
@NullMarked
package org.sulh.extract.field;

import org.jspecify.annotations.NullMarked;
