/**
 * How two claims are held against each other: words, texts, speakers, places and times.
 *
 * <p>In: parts of claims and documents. Out: whether, and how far, two of them are alike, with the figures behind it.
 *
 * <p>Not here: any conclusion drawn from a likeness (that is for provenance, correlate and verify); files other than
 * this module's own vocabulary.
 */
@NullMarked
package org.sulh.pipeline.compare;

import org.jspecify.annotations.NullMarked;
