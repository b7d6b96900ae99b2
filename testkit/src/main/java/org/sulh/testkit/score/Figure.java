package org.sulh.testkit.score;

/**
 * One figure of an evaluation with its 95% interval.
 *
 * @param label what it measures
 * @param value 0 to 1; not a number when nothing was measured
 * @param low 2.5th percentile of the resampled values
 * @param high 97.5th percentile
 * @param of how many things it was measured on
 */
public record Figure(String label, double value, double low, double high, int of) {}
