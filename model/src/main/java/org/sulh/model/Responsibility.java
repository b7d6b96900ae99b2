package org.sulh.model;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Assessment.Contribution;

/**
 * How likely it is that one candidate did it, given that it happened. The candidates of an assessment share one
 * distribution: the actors that claims name, another who is not named, and nobody to whom it can be attributed.
 *
 * @param candidate who
 * @param prior evidence for the candidate before any claim, in micro-nats
 * @param contributions what each origin group adds; with the prior they sum to {@link #evidence()} exactly
 * @param probability P(responsible | happened); over all candidates they sum to one exactly
 * @param saidBy ids of claims that name the candidate
 * @param deniedBy ids of claims that deny its part
 */
public record Responsibility(
        Candidate candidate,
        long prior,
        List<Contribution> contributions,
        Probability probability,
        List<String> saidBy,
        List<String> deniedBy) {

    /** Who may be responsible. */
    public sealed interface Candidate {}

    /**
     * An actor that a claim names.
     *
     * @param actor slug, or the words of the document where no dictionary knows it
     */
    public record Named(String actor) implements Candidate {
        public Named {
            Checks.text(actor, "actor");
        }
    }

    /** What is left beside the actors that are named. */
    public enum Rest implements Candidate {
        /** A third party that no claim names. */
        ANOTHER,
        /** Nobody to whom the claims let it be attributed. */
        UNATTRIBUTED;

        /** The word that the JSON form uses. */
        public String formName() {
            return Checks.formName(this);
        }
    }

    public Responsibility {
        contributions = List.copyOf(contributions);
        saidBy = List.copyOf(saidBy);
        deniedBy = List.copyOf(deniedBy);
    }

    /** The actor, where the candidate is one that is named. */
    public Optional<String> findActor() {
        return candidate instanceof Named named ? Optional.of(named.actor()) : Optional.empty();
    }

    /** Prior and contributions together, in micro-nats. */
    public long evidence() {
        return prior + contributions.stream().mapToLong(Contribution::evidence).sum();
    }
}
