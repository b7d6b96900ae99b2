package org.sulh.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/**
 * Rounds of talks, each with its delegations and with its outcome as each side put it. An outcome belongs to the last
 * round that began on or before the outcome's last day and at most a month before it; otherwise it stands alone.
 */
final class Rounds {
    private static final Set<String> OUTCOMES = Set.of("talks-failed", "talks-ended");
    private static final int LONGEST_ROUND_DAYS = 31;

    private Rounds() {}

    static Optional<Section> section(Desk desk) {
        Map<Happening, List<Happening>> rounds = new LinkedHashMap<>();
        desk.listActs().stream()
                .filter(h -> h.type().slug().equals("talks"))
                .forEach(round -> rounds.put(round, new ArrayList<>()));
        List<Happening> talks = List.copyOf(rounds.keySet());
        for (Happening outcome : desk.listActs()) {
            if (OUTCOMES.contains(outcome.type().slug())) {
                findRound(outcome, talks)
                        .map(round -> rounds.getOrDefault(round, new ArrayList<>()))
                        .ifPresentOrElse(of -> of.add(outcome), () -> rounds.put(outcome, new ArrayList<>()));
            }
        }
        List<Item> items = rounds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Desk.byTime()))
                .map(round -> item(round.getKey(), round.getValue(), desk))
                .toList();
        return Desk.section("rounds", "Rounds of talks", items);
    }

    private static Optional<Happening> findRound(Happening outcome, List<Happening> rounds) {
        Optional<LocalDate> ended = outcome.time().end();
        if (ended.isEmpty()) {
            return Optional.empty();
        }
        return rounds.stream()
                .filter(round -> round.time().start()
                        .filter(start -> !start.isAfter(ended.get())
                                && !start.plusDays(LONGEST_ROUND_DAYS).isBefore(ended.get()))
                        .isPresent())
                .reduce((earlier, later) -> later);
    }

    private static Item item(Happening round, List<Happening> outcomes, Desk desk) {
        List<Point> points = new ArrayList<>();
        if (OUTCOMES.contains(round.type().slug())) {
            points.addAll(desk.tellings().under(round));
        }
        outcomes.forEach(outcome -> desk.tellings().of(outcome.claims()).stream()
                .map(p -> new Point("Outcome: " + p.text(), p.quote(), p.citations(), p.link()))
                .forEach(points::add));
        return new Item(
                desk.happenings().head(round),
                round.level().map(Vocabulary.english()::word),
                desk.happenings().findWho(round),
                Optional.empty(),
                round.assessment().map(a -> a.incident()),
                points,
                List.of());
    }
}
