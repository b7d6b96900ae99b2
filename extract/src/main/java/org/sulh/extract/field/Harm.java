package org.sulh.extract.field;

import java.util.OptionalInt;
import org.sulh.model.CasualtyKind;

/**
 * A figure of people harmed.
 *
 * @param kind what befell them
 * @param low the least; absent when unknown
 * @param best the most likely; absent when unknown
 * @param high the most; absent when unknown or open
 * @param first first word of those counted, or of the figure when they are not named
 * @param last last word of them
 * @param named whether the words tell who they are
 */
public record Harm(
        CasualtyKind kind, OptionalInt low, OptionalInt best, OptionalInt high, int first, int last, boolean named) {}
