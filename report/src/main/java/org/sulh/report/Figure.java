package org.sulh.report;

import org.sulh.model.Casualties;
import org.sulh.model.Claim;

/** One toll with the claim that gives it. */
record Figure(Casualties toll, Claim claim) {

    /** Whether both count the same people in the same way. */
    boolean isComparableWith(Figure other) {
        return toll.kind() == other.toll.kind() && toll.of().equals(other.toll.of());
    }

    /** Whether one true count cannot satisfy both. */
    boolean contradicts(Figure other) {
        return isComparableWith(other) && !toll.mayAgreeWith(other.toll);
    }
}
