package org.sulh.report;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.Scope;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Section;

/** Tolls and acts over a period or over several happenings, which no incident may take in. */
final class Aggregates {
    private Aggregates() {}

    static Optional<Section> section(Desk desk) {
        List<Item> items = desk.lookup().listHappenings().stream()
                .filter(h -> h.scope() == Scope.AGGREGATE || h.claims().stream().allMatch(Aggregates::isOverAPeriod))
                .filter(Happening::isAct)
                .sorted(Desk.byTime())
                .map(h -> Item.of(desk.happenings().head(h), desk.tellings().under(h)))
                .toList();
        return Desk.section(
                "period", "Over a period", "over a period or several happenings: not added to incidents", items);
    }

    private static boolean isOverAPeriod(Claim claim) {
        return claim.scope() == Scope.AGGREGATE;
    }
}
