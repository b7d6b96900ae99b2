package org.sulh.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.OriginGroup;
import org.sulh.report.page.Outline.Fold;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/** Statements that several documents print: one origin, however many print it. */
final class Origins {
    private Origins() {}

    static Optional<Section> section(Desk desk) {
        return Desk.section(
                "origins",
                "Printed by several, of one origin",
                "each counts once, however many print it; the reason why its claims are held to be one follows",
                listReprints(desk).stream().map(g -> item(g, desk)).toList());
    }

    /** Groups with claims from two documents or more, in reading order. */
    static List<OriginGroup> listReprints(Desk desk) {
        return desk.analysis().groups().stream()
                .filter(g -> desk.lookup().claims(g.claims()).stream()
                                .map(Claim::document)
                                .distinct()
                                .count()
                        > 1)
                .sorted(Comparator.comparingInt(g ->
                        desk.lookup().position(desk.lookup().claims(g.claims()).getFirst())))
                .toList();
    }

    private static Item item(OriginGroup group, Desk desk) {
        List<Claim> claims = desk.lookup().claims(group.claims());
        String reports = desk.lookup()
                .labels()
                .reports(claims.stream().map(Claim::document).toList());
        List<String> reasons = group.unions().stream()
                .map(OriginGroup.Union::reason)
                .distinct()
                .toList();
        String acts = Series.and(claims.stream()
                .map(c -> Vocabulary.english().heading(c.event().type()))
                .distinct()
                .toList());
        String head = Series.capital(desk.stageWords().plain(group.origin())) + ", in " + reports + ": " + acts
                + reasons.stream()
                        .findFirst()
                        .map(r -> "; " + desk.stageWords().plain(r))
                        .orElse("") + ".";
        List<Point> points =
                new ArrayList<>(claims.stream().map(desk.tellings()::of).toList());
        reasons.forEach(reason ->
                points.add(Point.of("Held to be one: " + desk.stageWords().plain(reason))));
        return Item.of(head, List.of(), new Fold("", List.of(), points));
    }
}
