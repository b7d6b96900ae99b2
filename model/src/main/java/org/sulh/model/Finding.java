package org.sulh.model;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;

/**
 * A signed human decision on a case. Only the room {@code decide} makes one.
 *
 * @param caseId id of the case
 * @param entry index of its entry in the register, by which it is named
 * @param text what was decided
 * @param votes votes cast, at least one, in the order in which they were cast
 * @param signers who signed it
 */
public record Finding(String caseId, long entry, Text text, List<Vote> votes, List<String> signers) {
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

    /** What a finding says. */
    public enum Conclusion {
        /** The party violated the clause. */
        VIOLATION,
        /** It did not. */
        NO_VIOLATION,
        /** Whether it did could not be established. */
        UNABLE;

        /** The word that entries use. */
        public String formName() {
            return Checks.formName(this);
        }
    }

    public Finding {
        Checks.id(caseId, "k-");
        votes = List.copyOf(votes);
        signers = List.copyOf(signers);
        Checks.that(!votes.isEmpty() && !signers.isEmpty(), "a finding has votes and signatures");
    }

    /**
     * What a finding says, as it is put to the vote.
     *
     * @param clause id of the clause
     * @param incident id of the incident
     * @param against slug of the party whose conduct is judged
     * @param conclusion what is found
     * @param severity how grave it was; present when it is a violation
     * @param intent whether it was meant; present when it is a violation
     * @param standard standard of proof that was met
     * @param reasons at least one
     * @param evidence ids of claims and documents; at least one when it is a violation
     * @param excuse id of the ladder's excuse that clears the party all the same
     */
    public record Text(
            String clause,
            String incident,
            String against,
            Conclusion conclusion,
            Optional<Severity> severity,
            Optional<Intent> intent,
            StandardOfProof standard,
            List<String> reasons,
            List<String> evidence,
            Optional<String> excuse) {
        public Text {
            Checks.slug(clause, "clause");
            Checks.id(incident, "i-");
            Checks.slug(against, "party");
            reasons = List.copyOf(reasons);
            evidence = List.copyOf(evidence);
            Checks.slug(excuse, "excuse");
            reasons.forEach(reason -> Checks.text(reason, "reason"));
            Checks.that(!reasons.isEmpty(), "a finding has reasons");
            boolean violation = conclusion == Conclusion.VIOLATION;
            Checks.that(
                    severity.isPresent() == violation && intent.isPresent() == violation,
                    "a finding of violation says how grave it was and whether it was meant, and no other does");
            Checks.that(!violation || !evidence.isEmpty(), "a finding of violation stands on evidence");
            Checks.that(violation || excuse.isEmpty(), "only a violation can be excused");
        }
    }

    /** How a member votes. */
    public enum Choice {
        FOR,
        AGAINST,
        ABSTAIN;

        /** The word that entries use. */
        public String formName() {
            return Checks.formName(this);
        }
    }

    /**
     * One member's vote.
     *
     * @param member who holds the key
     * @param of for whom the member sits: slug of a party, or of a guarantor
     * @param opinion in the member's words; of who votes against, the dissent
     */
    public record Vote(String member, String of, Choice choice, Optional<String> opinion) {
        public Vote {
            Checks.slug(member, "member");
            Checks.slug(of, "member's side");
            Checks.text(opinion, "opinion");
        }
    }
}
