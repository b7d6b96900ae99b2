package org.sulh.extract.place;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sulh.model.Coordinates;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;

/** Where two countries meet, as a circle that holds the line ({@code borders.tsv}); it lies in neither of them. */
public final class Borders {
    private record Circle(Coordinates at, double radiusKm) {}

    private static final Map<Set<String>, Circle> ALL = read();

    private Borders() {}

    /**
     * The border of the first two of these countries that have one, as the place that these words tell; empty when no two
     * have.
     *
     * @param countries ISO codes, the likelier first
     */
    public static Optional<Place> find(Collection<String> countries, String text) {
        List<String> codes = countries.stream().distinct().toList();
        for (int second = 1; second < codes.size(); second++) {
            for (int first = 0; first < second; first++) {
                Circle circle = ALL.get(Set.of(codes.get(first), codes.get(second)));
                if (circle != null) {
                    String name =
                            String.join("-", new TreeSet<>(Set.of(codes.get(first), codes.get(second)))) + " border";
                    return Optional.of(new Place(
                            name,
                            text,
                            Optional.of(circle.at()),
                            circle.radiusKm(),
                            PlacePrecision.UNKNOWN,
                            Optional.empty(),
                            Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<Set<String>, Circle> read() {
        Map<Set<String>, Circle> circles = new HashMap<>();
        for (List<String> line : DataFile.read("borders.tsv", 5)) {
            circles.put(
                    Set.of(line.get(0), line.get(1)),
                    new Circle(DataFile.coordinates(line.get(2), line.get(3)), Double.parseDouble(line.get(4))));
        }
        return circles;
    }
}
