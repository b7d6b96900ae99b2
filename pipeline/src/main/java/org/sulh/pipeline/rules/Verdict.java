package org.sulh.pipeline.rules;

import java.util.List;
import java.util.Optional;
import org.sulh.model.ApparentBreach.UsedFact;

/**
 * What one clause says of one party's conduct, before the other clauses are looked at.
 *
 * @param kind which of the five
 * @param missing for {@link Kind#OPEN} what would have to be known; for {@link Kind#BREACH} what is still asked of an
 *     incident before it counts; else empty
 * @param exception id of the exception that applies
 * @param facts the facts that the clause turns on
 */
record Verdict(Kind kind, List<String> missing, Optional<String> exception, List<UsedFact> facts) {
    enum Kind {
        /** The clause does not speak of it. */
        SILENT,
        /** It seems broken. */
        BREACH,
        /** A duty is met, or the conduct is allowed. */
        MET,
        /** It would seem broken, but for an exception. */
        EXCEPTED,
        /** It cannot be said. */
        OPEN
    }

    Verdict {
        missing = List.copyOf(missing);
        facts = List.copyOf(facts);
    }
}
