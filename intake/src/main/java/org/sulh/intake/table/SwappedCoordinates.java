package org.sulh.intake.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.sulh.model.EventRow;

/**
 * Finds rows whose latitude and longitude have changed places though both are possible: those that lie far from where nearly
 * all rows lie, and would lie among them the other way round.
 *
 * <p>Where nearly all lie is from the 5th to the 95th of a hundred rows in either direction, widened by as much again and at
 * least two degrees. Of fewer than {@link #LEAST} rows nothing is said. Cost: sorting.
 */
public final class SwappedCoordinates {
    private static final int LEAST = 20;
    private static final double LEAST_MARGIN_DEGREES = 2;

    private SwappedCoordinates() {}

    private record Stretch(double from, double to) {
        static Stretch of(List<EventRow> rows, ToDoubleFunction<EventRow> degrees) {
            double[] sorted = rows.stream().mapToDouble(degrees).toArray();
            Arrays.sort(sorted);
            double low = sorted[sorted.length / 20];
            double high = sorted[sorted.length - 1 - sorted.length / 20];
            double margin = Math.max(LEAST_MARGIN_DEGREES, high - low);
            return new Stretch(low - margin, high + margin);
        }

        boolean holds(double degrees) {
            return from <= degrees && degrees <= to;
        }
    }

    /** The rows of all tables that seem swapped. */
    public static Set<EventRow> among(List<EventRow> rows) {
        if (rows.size() < LEAST) {
            return Set.of();
        }
        Stretch latitudes = Stretch.of(rows, row -> row.at().lat());
        Stretch longitudes = Stretch.of(rows, row -> row.at().lon());
        Set<EventRow> swapped = new HashSet<>();
        for (EventRow row : rows) {
            double latitude = row.at().lat();
            double longitude = row.at().lon();
            boolean among = latitudes.holds(latitude) && longitudes.holds(longitude);
            if (!among && latitudes.holds(longitude) && longitudes.holds(latitude)) {
                swapped.add(row);
            }
        }
        return swapped;
    }
}
