package org.sulh.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A promise, or a guarantee that is demanded, made measurable as far as its words let it.
 *
 * @param id slug, unique among the commitments
 * @param by slug of the one who promises or demands
 * @param of slug of the one who is to keep it
 * @param what in words
 * @param demanded true for a demand, false for a promise
 * @param status whose it is: a demand is at most stated until the other side takes it on
 * @param on day on which it was said
 * @param source address or document
 * @param duty what is to be done or left, and how that is seen
 */
public record Commitment(
        String id,
        String by,
        String of,
        Texts what,
        boolean demanded,
        TermStatus status,
        Optional<LocalDate> on,
        String source,
        Duty duty) {
    public Commitment {
        Checks.slug(id, "commitment");
        Checks.slug(by, "commitment by");
        Checks.slug(of, "commitment of");
        Checks.text(source, "source");
    }

    /** What is to be done or left. */
    public sealed interface Duty {}

    /**
     * Something is to be done. It is seen by milestones, each of which somebody has to have seen; that it is announced is none.
     *
     * @param milestones at least one, in the order in which they are reached
     * @param due day by which it is to be done
     */
    public record ToDo(List<Milestone> milestones, Optional<LocalDate> due) implements Duty {
        public ToDo {
            milestones = List.copyOf(milestones);
            Checks.that(!milestones.isEmpty(), "a duty to do something has milestones");
        }
    }

    /**
     * What can be seen of a duty on the way.
     *
     * @param id slug, unique in the commitment
     * @param level what is reached with it, together with all before it
     * @param seenBy how it may be seen: kinds of evidence such as {@code visit}, {@code sensor}, {@code document}; at least one
     */
    public record Milestone(String id, Texts text, Fulfilment level, List<String> seenBy) {
        public Milestone {
            Checks.slug(id, "milestone");
            seenBy = List.copyOf(seenBy);
            Checks.that(!seenBy.isEmpty(), "a milestone is seen by something");
            Checks.that(level != Fulfilment.NOT_BEGUN, "a milestone reaches a level");
        }
    }

    /** How far a duty to do something is done: the levels of the Peace Accords Matrix (Kroc Institute). */
    public enum Fulfilment {
        NOT_BEGUN,
        MINIMAL,
        INTERMEDIATE,
        FULL;

        /** The word that packs use. */
        public String formName() {
            return Checks.formName(this);
        }
    }

    /**
     * Acts are to be left, or prevented. It is seen by incidents, and by whether anybody could look.
     *
     * @param acts families or types of the taxonomy; at least one
     * @param doers slugs of those whose acts count; empty when anybody's
     * @param targets slugs of those who suffer them; empty when anybody
     * @param countries where, ISO 3166-1 of two letters; empty when anywhere
     * @param zones ids of zones; empty when anywhere
     * @param from first day; absent when from the day it was said
     * @param until last day; absent when it has no end
     */
    public record ToRefrain(
            List<String> acts,
            List<String> doers,
            List<String> targets,
            List<String> countries,
            List<String> zones,
            Optional<LocalDate> from,
            Optional<LocalDate> until)
            implements Duty {
        public ToRefrain {
            acts = List.copyOf(acts);
            doers = List.copyOf(doers);
            targets = List.copyOf(targets);
            countries = List.copyOf(countries);
            zones = List.copyOf(zones);
            Checks.that(!acts.isEmpty(), "a duty to refrain names acts");
        }
    }

    /**
     * The words say nothing that could be seen.
     *
     * @param why what they leave open
     */
    public record Unmeasured(Texts why) implements Duty {}
}
