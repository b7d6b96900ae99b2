package org.sulh.report.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Agreement;
import org.sulh.model.Clause;
import org.sulh.model.Definition;
import org.sulh.model.Level;
import org.sulh.model.Rule;
import org.sulh.model.TermStatus;
import org.sulh.model.Zone;
import org.sulh.report.TimePhrase;
import org.sulh.report.Vocabulary;
import org.sulh.report.page.HtmlWriter;

/** The clauses: what was said on one side, what a machine runs of it on the other. */
final class ClausePart {
    private final AgreementHtml page;
    private final HtmlWriter html;
    private final Agreement agreement;
    private final ConditionHtml conditions;
    private final ExamplesPart examples;

    ClausePart(AgreementHtml page, Agreement agreement, ConditionHtml conditions, ExamplesPart examples) {
        this.page = page;
        html = page.html();
        this.agreement = agreement;
        this.conditions = conditions;
        this.examples = examples;
    }

    void write() {
        page.section(
                "clauses",
                "Clauses",
                "Beside each text stands what a machine runs of it. That is a reading of the text and no part of it; where"
                        + " the two differ, the text is what was agreed.",
                () -> agreement.clauses().forEach(this::clause));
    }

    private void clause(Clause clause) {
        html.open("article", "id", Anchors.clause(clause.id()), "class", "clause")
                .newLine();
        html.open("h3").text("Clause " + clause.id());
        page.mark(clause.status(), clause.saidBy());
        html.close().newLine();
        html.open("div", "class", "pair").newLine();
        html.open("div", "class", "text").newLine();
        page.texts(clause.text(), clause.status());
        clause.acceptance().ifPresent(words -> page.line("Acceptance", words));
        page.line("In force", inForce(clause));
        page.line("Binds", page.actors(clause.binds().isEmpty() ? agreement.parties() : clause.binds()));
        page.source(clause.source());
        html.close().newLine();
        html.open("div", "class", "rule").newLine();
        clause.rule().ifPresentOrElse(this::rule, () -> html.element("p", "No rule: a machine can run nothing of it.")
                .newLine());
        html.close().newLine().close().newLine();
        clause.rule().ifPresent(_ -> examples.table(clause));
        html.close().newLine();
    }

    private static String inForce(Clause clause) {
        String from =
                clause.inForceFrom().map(day -> "from " + TimePhrase.of(day)).orElse("from when is undecided");
        return from
                + clause.inForceUntil()
                        .map(day -> " until " + TimePhrase.of(day) + ", that day included")
                        .orElse("");
    }

    private void rule(Rule rule) {
        html.element("p", kind(rule.effect()), "class", "effect").newLine();
        page.line(
                "Speaks of",
                String.join(
                        ", ", rule.appliesTo().stream().map(AgreementHtml::act).toList()));
        if (!rule.zones().isEmpty()) {
            page.line(
                    "Only in",
                    () -> page.links(
                            rule.zones().stream().map(this::zone).toList(),
                            rule.zones().stream().map(Anchors::zone).toList()));
        }
        rule.when().ifPresent(when -> conditions.write("Only when", when));
        conditions.write(meaning(rule.effect()), rule.condition());
        if (rule.effect() != Rule.Effect.PERMITS) {
            page.line("An apparent breach asks for", asks(rule.standard()));
        }
        if (!rule.overrides().isEmpty()) {
            page.line(
                    "Goes before",
                    () -> page.links(
                            rule.overrides(),
                            rule.overrides().stream().map(Anchors::clause).toList()));
        }
        rule.exemptions().forEach(this::exemption);
        restsOn(rule);
    }

    private static String asks(Level standard) {
        String least = standard == Level.VERIFIED ? "" : "at least ";
        return "an incident that is " + least + Vocabulary.english().word(standard)
                + ", and a claim of it that a person has confirmed";
    }

    private void exemption(Rule.Exemption exemption) {
        html.open("div", "class", "exception").newLine();
        html.open("h4").text("Exception " + exemption.id());
        page.mark(exemption.status(), Optional.empty());
        html.close().newLine();
        page.texts(exemption.text(), exemption.status());
        conditions.write("Applies if", exemption.condition());
        html.close().newLine();
    }

    /** What a rule takes for granted that is not agreed: its words, and the words that those use. */
    private void restsOn(Rule rule) {
        Set<Definition> used = new LinkedHashSet<>();
        List<String> written = new ArrayList<>();
        rule.when().ifPresent(written::add);
        written.add(rule.condition());
        rule.exemptions().forEach(exemption -> written.add(exemption.condition()));
        written.forEach(condition -> collect(condition, used));
        List<Definition> drafts = used.stream()
                .filter(d -> d.means().isPresent() && d.status() != TermStatus.AGREED)
                .toList();
        List<Definition> open = used.stream().filter(d -> d.means().isEmpty()).toList();
        rests("Rests on words that are not agreed", drafts);
        rests("Turns on words that are left open", open);
    }

    private void collect(String condition, Set<Definition> used) {
        for (Definition definition : conditions.words().listDefinitions(condition)) {
            if (used.add(definition)) {
                definition.means().ifPresent(means -> collect(means, used));
            }
        }
    }

    private void rests(String head, List<Definition> definitions) {
        if (!definitions.isEmpty()) {
            page.line(
                    head,
                    () -> page.links(
                            definitions.stream().map(d -> d.term().plain()).toList(),
                            definitions.stream()
                                    .map(d -> Anchors.definition(d.id()))
                                    .toList()));
        }
    }

    private String zone(String id) {
        return agreement.zones().stream()
                .filter(zone -> zone.id().equals(id))
                .findFirst()
                .map(Zone::name)
                .map(name -> name.plain())
                .orElse(id);
    }

    private static String kind(Rule.Effect effect) {
        return switch (effect) {
            case PROHIBITS -> "Prohibition";
            case OBLIGES -> "Duty";
            case PERMITS -> "Permission";
        };
    }

    private static String meaning(Rule.Effect effect) {
        return switch (effect) {
            case PROHIBITS -> "Breach if";
            case OBLIGES -> "Kept if, and a breach if not";
            case PERMITS -> "Allowed if";
        };
    }
}
