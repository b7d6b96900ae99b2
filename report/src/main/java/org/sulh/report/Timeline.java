package org.sulh.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sulh.model.Level;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Section;

/** The acts by time, with everybody who tells of them and how, and on what the level of each rests. */
final class Timeline {
    private Timeline() {}

    static Optional<Section> section(Desk desk) {
        Grounds grounds = new Grounds(desk);
        List<Happening> acts = desk.listActs();
        return Desk.section(
                "timeline",
                "Timeline",
                note(acts, grounds),
                acts.stream().map(h -> item(h, grounds, desk)).toList());
    }

    /** What the levels mean that are used. */
    private static String note(List<Happening> acts, Grounds grounds) {
        Set<Level> used = acts.stream()
                .flatMap(h -> h.level().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Level.class)));
        if (used.isEmpty()) {
            return "";
        }
        String levels = used.stream()
                .map(level -> Vocabulary.english().word(level) + ": "
                        + Vocabulary.english().meaning(level))
                .collect(Collectors.joining("; "));
        return Series.capital(levels)
                + ". P: how likely the claims make it; the figures after it are log odds by a published table and sum to P"
                + grounds.findCommonPrior()
                        .map(p -> ", from " + p + " before any claim")
                        .orElse("");
    }

    private static Item item(Happening happening, Grounds grounds, Desk desk) {
        return new Item(
                desk.happenings().head(happening),
                happening.level().map(Vocabulary.english()::word),
                Optional.empty(),
                Optional.of(happening.id()),
                Optional.empty(),
                desk.tellings().under(happening),
                grounds.find(happening).stream().toList());
    }
}
