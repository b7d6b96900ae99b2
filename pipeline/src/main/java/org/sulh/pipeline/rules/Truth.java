package org.sulh.pipeline.rules;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * True, false, or unknown for want of facts: Kleene's strong logic of three values ("Introduction to Metamathematics", 1952).
 *
 * @param value which of the three
 * @param missing names of what would have to be known; empty unless unknown
 */
record Truth(Value value, Set<String> missing) {
    enum Value {
        TRUE,
        FALSE,
        UNKNOWN
    }

    static final Truth TRUE = new Truth(Value.TRUE, Set.of());
    static final Truth FALSE = new Truth(Value.FALSE, Set.of());

    Truth {
        missing = Set.copyOf(missing);
    }

    static Truth of(boolean is) {
        return is ? TRUE : FALSE;
    }

    static Truth unknown(String missing) {
        return new Truth(Value.UNKNOWN, Set.of(missing));
    }

    static Truth unknown(Set<String> missing) {
        return new Truth(Value.UNKNOWN, missing);
    }

    boolean isTrue() {
        return value == Value.TRUE;
    }

    boolean isFalse() {
        return value == Value.FALSE;
    }

    boolean isUnknown() {
        return value == Value.UNKNOWN;
    }

    Truth not() {
        return switch (value) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> this;
        };
    }

    Truth and(Truth other) {
        if (isFalse() || other.isFalse()) {
            return FALSE;
        }
        if (isTrue()) {
            return other;
        }
        return other.isTrue() ? this : unknown(union(missing, other.missing));
    }

    /** True when one of them is, false when all are; of none, false. */
    static Truth any(Collection<Truth> all) {
        Truth result = FALSE;
        for (Truth one : all) {
            result = result.not().and(one.not()).not();
        }
        return result;
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        Set<String> all = new TreeSet<>(first);
        all.addAll(second);
        return all;
    }
}
