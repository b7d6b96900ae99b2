package org.sulh.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A step of the ladder: a consequence that people may choose, and what it answers.
 *
 * @param id slug, unique in the ladder
 * @param text the consequence
 * @param status whose it is
 * @param source address where it is published; present unless it is a proposal
 * @param severity what severity it answers; empty when any
 * @param recurrence from the how manieth breach on; absent when from the first
 * @param intent what intent it answers; empty when any
 * @param remedy what clears it, in words
 * @param cap how far it may go, in words
 * @param within hours in which it is to be complied with; absent when whoever imposes it says
 * @param provisional whether it may be asked of both sides before anything is found
 */
public record Rung(
        String id,
        Texts text,
        TermStatus status,
        Optional<String> source,
        List<Severity> severity,
        OptionalInt recurrence,
        List<Intent> intent,
        Optional<Texts> remedy,
        Optional<Texts> cap,
        OptionalInt within,
        boolean provisional) {
    /** How grave a breach is, least first. */
    public enum Severity {
        NEGLIGIBLE,
        MINOR,
        SERIOUS,
        VERY_SERIOUS;

        /** The word that packs use. */
        public String formName() {
            return Checks.formName(this);
        }
    }

    /** Whether it was meant. */
    public enum Intent {
        DELIBERATE,
        UNAUTHORISED,
        ACCIDENTAL,
        TECHNICAL;

        /** The word that packs use. */
        public String formName() {
            return Checks.formName(this);
        }
    }

    public Rung {
        Checks.slug(id, "rung");
        Checks.source(status, source, "rung");
        severity = List.copyOf(severity);
        intent = List.copyOf(intent);
        Checks.that(within.orElse(1) >= 1, "within " + within.orElse(1) + " is less than 1");
        Checks.that(recurrence.orElse(1) >= 1, "recurrence " + recurrence.orElse(1) + " is less than 1");
    }
}
