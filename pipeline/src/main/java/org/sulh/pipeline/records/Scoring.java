package org.sulh.pipeline.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sulh.model.Incident.Part;

/**
 * The score of two rows: the log2 of the odds that they speak of one happening, in millibits, as a sum of what is learnt
 * of each likeness and of how much happens there by chance.
 *
 * <p>Cost: some fifteen reads of tables a pair.
 */
final class Scoring {
    private final Columns columns;
    private final List<Field> fields;
    private final Places places;
    private final int[] byChance;
    private final int[] density;
    private final Compared[][] compared;

    /** Weights of two data sets with those of places drawn. */
    @SuppressWarnings("ArrayRecordComponent") // columns for speed; nobody compares two of them
    private record Compared(PairWeights weights, int[][] there, int[][] back, List<LabelWeights.Table> labels) {}

    /** @param weights by number of both data sets, the lower first */
    Scoring(Columns columns, List<Field> fields, Places places, RecordWeights weights) {
        this.columns = columns;
        this.fields = fields;
        this.places = places;
        byChance = PairWeights.millibits(places.byChance());
        density = PairWeights.millibits(places.density());
        int dataSets = columns.dataSets.size();
        compared = new Compared[dataSets][dataSets];
        for (int a = 0; a < dataSets; a++) {
            for (int b = a; b < dataSets; b++) {
                Optional<PairWeights> pair = weights.find(columns.dataSets.get(a), columns.dataSets.get(b));
                if (pair.isPresent()) {
                    compared[a][b] = compared(pair.get(), a, b);
                    compared[b][a] = compared[a][b];
                }
            }
        }
    }

    private Compared compared(PairWeights pair, int a, int b) {
        List<LabelWeights.Table> labels = IntStream.range(0, fields.size())
                .mapToObj(f -> pair.labels().get(f).table(columns, f, fields.get(f), a, b))
                .toList();
        return new Compared(pair, PairWeights.drawn(pair.there()), PairWeights.drawn(pair.back()), labels);
    }

    /** Whether the rows' data sets are compared at all. */
    boolean areCompared(int first, int second) {
        return compared[columns.dataSet[first]][columns.dataSet[second]] != null;
    }

    /** The sum of the {@link #parts}. */
    int score(int first, int second, double squaredKm) {
        boolean swap = columns.dataSet[first] > columns.dataSet[second];
        int a = swap ? second : first;
        int b = swap ? first : second;
        Compared pair = compared[columns.dataSet[a]][columns.dataSet[b]];
        int lag = Comparison.lagLevel(columns, a, b);
        int sum = pair.weights.match()
                + pair.weights.lags()[lag]
                + place(pair, a, b, squaredKm, lag)
                + pair.weights.tolls()[Levels.toll(columns.fatalities[a], columns.fatalities[b])];
        for (int f = 0; f < columns.labels.length; f++) {
            sum += pair.labels.get(f).of(columns.labels[f][a], columns.labels[f][b]);
        }
        return sum;
    }

    private int place(Compared pair, int a, int b, double squaredKm, int lag) {
        int step = Comparison.step(columns, a, b, squaredKm);
        int there = PlaceCounts.group(columns, places, a, b);
        int back = PlaceCounts.group(columns, places, b, a);
        int weight = (pair.there[there][step] + pair.back[back][step]) / 2;
        if (there != PlaceCounts.VAGUE) {
            return weight - (byChance[a] + byChance[b]) / 2;
        }
        return weight
                - (density[a] + density[b]) / 2
                - PairWeights.millibits(Comparison.area(columns, a, b) * Comparison.days(columns, a, b, lag));
    }

    /** What the score is made of, with reasons. */
    List<Part> parts(int first, int second) {
        boolean swap = columns.dataSet[first] > columns.dataSet[second];
        int a = swap ? second : first;
        int b = swap ? first : second;
        Compared pair = compared[columns.dataSet[a]][columns.dataSet[b]];
        int lag = Comparison.lagLevel(columns, a, b);
        int toll = Levels.toll(columns.fatalities[a], columns.fatalities[b]);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "match",
                pair.weights.match(),
                "share of the rows of " + columns.dataSets.get(columns.dataSet[a]) + " that "
                        + columns.dataSets.get(columns.dataSet[b]) + " tells too"));
        parts.add(new Part("time", pair.weights.lags()[lag], PartWords.time(columns, a, b)));
        double squaredKm = columns.squaredKm(a, b);
        parts.add(new Part(
                "place", place(pair, a, b, squaredKm, lag), PartWords.place(columns, places, a, b, squaredKm)));
        for (int f = 0; f < columns.labels.length; f++) {
            int one = columns.labels[f][a];
            int other = columns.labels[f][b];
            parts.add(new Part(
                    fields.get(f).name(), pair.labels.get(f).of(one, other), PartWords.words(columns, f, one, other)));
        }
        parts.add(new Part("fatalities", pair.weights.tolls()[toll], Levels.TOLLS[toll]));
        return parts;
    }
}
