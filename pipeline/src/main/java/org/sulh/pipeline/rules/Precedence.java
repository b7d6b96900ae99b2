package org.sulh.pipeline.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sulh.model.ApparentBreach.Outcome;
import org.sulh.model.Rule;
import org.sulh.pipeline.rules.Verdict.Kind;

/**
 * What becomes of the verdict of a clause beside those of the others on the same conduct. A permission and a prohibition that
 * both speak of it contradict each other: where one says that it goes before the other it does, else people have to settle
 * it. While it is open whether the other speaks, the outcome is open too.
 */
final class Precedence {
    private Precedence() {}

    /**
     * An outcome with its company.
     *
     * @param missing what is missing, where it is undetermined
     * @param others clauses that contradict it or go before it
     */
    record Settled(Outcome outcome, Set<String> missing, List<String> others) {
        private static Settled of(Outcome outcome) {
            return new Settled(outcome, Set.of(), List.of());
        }

        private static Settled undetermined(Set<String> missing) {
            return new Settled(Outcome.UNDETERMINED, missing, List.of());
        }
    }

    /** A clause with what it says. */
    record Said(ClauseRule clause, Verdict verdict) {
        private Rule.Effect effect() {
            return clause.rule().effect();
        }

        private String id() {
            return clause.clause().id();
        }

        private boolean goesBefore(Said other) {
            return clause.rule().overrides().contains(other.id());
        }
    }

    /** @param all what the clauses say of the same conduct, this one among them */
    static Settled settle(Said said, List<Said> all) {
        return switch (said.verdict().kind()) {
            case SILENT -> Settled.of(Outcome.NOT_APPLICABLE);
            case EXCEPTED -> Settled.of(Outcome.COMPLIANT);
            case OPEN -> open(said, all);
            case MET -> said.effect() == Rule.Effect.PERMITS ? permitted(said, all) : Settled.of(Outcome.COMPLIANT);
            case BREACH ->
                said.effect() == Rule.Effect.PROHIBITS
                        ? prohibited(said, all)
                        : called(said, Outcome.APPARENT_BREACH, List.of());
        };
    }

    /** Whether something is allowed is no question of its own: it matters where it may be forbidden. */
    private static Settled open(Said said, List<Said> all) {
        boolean idle = said.effect() == Rule.Effect.PERMITS
                && opposites(all, Rule.Effect.PROHIBITS).isEmpty();
        return idle
                ? Settled.of(Outcome.NOT_APPLICABLE)
                : Settled.undetermined(Set.copyOf(said.verdict().missing()));
    }

    private static Settled prohibited(Said said, List<Said> all) {
        List<String> before = new ArrayList<>();
        List<String> against = new ArrayList<>();
        Set<String> missingBefore = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Said other : opposites(all, Rule.Effect.PERMITS)) {
            if (said.goesBefore(other)) {
                continue;
            }
            boolean first = other.goesBefore(said);
            if (other.verdict().kind() == Kind.MET) {
                (first ? before : against).add(other.id());
            } else {
                (first ? missingBefore : missing).addAll(other.verdict().missing());
            }
        }
        if (!before.isEmpty()) {
            return new Settled(Outcome.COMPLIANT, Set.of(), before);
        }
        if (!missingBefore.isEmpty()) {
            missingBefore.addAll(said.verdict().missing());
            return Settled.undetermined(missingBefore);
        }
        if (!against.isEmpty()) {
            return called(said, Outcome.CONFLICT, against);
        }
        if (!missing.isEmpty()) {
            missing.addAll(said.verdict().missing());
            return Settled.undetermined(missing);
        }
        return called(said, Outcome.APPARENT_BREACH, List.of());
    }

    private static Settled permitted(Said said, List<Said> all) {
        List<String> against = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Said other : opposites(all, Rule.Effect.PROHIBITS)) {
            if (said.goesBefore(other)) {
                continue;
            }
            if (other.verdict().kind() == Kind.OPEN) {
                missing.addAll(other.verdict().missing());
            } else if (other.goesBefore(said)) {
                return Settled.of(Outcome.NOT_APPLICABLE);
            } else {
                missing.addAll(other.verdict().missing());
                against.add(other.id());
            }
        }
        if (!missing.isEmpty()) {
            return Settled.undetermined(missing);
        }
        return against.isEmpty() ? Settled.of(Outcome.COMPLIANT) : new Settled(Outcome.CONFLICT, Set.of(), against);
    }

    /** Clauses of an effect that speak of the conduct, or may. */
    private static List<Said> opposites(List<Said> all, Rule.Effect effect) {
        Kind speaks = effect == Rule.Effect.PERMITS ? Kind.MET : Kind.BREACH;
        return all.stream()
                .filter(other -> other.effect() == effect)
                .filter(other ->
                        other.verdict().kind() == speaks || other.verdict().kind() == Kind.OPEN)
                .toList();
    }

    /** The outcome, once nothing more is asked of the incident. */
    private static Settled called(Said said, Outcome outcome, List<String> others) {
        Set<String> asked = Set.copyOf(said.verdict().missing());
        return asked.isEmpty() ? new Settled(outcome, Set.of(), others) : Settled.undetermined(asked);
    }
}
