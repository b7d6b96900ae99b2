package org.sulh.pipeline.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.sulh.model.Coordinates;
import org.sulh.model.EventRow;

/** Small planted data sets, and what is asked of matching them. */
final class Planted {
    static final List<Field> FIELDS = List.of(Field.plain("type"), Field.plain("actor"));
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private Planted() {}

    /** A row of an exact day and place. */
    static EventRow row(String dataSet, int row, int day, double lat, double lon, String type, String actor, int toll) {
        LocalDate on = FIRST.plusDays(day);
        return new EventRow(
                dataSet, row, on, on, new Coordinates(lat, lon), List.of(type, actor), OptionalInt.of(toll), 1, 1);
    }

    /** Data sets a, b, … that each tell of most of some happenings, within some km and on the day or the one after. */
    static List<EventRow> world(long seed, int happenings, int dataSets, double degrees) {
        Random random = new Random(seed);
        List<EventRow> rows = new ArrayList<>();
        int[] next = new int[dataSets];
        for (int h = 0; h < happenings; h++) {
            int day = random.nextInt(60);
            double lat = 34 + degrees * random.nextDouble();
            double lon = 68 + degrees * random.nextDouble();
            String type = "type-" + random.nextInt(3);
            String actor = "side-" + random.nextInt(2);
            int toll = random.nextInt(12);
            for (int d = 0; d < dataSets; d++) {
                if (random.nextInt(10) < 7) {
                    rows.add(row(
                            String.valueOf((char) ('a' + d)),
                            ++next[d],
                            day + (random.nextInt(8) == 0 ? 1 : 0),
                            lat + 0.03 * random.nextGaussian(),
                            lon + 0.03 * random.nextGaussian(),
                            random.nextInt(10) == 0 ? "type-" + random.nextInt(3) : type,
                            random.nextInt(10) == 0 ? "side-" + random.nextInt(2) : actor,
                            random.nextInt(3) == 0 ? toll + 1 : toll));
                }
            }
        }
        return rows;
    }

    static RecordMatching match(List<EventRow> rows) {
        return RecordMatching.of(rows, RecordMatching.Request.of(FIELDS));
    }

    /** Matches with weights learnt from a larger world of the same making, as a few rows teach nothing. */
    static RecordMatching match(List<EventRow> rows, List<RowReview> reviews) {
        return RecordMatching.of(rows, new RecordMatching.Request(FIELDS, Set.of(), Optional.of(learnt()), reviews));
    }

    static RecordWeights learnt() {
        return match(world(4, 800, 3, 6)).weights();
    }

    /** The sets as sets of rows, in an order of their own. */
    static List<List<String>> partition(List<EventRow> rows, int[] sets) {
        Map<Integer, List<String>> bySet = new HashMap<>();
        for (int i = 0; i < sets.length; i++) {
            bySet.computeIfAbsent(sets[i], key -> new ArrayList<>())
                    .add(rows.get(i).dataset() + rows.get(i).row());
        }
        List<List<String>> partition = new ArrayList<>(bySet.values());
        partition.forEach(Collections::sort);
        partition.sort((x, y) -> x.toString().compareTo(y.toString()));
        return partition;
    }
}
