/**
 * Which claims speak of one happening.
 *
 * <p>In: claims, their documents, the taxonomy. Out: every claim in exactly one {@link org.sulh.model.Incident}, with the
 * links that hold it together, each a sum of parts. Weights are data ({@code weights.csv}, {@code kinship.csv}).
 *
 * <p>Not here: whether it happened (verify), independence of sources (provenance), anything by order of arrival: the
 * partition is the same for every order of the input.
 */
@NullMarked
package org.sulh.pipeline.correlate;

import org.jspecify.annotations.NullMarked;
