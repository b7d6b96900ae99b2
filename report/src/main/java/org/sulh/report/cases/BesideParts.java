package org.sulh.report.cases;

import java.util.ArrayList;
import java.util.List;
import org.sulh.report.cases.Sheet.Cell;
import org.sulh.report.cases.Sheet.Listing;
import org.sulh.report.cases.Sheet.Part;

/** What stands beside a case: who could look, how the sides call places, which documents are cited. */
final class BesideParts {
    private BesideParts() {}

    static List<Part> list(CaseDesk desk) {
        List<Part> parts = new ArrayList<>();
        add(parts, "coverage", "Who could look", desk.view().coverage());
        add(parts, "places", "Names of places", desk.account().listPlaceNames());
        add(parts, "documents", "Documents", desk.account().listDocuments());
        return parts;
    }

    private static void add(List<Part> parts, String id, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Part(
                    id,
                    title,
                    "",
                    List.of(new Listing(lines.stream().map(Cell::of).toList()))));
        }
    }
}
