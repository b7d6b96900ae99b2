package org.sulh.model;

import java.util.List;
import java.util.Optional;

/**
 * What the rules say of one party's conduct in one incident under one clause. Not a finding: only people make those.
 *
 * @param incident id of the incident
 * @param clause id of the clause
 * @param party slug of the party whose conduct it is
 * @param outcome what the rule came to
 * @param facts the facts that the clause turns on, in the order of the vocabulary
 * @param missing for {@link Outcome#UNDETERMINED} what is missing: names of facts, {@link #IN_FORCE_FROM}, or in words why a
 *     condition could not be worked out; else empty. {@link Fact#lack} says it in words
 * @param exception id of the exception that applied
 * @param others for {@link Outcome#CONFLICT} the clauses that contradict it; else those that go before it
 * @param version of the agreement
 */
public record ApparentBreach(
        String incident,
        String clause,
        String party,
        Outcome outcome,
        List<UsedFact> facts,
        List<String> missing,
        Optional<String> exception,
        List<String> others,
        String version) {
    /** Stands among what is missing where the parties have left open from what day the clause is in force. */
    public static final String IN_FORCE_FROM = "in_force_from";

    /** A fact with the value it had. */
    public record UsedFact(String name, FactValue value) {
        @Override
        public String toString() {
            return name + " = " + value;
        }
    }

    /** What a rule came to. */
    public enum Outcome {
        APPARENT_BREACH,
        COMPLIANT,
        UNDETERMINED,
        NOT_APPLICABLE,
        CONFLICT;

        /** The word that the JSON form uses. */
        public String formName() {
            return Checks.formName(this);
        }

        /** @throws IllegalArgumentException when no constant has this word */
        public static Outcome ofFormName(String name) {
            return Checks.fromFormName(Outcome.class, name);
        }
    }

    public ApparentBreach {
        Checks.id(incident, "i-");
        Checks.slug(clause, "clause");
        Checks.slug(party, "party");
        facts = List.copyOf(facts);
        missing = List.copyOf(missing);
        others = List.copyOf(others);
        Checks.that(
                missing.isEmpty() == (outcome != Outcome.UNDETERMINED),
                "what is missing is named where the outcome is undetermined, and only there");
        Checks.that(
                outcome != Outcome.CONFLICT || !others.isEmpty(), "a conflict names the clauses that contradict it");
    }
}
