/**
 * How far an incident is established, from whom, and why.
 *
 * <p>In: incidents, their claims, origin groups, an evidence table, the day of the report. Out: an
 * {@link org.sulh.model.Assessment} for each incident, its sum exact in micro-nats and every part explained.
 *
 * <p>Not here: rules of an agreement, findings, floating point, the time of day. Nothing here knows a party by name: the
 * same claims with the labels swapped give the same figures.
 */
@NullMarked
package org.sulh.pipeline.verify;

import org.jspecify.annotations.NullMarked;
