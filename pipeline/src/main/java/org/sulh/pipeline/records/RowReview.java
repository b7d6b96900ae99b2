package org.sulh.pipeline.records;

/**
 * A person's word on two rows, which wins over any score.
 *
 * @param first place of a row in the input, from 0
 * @param second place of another
 * @param together whether the two are one happening
 * @param name what the person's word is called, for messages
 */
public record RowReview(int first, int second, boolean together, String name) {}
