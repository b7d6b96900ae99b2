package org.sulh.pipeline.fulfil;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Commitment;
import org.sulh.model.Incident;
import org.sulh.model.Procedure;
import org.sulh.model.Ties;

/** What the status of commitments rests on, beside watches: what was said, by whom, and how far it is established. */
public final class Ground {
    private final List<Incident> incidents;
    private final Map<String, Assessment> assessments = new HashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, String> senders;
    private final Ties ties;
    private final Procedure procedure;

    /**
     * @param assessments one for each incident
     * @param claims those that count
     * @param senders who sent each document, by its id: the actor to whom its source belongs, or the source itself
     * @param ties of mediators and sources
     * @param procedure says when a doer counts as known
     */
    public Ground(
            List<Incident> incidents,
            List<Assessment> assessments,
            List<Claim> claims,
            Map<String, String> senders,
            Ties ties,
            Procedure procedure) {
        this.incidents = List.copyOf(incidents);
        assessments.forEach(assessment -> this.assessments.put(assessment.incident(), assessment));
        claims.forEach(claim -> this.claims.put(claim.id(), claim));
        this.senders = Map.copyOf(senders);
        this.ties = ties;
        this.procedure = procedure;
    }

    List<Incident> incidents() {
        return incidents;
    }

    Assessment getAssessment(Incident incident) {
        Assessment assessment = assessments.get(incident.id());
        if (assessment == null) {
            throw new IllegalArgumentException("the incident " + incident.id() + " is not assessed");
        }
        return assessment;
    }

    List<Claim> claims(Incident incident) {
        return incident.claims().stream()
                .flatMap(id -> Optional.ofNullable(claims.get(id)).stream())
                .toList();
    }

    Optional<String> findDoer(Assessment assessment) {
        return procedure.findDoer(assessment.responsibility());
    }

    /**
     * Whether a claim or document shows something of a commitment to who would not take the word of the one who is to keep
     * it: it is not that one's own, nor that of somebody tied to it alone, and tells of what is done, not of what is to come.
     */
    boolean shows(String evidence, Commitment commitment) {
        Claim claim = claims.get(evidence);
        if (claim == null) {
            return senders.containsKey(evidence) && !isOf(Optional.of(senders.get(evidence)), commitment);
        }
        boolean tellsOfDeeds =
                switch (claim.stance()) {
                    case ASSERTS, ALLEGES, ADMITS -> true;
                    case DENIES, NEITHER_CONFIRMS_NOR_DENIES, DEMANDS, ANNOUNCES, HOPES -> false;
                };
        boolean isActual =
                switch (claim.factuality()) {
                    case ACTUAL, HEDGED -> true;
                    case NEGATED, HYPOTHETICAL, PLANNED -> false;
                };
        return tellsOfDeeds
                && isActual
                && !isOf(claim.asserter().actor(), commitment)
                && !isOf(Optional.ofNullable(senders.get(claim.document())), commitment);
    }

    private boolean isOf(Optional<String> who, Commitment commitment) {
        Set<String> concerned = new HashSet<>(List.of(commitment.by(), commitment.of()));
        return who.filter(name -> name.equals(commitment.of())
                        || ties.findSide(name, concerned)
                                .filter(commitment.of()::equals)
                                .isPresent())
                .isPresent();
    }
}
