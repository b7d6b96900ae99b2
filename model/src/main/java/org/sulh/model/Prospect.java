package org.sulh.model;

import java.util.List;
import java.util.Optional;

/**
 * What would change an assessment: evidence that may still come, and what it would lead to.
 *
 * @param evidence what would have to come: one piece, or two that must come together
 * @param level the level it would lead to
 * @param happened the P it would lead to
 */
public record Prospect(List<Piece> evidence, Level level, Probability happened) {
    public Prospect {
        evidence = List.copyOf(evidence);
        Checks.that(!evidence.isEmpty(), "a prospect needs evidence");
    }

    /**
     * A piece of evidence that may still come.
     *
     * @param kind what it is
     * @param by the actor it would come from, where only one can give it
     */
    public record Piece(Kind kind, Optional<String> by) {}

    /** What may still come. */
    public enum Kind {
        /** A monitor tells what it saw itself. */
        MONITOR_SAW,
        /** An instrument's record. */
        SENSOR,
        /** A mediator or guarantor says so. */
        MEDIATOR,
        /** An observer of no side says so. */
        OBSERVER,
        /** An outlet that has not spoken yet reports it in its own voice. */
        OUTLET,
        /** The accused admits it. */
        ADMISSION,
        /** Who denies no longer does. */
        WITHDRAWAL,
        /** A monitor that looked found nothing. */
        NOTHING_SEEN,
        /** A mediator or guarantor denies it. */
        MEDIATOR_DENIES,
        /** A person confirms what the documents say. */
        REVIEW;

        /** The word that the JSON form uses. */
        public String formName() {
            return Checks.formName(this);
        }
    }
}
