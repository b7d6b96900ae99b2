package org.sulh.pipeline.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clusters against the same rule written down naively, over all pairs of clusters again after each join. */
class ClustersTest {
    private static final int THRESHOLD = 0;

    @SuppressWarnings("ArrayRecordComponent") // a puzzle is never compared
    private record Puzzle(int[] dataSet, int[][] score) {}

    private static Puzzle puzzle(Random random, int n, int scores) {
        int[] dataSet = random.ints(n, 0, 4).toArray();
        int[][] score = new int[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                int value = random.nextInt(3) == 0 ? Clusters.UNSEEN : random.nextInt(-scores, 2 * scores) * 100;
                score[i][j] = dataSet[i] == dataSet[j] ? Clusters.UNSEEN : value;
                score[j][i] = score[i][j];
            }
        }
        return new Puzzle(dataSet, score);
    }

    private static List<List<Integer>> clusters(Puzzle puzzle, int[] order) {
        Clusters clusters = new Clusters(THRESHOLD);
        for (int i : order) {
            clusters.add(new int[] {i}, 1L << puzzle.dataSet()[i]);
        }
        for (int x = 0; x < order.length; x++) {
            for (int y = x + 1; y < order.length; y++) {
                int score = puzzle.score()[order[x]][order[y]];
                if (score != Clusters.UNSEEN) {
                    clusters.score(x, y, score);
                }
            }
        }
        return sorted(clusters.join().stream()
                .map(set -> Arrays.stream(set).boxed().toList())
                .toList());
    }

    private static List<List<Integer>> sorted(List<List<Integer>> sets) {
        List<List<Integer>> sorted = new ArrayList<>();
        sets.forEach(set -> sorted.add(set.stream().sorted().toList()));
        sorted.sort((x, y) -> x.toString().compareTo(y.toString()));
        return sorted;
    }

    /** Without equal scores: join the best pair of clusters that may be joined, until there is none. */
    private static List<List<Integer>> naive(Puzzle puzzle) {
        List<List<Integer>> sets = new ArrayList<>();
        IntStream.range(0, puzzle.dataSet().length).forEach(i -> sets.add(List.of(i)));
        while (true) {
            long best = Long.MIN_VALUE;
            int first = -1;
            int second = -1;
            for (int x = 0; x < sets.size(); x++) {
                for (int y = x + 1; y < sets.size(); y++) {
                    long score = average(puzzle, sets.get(x), sets.get(y));
                    if (score >= THRESHOLD && score > best) {
                        best = score;
                        first = x;
                        second = y;
                    }
                }
            }
            if (first < 0) {
                return sorted(sets);
            }
            List<Integer> joined = new ArrayList<>(sets.get(first));
            joined.addAll(sets.remove(second));
            sets.set(first, joined);
        }
    }

    private static long average(Puzzle puzzle, List<Integer> first, List<Integer> second) {
        TreeSet<Integer> dataSets = new TreeSet<>();
        first.forEach(i -> dataSets.add(puzzle.dataSet()[i]));
        if (second.stream().anyMatch(i -> dataSets.contains(puzzle.dataSet()[i]))) {
            return Long.MIN_VALUE;
        }
        long sum = 0;
        boolean seen = false;
        for (int i : first) {
            for (int j : second) {
                sum += puzzle.score()[i][j];
                seen |= puzzle.score()[i][j] != Clusters.UNSEEN;
            }
        }
        return seen ? Math.floorDiv(sum, (long) first.size() * second.size()) : Long.MIN_VALUE;
    }

    @Test
    void withoutEqualScoresTheBestPairIsJoinedFirst() {
        Random random = new Random(11);
        int same = 0;
        for (int trial = 0; trial < 400; trial++) {
            Puzzle puzzle = puzzle(random, 3 + random.nextInt(12), 1_000_000 / 100);
            int[] order = IntStream.range(0, puzzle.dataSet().length).toArray();
            if (clusters(puzzle, order).equals(naive(puzzle))) {
                same++;
            }
        }
        // Averages may come out equal by rounding, which the naive rule decides by order.
        assertThat(same).isGreaterThanOrEqualTo(398);
    }

    @Test
    void noOrderDecidesEvenAmongEqualScores() {
        Random random = new Random(12);
        for (int trial = 0; trial < 500; trial++) {
            Puzzle puzzle = puzzle(random, 3 + random.nextInt(10), 3);
            List<Integer> order = new ArrayList<>(
                    IntStream.range(0, puzzle.dataSet().length).boxed().toList());
            List<List<Integer>> first =
                    clusters(puzzle, order.stream().mapToInt(i -> i).toArray());
            for (int shuffle = 0; shuffle < 5; shuffle++) {
                Collections.shuffle(order, random);
                assertThat(clusters(puzzle, order.stream().mapToInt(i -> i).toArray()))
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void theWorsePartnerIsNotTakenWhileEqualOnesAreUndecided() {
        Clusters clusters = new Clusters(THRESHOLD);
        int a = clusters.add(new int[] {0}, 1);
        int b1 = clusters.add(new int[] {1}, 2);
        int b2 = clusters.add(new int[] {2}, 2);
        int b3 = clusters.add(new int[] {3}, 2);
        clusters.score(a, b1, 5_000);
        clusters.score(a, b2, 5_000);
        clusters.score(a, b3, 2_000);
        assertThat(clusters.join()).hasSize(4);
        assertThat(clusters.contested()).hasSize(2);
    }

    @Test
    void threeEqualOnesThatAllFitAreOne() {
        Clusters clusters = new Clusters(THRESHOLD);
        int a = clusters.add(new int[] {0}, 1);
        int b = clusters.add(new int[] {1}, 2);
        int c = clusters.add(new int[] {2}, 4);
        clusters.score(a, b, 5_000);
        clusters.score(b, c, 5_000);
        clusters.score(a, c, 5_000);
        assertThat(clusters.join()).hasSize(1);
    }

    @Test
    void whatIsHeldApartStaysApartAlsoAfterOtherJoins() {
        Clusters clusters = new Clusters(THRESHOLD);
        int a = clusters.add(new int[] {0}, 1);
        int b = clusters.add(new int[] {1}, 2);
        int c = clusters.add(new int[] {2}, 4);
        clusters.score(a, b, 9_000);
        clusters.score(b, c, 8_000);
        clusters.score(a, c, 7_000);
        clusters.holdApart(a, c);
        assertThat(clusters.join()).hasSize(2);
    }
}
