package org.sulh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Agreement;
import org.sulh.model.Claim;
import org.sulh.model.Clause;
import org.sulh.model.Scope;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/** What is said to have been agreed: by the documents, and by the agreement's own data. */
final class Terms {
    private static final Set<String> AGREED = Set.of("agreement", "penalty", "ceasefire-start", "ceasefire-extended");

    private Terms() {}

    static Optional<Section> section(Desk desk) {
        List<Item> items = new ArrayList<>();
        List<Claim> told = desk.lookup().claims().stream()
                .filter(c -> AGREED.contains(c.event().type().slug())
                        && c.event().content().isPresent())
                .toList();
        List<Point> points = new ArrayList<>(desk.tellings()
                .of(told.stream().filter(c -> !isInTimeline(c, desk)).toList()));
        List<String> heads = told.stream()
                .filter(c -> isInTimeline(c, desk))
                .map(desk.lookup()::getHappening)
                .distinct()
                .map(desk.happenings()::shortHead)
                .toList();
        if (!heads.isEmpty()) {
            points.add(Point.of("In the timeline: " + String.join("; ", heads)));
        }
        if (!points.isEmpty()) {
            items.add(Item.of("As the documents tell it", points));
        }
        desk.analysis()
                .agreement()
                .filter(a -> !a.clauses().isEmpty())
                .ifPresent(a -> items.add(Item.of(
                        "As coded in the data of the agreement, " + a.title() + ", version " + a.version(),
                        clauses(a, desk))));
        return Desk.section("terms", "Terms reported", items);
    }

    private static boolean isInTimeline(Claim claim, Desk desk) {
        Happening happening = desk.lookup().getHappening(claim);
        return happening.scope() == Scope.SINGLE && happening.isAct();
    }

    private static List<Point> clauses(Agreement agreement, Desk desk) {
        return agreement.clauses().stream().map(c -> point(c, desk)).toList();
    }

    private static Point point(Clause clause, Desk desk) {
        String by = clause.saidBy()
                .map(actor -> "published by " + desk.analysis().names().actor(actor))
                .orElse("publisher not named");
        String from = clause.inForceFrom()
                .map(day -> "; in force from " + TimePhrase.of(day))
                .orElse("");
        String acceptance = clause.acceptance().orElse("a proposal that nobody has stated");
        return new Point(
                clause.text().plain() + " (" + by + "; " + acceptance + from + ")",
                Optional.empty(),
                List.of(),
                clause.source());
    }
}
