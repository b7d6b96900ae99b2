package org.sulh.report;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Agreement;
import org.sulh.model.Agreement.Guarantor;
import org.sulh.model.Tie;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/** Mediators and guarantors with the ties to each party that the agreement's data declare. */
final class Ties {
    private Ties() {}

    static Optional<Section> section(Desk desk) {
        List<Item> items = desk.analysis().agreement().map(Agreement::guarantors).orElse(List.of()).stream()
                .map(g -> item(g, desk.analysis().names()))
                .toList();
        return Desk.section("ties", "Mediators and their ties", "from the data of the agreement", items);
    }

    private static Item item(Guarantor guarantor, Names names) {
        List<Point> ties = guarantor.ties().stream().map(t -> point(t, names)).toList();
        return Item.of(names.actor(guarantor.actor()) + ", " + guarantor.role(), ties);
    }

    private static Point point(Tie tie, Names names) {
        return new Point("To " + names.actor(tie.to()) + ": " + tie.what(), Optional.empty(), List.of(), tie.source());
    }
}
