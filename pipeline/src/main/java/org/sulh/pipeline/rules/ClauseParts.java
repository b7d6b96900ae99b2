package org.sulh.pipeline.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Clause;
import org.sulh.model.Level;
import org.sulh.model.Rule;

/** A clause or rule with one part taken from another, and the rest as it was. */
final class ClauseParts {
    private ClauseParts() {}

    static Clause dates(Clause clause, Clause other) {
        return copy(clause, other.inForceFrom(), other.inForceUntil(), clause.binds(), clause.rule());
    }

    static Clause binds(Clause clause, Clause other) {
        return copy(clause, clause.inForceFrom(), clause.inForceUntil(), other.binds(), clause.rule());
    }

    static Clause rule(Clause clause, Clause other) {
        return rule(clause, other.rule());
    }

    static Clause rule(Clause clause, Optional<Rule> rule) {
        return copy(clause, clause.inForceFrom(), clause.inForceUntil(), clause.binds(), rule);
    }

    static Rule effect(Rule rule, Rule other) {
        return copy(
                rule, other.effect(), rule.appliesTo(), rule.zones(), rule.when(), rule.condition(), rule.standard());
    }

    static Rule types(Rule rule, Rule other) {
        return copy(
                rule, rule.effect(), other.appliesTo(), rule.zones(), rule.when(), rule.condition(), rule.standard());
    }

    static Rule zones(Rule rule, Rule other) {
        return copy(
                rule, rule.effect(), rule.appliesTo(), other.zones(), rule.when(), rule.condition(), rule.standard());
    }

    static Rule when(Rule rule, Rule other) {
        return copy(
                rule, rule.effect(), rule.appliesTo(), rule.zones(), other.when(), rule.condition(), rule.standard());
    }

    static Rule condition(Rule rule, Rule other) {
        return copy(
                rule, rule.effect(), rule.appliesTo(), rule.zones(), rule.when(), other.condition(), rule.standard());
    }

    static Rule standard(Rule rule, Rule other) {
        return copy(
                rule, rule.effect(), rule.appliesTo(), rule.zones(), rule.when(), rule.condition(), other.standard());
    }

    static Rule overrides(Rule rule, Rule other) {
        return new Rule(
                rule.effect(),
                rule.appliesTo(),
                rule.zones(),
                rule.when(),
                rule.condition(),
                rule.standard(),
                other.overrides(),
                rule.exemptions());
    }

    static Rule exemptions(Rule rule, List<Rule.Exemption> exemptions) {
        return new Rule(
                rule.effect(),
                rule.appliesTo(),
                rule.zones(),
                rule.when(),
                rule.condition(),
                rule.standard(),
                rule.overrides(),
                exemptions);
    }

    private static Rule copy(
            Rule rule,
            Rule.Effect effect,
            List<String> appliesTo,
            List<String> zones,
            Optional<String> when,
            String condition,
            Level standard) {
        return new Rule(effect, appliesTo, zones, when, condition, standard, rule.overrides(), rule.exemptions());
    }

    private static Clause copy(
            Clause clause,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            List<String> binds,
            Optional<Rule> rule) {
        return new Clause(
                clause.id(),
                clause.text(),
                clause.status(),
                clause.saidBy(),
                clause.source(),
                clause.acceptance(),
                from,
                until,
                binds,
                rule);
    }
}
