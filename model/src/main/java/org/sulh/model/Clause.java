package org.sulh.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One term of an agreement.
 *
 * @param id slug, unique in the agreement
 * @param text the term
 * @param status whose term it is
 * @param saidBy slug of the actor who published it
 * @param source address of the publication; present unless the clause is a proposal
 * @param acceptance which sides confirm it, in words; present unless the clause is a proposal
 * @param inForceFrom first day; absent when undecided
 * @param inForceUntil last day; absent when it has no end
 * @param binds slugs of the parties that it binds; empty when it binds every party
 * @param rule what a machine can run of it; absent where it can run nothing
 */
public record Clause(
        String id,
        Texts text,
        TermStatus status,
        Optional<String> saidBy,
        Optional<String> source,
        Optional<String> acceptance,
        Optional<LocalDate> inForceFrom,
        Optional<LocalDate> inForceUntil,
        List<String> binds,
        Optional<Rule> rule) {
    public Clause {
        Checks.slug(id, "clause");
        Checks.slug(saidBy, "said_by of a clause");
        Checks.source(status, source, "clause");
        Checks.that(
                acceptance.isPresent() || status == TermStatus.PROPOSAL,
                "acceptance of a clause is missing; only a proposal has none");
        Checks.text(acceptance, "acceptance of a clause");
        Checks.that(
                inForceFrom.isEmpty()
                        || inForceUntil.isEmpty()
                        || !inForceUntil.get().isBefore(inForceFrom.get()),
                "in_force_until is before in_force_from");
        binds = List.copyOf(binds);
    }

    /** A term that somebody has published and that a machine cannot run. */
    public static Clause stated(
            String id,
            String text,
            Optional<String> saidBy,
            String source,
            String acceptance,
            Optional<LocalDate> inForceFrom) {
        return new Clause(
                id,
                Texts.english(text),
                TermStatus.STATED,
                saidBy,
                Optional.of(source),
                Optional.of(acceptance),
                inForceFrom,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** Whether it binds a party. */
    public boolean isBinding(String party) {
        return binds.isEmpty() || binds.contains(party);
    }
}
