package org.sulh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Document;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Section;

/**
 * What the reader must know of the reading itself: the notices given, and, for a document that none of them names, that
 * it has no date or that nothing was drawn from it.
 */
final class Notices {
    private Notices() {}

    static Optional<Section> section(Desk desk) {
        return Desk.section(
                "notices",
                "Notices",
                list(desk.lookup()).stream()
                        .map(desk.stageWords()::plain)
                        .map(Series::capital)
                        .map(Item::line)
                        .toList());
    }

    static List<String> list(Lookup lookup) {
        Analysis analysis = lookup.analysis();
        List<String> notices = new ArrayList<>(analysis.notices());
        for (Document document : analysis.documents()) {
            if (analysis.notices().stream().anyMatch(n -> n.contains(document.name()))) {
                continue;
            }
            String label = lookup.getLabel(document.id());
            if (document.published().isEmpty()) {
                notices.add(label + " has no publication date, so its days may not be placed.");
            }
            if (lookup.countClaims(document.id()) == 0) {
                notices.add("Nothing was drawn from " + label + ".");
            }
        }
        return notices;
    }
}
