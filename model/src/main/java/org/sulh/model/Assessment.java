package org.sulh.model;

import java.util.List;

/**
 * How far an incident is established and why. Evidence is counted in micro-nats (millionths of a natural-log likelihood
 * ratio), as whole numbers, so that the sum is exact and the same on every machine.
 *
 * @param incident id of the incident
 * @param level how far it is established
 * @param prior evidence before any claim, in micro-nats
 * @param contributions what each origin group adds; with the prior they sum to {@link #evidence()} exactly
 * @param responsibility for each accused actor, how far responsibility is established
 * @param casualties tolls said, over independent origins, never by adding figures
 * @param reasons why this level, in sentences
 * @param openQuestions what evidence would change it, in sentences
 */
public record Assessment(
        String incident,
        Level level,
        long prior,
        List<Contribution> contributions,
        List<Responsibility> responsibility,
        List<Casualties> casualties,
        List<String> reasons,
        List<String> openQuestions) {
    public Assessment {
        Checks.id(incident, "i-");
        contributions = List.copyOf(contributions);
        responsibility = List.copyOf(responsibility);
        casualties = List.copyOf(casualties);
        reasons = List.copyOf(reasons);
        openQuestions = List.copyOf(openQuestions);
    }

    /** Prior and contributions together, in micro-nats: the log odds that it happened. */
    public long evidence() {
        return prior + contributions.stream().mapToLong(Contribution::evidence).sum();
    }

    /** P(happened), from {@link #evidence()}. */
    public Probability happened() {
        return Probability.ofLogOdds(evidence());
    }

    /**
     * What one origin group adds.
     *
     * @param group id of the origin group
     * @param relation relation of the speaker to what is claimed, a row of the evidence table
     * @param evidence in micro-nats; negative speaks against
     * @param reason in words
     */
    public record Contribution(String group, String relation, long evidence, String reason) {
        public Contribution {
            Checks.id(group, "o-");
            Checks.text(relation, "relation");
            Checks.text(reason, "reason");
        }
    }

    /** How far one actor's responsibility is established, given that it happened; evidence in micro-nats. */
    public record Responsibility(String actor, long evidence, List<String> saidBy, List<String> deniedBy) {
        public Responsibility {
            Checks.text(actor, "actor");
            saidBy = List.copyOf(saidBy);
            deniedBy = List.copyOf(deniedBy);
        }

        /** P(responsible | happened). */
        public Probability probability() {
            return Probability.ofLogOdds(evidence);
        }
    }
}
