package org.sulh.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sulh.model.Place;
import org.sulh.report.page.Outline.Item;
import org.sulh.report.page.Outline.Section;

/** The places of the report for which the sides have different names, with the name that each uses. */
final class PlaceNames {
    private PlaceNames() {}

    static Optional<Section> section(Desk desk) {
        Names names = desk.analysis().names();
        List<Item> items = Stream.concat(
                        desk.lookup().listHappenings().stream().flatMap(h -> h.place().stream()),
                        desk.lookup().claims().stream().flatMap(c -> c.event().place().stream()))
                .map(place -> line(place, names))
                .flatMap(Optional::stream)
                .distinct()
                .map(Item::line)
                .toList();
        return Desk.section("places", "Names of places", items);
    }

    private static Optional<String> line(Place place, Names names) {
        return names.findBothSidesNames(place).map(both -> names.place(place) + ": " + both);
    }
}
