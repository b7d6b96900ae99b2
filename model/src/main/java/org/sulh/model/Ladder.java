package org.sulh.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;

/**
 * What may follow a finding of violation: consequences that people choose from, how far they may go, and what excuses.
 *
 * @param rungs the lightest first
 * @param caps how far a measure may go, whatever the reason
 * @param excuses what clears a party in spite of a violation
 * @param recurrenceDays for how many days an earlier violation counts as one; absent when for ever
 */
public record Ladder(List<Rung> rungs, List<Cap> caps, List<Excuse> excuses, OptionalInt recurrenceDays) {
    private static final Ladder NONE = new Ladder(List.of(), List.of(), List.of(), OptionalInt.empty());

    public Ladder {
        rungs = List.copyOf(rungs);
        caps = List.copyOf(caps);
        excuses = List.copyOf(excuses);
        Checks.that(recurrenceDays.orElse(1) >= 1, "recurrence_days " + recurrenceDays.orElse(1) + " is less than 1");
    }

    /** Nothing is settled. */
    public static Ladder none() {
        return NONE;
    }

    /**
     * The highest rung that a measure may take.
     *
     * @param id slug, unique in the ladder
     * @param severity of what severity; empty when of any
     * @param intent of what intent; empty when of any
     * @param most id of the highest rung
     */
    public record Cap(
            String id,
            Texts text,
            TermStatus status,
            Optional<String> source,
            List<Severity> severity,
            List<Intent> intent,
            String most) {
        public Cap {
            Checks.slug(id, "cap");
            Checks.source(status, source, "cap");
            severity = List.copyOf(severity);
            intent = List.copyOf(intent);
            Checks.slug(most, "cap's rung");
        }
    }

    /**
     * What clears a party in spite of a violation, such as force majeure.
     *
     * @param id slug, unique in the ladder
     */
    public record Excuse(String id, Texts text, TermStatus status, Optional<String> source) {
        public Excuse {
            Checks.slug(id, "excuse");
            Checks.source(status, source, "excuse");
        }
    }

    /** The place of a rung, from 0 for the lightest; -1 when there is none of this id. */
    public int indexOf(String rung) {
        for (int i = 0; i < rungs.size(); i++) {
            if (rungs.get(i).id().equals(rung)) {
                return i;
            }
        }
        return -1;
    }
}
