package org.sulh.model;

import java.util.List;
import java.util.Optional;

/**
 * One round of negotiations. Each side's outcome stands as it put it; whether there is a joint text is kept apart.
 *
 * @param id slug, unique in the record
 * @param time its days
 * @param place where it met, in words
 * @param mediators slugs of those who mediated; their ties are those that the agreement declares
 * @param delegations who came, with their heads
 * @param outcomes the outcome as each side put it
 * @param text the joint text that it ended with, by its title or address; absent where none is known
 * @param points what it left open, and what became of each
 * @param incidents ids of incidents that were spoken of
 * @param claims ids of claims that tell of it
 */
public record Round(
        String id,
        TimeWindow time,
        Optional<String> place,
        List<String> mediators,
        List<Delegation> delegations,
        List<Outcome> outcomes,
        Optional<String> text,
        List<OpenPoint> points,
        List<String> incidents,
        List<String> claims) {
    public Round {
        Checks.slug(id, "round");
        Checks.text(place, "place");
        mediators = List.copyOf(mediators);
        mediators.forEach(mediator -> Checks.slug(mediator, "mediator"));
        delegations = List.copyOf(delegations);
        outcomes = List.copyOf(outcomes);
        Checks.text(text, "joint text");
        points = List.copyOf(points);
        Checks.that(
                points.stream().map(OpenPoint::id).distinct().count() == points.size(), "an open point is listed once");
        incidents = List.copyOf(incidents);
        incidents.forEach(incident -> Checks.id(incident, "i-"));
        claims = List.copyOf(claims);
    }

    /** The same round, told of by other claims. */
    public Round withClaims(List<String> others) {
        return new Round(id, time, place, mediators, delegations, outcomes, text, points, incidents, others);
    }

    /**
     * A delegation to a round.
     *
     * @param head its head; absent when not known
     */
    public record Delegation(String actor, Optional<String> head) {
        public Delegation {
            Checks.slug(actor, "delegation");
            Checks.text(head, "head");
        }
    }

    /**
     * The outcome as one actor put it.
     *
     * @param saidBy slug of the actor
     * @param source address or document
     */
    public record Outcome(String saidBy, String what, Optional<String> source) {
        public Outcome {
            Checks.slug(saidBy, "who puts an outcome");
            Checks.text(what, "outcome");
            Checks.text(source, "source of an outcome");
        }
    }

    /**
     * A point that a round left open.
     *
     * @param id slug, the same in each round that takes it up
     * @param raisedBy slug of who raised it; absent when not known
     * @param fate what became of it
     * @param movedTo id of the round to which it was moved; present when it was
     */
    public record OpenPoint(
            String id,
            String text,
            Optional<String> raisedBy,
            Fate fate,
            Optional<String> movedTo,
            Optional<String> source) {
        public OpenPoint {
            Checks.slug(id, "open point");
            Checks.text(text, "open point");
            Checks.slug(raisedBy, "who raised an open point");
            Checks.slug(movedTo, "round");
            Checks.that(
                    movedTo.isPresent() == (fate == Fate.MOVED),
                    "a point that was moved names the round it was moved to");
            Checks.text(source, "source of an open point");
        }
    }

    /** What became of an open point. */
    public enum Fate {
        OPEN,
        RESOLVED,
        DROPPED,
        MOVED;

        /** The word that entries use. */
        public String formName() {
            return Checks.formName(this);
        }
    }
}
