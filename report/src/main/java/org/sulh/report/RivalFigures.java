package org.sulh.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sulh.model.Claim;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/** Where two origins give different tolls, days or doers of one happening, side by side and none of them chosen. */
final class RivalFigures {
    private final Desk desk;
    private final TollPhrase tolls;
    private final SideTolls sides;

    private RivalFigures(Desk desk) {
        this.desk = desk;
        this.tolls = new TollPhrase(desk.analysis().names());
        this.sides = new SideTolls(desk.analysis().names());
    }

    static Optional<Section> section(Desk desk) {
        RivalFigures rivals = new RivalFigures(desk);
        List<Item> items = desk.listActs().stream()
                .map(rivals::item)
                .filter(item -> !item.points().isEmpty())
                .toList();
        return Desk.section("rivals", "Rival figures side by side", "these cannot all be true; none is chosen", items);
    }

    /** What the rival figures are about, in one line. */
    static Optional<String> findAbout(Desk desk) {
        return section(desk)
                .map(section -> section.items().stream().map(Item::head).collect(Collectors.joining("; ")) + ".");
    }

    private Item item(Happening happening) {
        List<Point> points = new ArrayList<>(tolls(happening));
        if (!points.isEmpty()) {
            happening.assessment().map(sides::sideBySide).orElse(List.of()).forEach(line -> points.add(Point.of(line)));
        }
        points.addAll(days(happening));
        points.addAll(doers(happening));
        Item plain = Item.of(desk.happenings().head(happening), points);
        return new Item(
                plain.head(),
                happening.level().map(Vocabulary.english()::word),
                plain.line(),
                plain.anchor(),
                happening.assessment().map(a -> a.incident()),
                points,
                List.of());
    }

    /** Tolls of the same people that cannot all be true, each with those who give it. */
    private List<Point> tolls(Happening happening) {
        Map<String, List<Figure>> comparable = new LinkedHashMap<>();
        for (Claim claim : happening.claims()) {
            claim.event().casualties().forEach(toll -> comparable
                    .computeIfAbsent(toll.kind() + " " + toll.of(), k -> new ArrayList<>())
                    .add(new Figure(toll, claim)));
        }
        List<Point> points = new ArrayList<>();
        for (List<Figure> figures : comparable.values()) {
            List<Claim> claims = figures.stream().map(Figure::claim).toList();
            boolean clash = figures.stream().anyMatch(f -> figures.stream().anyMatch(f::contradicts));
            if (clash && areOfSeveralOrigins(claims)) {
                Map<String, List<Claim>> tellers = figures.stream()
                        .collect(Collectors.groupingBy(
                                f -> tolls.of(f.toll()),
                                LinkedHashMap::new,
                                Collectors.mapping(Figure::claim, Collectors.toList())));
                points.add(point("Toll: " + readings(tellers), claims));
            }
        }
        return points;
    }

    private String readings(Map<String, List<Claim>> tellers) {
        return tellers.entrySet().stream()
                .map(reading -> reading.getKey() + ", as " + desk.happenings().tellIt(reading.getValue()))
                .collect(Collectors.joining("; "));
    }

    private List<Point> days(Happening happening) {
        List<Claim> timed = happening.claims().stream()
                .filter(c -> c.event().time().isKnown())
                .toList();
        boolean clash = timed.stream()
                .anyMatch(c -> timed.stream().map(Claim::event).anyMatch(e -> !e.time()
                        .mayOverlap(c.event().time())));
        if (!clash || !areOfSeveralOrigins(timed)) {
            return List.of();
        }
        Map<String, List<Claim>> days = timed.stream()
                .collect(Collectors.groupingBy(
                        c -> TimePhrase.of(c.event().time()), LinkedHashMap::new, Collectors.toList()));
        return List.of(point("Day: " + readings(days), timed));
    }

    /** Only known actors: two wordings of one are no rivals, and one who is not named is nobody's rival. */
    private List<Point> doers(Happening happening) {
        Map<Set<String>, List<Claim>> doers = new LinkedHashMap<>();
        for (Claim claim : happening.claims()) {
            Set<String> named = claim.event().actors().stream()
                    .flatMap(p -> p.actor().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!ClaimPhrase.isRefusal(claim) && !named.isEmpty()) {
                doers.computeIfAbsent(named, n -> new ArrayList<>()).add(claim);
            }
        }
        boolean apart = doers.keySet().stream()
                .anyMatch(a -> doers.keySet().stream().anyMatch(b -> a.stream().noneMatch(b::contains)));
        List<Claim> claims = doers.values().stream().flatMap(List::stream).toList();
        if (!apart || !areOfSeveralOrigins(claims)) {
            return List.of();
        }
        Map<String, List<Claim>> readings = new LinkedHashMap<>();
        doers.forEach((named, same) -> readings.put(
                Series.and(named.stream().map(desk.analysis().names()::actor).toList()), same));
        return List.of(point("Done by: " + readings(readings), claims));
    }

    private boolean areOfSeveralOrigins(List<Claim> claims) {
        return claims.stream().map(desk.lookup()::getOrigin).distinct().count() > 1;
    }

    private Point point(String text, List<Claim> claims) {
        return new Point(
                text + ".",
                Optional.empty(),
                claims.stream().map(desk.tellings()::citation).distinct().toList(),
                Optional.empty());
    }
}
