package org.sulh.model.watch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of one slot of a watch. It says nothing of what was seen: that stands in documents and claims.
 *
 * @param watch its id
 * @param slot the time it was due
 * @param outcome how far it was kept
 * @param cause why not wholly; always of a part, never of the whole
 * @param documents ids of documents that came of it
 */
public record WatchReport(String watch, Instant slot, Outcome outcome, Optional<Cause> cause, List<String> documents) {
    /** How far a slot was kept. */
    public enum Outcome {
        /** They looked as planned. */
        COMPLETE,
        /** They looked, but not everywhere or not all the time. */
        PARTIAL,
        /** Nobody looked. */
        MISSING;

        /** The word that entries use. */
        public String formName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Why a slot was not kept wholly.
     *
     * @param by slug of who caused it, or a word of {@link org.sulh.model.Course}: {@code nobody} or {@code mechanism}
     */
    public record Cause(String by, String reason) {
        public Cause {
            Needed.slug(by, "by whom a watch was kept from looking");
            Needed.text(reason, "the reason why a watch did not look");
        }
    }

    public WatchReport {
        Needed.slug(watch, "watch");
        documents = List.copyOf(documents);
        Needed.that(
                outcome != Outcome.COMPLETE || cause.isEmpty(), "a watch that looked as planned was kept from nothing");
        Needed.that(outcome != Outcome.PARTIAL || cause.isPresent(), "a watch that looked in part says what kept it");
        Needed.that(
                outcome != Outcome.MISSING || documents.isEmpty(), "no documents come of a watch that did not look");
    }
}
