package org.sulh.model;

import java.util.OptionalInt;

/**
 * How many people were killed, injured, captured or missing, as a range. "Over 70" has low 71, "at least 70" low 70,
 * "about 70" best 70, "dozens" low 24, "no casualties" 0, 0 and 0.
 *
 * @param kind what befell them
 * @param low the least; absent when unknown
 * @param best the most likely; absent when unknown
 * @param high the most; absent when unknown or open
 * @param of whom: {@code all}, {@code civilians}, the slug of an actor, or words
 */
public record Casualties(CasualtyKind kind, OptionalInt low, OptionalInt best, OptionalInt high, String of) {
    /** Everybody, of whatever side. */
    public static final String ALL = "all";

    public Casualties {
        Checks.text(of, "casualties of whom");
        int least = low.orElse(0);
        Checks.that(least >= 0, "casualties cannot be fewer than none");
        Checks.that(best.isEmpty() || best.getAsInt() >= least, "best figure is below the low one");
        Checks.that(
                high.isEmpty() || high.getAsInt() >= best.orElse(least), "high figure is below the best or low one");
    }

    public static Casualties atLeast(CasualtyKind kind, int low, String of) {
        return new Casualties(kind, OptionalInt.of(low), OptionalInt.empty(), OptionalInt.empty(), of);
    }

    public static Casualties exactly(CasualtyKind kind, int count, String of) {
        return new Casualties(kind, OptionalInt.of(count), OptionalInt.of(count), OptionalInt.of(count), of);
    }

    /** Whether one true count could satisfy both, of the same kind and people. */
    public boolean mayAgreeWith(Casualties other) {
        int low1 = low.orElse(0);
        int low2 = other.low.orElse(0);
        int high1 = high.orElse(Integer.MAX_VALUE);
        int high2 = other.high.orElse(Integer.MAX_VALUE);
        return low1 <= high2 && low2 <= high1;
    }
}
