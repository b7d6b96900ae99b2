package org.sulh.extract.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often the main type of a text is the one it was coded as, with what was taken for what. */
final class PloverScore {
    static final String NONE = "(none)";

    private static final int SAMPLES = 10_000;
    private static final long SEED = 20161219;

    private final String name;
    private final List<Boolean> hits = new ArrayList<>();
    private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();

    PloverScore(String name) {
        this.name = name;
    }

    void add(String gold, String found) {
        hits.add(gold.equals(found));
        confusion.computeIfAbsent(gold, k -> new TreeMap<>()).merge(found, 1, Integer::sum);
    }

    int size() {
        return hits.size();
    }

    double accuracy() {
        return hits.stream().filter(h -> h).count() / (double) hits.size();
    }

    /** Accuracy with the 95% interval of the percentile bootstrap (Efron 1979) over the texts. */
    String line() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] samples = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            int right = 0;
            for (int j = 0; j < hits.size(); j++) {
                right += hits.get(random.nextInt(hits.size())) ? 1 : 0;
            }
            samples[i] = right / (double) hits.size();
        }
        Arrays.sort(samples);
        return String.format(
                Locale.ROOT,
                "%s: %.3f [%.3f, %.3f] of %d",
                name,
                accuracy(),
                samples[SAMPLES / 40],
                samples[SAMPLES - 1 - SAMPLES / 40],
                hits.size());
    }

    /** A row for each type of the data, a column for each type found. */
    String table() {
        SortedSet<String> columns = new TreeSet<>(confusion.keySet());
        confusion.values().forEach(row -> columns.addAll(row.keySet()));
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-12s", "coded as"));
        columns.forEach(c -> table.append(String.format(Locale.ROOT, "%6.5s", c)));
        confusion.forEach((gold, row) -> {
            table.append(String.format(Locale.ROOT, "%n%-12s", gold));
            columns.forEach(
                    c -> table.append(row.containsKey(c) ? String.format(Locale.ROOT, "%6d", row.get(c)) : "     ."));
        });
        return table.toString();
    }
}
