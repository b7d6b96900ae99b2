package org.sulh.report;

import java.util.List;
import java.util.Optional;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/** The acts by time, with everybody who tells of them and how. */
final class Timeline {
    private Timeline() {}

    static Optional<Section> section(Desk desk) {
        return Desk.section(
                "timeline", "Timeline", desk.listActs().stream().map(h -> item(h, desk)).toList());
    }

    private static Item item(Happening happening, Desk desk) {
        List<Point> points = desk.tellings().under(happening);
        // With one statement alone the line would only repeat it.
        Optional<String> who = desk.happenings().findWho(happening).filter(w -> points.size() > 1);
        return new Item(
                desk.happenings().head(happening),
                happening.level().map(Vocabulary.english()::word),
                who,
                Optional.empty(),
                happening.assessment().map(a -> a.incident()),
                points,
                List.of());
    }
}
