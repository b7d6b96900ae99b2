/**
 * Which claims speak of one happening.
 *
 * <p>In: claims, the days of their documents, the taxonomy, and what people have said ({@link
 * org.sulh.pipeline.correlate.Given}). Out: every claim in exactly one {@link org.sulh.model.Incident}, with the links that
 * hold it together, each a sum of parts; pairs that a person should look at; why two claims are together or apart. Weights
 * are data ({@code weights.csv}, {@code kinship.csv}); {@link org.sulh.pipeline.correlate.Learning} says what they would be if
 * they were learnt.
 *
 * <p>Not here: whether it happened (verify), independence of sources (provenance), anything by order of arrival: the
 * partition is the same for every order of the input.
 */
@NullMarked
package org.sulh.pipeline.correlate;

import org.jspecify.annotations.NullMarked;
