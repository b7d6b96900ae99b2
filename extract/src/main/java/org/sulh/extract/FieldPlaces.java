package org.sulh.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.extract.field.FieldLine;
import org.sulh.extract.place.RelativePlace;
import org.sulh.model.Place;

/** Where a terse statement says that something happened: a grid reference before a name, "N of X" beside X. */
final class FieldPlaces {
    private static final Pattern GRID = Pattern.compile(
            "\\b\\d{1,2}[C-HJ-NP-X]\\s?[A-HJ-NP-Z]{2}\\s?(?:\\d{2}\\s?\\d{2}|\\d{3}\\s?\\d{3}|\\d{4}\\s?\\d{4}|\\d{5}\\s?\\d{5})\\b");
    private static final Map<String, String> DIRECTIONS = Map.of(
            "N",
            "north",
            "S",
            "south",
            "E",
            "east",
            "W",
            "west",
            "NE",
            "northeast",
            "NW",
            "northwest",
            "SE",
            "southeast",
            "SW",
            "southwest");

    private FieldPlaces() {}

    /** The place in some words of a statement; empty when they give none. */
    static Optional<Place> in(Reading reading, FieldLine line, int from, int to) {
        List<Reading.LocatedName> inside = reading.places().stream()
                .filter(p -> p.head() >= from && p.head() < to)
                .toList();
        Matcher grid = GRID.matcher(line.sentence().toString());
        if (grid.find()) {
            String text = grid.group();
            return inside.stream()
                    .map(Reading.LocatedName::place)
                    .filter(p -> GRID.matcher(p.text()).find())
                    .findFirst()
                    .or(() -> Optional.of(Place.unlocated(text)));
        }
        return inside.stream()
                .filter(p -> !isWhereFrom(line, p.head()))
                .findFirst()
                .or(() -> inside.stream().findFirst())
                .map(p -> moved(line, p));
    }

    private static boolean isWhereFrom(FieldLine line, int head) {
        int first = firstOfName(line, head);
        return line.word(first - 1).matches("(?i)from|to|towards?|into")
                && !line.word(first - 1).equals("into");
    }

    private static Place moved(FieldLine line, Reading.LocatedName name) {
        int first = firstOfName(line, name.head());
        String direction = DIRECTIONS.get(line.word(first - 2));
        if (direction == null
                || !line.word(first - 1).equals("of")
                || name.place().text().contains(" of ")) {
            return name.place();
        }
        String unit = line.word(first - 3);
        boolean told =
                first > 3 && unit.matches("km|kms|m|mi") && line.word(first - 4).matches("\\d+(?:\\.\\d+)?");
        String distance = told ? line.word(first - 4) + " " + unit + " " : "";
        Place moved = RelativePlace.of(distance + direction + " of", name.place());
        return new Place(
                moved.name(),
                line.words(told ? first - 4 : first - 2, name.head()),
                moved.at(),
                moved.radiusKm(),
                moved.precision(),
                moved.country(),
                moved.adm1());
    }

    private static int firstOfName(FieldLine line, int head) {
        int first = head;
        while (first > 0 && line.sentence().token(first - 1).pos().equals("NNP")) {
            first--;
        }
        return first;
    }
}
