package org.sulh.record.fold;

/**
 * An entry that stands in the log and changes nothing, since what it says does not fit what stands before it.
 *
 * @param index of the entry
 * @param kind of entry
 * @param reason in words
 */
public record Unused(long index, String kind, String reason) {}
