package org.sulh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Point;
import org.sulh.report.page.Outline.Section;

/** The cases of the record in short, each leading to the incident that it is about; where there are none, one line. */
final class Cases {
    private static final String NOTE =
            "A case is an allegation under procedure. Findings are made by people and signed; the dossier of a case has their"
                    + " reasons, every vote and any dissent.";

    private Cases() {}

    static Optional<Section> section(Desk desk) {
        return desk.analysis()
                .cases()
                .flatMap(notes -> notes.isEmpty()
                        ? Desk.section("cases", "Cases and findings", List.of(Item.line("No case has been brought.")))
                        : Desk.section("cases", "Cases and findings", NOTE, items(notes, desk)));
    }

    private static List<Item> items(List<CaseNote> notes, Desk desk) {
        Set<String> shown = desk.listActs().stream().map(Happening::id).collect(Collectors.toSet());
        List<Item> items = new ArrayList<>();
        for (CaseNote note : notes) {
            items.add(new Item(
                    note.id() + ": " + note.head(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    note.incident().filter(shown::contains),
                    Stream.concat(
                                    note.due().map(due -> "Due: " + due).stream(),
                                    note.findings().stream().map(finding -> "Finding: " + finding))
                            .map(Point::of)
                            .toList(),
                    List.of()));
        }
        return items;
    }
}
