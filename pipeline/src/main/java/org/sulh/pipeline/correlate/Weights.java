package org.sulh.pipeline.correlate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sulh.model.EventType;
import org.sulh.model.Incident.Part;
import org.sulh.pipeline.compare.Rows;

/**
 * The weights that pairs are scored by, in millibits.
 *
 * @param parts a part for each row of {@code weights.csv}
 * @param kinship a part for each pair of types that may be one happening, both ways round
 */
record Weights(Map<Row, Part> parts, Map<Types, Part> kinship) {
    private static final Weights STANDARD =
            of(Rows.read(Weights.class, "weights.csv", 3), Rows.read(Weights.class, "kinship.csv", 4));

    record Types(EventType first, EventType second) {}

    Weights {
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
        kinship = Map.copyOf(kinship);
    }

    static Weights standard() {
        return STANDARD;
    }

    /** @throws IllegalArgumentException when a row is missing, is there twice, or is not known */
    static Weights of(List<List<String>> weightRows, List<List<String>> kinshipRows) {
        Map<String, Row> rows = new HashMap<>();
        for (Row row : Row.values()) {
            rows.put(row.rowName(), row);
        }
        Map<Row, Part> byRow = new EnumMap<>(Row.class);
        for (List<String> fields : weightRows) {
            Row row = rows.get(fields.getFirst());
            if (row == null) {
                throw new IllegalArgumentException("weights.csv: '" + fields.getFirst() + "' is not a row known here");
            }
            if (byRow.put(row, new Part(row.field(), Long.parseLong(fields.get(1)), fields.get(2))) != null) {
                throw new IllegalArgumentException("weights.csv has the row '" + row.rowName() + "' twice");
            }
        }
        for (Row row : Row.values()) {
            if (!byRow.containsKey(row)) {
                throw new IllegalArgumentException("weights.csv has no row '" + row.rowName() + "'");
            }
        }
        Map<Types, Part> kinship = new HashMap<>();
        for (List<String> row : kinshipRows) {
            EventType first = new EventType(row.get(0));
            EventType second = new EventType(row.get(1));
            Part part = new Part("type", Long.parseLong(row.get(2)), row.get(3));
            kinship.put(new Types(first, second), part);
            kinship.put(new Types(second, first), part);
        }
        return new Weights(byRow, kinship);
    }

    Part part(Row row) {
        return Objects.requireNonNull(parts.get(row));
    }

    long millibits(Row row) {
        return part(row).weight();
    }

    /** The weights alone, for what is asked of millions of pairs: by {@link Row#number()}, in millibits. */
    long[] toArray() {
        long[] millibits = new long[Row.values().length];
        parts.forEach((row, part) -> millibits[row.number()] = part.weight());
        return millibits;
    }
}
