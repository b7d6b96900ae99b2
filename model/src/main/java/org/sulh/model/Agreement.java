package org.sulh.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the parties agreed: who is bound, who stands behind it, and its clauses.
 *
 * @param id slug
 * @param title name of the agreement
 * @param version of the data that describe it
 * @param parties slugs of those bound
 * @param guarantors mediators and guarantors, with their declared ties to the parties
 * @param clauses its terms
 */
public record Agreement(
        String id,
        String title,
        String version,
        List<String> parties,
        List<Guarantor> guarantors,
        List<Clause> clauses) {
    public Agreement {
        Checks.slug(id, "agreement");
        Checks.text(title, "title");
        Checks.text(version, "version");
        parties = List.copyOf(parties);
        guarantors = List.copyOf(guarantors);
        clauses = List.copyOf(clauses);
        Checks.that(parties.size() >= 2, "an agreement has at least two parties");
    }

    /** A mediator or guarantor, with its ties to each party. */
    public record Guarantor(String actor, String role, List<Tie> ties) {
        public Guarantor {
            Checks.slug(actor, "guarantor");
            Checks.text(role, "role");
            ties = List.copyOf(ties);
        }
    }

    /**
     * One term.
     *
     * @param id slug, unique in the agreement
     * @param text the term
     * @param saidBy slug of the actor who published it
     * @param source address of the publication
     * @param acceptance which sides confirm it, in words
     * @param inForceFrom first day; absent when undecided
     */
    public record Clause(
            String id,
            String text,
            Optional<String> saidBy,
            String source,
            String acceptance,
            Optional<LocalDate> inForceFrom) {
        public Clause {
            Checks.slug(id, "clause");
            Checks.text(text, "clause");
            Checks.text(source, "source of a clause");
            Checks.text(acceptance, "acceptance of a clause");
        }
    }
}
