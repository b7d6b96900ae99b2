package org.sulh.model;

import java.util.List;

/**
 * What the parties agreed: who is bound, who stands behind it, its clauses and what they need.
 *
 * @param id slug
 * @param title name of the agreement
 * @param version of the data that describe it
 * @param languages tags of the languages in which texts are given, at least one
 * @param authentic tags of those that are authentic; empty when that is not settled
 * @param parties slugs of those bound
 * @param guarantors mediators and guarantors, with their declared ties to the parties
 * @param definitions what its words mean
 * @param clauses its terms
 * @param zones the areas that its clauses speak of
 * @param procedure how its mechanism works
 * @param ladder what may follow a finding of violation
 * @param counting named ways of counting
 * @param commitments what was promised or is demanded, made measurable
 */
public record Agreement(
        String id,
        String title,
        String version,
        List<String> languages,
        List<String> authentic,
        List<String> parties,
        List<Guarantor> guarantors,
        List<Definition> definitions,
        List<Clause> clauses,
        List<Zone> zones,
        Procedure procedure,
        Ladder ladder,
        List<CountingRule> counting,
        List<Commitment> commitments) {
    public Agreement {
        Checks.slug(id, "agreement");
        Checks.text(title, "title");
        Checks.text(version, "version");
        languages = List.copyOf(languages);
        authentic = List.copyOf(authentic);
        parties = List.copyOf(parties);
        guarantors = List.copyOf(guarantors);
        definitions = List.copyOf(definitions);
        clauses = List.copyOf(clauses);
        zones = List.copyOf(zones);
        counting = List.copyOf(counting);
        commitments = List.copyOf(commitments);
        Checks.that(parties.size() >= 2, "an agreement has at least two parties");
        Checks.that(!languages.isEmpty(), "an agreement is in at least one language");
    }

    /** An agreement in English of which only the terms are known. */
    public Agreement(
            String id,
            String title,
            String version,
            List<String> parties,
            List<Guarantor> guarantors,
            List<Clause> clauses) {
        this(
                id,
                title,
                version,
                List.of(Texts.ENGLISH),
                List.of(),
                parties,
                guarantors,
                List.of(),
                clauses,
                List.of(),
                Procedure.none(),
                Ladder.none(),
                List.of(),
                List.of());
    }

    /** A mediator or guarantor, with its ties to each party. */
    public record Guarantor(String actor, String role, List<Tie> ties) {
        public Guarantor {
            Checks.slug(actor, "guarantor");
            Checks.text(role, "role");
            ties = List.copyOf(ties);
        }
    }
}
