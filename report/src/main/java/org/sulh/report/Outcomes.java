package org.sulh.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sulh.model.Agreement;
import org.sulh.model.ApparentBreach;
import org.sulh.model.ApparentBreach.Outcome;
import org.sulh.model.Clause;
import org.sulh.model.Fact;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/**
 * What the rules of the agreement make of the incidents: apparent breaches and conflicts one by one, what is undetermined
 * by clause and party with what is missing, and how often a clause was complied with.
 */
final class Outcomes {
    private static final String NOTE =
            "What the rules make of the incidents as they are established now. An apparent breach is no finding: only people"
                    + " make those.";

    private final Desk desk;
    private final Map<String, String> clauses = new HashMap<>();
    private final Map<String, String> heads = new HashMap<>();

    private Outcomes(Desk desk) {
        this.desk = desk;
        desk.analysis().agreement().map(Agreement::clauses).orElse(List.of()).forEach(this::name);
        desk.lookup()
                .listHappenings()
                .forEach(happening -> heads.put(
                        happening.id(), desk.happenings().shortHead(happening) + " (" + happening.id() + ")"));
    }

    private void name(Clause clause) {
        clauses.put(clause.id(), clause.text().plain());
    }

    static Optional<Section> section(Desk desk) {
        List<ApparentBreach> outcomes = desk.analysis().outcomes();
        if (outcomes.isEmpty()) {
            return Optional.empty();
        }
        Outcomes told = new Outcomes(desk);
        List<Item> items = new ArrayList<>();
        told.each(Outcome.APPARENT_BREACH, "Apparent breach", outcomes).ifPresent(items::add);
        told.each(Outcome.CONFLICT, "Clauses that contradict each other, for people to decide", outcomes)
                .ifPresent(items::add);
        told.undetermined(outcomes).ifPresent(items::add);
        told.compliant(outcomes).ifPresent(items::add);
        Observation.beside(desk).map(Item::line).ifPresent(items::add);
        return Desk.section("outcomes", "Under the agreement", NOTE, items);
    }

    private Optional<Item> each(Outcome outcome, String head, List<ApparentBreach> outcomes) {
        List<Point> points = of(outcome, outcomes).stream()
                .map(breach -> Point.of(clause(breach) + ": " + incident(breach)
                        + (breach.others().isEmpty() ? "" : "; with clause " + String.join(", ", breach.others()))))
                .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(Item.of(head + ": " + points.size(), points));
    }

    private Optional<Item> undetermined(List<ApparentBreach> outcomes) {
        List<ApparentBreach> all = of(Outcome.UNDETERMINED, outcomes);
        Map<String, List<ApparentBreach>> byClause = new LinkedHashMap<>();
        all.forEach(breach -> byClause.computeIfAbsent(clause(breach), key -> new ArrayList<>())
                .add(breach));
        List<Point> points = byClause.entrySet().stream()
                .map(clause -> Point.of(clause.getKey() + ": "
                        + Series.count(clause.getValue().size(), "incident") + "; missing: "
                        + missing(clause.getValue())))
                .toList();
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(Item.of("Undetermined, since something is missing: " + all.size(), points));
    }

    private static String missing(List<ApparentBreach> outcomes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        outcomes.forEach(breach -> breach.missing().forEach(what -> counts.merge(Fact.lack(what), 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private Optional<Item> compliant(List<ApparentBreach> outcomes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        of(Outcome.COMPLIANT, outcomes).forEach(breach -> counts.merge(clause(breach), 1, Integer::sum));
        List<Point> points = counts.entrySet().stream()
                .map(each -> Point.of(each.getKey() + ": " + Series.count(each.getValue(), "incident")))
                .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(Item.of("In accordance with a clause", points));
    }

    private static List<ApparentBreach> of(Outcome outcome, List<ApparentBreach> outcomes) {
        return outcomes.stream().filter(breach -> breach.outcome() == outcome).toList();
    }

    private String clause(ApparentBreach breach) {
        String text = clauses.getOrDefault(breach.clause(), "");
        return "clause " + breach.clause() + (text.isEmpty() ? "" : " (" + text + ")") + ", "
                + desk.analysis().names().actor(breach.party())
                + breach.exception().map(id -> ", under the exception " + id).orElse("");
    }

    private String incident(ApparentBreach breach) {
        return heads.getOrDefault(breach.incident(), breach.incident());
    }
}
