package org.sulh.model;

import java.util.List;
import java.util.Optional;

/**
 * One round of negotiations.
 *
 * @param time its days
 * @param place where it met
 * @param delegations who came, with their heads
 * @param outcomes the outcome as each side put it
 */
public record Round(TimeWindow time, Optional<Place> place, List<Delegation> delegations, List<Outcome> outcomes) {
    public Round {
        delegations = List.copyOf(delegations);
        outcomes = List.copyOf(outcomes);
    }

    /** A delegation to a round. */
    public record Delegation(String actor, Optional<String> head) {
        public Delegation {
            Checks.slug(actor, "delegation");
            Checks.text(head, "head");
        }
    }

    /** The outcome as one actor put it. */
    public record Outcome(String saidBy, String what) {
        public Outcome {
            Checks.text(saidBy, "speaker");
            Checks.text(what, "outcome");
        }
    }
}
