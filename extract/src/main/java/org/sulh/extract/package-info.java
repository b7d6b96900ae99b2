/**
 * Text to claims.
 *
 * <p>In: a document in English, the actors and places of the agreement at hand. Out: claims, each with the span it came
 * from. Vocabulary and patterns are data files beside the classes that read them.
 *
 * <p>Not here: anything after the claim (who copied whom, what belongs together, what is true); reading of files that
 * arrive.
 */
@NullMarked
package org.sulh.extract;

import org.jspecify.annotations.NullMarked;
