package org.sulh.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sulh.pipeline.records.RecordMatching;

/** What matching found, in a few lines. */
final class MatchSummary {
    private MatchSummary() {}

    static String of(EventTables tables, RecordMatching matching, Path out, boolean explained) {
        int[] sets = matching.sets();
        int incidents = Arrays.stream(sets).max().orElse(-1) + 1;
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%,d rows of %d data sets tell of %,d incidents.%n",
                sets.length,
                tables.names().size(),
                incidents));
        byDataSets(tables, sets)
                .forEach((size, count) -> text.append(String.format(
                        Locale.ROOT, "  %,8d told by %s%n", count, size == 1 ? "one data set" : size + " data sets")));
        int refused = tables.refused().values().stream().mapToInt(List::size).sum();
        if (refused > 0) {
            text.append(
                    String.format(Locale.ROOT, "  %,8d rows could not be compared and have no incident%n", refused));
        }
        text.append(String.format(
                Locale.ROOT,
                "Rows were compared up to %.0f km and %d days apart. %,d pairs are for a person to look at (--review).%n",
                matching.weights().radiusKm(),
                matching.weights().days(),
                matching.review().size()));
        text.append("Written to ").append(out);
        if (explained) {
            text.append(", the links to ").append(out).append(".links.csv");
        }
        return text.append(System.lineSeparator()).toString();
    }

    /** How many incidents are told by how many data sets. */
    private static Map<Integer, Integer> byDataSets(EventTables tables, int[] sets) {
        Map<Integer, Set<String>> told = new HashMap<>();
        for (int i = 0; i < sets.length; i++) {
            told.computeIfAbsent(sets[i], key -> new HashSet<>())
                    .add(tables.rows().get(i).dataset());
        }
        Map<Integer, Integer> counts = new TreeMap<>();
        told.values().forEach(names -> counts.merge(names.size(), 1, Integer::sum));
        return counts;
    }
}
