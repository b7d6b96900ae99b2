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
 * @param responsibility one distribution over the candidates, likeliest first, the unnamed ones last; empty when no claim
 *     names an actor
 * @param casualties tolls said, over independent origins, never by adding figures
 * @param tolls the same by side
 * @param reasons why this level, in sentences
 * @param openQuestions what the claims leave open, in sentences
 * @param prospects the smallest sets of further evidence that would change the level
 */
public record Assessment(
        String incident,
        Level level,
        long prior,
        List<Contribution> contributions,
        List<Responsibility> responsibility,
        List<Casualties> casualties,
        List<SideToll> tolls,
        List<String> reasons,
        List<String> openQuestions,
        List<Prospect> prospects) {
    public Assessment {
        Checks.id(incident, "i-");
        contributions = List.copyOf(contributions);
        responsibility = List.copyOf(responsibility);
        casualties = List.copyOf(casualties);
        tolls = List.copyOf(tolls);
        reasons = List.copyOf(reasons);
        openQuestions = List.copyOf(openQuestions);
        prospects = List.copyOf(prospects);
        long all = responsibility.stream()
                .mapToLong(r -> r.probability().partsPerMillion())
                .sum();
        Checks.that(
                responsibility.isEmpty() || all == Probability.CERTAIN,
                "probabilities of the candidates sum to " + all + " parts per million and not to one");
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
}
