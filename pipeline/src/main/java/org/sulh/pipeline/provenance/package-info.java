/**
 * Which claims go back to one origin: one statement, one agency's report, one outlet's own report.
 *
 * <p>In: claims and the traces of the documents they stand in. Out: every claim in exactly one {@link
 * org.sulh.model.OriginGroup}, with the reason of each union; over all claims, or within each incident. The groups do not depend on the order of the input; their ids name the lowest place in it.
 *
 * <p>Not here: what a group is worth (verify), which claims speak of one happening (correlate), judgements of truth.
 */
@NullMarked
package org.sulh.pipeline.provenance;

import org.jspecify.annotations.NullMarked;
