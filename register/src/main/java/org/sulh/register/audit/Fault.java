package org.sulh.register.audit;

import java.util.Optional;

/**
 * Something that is wrong with a log.
 *
 * @param where file or entry, as a person would look for it
 * @param what is wrong with it
 * @param entries among which the first wrong one is, where the fault concerns entries
 */
public record Fault(String where, String what, Optional<Span> entries) {
    /**
     * Indexes of entries.
     *
     * @param from the first
     * @param to the one after the last
     */
    public record Span(long from, long to) {}

    /** A fault that concerns no entry. */
    public static Fault of(String where, String what) {
        return new Fault(where, what, Optional.empty());
    }

    /** A fault of one entry. */
    public static Fault at(long index, String what) {
        return new Fault("entry " + index, what, Optional.of(new Span(index, index + 1)));
    }

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
