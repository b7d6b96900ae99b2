package org.sulh.testkit.planted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sulh.model.EventRow;

/**
 * A matcher to be compared with: fixed windows of days and km, one data set after the other, each row to the row of the
 * pool that fits it best by its words and then by distance, each once. In the manner of Donnay, Dunford, McGrath, Backer and
 * Cunningham, "Integrating conflict event data", Journal of Conflict Resolution 63 (2019), with words that are the same or
 * of one kind counted as agreement. Its windows must be given; whoever judges it fairly tries several and takes the best.
 *
 * @param km least distance at which rows are no longer compared
 * @param days most days between rows that are
 */
public record WindowMatcher(double km, int days) {
    private record Fit(double words, double km, int row, int partner) {}

    /** How well two rows agree by words; below 0 where they must not be put together. */
    @FunctionalInterface
    public interface Agreement {
        double of(EventRow first, EventRow second);
    }

    /** The set that each row is put in, by the place of its first row. */
    public int[] match(List<EventRow> rows, Agreement agreement) {
        int[] sets = new int[rows.size()];
        List<Integer> pool = new ArrayList<>();
        for (String dataSet : new TreeSet<>(rows.stream().map(EventRow::dataset).toList())) {
            List<Integer> own = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).dataset().equals(dataSet)) {
                    own.add(i);
                    sets[i] = i;
                }
            }
            boolean[] used = new boolean[rows.size()];
            for (Fit fit : fits(rows, own, pool, agreement)) {
                if (!used[fit.row()] && !used[fit.partner()]) {
                    used[fit.row()] = true;
                    used[fit.partner()] = true;
                    sets[fit.row()] = sets[fit.partner()];
                }
            }
            own.stream().filter(i -> sets[i] == i).forEach(pool::add);
        }
        return sets;
    }

    private List<Fit> fits(List<EventRow> rows, List<Integer> own, List<Integer> pool, Agreement agreement) {
        Map<Long, List<Integer>> byDay = new HashMap<>();
        for (int i : pool) {
            byDay.computeIfAbsent(rows.get(i).start().toEpochDay(), key -> new ArrayList<>())
                    .add(i);
        }
        List<Fit> fits = new ArrayList<>();
        for (int row : own) {
            long day = rows.get(row).start().toEpochDay();
            for (long near = day - days; near <= day + days; near++) {
                for (int partner : byDay.getOrDefault(near, List.of())) {
                    double apart =
                            rows.get(row).at().distanceKm(rows.get(partner).at());
                    double words = agreement.of(rows.get(row), rows.get(partner));
                    if (apart <= km && words >= 0) {
                        fits.add(new Fit(words, apart, row, partner));
                    }
                }
            }
        }
        fits.sort(Comparator.comparingDouble(Fit::words)
                .reversed()
                .thenComparingDouble(Fit::km)
                .thenComparingInt(Fit::row)
                .thenComparingInt(Fit::partner));
        return fits;
    }
}
