package org.sulh.model;

import java.util.List;

/**
 * What the rules say of one incident under one clause. Not a finding: only people make those.
 *
 * @param incident id of the incident
 * @param clause id of the clause
 * @param outcome what the rule came to
 * @param facts the facts it used, in words; for {@link Outcome#UNDETERMINED} the facts that are missing
 */
public record ApparentBreach(String incident, String clause, Outcome outcome, List<String> facts) {
    /** What a rule came to. */
    public enum Outcome {
        APPARENT_BREACH,
        COMPLIANT,
        UNDETERMINED,
        NOT_APPLICABLE,
        CONFLICT
    }

    public ApparentBreach {
        Checks.id(incident, "i-");
        Checks.slug(clause, "clause");
        facts = List.copyOf(facts);
        Checks.that(outcome == Outcome.NOT_APPLICABLE || !facts.isEmpty(), "an outcome cites the facts it used");
    }
}
