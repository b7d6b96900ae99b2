package org.sulh.model;

import java.util.List;

/**
 * A signed human decision on a case. Only the room {@code decide} makes one.
 *
 * @param caseId id of the case
 * @param clause id of the clause
 * @param incident id of the incident
 * @param violation whether the clause was violated
 * @param standard standard of proof that was met
 * @param reasons reasons, at least one
 * @param votes votes cast, at least one
 */
public record Finding(
        String caseId,
        String clause,
        String incident,
        boolean violation,
        StandardOfProof standard,
        List<String> reasons,
        List<Vote> votes) {
    /** Standards of proof, weakest first. */
    public enum StandardOfProof {
        REASONABLE_SUSPICION,
        REASONABLE_GROUNDS,
        BALANCE_OF_PROBABILITIES,
        CLEAR_AND_CONVINCING,
        BEYOND_REASONABLE_DOUBT;

        /** The word that packs use. */
        public String formName() {
            return Checks.formName(this);
        }
    }

    public Finding {
        Checks.id(caseId, "k-");
        Checks.slug(clause, "clause");
        Checks.id(incident, "i-");
        reasons = List.copyOf(reasons);
        votes = List.copyOf(votes);
        Checks.that(!reasons.isEmpty() && !votes.isEmpty(), "a finding has reasons and votes");
    }

    /** One member's vote, with the dissenting opinion where there is one. */
    public record Vote(String member, boolean inFavour, String opinion) {
        public Vote {
            Checks.slug(member, "member");
        }
    }
}
