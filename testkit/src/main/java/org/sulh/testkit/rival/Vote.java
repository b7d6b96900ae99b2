package org.sulh.testkit.rival;

/**
 * What one source says of one incident.
 *
 * @param source who says it: the speaker where one is named, else the outlet
 * @param asserts whether it says that it happened; otherwise that it did not
 * @param letter the source's Admiralty letter, A to F
 */
public record Vote(String source, boolean asserts, char letter) {}
