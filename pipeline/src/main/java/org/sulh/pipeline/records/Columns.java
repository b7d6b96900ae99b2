package org.sulh.pipeline.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.sulh.model.EventRow;

/**
 * Rows as columns of numbers, for speed: 36 bytes and 4 for each label a row.
 *
 * <p>No number depends on the order of the rows.
 */
final class Columns {
    private static final double EARTH_RADIUS_KM = 6371.0088;
    /** How far from its point a place may lie, in km, by precision 1 to 7. */
    private static final double[] REACH_KM = {0, 0, 10, 40, 120, 120, 120, 120};

    static final double WIDEST_KM = 120;
    /** How many days a day may be off beyond its window, by precision 1 to 5. */
    private static final int[] SLACK_DAYS = {0, 0, 2, 3, 15, 15};
    /** A window of more days than this is vague. */
    private static final int LONG_DAYS = 7;
    /** A reach beyond this is vague. */
    private static final double WIDE_KM = 15;

    final int size;
    final List<String> dataSets;
    /** The words of each field, numbered from 1; 0 is unknown. */
    final List<List<String>> words;

    final int[] dataSet;
    final int[] first;
    final int[] last;
    final int[] fatalities;
    final int[][] labels;
    final double[] x;
    final double[] y;
    final double[] z;
    final double[] latitude;
    final double[] longitude;
    final float[] reachKm;
    final boolean[] vague;
    private final int firstDay;
    private final int days;

    Columns(List<EventRow> rows, int fields) {
        size = rows.size();
        dataSets = dataSets(rows);
        Map<String, Integer> numbers = numbers(dataSets, 0);
        dataSet = new int[size];
        first = new int[size];
        last = new int[size];
        fatalities = new int[size];
        x = new double[size];
        y = new double[size];
        z = new double[size];
        latitude = new double[size];
        longitude = new double[size];
        reachKm = new float[size];
        vague = new boolean[size];
        for (int i = 0; i < size; i++) {
            EventRow row = rows.get(i);
            dataSet[i] = numbers.getOrDefault(row.dataset(), 0);
            int slack = SLACK_DAYS[row.dayPrecision()];
            int length = (int) (row.end().toEpochDay() - row.start().toEpochDay());
            // A window that is already as long as its precision says holds its own slack.
            int more = Math.max(0, slack - length / 2);
            first[i] = Math.toIntExact(row.start().toEpochDay()) - more;
            last[i] = Math.toIntExact(row.end().toEpochDay()) + more;
            fatalities[i] = row.fatalities().orElse(-1);
            reachKm[i] = (float) REACH_KM[row.placePrecision()];
            vague[i] = last[i] - first[i] >= LONG_DAYS || reachKm[i] > WIDE_KM;
            latitude[i] = row.at().lat();
            longitude[i] = row.at().lon();
            place(i);
        }
        firstDay = Arrays.stream(first).min().orElse(0);
        days = Arrays.stream(last).max().orElse(0) - firstDay + 1;
        labels = new int[fields][size];
        List<List<String>> all = new ArrayList<>();
        for (int f = 0; f < fields; f++) {
            all.add(label(rows, f));
        }
        words = List.copyOf(all);
    }

    /** Numbered by size, those of one size by what they say, so that two data sets may change their names. */
    private static List<String> dataSets(List<EventRow> rows) {
        Map<String, Long> sizes = new HashMap<>();
        Map<String, Long> sums = new HashMap<>();
        for (EventRow row : rows) {
            sizes.merge(row.dataset(), 1L, Long::sum);
            long said = Objects.hash(row.start(), row.end(), row.at(), row.fatalities());
            sums.merge(row.dataset(), said, Long::sum);
        }
        return sizes.keySet().stream()
                .sorted(Comparator.<String, Long>comparing(sizes::get)
                        .thenComparing(sums::get)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void place(int i) {
        double lat = StrictMath.toRadians(latitude[i]);
        double lon = StrictMath.toRadians(longitude[i]);
        double cos = StrictMath.cos(lat);
        x[i] = EARTH_RADIUS_KM * cos * StrictMath.cos(lon);
        y[i] = EARTH_RADIUS_KM * cos * StrictMath.sin(lon);
        z[i] = EARTH_RADIUS_KM * StrictMath.sin(lat);
    }

    private List<String> label(List<EventRow> rows, int field) {
        TreeSet<String> known = new TreeSet<>();
        for (EventRow row : rows) {
            known.add(row.labels().get(field));
        }
        known.remove("");
        List<String> sorted = List.copyOf(known);
        Map<String, Integer> numbers = numbers(sorted, 1);
        for (int i = 0; i < size; i++) {
            labels[field][i] = numbers.getOrDefault(rows.get(i).labels().get(field), 0);
        }
        return sorted;
    }

    private static Map<String, Integer> numbers(List<String> names, int from) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, from + numbers.size()));
        return numbers;
    }

    /** Which words of a field a data set uses, by number. */
    boolean[] uses(int field, int ofDataSet) {
        boolean[] uses = new boolean[words.get(field).size() + 1];
        for (int i = 0; i < size; i++) {
            if (dataSet[i] == ofDataSet) {
                uses[labels[field][i]] = true;
            }
        }
        return uses;
    }

    /** Square of the distance through the earth, in km²; within 0.1% of that over its surface up to 1,000 km. */
    double squaredKm(int a, int b) {
        double dx = x[a] - x[b];
        double dy = y[a] - y[b];
        double dz = z[a] - z[b];
        return dx * dx + dy * dy + dz * dz;
    }

    /** Days from the end of the earlier to the start of the later, negative when the second is the earlier; 0 when they meet. */
    int lag(int a, int b) {
        return first[b] > last[a] ? first[b] - last[a] : last[b] < first[a] ? last[b] - first[a] : 0;
    }

    /** How many days of shift let the two windows meet: 1 for two single days. */
    int windows(int a, int b) {
        return last[a] - first[a] + last[b] - first[b] + 1;
    }

    /** The first day of all. */
    int firstDay() {
        return firstDay;
    }

    /** Days from the first to the last of all. */
    int days() {
        return days;
    }

    /** A number that follows from what the row says alone, for a sample that no order decides. */
    int hash(int i) {
        long hash = 17;
        hash = 31 * hash + first[i];
        hash = 31 * hash + Double.hashCode(latitude[i]);
        hash = 31 * hash + Double.hashCode(longitude[i]);
        hash = 31 * hash + fatalities[i];
        hash *= 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 33);
    }
}
