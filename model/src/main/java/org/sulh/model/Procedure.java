package org.sulh.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Finding.StandardOfProof;

/**
 * How the mechanism works: who adopts a pack, when the doer of an incident counts as known, by what standard and until when a
 * case is decided. Each item says whose it is; what is absent is not settled.
 *
 * @param adoption who has to sign for a version of the pack to be adopted
 * @param attribution when the doer of an incident counts as known
 * @param proof standard of proof of a finding
 * @param deadlines how long each step may take
 * @param panel who sits
 * @param quorum who has to be there
 * @param votes how a finding is voted on
 * @param recusal who may not sit in a case
 * @param appeal to whom and until when a finding may be taken further
 * @param course the course that a case takes; absent where the pack leaves it to the usual one
 */
public record Procedure(
        Optional<Adoption> adoption,
        Optional<Attribution> attribution,
        Optional<Proof> proof,
        List<Deadline> deadlines,
        Optional<Panel> panel,
        Optional<Quorum> quorum,
        Optional<Votes> votes,
        Optional<Recusal> recusal,
        Optional<Appeal> appeal,
        Optional<Course> course) {
    /** Where an agreement does not settle when the doer counts as known: at four in five. */
    private static final int AT_LEAST = 800_000;

    private static final Procedure NONE = new Procedure(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Procedure {
        deadlines = List.copyOf(deadlines);
    }

    /** Nothing is settled. */
    public static Procedure none() {
        return NONE;
    }

    /**
     * Whose an item is, and its words.
     *
     * @param status whose item it is
     * @param source address where it is published; present unless it is a proposal
     * @param text the item in words
     */
    public record Provision(TermStatus status, Optional<String> source, Optional<Texts> text) {
        public Provision {
            Checks.source(status, source, "item of the procedure");
        }
    }

    /**
     * Who adopts a version of the pack.
     *
     * @param signatures how many of the roles have to sign, at least 1
     * @param roles who may sign, such as {@code chair}, {@code guarantor} or {@code party:} and a party's slug
     */
    public record Adoption(Provision provision, int signatures, List<String> roles) {
        public Adoption {
            roles = List.copyOf(roles);
            Checks.that(
                    signatures >= 1 && signatures <= roles.size(),
                    "signatures " + signatures + " is not 1 to the number of roles, " + roles.size());
        }
    }

    /**
     * When the doer of an incident counts as known to the rules.
     *
     * @param atLeast least P(responsible) of the likeliest candidate
     * @param lead least by which it is ahead of every other candidate
     */
    public record Attribution(Provision provision, Probability atLeast, Probability lead) {}

    /**
     * The doer of an incident, where it counts as known: the likeliest actor, when it is past the threshold and ahead of
     * everybody else. Of two that are equal neither is.
     *
     * @param candidates as an assessment has them, likeliest first
     */
    public Optional<String> findDoer(List<Responsibility> candidates) {
        int atLeast = attribution.map(a -> a.atLeast().partsPerMillion()).orElse(AT_LEAST);
        int lead = Math.max(1, attribution.map(a -> a.lead().partsPerMillion()).orElse(0));
        return candidates.stream()
                .filter(candidate -> candidate.findActor().isPresent())
                .findFirst()
                .filter(likeliest -> likeliest.probability().partsPerMillion() >= atLeast)
                .filter(likeliest -> candidates.stream()
                        .filter(other -> !other.equals(likeliest))
                        .allMatch(other -> likeliest.probability().partsPerMillion()
                                >= lead + other.probability().partsPerMillion()))
                .flatMap(Responsibility::findActor);
    }

    /** By what standard a finding is made. */
    public record Proof(Provision provision, StandardOfProof standard) {}

    /**
     * How long a step may take.
     *
     * @param step slug: notice, reply, visit, …
     * @param hours at least 1
     */
    public record Deadline(Provision provision, String step, int hours) {
        public Deadline {
            Checks.slug(step, "deadline");
            Checks.that(hours >= 1, "hours " + hours + " is less than 1");
        }
    }

    /** This procedure with a course. */
    public Procedure with(Course course) {
        return new Procedure(
                adoption, attribution, proof, deadlines, panel, quorum, votes, recusal, appeal, Optional.of(course));
    }

    /** The deadline of a step, where there is one. */
    public Optional<Deadline> findDeadline(String step) {
        return deadlines.stream()
                .filter(deadline -> deadline.step().equals(step))
                .findFirst();
    }

    /**
     * Who sits: so many members of each role.
     *
     * @param seats by role, such as {@code party:} and a slug, or {@code guarantor}; each 1 or more
     */
    public record Panel(Provision provision, Map<String, Integer> seats) {
        public Panel {
            seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
            Checks.that(!seats.isEmpty(), "a panel has seats");
            seats.forEach(
                    (role, number) -> Checks.that(number >= 1, "seats of " + role + ": " + number + " is less than 1"));
        }

        /** How many members there are. */
        public int size() {
            return seats.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Who has to be there for a session to decide.
     *
     * @param members how many, at least 1
     * @param of slugs of those of whom at least one each has to be there; empty when any will do
     */
    public record Quorum(Provision provision, int members, List<String> of) {
        public Quorum {
            of = List.copyOf(of);
            Checks.that(members >= 1, "members " + members + " is less than 1");
        }
    }

    /** How a finding is voted on. */
    public record Votes(Provision provision, Majority majority) {}

    /** What share of the votes a finding needs. */
    public enum Majority {
        CONSENSUS,
        SIMPLE,
        TWO_THIRDS,
        THREE_QUARTERS;

        /** The word that packs use. */
        public String formName() {
            return Checks.formName(this);
        }
    }

    /**
     * Who may not sit in a case.
     *
     * @param tiedTo whether a member with a tie to one party alone is among them
     */
    public record Recusal(Provision provision, boolean tiedTo) {}

    /**
     * To whom a finding may be taken.
     *
     * @param to slugs, at least one
     * @param hours within how many, at least 1
     * @param suspends whether the measures that follow the finding wait until it is decided
     */
    public record Appeal(Provision provision, List<String> to, int hours, boolean suspends) {
        public Appeal {
            to = List.copyOf(to);
            Checks.that(!to.isEmpty(), "an appeal is to somebody");
            Checks.that(hours >= 1, "hours " + hours + " is less than 1");
        }
    }
}
