package org.sulh.pipeline.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.sulh.pipeline.records.RecordWeights.DataSets;

/**
 * Learnt weights as lines of fields, for a comma-separated file that a person can read and another run can use. The form has
 * a version; another version is refused.
 */
public final class WeightsForm {
    /** What each line holds: what it is worth that a field of the two data sets shows this key, in millibits. */
    public static final List<String> HEADER = List.of("first", "second", "field", "key", "other_key", "millibits");

    private static final String FORM = "form of these weights";
    private static final int VERSION = 1;
    private static final String RADIUS = "radius in m";
    private static final String LAG = "lag in days";
    private static final String MATCH = "match";
    private static final String TIME = "time";
    private static final String THERE = "place of the second";
    private static final String BACK = "place of the first";
    private static final String TOLL = "fatalities";
    private static final String LEVEL = "level of label ";
    private static final String LABEL = "label ";
    private static final DataSets ALL = new DataSets("", "");

    private WeightsForm() {}

    /** One line. */
    private record Key(DataSets sets, String field, String key, String other) {}

    /** The lines, in an order that follows from what they say. */
    public static List<List<String>> lines(RecordWeights weights) {
        List<List<String>> lines = new ArrayList<>();
        add(lines, ALL, FORM, "", "", VERSION);
        add(lines, ALL, RADIUS, "", "", (int) StrictMath.rint(1000 * weights.radiusKm()));
        add(lines, ALL, LAG, "", "", weights.days());
        new TreeMap<>(weights.pairs()).forEach((sets, pair) -> {
            add(lines, sets, MATCH, "", "", pair.match());
            addAll(lines, sets, TIME, pair.lags());
            addAll(lines, sets, THERE, pair.there());
            addAll(lines, sets, BACK, pair.back());
            addAll(lines, sets, TOLL, pair.tolls());
            for (int f = 0; f < pair.labels().size(); f++) {
                LabelWeights label = pair.labels().get(f);
                addAll(
                        lines,
                        sets,
                        LEVEL + f,
                        label.levels().stream().mapToInt(i -> i).toArray());
                String field = LABEL + f;
                TreeMap<LabelWeights.Words, Integer> sorted = new TreeMap<>(
                        Comparator.comparing(LabelWeights.Words::first).thenComparing(LabelWeights.Words::second));
                sorted.putAll(label.pairs());
                sorted.forEach((words, weight) -> add(lines, sets, field, words.first(), words.second(), weight));
            }
        });
        return lines;
    }

    /** Key of a level: a place is told by its group and the upper edge of its distance in km. */
    private static String key(String field, int level) {
        return switch (field) {
            case THERE, BACK ->
                PlaceCounts.NAMES.get(level / Levels.DISTANCES) + " " + Levels.EDGES_KM[level % Levels.DISTANCES];
            case TOLL -> Levels.TOLLS[level];
            default -> Integer.toString(level);
        };
    }

    private static void addAll(List<List<String>> lines, DataSets sets, String field, int[] weights) {
        for (int level = 0; level < weights.length; level++) {
            add(lines, sets, field, key(field, level), "", weights[level]);
        }
    }

    private static void add(
            List<List<String>> lines, DataSets sets, String field, String key, String other, int millibits) {
        lines.add(List.of(sets.first(), sets.second(), field, key, other, Integer.toString(millibits)));
    }

    /**
     * Reads what {@link #lines} made.
     *
     * @throws IllegalArgumentException with the number of a line that is none, or what is missing
     */
    public static RecordWeights parse(List<List<String>> lines) {
        Map<Key, Integer> weights = new HashMap<>();
        TreeSet<DataSets> pairs = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> line = lines.get(i);
            if (line.size() != HEADER.size() || !line.get(5).matches("-?\\d{1,6}")) {
                throw new IllegalArgumentException("line " + (i + 1) + " is not " + String.join(",", HEADER));
            }
            DataSets sets = new DataSets(line.get(0), line.get(1));
            weights.put(new Key(sets, line.get(2), line.get(3), line.get(4)), Integer.parseInt(line.get(5)));
            if (!sets.equals(ALL)) {
                pairs.add(sets);
            }
        }
        int version = get(weights, new Key(ALL, FORM, "", ""));
        if (version != VERSION) {
            throw new IllegalArgumentException("the weights are of form " + version + ", not " + VERSION);
        }
        Map<DataSets, PairWeights> byPair = new HashMap<>();
        pairs.forEach(sets -> byPair.put(sets, pair(sets, weights)));
        double radiusKm = get(weights, new Key(ALL, RADIUS, "", "")) / 1000.0;
        int days = get(weights, new Key(ALL, LAG, "", ""));
        if (radiusKm <= 0 || radiusKm > Levels.FARTHEST_KM || days < 0 || days > Candidates.LAG) {
            throw new IllegalArgumentException(
                    "radius or lag are beyond " + (int) Levels.FARTHEST_KM + " km and " + Candidates.LAG + " days");
        }
        return new RecordWeights(byPair, radiusKm, days);
    }

    private static PairWeights pair(DataSets sets, Map<Key, Integer> weights) {
        List<LabelWeights> labels = new ArrayList<>();
        while (weights.containsKey(new Key(sets, LEVEL + labels.size(), "0", ""))) {
            labels.add(label(sets, labels.size(), weights));
        }
        return new PairWeights(
                get(weights, new Key(sets, MATCH, "", "")),
                levels(sets, TIME, Comparison.LAG_LEVELS, weights),
                levels(sets, THERE, PlaceCounts.LEVELS, weights),
                levels(sets, BACK, PlaceCounts.LEVELS, weights),
                levels(sets, TOLL, Levels.TOLLS.length, weights),
                labels);
    }

    private static LabelWeights label(DataSets sets, int field, Map<Key, Integer> weights) {
        IntFunction<Key> level = number -> new Key(sets, LEVEL + field, Integer.toString(number), "");
        List<Integer> levels = new ArrayList<>();
        while (weights.containsKey(level.apply(levels.size()))) {
            levels.add(get(weights, level.apply(levels.size())));
        }
        Map<LabelWeights.Words, Integer> pairs = new HashMap<>();
        weights.forEach((key, weight) -> {
            if (key.sets().equals(sets) && key.field().equals(LABEL + field)) {
                pairs.put(new LabelWeights.Words(key.key(), key.other()), weight);
            }
        });
        return new LabelWeights(pairs, levels);
    }

    private static int[] levels(DataSets sets, String field, int size, Map<Key, Integer> weights) {
        int[] levels = new int[size];
        for (int level = 0; level < size; level++) {
            levels[level] = get(weights, new Key(sets, field, key(field, level), ""));
        }
        return levels;
    }

    private static int get(Map<Key, Integer> weights, Key key) {
        Integer weight = weights.get(key);
        if (weight == null) {
            throw new IllegalArgumentException("there is no line for " + key.field() + " " + key.key() + " of "
                    + key.sets().first() + " and " + key.sets().second());
        }
        return weight;
    }
}
