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
import org.sulh.model.Participant;
import org.sulh.model.TimeWindow;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/** Where two origins give different tolls, days or doers of one happening, side by side and none of them chosen. */
final class RivalFigures {
    private final Desk desk;
    private final TollPhrase tolls;

    private RivalFigures(Desk desk) {
        this.desk = desk;
        this.tolls = new TollPhrase(desk.analysis().names());
    }

    static Optional<Section> section(Desk desk) {
        RivalFigures rivals = new RivalFigures(desk);
        List<Item> items = desk.listActs().stream()
                .map(rivals::item)
                .filter(item -> !item.points().isEmpty())
                .toList();
        return Desk.section("rivals", "Rival figures side by side", items);
    }

    private Item item(Happening happening) {
        List<Point> points = new ArrayList<>(tolls(happening));
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

    private List<Point> tolls(Happening happening) {
        Map<String, List<Figure>> comparable = new LinkedHashMap<>();
        for (Claim claim : happening.claims()) {
            claim.event().casualties().forEach(toll -> comparable
                    .computeIfAbsent(toll.kind() + " " + toll.of(), k -> new ArrayList<>())
                    .add(new Figure(toll, claim)));
        }
        List<Point> points = new ArrayList<>();
        for (List<Figure> figures : comparable.values()) {
            Set<String> said = figures.stream().map(f -> tolls.of(f.toll())).collect(Collectors.toSet());
            if (said.size() > 1 && areOfSeveralOrigins(figures.stream().map(Figure::claim).toList())) {
                boolean clash = figures.stream().anyMatch(f -> figures.stream().anyMatch(f::contradicts));
                String verdict = clash ? "; they cannot all be true" : "; one count may satisfy all";
                points.add(point(
                        "Toll: " + figures.stream().map(f -> tolls.of(f.toll()) + ", as " + tells(f.claim())).distinct().collect(Collectors.joining("; "))
                                + verdict,
                        figures.stream().map(Figure::claim).toList()));
            }
        }
        return points;
    }

    private List<Point> days(Happening happening) {
        List<Claim> timed =
                happening.claims().stream().filter(c -> c.event().time().isKnown()).toList();
        boolean clash = timed.stream().anyMatch(c -> timed.stream()
                .map(Claim::event)
                .anyMatch(e -> !e.time().mayOverlap(c.event().time())));
        if (!clash || !areOfSeveralOrigins(timed)) {
            return List.of();
        }
        Map<TimeWindow, List<Claim>> days = timed.stream()
                .collect(Collectors.groupingBy(
                        c -> new TimeWindow(
                                c.event().time().start(),
                                c.event().time().end(),
                                c.event().time().precision(),
                                Optional.empty()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return List.of(point(
                "Day: " + days.entrySet().stream()
                        .map(d -> TimePhrase.of(d.getKey()) + ", as " + desk.happenings().tellIt(d.getValue()))
                        .collect(Collectors.joining("; ")),
                timed));
    }

    private List<Point> doers(Happening happening) {
        Map<Set<String>, List<Claim>> doers = new LinkedHashMap<>();
        for (Claim claim : happening.claims()) {
            if (!ClaimPhrase.isRefusal(claim) && !claim.event().actors().isEmpty()) {
                Set<String> named = claim.event().actors().stream()
                        .map(Participant::key)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                doers.computeIfAbsent(named, n -> new ArrayList<>()).add(claim);
            }
        }
        boolean apart = doers.keySet().stream()
                .anyMatch(a -> doers.keySet().stream().anyMatch(b -> a.stream().noneMatch(b::contains)));
        List<Claim> claims = doers.values().stream().flatMap(List::stream).toList();
        if (!apart || !areOfSeveralOrigins(claims)) {
            return List.of();
        }
        return List.of(point(
                "Done by: " + doers.values().stream()
                        .map(same -> Series.and(desk.claims().doers(same.getFirst().event())) + ", as " + desk.happenings().tellIt(same))
                        .collect(Collectors.joining("; ")),
                claims));
    }

    private String tells(Claim claim) {
        return desk.happenings().tellIt(List.of(claim));
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
