package org.sulh.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sulh.model.Level;
import org.sulh.model.Scope;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Section;

/** The brief in a few lines, all of them counts, levels and readings with their speakers. */
final class Summary {
    /** Of each level, so that the summary stays one; the timeline has them all. */
    private static final int MOST_SHOWN = 3;

    private Summary() {}

    static Optional<Section> section(Desk desk) {
        List<Happening> acts = desk.listActs();
        List<Item> lines = new ArrayList<>();
        if (!acts.isEmpty()) {
            lines.add(Item.line(counts(acts)));
            Observation.beside(desk).map(Item::line).ifPresent(lines::add);
        }
        lines.addAll(heads("Planned next", Level.PLANNED, acts, desk));
        lines.addAll(heads("Contested", Level.CONTESTED, acts, desk));
        lines.addAll(heads("Refuted", Level.REFUTED, acts, desk));
        lines.addAll(heads("Verified", Level.VERIFIED, acts, desk));
        lines.addAll(heads("Corroborated", Level.CORROBORATED, acts, desk));
        RivalFigures.findAbout(desk).ifPresent(about -> lines.add(Item.line("Rival figures", about)));
        lines.addAll(tolls(desk));
        Triggers.findRivals(desk)
                .ifPresent(accounts ->
                        lines.add(Item.line("What set the hostilities off is told differently", accounts + ".")));
        int reprints = Origins.listReprints(desk).size();
        if (reprints > 0) {
            lines.add(Item.line(Series.count(reprints, "origin")
                    + (reprints == 1
                            ? " is printed by more than one document; it counts"
                            : " are printed by more than one document; each counts")
                    + " once."));
        }
        return Desk.section("in-short", "In short", lines);
    }

    private static String counts(List<Happening> acts) {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        acts.forEach(h -> h.level().ifPresent(level -> counts.merge(level, 1, Integer::sum)));
        String levels = counts.entrySet().stream()
                .map(e -> e.getValue() + " " + Vocabulary.english().word(e.getKey()))
                .collect(Collectors.joining(", "));
        long open = acts.stream().filter(h -> h.level().isEmpty()).count();
        if (open > 0) {
            levels += (levels.isEmpty() ? "" : ", ") + open + " not assessed";
        }
        return Series.count(acts.size(), "incident") + (levels.isEmpty() ? "." : ": " + levels + ".");
    }

    private static List<Item> heads(String opening, Level level, List<Happening> acts, Desk desk) {
        List<Happening> ofLevel = acts.stream()
                .filter(h -> h.level().filter(level::equals).isPresent())
                .filter(h -> level != Level.PLANNED || h.time().isKnown())
                .sorted(Comparator.comparingInt(
                        h -> level == Level.PLANNED ? 0 : -h.claims().size()))
                .toList();
        List<Item> lines = new ArrayList<>();
        for (Happening happening : ofLevel.stream().limit(MOST_SHOWN).toList()) {
            String who = desk.happenings()
                    .findWhoInShort(happening)
                    .map(w -> " " + w)
                    .orElse("");
            lines.add(Item.line(opening, desk.happenings().head(happening) + "." + who));
        }
        if (ofLevel.size() > MOST_SHOWN) {
            lines.add(Item.line(opening, (ofLevel.size() - MOST_SHOWN) + " more, in the timeline."));
        }
        return lines;
    }

    /** Tolls over a period, which no incident takes in and which a reader looks for first. */
    private static List<Item> tolls(Desk desk) {
        TollPhrase tolls = new TollPhrase(desk.analysis().names());
        return desk.lookup().claims().stream()
                .filter(c ->
                        c.scope() == Scope.AGGREGATE && !c.event().casualties().isEmpty())
                .limit(MOST_SHOWN)
                .map(c -> tolls.of(c.event().casualties()) + ", "
                        + TimePhrase.of(c.event().time()) + ", as "
                        + desk.happenings().tellIt(List.of(c)) + ".")
                .distinct()
                .map(line -> Item.line("Toll over a period", line))
                .toList();
    }
}
