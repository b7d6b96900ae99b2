package org.sulh.pack;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.Clause;
import org.sulh.model.CountingRule;
import org.sulh.model.Definition;
import org.sulh.model.Fact;
import org.sulh.model.FactValue;
import org.sulh.model.Rule;
import org.sulh.model.WorkedExample;
import org.sulh.model.Zone;

/** Checks that what terms, zones, counting rules and examples name is there. */
final class TermReferences {
    private final Agreement agreement;
    private final Set<String> actors;
    private final PartMistakes mistakes;
    private final Set<String> clauses;
    private final Set<String> zones;
    private final Set<String> kinds = Words.kindsOfActs();

    TermReferences(Agreement agreement, List<Actor> actors, PartMistakes mistakes) {
        this.agreement = agreement;
        this.actors = ids(actors, Actor::id);
        this.mistakes = mistakes;
        this.clauses = ids(agreement.clauses(), Clause::id);
        this.zones = ids(agreement.zones(), Zone::id);
    }

    void check(List<WorkedExample> examples) {
        mistakes.checkOnce("definition", agreement.definitions(), Definition::variable);
        mistakes.checkOnce("zone", agreement.zones(), Zone::id);
        mistakes.checkOnce("counting rule", agreement.counting(), CountingRule::id);
        for (String language : agreement.authentic()) {
            mistakes.checkKnown("agreement authentic", "authentic", language, "language", agreement.languages());
        }
        for (Definition definition : agreement.definitions()) {
            definition
                    .saidBy()
                    .ifPresent(actor ->
                            mistakes.checkKnown("definition " + definition.id(), "said_by", actor, "actor", actors));
        }
        agreement.clauses().forEach(this::check);
        agreement.zones().forEach(this::check);
        agreement.counting().forEach(this::check);
        examples.forEach(this::check);
    }

    private void check(Clause clause) {
        String part = "clause " + clause.id();
        clause.binds().forEach(party -> mistakes.checkKnown(part, "binds", party, "party", agreement.parties()));
        clause.rule().ifPresent(rule -> check(part, clause.id(), rule));
    }

    private void check(String part, String id, Rule rule) {
        rule.appliesTo().forEach(kind -> mistakes.checkKnown(part, "applies_to", kind, "family or type", kinds));
        rule.zones().forEach(zone -> mistakes.checkKnown(part, "zones", zone, "zone", zones));
        rule.overrides().forEach(other -> {
            mistakes.checkKnown(part, "overrides", other, "clause", clauses);
            if (other.equals(id) || isBefore(other, id)) {
                mistakes.add(
                        part, "overrides", "'" + other + "' goes before this clause too", "take it from one of them");
            }
        });
        Set<String> seen = new HashSet<>();
        for (Rule.Exemption exemption : rule.exemptions()) {
            if (!seen.add(exemption.id())) {
                mistakes.add(
                        part,
                        "exceptions",
                        "two exceptions have the id '" + exemption.id() + "'",
                        "give each one of its own");
            }
        }
    }

    /** Whether a clause says that it goes before another. */
    private boolean isBefore(String clause, String other) {
        return agreement.clauses().stream()
                .filter(c -> c.id().equals(clause))
                .flatMap(c -> c.rule().stream())
                .anyMatch(rule -> rule.overrides().contains(other));
    }

    private void check(Zone zone) {
        String part = "zone " + zone.id();
        zone.of().ifPresent(party -> mistakes.checkKnown(part, "of", party, "actor", actors));
        zone.calledBy().forEach(called -> mistakes.checkKnown(part, "called_by", called.actor(), "actor", actors));
    }

    private void check(CountingRule rule) {
        String part = "counting rule " + rule.id();
        rule.appliesTo().forEach(kind -> mistakes.checkKnown(part, "applies_to", kind, "family or type", kinds));
        rule.zones().forEach(zone -> mistakes.checkKnown(part, "zones", zone, "zone", zones));
    }

    private void check(WorkedExample example) {
        String part = "example " + example.id();
        Set<String> zoneFacts = zones.stream().map(Fact::inZone).collect(Collectors.toSet());
        example.facts().forEach((name, value) -> {
            if (name.startsWith(Fact.IN_ZONE.formName() + "[") && !zoneFacts.contains(name)) {
                mistakes.add(part, "facts", name + " is of no zone", "the zones are " + String.join(", ", zones));
            }
            if (name.equals(Fact.DOER.formName()) && value instanceof FactValue.Word doer) {
                mistakes.checkKnown(part, name, doer.text(), "actor", actors);
            }
        });
        for (Fact needed : List.of(Fact.TYPE, Fact.DOER)) {
            if (!example.facts().containsKey(needed.formName())) {
                mistakes.add(
                        part, "facts", needed.formName() + " is missing", "tell it; write unknown when nobody knows");
            }
        }
        for (WorkedExample.Expectation expected : example.expected()) {
            mistakes.checkKnown(part, "expect", expected.clause(), "clause", clauses);
            mistakes.checkKnown(part, "expect", expected.party(), "party", agreement.parties());
            agreement.clauses().stream()
                    .filter(clause -> clause.id().equals(expected.clause())
                            && clause.rule().isEmpty())
                    .forEach(clause -> mistakes.add(
                            part,
                            "expect",
                            "the clause " + clause.id() + " has no rule",
                            "give it one, or expect nothing of it"));
        }
    }

    private static <T> Set<String> ids(List<T> all, Function<T, String> id) {
        return all.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
