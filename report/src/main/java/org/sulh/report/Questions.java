package org.sulh.report;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Assessment;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/** What is not known, and what evidence would tell. */
final class Questions {
    private Questions() {}

    static Optional<Section> section(Desk desk) {
        List<Item> items = desk.listActs().stream()
                .map(h -> Item.of(
                        desk.happenings().head(h),
                        h.assessment().map(Assessment::openQuestions).orElse(List.of()).stream()
                                .map(Point::of)
                                .toList()))
                .filter(item -> !item.points().isEmpty())
                .toList();
        return Desk.section("questions", "Open questions", items);
    }
}
