package org.sulh.app;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sulh.model.Agreement;
import org.sulh.model.ApparentBreach;
import org.sulh.model.ApparentBreach.Outcome;
import org.sulh.model.Clause;
import org.sulh.model.Definition;
import org.sulh.model.Rule;
import org.sulh.model.Texts;
import org.sulh.model.WorkedExample;
import org.sulh.pack.Pack;
import org.sulh.pipeline.rules.Rulebook;

/** What is no mistake of a pack and still worth a look, one sentence each. */
final class PackRemarks {
    private final Agreement agreement;
    private final Rulebook rules;
    private final Map<WorkedExample, List<ApparentBreach>> told;
    private final List<String> remarks = new ArrayList<>();

    private PackRemarks(Agreement agreement, Rulebook rules, Map<WorkedExample, List<ApparentBreach>> told) {
        this.agreement = agreement;
        this.rules = rules;
        this.told = told;
    }

    static List<String> of(Pack pack, Rulebook rules, Map<WorkedExample, List<ApparentBreach>> told) {
        PackRemarks found = new PackRemarks(pack.agreement(), rules, told);
        found.clauses();
        found.conflicts();
        found.idle();
        found.languages();
        found.remarks.addAll(CaseRemarks.of(pack.agreement()));
        return found.remarks;
    }

    private void clauses() {
        for (Clause clause : agreement.clauses()) {
            if (clause.rule().isEmpty()) {
                remarks.add("Clause " + clause.id() + " has no rule: no machine can hold an incident against it.");
                continue;
            }
            if (clause.inForceFrom().isEmpty()) {
                remarks.add("Clause " + clause.id()
                        + " has a rule, and from what day it is in force is undecided: what it says of incidents is"
                        + " undetermined.");
            }
            boolean permits = clause.rule().get().effect() == Rule.Effect.PERMITS;
            if (!isEver(clause, EnumSet.of(permits ? Outcome.COMPLIANT : Outcome.APPARENT_BREACH, Outcome.CONFLICT))) {
                remarks.add("No example fires clause " + clause.id() + ".");
            }
            if (!isEver(
                    clause, EnumSet.of(permits ? Outcome.NOT_APPLICABLE : Outcome.COMPLIANT, Outcome.NOT_APPLICABLE))) {
                remarks.add("No example leaves clause " + clause.id() + " untouched.");
            }
            exceptions(clause);
        }
    }

    private void exceptions(Clause clause) {
        for (Rule.Exemption exemption : clause.rule().orElseThrow().exemptions()) {
            boolean used = told.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(o -> o.clause().equals(clause.id())
                            && o.exception().filter(exemption.id()::equals).isPresent());
            // What is permitted and excepted is simply not spoken of, so that no example can show it.
            if (!used && clause.rule().get().effect() != Rule.Effect.PERMITS) {
                remarks.add("No example meets the exception " + exemption.id() + " of clause " + clause.id() + ".");
            }
        }
    }

    private boolean isEver(Clause clause, Set<Outcome> outcomes) {
        return told.values().stream()
                .flatMap(List::stream)
                .anyMatch(o -> o.clause().equals(clause.id()) && outcomes.contains(o.outcome()));
    }

    private void conflicts() {
        Set<String> pairs = new TreeSet<>();
        told.forEach((example, outcomes) -> outcomes.stream()
                .filter(o -> o.outcome() == Outcome.CONFLICT)
                .forEach(o -> o.others()
                        .forEach(other -> pairs.add("Clauses "
                                + (o.clause().compareTo(other) < 0
                                        ? o.clause() + " and " + other
                                        : other + " and " + o.clause())
                                + " contradict each other in the example " + example.id()
                                + "; overrides would say which goes before."))));
        remarks.addAll(pairs);
    }

    private void idle() {
        rules.listIdleDefinitions().forEach(id -> remarks.add("No clause uses the definition " + id + "."));
        rules.listIdleZones().forEach(id -> remarks.add("No clause uses the zone " + id + "."));
        for (Definition definition : agreement.definitions()) {
            if (definition.means().isEmpty() && !rules.listIdleDefinitions().contains(definition.id())) {
                remarks.add("What " + definition.term().plain() + " means is undecided: what turns on "
                        + definition.variable() + " is undetermined.");
            }
        }
    }

    private void languages() {
        for (String language : agreement.authentic()) {
            agreement.definitions().forEach(d -> language(language, "Definition " + d.id(), d.text()));
            agreement.clauses().forEach(c -> language(language, "Clause " + c.id(), c.text()));
        }
    }

    private void language(String language, String what, Texts texts) {
        if (!texts.byLanguage().containsKey(language)) {
            remarks.add(what + " has no text in " + language + ", which is authentic.");
        }
    }
}
