package org.sulh.extract.toll;

import java.util.OptionalInt;

/** A number of people as words give it: "over 70" is low 71, "about 70" best 70, "dozens" low 24. */
public record Quantity(OptionalInt low, OptionalInt best, OptionalInt high) {
    boolean isExact() {
        return low.isPresent() && low.equals(high);
    }

    boolean isNone() {
        return high.isPresent() && high.getAsInt() == 0;
    }

    static Quantity exactly(int n) {
        return new Quantity(OptionalInt.of(n), OptionalInt.of(n), OptionalInt.of(n));
    }

    static Quantity atLeast(int n) {
        return new Quantity(OptionalInt.of(n), OptionalInt.empty(), OptionalInt.empty());
    }

    static Quantity about(int n) {
        return new Quantity(OptionalInt.empty(), OptionalInt.of(n), OptionalInt.empty());
    }

    static Quantity atMost(int n) {
        return new Quantity(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(n));
    }

    static Quantity between(int low, int high) {
        return new Quantity(OptionalInt.of(low), OptionalInt.empty(), OptionalInt.of(high));
    }
}
