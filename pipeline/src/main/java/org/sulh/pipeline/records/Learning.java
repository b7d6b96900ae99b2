package org.sulh.pipeline.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Learns what likeness is worth for each two data sets ({@link PairLearning}), side by side. */
final class Learning {
    private final Columns columns;
    private final List<Field> fields;
    /** Those of each data set. */
    private final List<Candidates> candidates;

    private final Places places;
    private final double[] room;

    Learning(Columns columns, List<Field> fields, Places places) {
        this.columns = columns;
        this.fields = fields;
        this.candidates = IntStream.range(0, columns.dataSets.size())
                .mapToObj(d -> new Candidates(
                        columns, Levels.FARTHEST_KM, Levels.FARTHEST_KM / 2, row -> columns.dataSet[row] == d))
                .toList();
        this.places = places;
        this.room = PlaceCounts.room(columns, places);
    }

    /** @param repeating data sets that may tell one happening more than once, and are compared with themselves */
    RecordWeights learn(Set<String> repeating) {
        List<PairLearning> pairs = new ArrayList<>();
        for (int a = 0; a < columns.dataSets.size(); a++) {
            for (int b = a; b < columns.dataSets.size(); b++) {
                if (a != b || repeating.contains(columns.dataSets.get(a))) {
                    pairs.add(new PairLearning(columns, fields, places, room, a, b));
                }
            }
        }
        pairs.parallelStream().forEach(pair -> pair.learn(candidates.get(pair.second())));
        Map<RecordWeights.DataSets, PairWeights> weights = new HashMap<>();
        int farthest = 0;
        int days = 1;
        for (PairLearning pair : pairs) {
            weights.put(
                    new RecordWeights.DataSets(columns.dataSets.get(pair.first()), columns.dataSets.get(pair.second())),
                    pair.weights());
            farthest = Math.max(farthest, pair.farthest());
            days = Math.max(days, pair.farthestDays());
        }
        return new RecordWeights(weights, Levels.EDGES_KM[farthest], days);
    }
}
