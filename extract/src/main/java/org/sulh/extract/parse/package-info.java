/**
 * Text to sentences with words, lemmas, entity classes and dependencies.
 *
 * <p>In: a stretch of English text. Out: {@link org.sulh.extract.parse.Sentence}s whose offsets point into the document.
 * Only this package knows CoreNLP.
 *
 * <p>Not here: anything about ceasefires.
 */
@NullMarked
package org.sulh.extract.parse;

import org.jspecify.annotations.NullMarked;
