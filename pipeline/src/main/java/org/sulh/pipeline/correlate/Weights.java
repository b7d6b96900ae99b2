package org.sulh.pipeline.correlate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.EventType;
import org.sulh.model.Incident.Part;
import org.sulh.pipeline.compare.Rows;

/**
 * The weights that pairs are scored by, in millibits.
 *
 * @param parts a part for each row of {@code weights.csv}, by name; its field is the name up to the first hyphen
 * @param kinship a part for each pair of types that may be one happening, both ways round
 */
record Weights(Map<String, Part> parts, Map<Types, Part> kinship) {
    private static final Weights STANDARD =
            of(Rows.read(Weights.class, "weights.csv", 3), Rows.read(Weights.class, "kinship.csv", 4));

    record Types(EventType first, EventType second) {}

    Weights {
        parts = Map.copyOf(parts);
        kinship = Map.copyOf(kinship);
    }

    static Weights standard() {
        return STANDARD;
    }

    static Weights of(List<List<String>> weightRows, List<List<String>> kinshipRows) {
        Map<String, Part> parts = new HashMap<>();
        for (List<String> row : weightRows) {
            String name = row.get(0);
            String field = name.contains("-") ? name.substring(0, name.indexOf('-')) : name;
            parts.put(name, new Part(field, Long.parseLong(row.get(1)), row.get(2)));
        }
        Map<Types, Part> kinship = new HashMap<>();
        for (List<String> row : kinshipRows) {
            EventType first = new EventType(row.get(0));
            EventType second = new EventType(row.get(1));
            Part part = new Part("type", Long.parseLong(row.get(2)), row.get(3));
            kinship.put(new Types(first, second), part);
            kinship.put(new Types(second, first), part);
        }
        return new Weights(parts, kinship);
    }

    /** @throws IllegalArgumentException when the table has no such row */
    Part part(String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("weights.csv has no row '" + name + "'");
        }
        return part;
    }

    long millibits(String name) {
        return part(name).weight();
    }
}
