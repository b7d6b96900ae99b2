package org.sulh.report.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.ApparentBreach;
import org.sulh.model.ApparentBreach.Outcome;
import org.sulh.model.Clause;
import org.sulh.model.Definition;
import org.sulh.model.Fact;
import org.sulh.model.FactValue;
import org.sulh.model.WorkedExample;
import org.sulh.model.WorkedExample.Expectation;
import org.sulh.report.Series;
import org.sulh.report.TimePhrase;
import org.sulh.report.page.HtmlWriter;
import org.sulh.report.rules.AgreementView.PlayedExample;

/** Worked examples: below each clause what comes out of them, and the stories themselves. */
final class ExamplesPart {
    private final AgreementHtml page;
    private final HtmlWriter html;
    private final AgreementView view;
    private final ComparisonWords words;

    ExamplesPart(AgreementHtml page, AgreementView view, ComparisonWords words) {
        this.page = page;
        html = page.html();
        this.view = view;
        this.words = words;
    }

    /** What comes out of the examples that a clause speaks of, or that say that it does not speak of them. */
    void table(Clause clause) {
        List<List<Runnable>> rows = new ArrayList<>();
        for (PlayedExample played : view.examples()) {
            for (String party : view.agreement().parties()) {
                if (isOf(played, clause.id(), party)) {
                    rows.add(row(played, clause.id(), party));
                }
            }
        }
        if (rows.isEmpty()) {
            html.element("p", "No worked example speaks of this clause.", "class", "note")
                    .newLine();
        } else {
            page.table(List.of("Worked example", "Conduct of", "Facts of the story", "Outcome"), rows);
        }
    }

    /** The stories. */
    void write() {
        if (!view.examples().isEmpty()) {
            page.section(
                    "examples",
                    "Worked examples",
                    "Invented stories on which drafters agree what a clause means. A fact that a story leaves out has its"
                            + " plain value: it is verified, reviewed, and nothing else is said. Where a clause is not"
                            + " named, it does not apply.",
                    () -> view.examples().forEach(this::story));
        }
    }

    private void story(PlayedExample played) {
        WorkedExample example = played.example();
        html.open("article", "id", Anchors.example(example.id())).newLine();
        html.element("h3", example.title().plain(), "dir", "auto").newLine();
        page.texts(example.text());
        page.line("Facts", facts(example.facts()));
        List<Expectation> all = new ArrayList<>(example.expected());
        played.outcomes().stream()
                .filter(o -> all.stream().noneMatch(e -> isSame(o, e.clause(), e.party())))
                .forEach(o -> all.add(new Expectation(o.clause(), o.party(), o.outcome(), List.of())));
        page.list(all, e -> {
            page.links(List.of("Clause " + e.clause()), List.of(Anchors.clause(e.clause())));
            html.newLine()
                    .element("span", page.actor(e.party()) + ":", "dir", "auto")
                    .newLine();
            outcome(played, e.clause(), e.party());
        });
        html.close().newLine();
    }

    private static boolean isOf(PlayedExample played, String clause, String party) {
        return find(played, clause, party).isPresent()
                || expected(played, clause, party).isPresent();
    }

    private List<Runnable> row(PlayedExample played, String clause, String party) {
        WorkedExample example = played.example();
        return List.of(
                () -> html.element(
                        "a", example.title().plain(), "href", "#" + Anchors.example(example.id()), "dir", "auto"),
                page.cell(page.actor(party)),
                page.cell(facts(example.facts())),
                () -> outcome(played, clause, party));
    }

    private void outcome(PlayedExample played, String clause, String party) {
        Optional<ApparentBreach> found = find(played, clause, party);
        Outcome outcome = found.map(ApparentBreach::outcome).orElse(Outcome.NOT_APPLICABLE);
        html.element("strong", AgreementHtml.words(outcome.formName()), "class", "outcome " + outcome.formName());
        found.ifPresent(this::why);
        expected(played, clause, party)
                .filter(expected -> expected.outcome() != outcome)
                .ifPresent(expected -> html.newLine()
                        .element(
                                "span",
                                "expected: "
                                        + AgreementHtml.words(expected.outcome().formName()),
                                "class",
                                "mark")
                        .newLine());
    }

    private void why(ApparentBreach found) {
        found.exception().ifPresent(id -> html.newLine().element("span", "(exception " + id + ")"));
        if (!found.missing().isEmpty()) {
            html.newLine()
                    .element(
                            "span",
                            "(missing: "
                                    + Series.and(found.missing().stream()
                                            .map(this::missing)
                                            .toList()) + ")");
        }
        if (!found.others().isEmpty()) {
            boolean conflict = found.outcome() == Outcome.CONFLICT;
            String others =
                    Series.and(found.others().stream().map(id -> "clause " + id).toList());
            html.newLine().element("span", (conflict ? "(with " : "(after ") + others + ")");
        }
    }

    /** What is missing, by what it is called where it is a fact or a word of the agreement. */
    private String missing(String name) {
        return FactWords.findLabel(name)
                .or(() -> FactWords.findZone(name).map(zone -> "whether it lies in " + zone(zone)))
                .or(() -> view.agreement().definitions().stream()
                        .filter(definition -> definition.variable().equals(name)
                                || definition.id().equals(name))
                        .map(Definition::term)
                        .map(term -> "what “" + term.plain() + "” means")
                        .findFirst())
                .orElseGet(() ->
                        name.equals(ApparentBreach.IN_FORCE_FROM) ? "from what day the clause is in force" : name);
    }

    private String facts(Map<String, FactValue> facts) {
        return String.join("; ", facts.entrySet().stream().map(this::fact).toList());
    }

    private String fact(Map.Entry<String, FactValue> fact) {
        String label = FactWords.findLabel(fact.getKey())
                .or(() -> FactWords.findZone(fact.getKey()).map(zone -> "in " + zone(zone)))
                .orElse(fact.getKey());
        return label + ": " + value(fact.getKey(), fact.getValue());
    }

    private String value(String name, FactValue value) {
        return switch (value) {
            case FactValue.Word word ->
                Fact.find(name).map(fact -> words.value(fact, word.text())).orElse(word.text());
            case FactValue.WordSet set
            when !set.words().isEmpty() ->
                Series.and(set.words().stream()
                        .map(word -> Fact.find(name)
                                .map(fact -> words.value(fact, word))
                                .orElse(word))
                        .toList());
            case FactValue.Flag flag -> flag.is() ? "yes" : "no";
            case FactValue.Day day -> TimePhrase.of(day.date());
            default -> value.toString();
        };
    }

    private String zone(String id) {
        return view.agreement().zones().stream()
                .filter(zone -> zone.id().equals(id))
                .map(zone -> zone.name().plain())
                .findFirst()
                .orElse(id);
    }

    private static Optional<ApparentBreach> find(PlayedExample played, String clause, String party) {
        return played.outcomes().stream().filter(o -> isSame(o, clause, party)).findFirst();
    }

    private static boolean isSame(ApparentBreach outcome, String clause, String party) {
        return outcome.clause().equals(clause) && outcome.party().equals(party);
    }

    private static Optional<Expectation> expected(PlayedExample played, String clause, String party) {
        return played.example().expected().stream()
                .filter(e -> e.clause().equals(clause) && e.party().equals(party))
                .findFirst();
    }
}
