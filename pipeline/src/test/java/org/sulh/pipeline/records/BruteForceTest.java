package org.sulh.pipeline.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sulh.model.EventRow;

/** Matching against a matcher without any index: every pair is scored, and every pair of sets looked at after each join. */
class BruteForceTest {
    private static final long NEVER = Long.MIN_VALUE;

    @Test
    void smallWorldsAreMatchedAsByLookingAtEverything() {
        RecordWeights weights = Planted.learnt();
        for (int seed = 20; seed < 50; seed++) {
            List<EventRow> rows = Planted.world(seed, 40, 3, 0.3 + 0.1 * (seed % 10));
            Columns columns = new Columns(rows, 2);
            Scoring scoring = new Scoring(columns, Planted.FIELDS, Places.of(columns), weights);
            RecordMatching matching = RecordMatching.of(
                    rows, new RecordMatching.Request(Planted.FIELDS, Set.of(), Optional.of(weights), List.of()));
            assertThat(matching.review().stream().filter(RowLink::contested))
                    .as("no equal rivals here")
                    .isEmpty();
            assertThat(Planted.partition(rows, matching.sets()))
                    .isEqualTo(Planted.partition(rows, naive(columns, scoring, weights)));
        }
    }

    private static int[] naive(Columns columns, Scoring scoring, RecordWeights weights) {
        List<List<Integer>> sets = new ArrayList<>();
        for (int i = 0; i < columns.size; i++) {
            sets.add(List.of(i));
        }
        while (true) {
            long best = NEVER;
            int first = 0;
            int second = 0;
            for (int x = 0; x < sets.size(); x++) {
                for (int y = x + 1; y < sets.size(); y++) {
                    long score = score(columns, scoring, weights, sets.get(x), sets.get(y));
                    if (score > best) {
                        best = score;
                        first = x;
                        second = y;
                    }
                }
            }
            if (best < RecordMatching.MERGE) {
                int[] found = new int[columns.size];
                for (int s = 0; s < sets.size(); s++) {
                    for (int row : sets.get(s)) {
                        found[row] = s;
                    }
                }
                return found;
            }
            List<Integer> joined = new ArrayList<>(sets.get(first));
            joined.addAll(sets.remove(second));
            sets.set(first, joined);
        }
    }

    private static long score(
            Columns columns, Scoring scoring, RecordWeights weights, List<Integer> first, List<Integer> second) {
        long sum = 0;
        boolean linked = false;
        for (int a : first) {
            for (int b : second) {
                if (columns.dataSet[a] == columns.dataSet[b]) {
                    return NEVER;
                }
                double squaredKm = columns.squaredKm(a, b);
                boolean near = squaredKm < weights.radiusKm() * weights.radiusKm()
                        && Math.abs(columns.lag(a, b)) <= weights.days();
                int score = near ? scoring.score(a, b, squaredKm) : Clusters.UNSEEN;
                boolean kept = near && score >= RecordMatching.REVIEW;
                linked |= kept;
                sum += kept ? score : Clusters.UNSEEN;
            }
        }
        return linked ? Math.floorDiv(sum, (long) first.size() * second.size()) : NEVER;
    }
}
