package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sulh.pipeline.compare.Unions;

/**
 * Greedy agglomeration by average linkage with cannot-link constraints, best score first, in which no order and no name
 * decides.
 *
 * <p>Two clusters can be joined when none of their pairs is forbidden and the average of their pairs reaches the merge
 * threshold. All pairs of the best score are looked at together. A pair is <em>contested</em> when a rival that could not
 * be in the joined cluster scores within the margin of it; contested pairs wait, and stay apart if nothing settles them.
 * Pairs of one score that hang together are joined as one, or not at all when they do not all fit.
 *
 * <p>Cost: a table of n² sums; at most n - 1 rounds, each of which reads the table once for each score that it tries.
 */
final class Agglomeration {
    /** Stands for the sum of a pair that must not be together. */
    static final long FORBIDDEN = Long.MIN_VALUE;

    private final long merge;
    private final long margin;
    private final long[][] sums;
    private final long[][] scores;
    private final int[] sizes;
    private final List<List<Integer>> clusters = new ArrayList<>();

    /**
     * @param sums for each two things the sum over their pairs, or {@link #FORBIDDEN}; symmetric; is changed
     * @param sizes how many claims each thing stands for; is changed
     */
    Agglomeration(long[][] sums, int[] sizes, long merge, long margin) {
        this.sums = sums;
        this.sizes = sizes;
        this.merge = merge;
        this.margin = margin;
        int n = sizes.length;
        this.scores = new long[n][n];
        for (int a = 0; a < n; a++) {
            clusters.add(new ArrayList<>(List.of(a)));
            for (int b = 0; b < n; b++) {
                scores[a][b] = a == b ? FORBIDDEN : score(a, b);
            }
        }
    }

    /** The clusters, each in rising order. */
    List<List<Integer>> clusters() {
        while (mergeBest()) {
            // each round changes the scores
        }
        return clusters.stream()
                .filter(c -> !c.isEmpty())
                .map(c -> c.stream().sorted().toList())
                .toList();
    }

    private boolean mergeBest() {
        List<Integer> there = IntStream.range(0, clusters.size())
                .filter(c -> !clusters.get(c).isEmpty())
                .boxed()
                .toList();
        for (long level = nextLevel(there, Long.MAX_VALUE); level >= merge; level = nextLevel(there, level)) {
            List<List<Integer>> fitting =
                    clearGroups(there, level).stream().filter(this::allFit).toList();
            if (!fitting.isEmpty()) {
                // Which comes first makes no difference, since they are disjoint.
                fitting.forEach(group -> join(group, there));
                return true;
            }
        }
        return false;
    }

    /** The best score below a given one; under the merge threshold when there is none. */
    private long nextLevel(List<Integer> there, long below) {
        long best = FORBIDDEN;
        for (int a : there) {
            for (int b : there) {
                if (scores[a][b] > best && scores[a][b] < below) {
                    best = scores[a][b];
                }
            }
        }
        return best;
    }

    /** What hangs together by uncontested pairs of a score. */
    private List<List<Integer>> clearGroups(List<Integer> there, long level) {
        Unions unions = new Unions(clusters.size());
        for (int a : there) {
            for (int b : there) {
                if (a < b && scores[a][b] == level && !isContested(a, b, there)) {
                    unions.unite(a, b);
                }
            }
        }
        return unions.sets().stream().filter(set -> set.size() > 1).toList();
    }

    private boolean isContested(int first, int second, List<Integer> there) {
        return hasRival(first, second, there) || hasRival(second, first, there);
    }

    private boolean hasRival(int wooed, int suitor, List<Integer> there) {
        long enough = Math.max(merge, scores[wooed][suitor] - margin);
        for (int rival : there) {
            if (rival != suitor && scores[wooed][rival] >= enough && !couldJoin(wooed, suitor, rival)) {
                return true;
            }
        }
        return false;
    }

    private boolean couldJoin(int first, int second, int third) {
        if (sums[first][third] == FORBIDDEN || sums[second][third] == FORBIDDEN) {
            return false;
        }
        long pairs = (long) (sizes[first] + sizes[second]) * sizes[third];
        return Math.floorDiv(sums[first][third] + sums[second][third], pairs) >= merge;
    }

    private boolean allFit(List<Integer> together) {
        for (int first : together) {
            for (int second : together) {
                if (first != second && scores[first][second] < merge) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The joined cluster takes the place of its first. */
    private void join(List<Integer> together, List<Integer> there) {
        int kept = together.getFirst();
        for (int member : together.subList(1, together.size())) {
            for (int other : there) {
                boolean forbidden = sums[kept][other] == FORBIDDEN || sums[member][other] == FORBIDDEN;
                sums[kept][other] = forbidden ? FORBIDDEN : sums[kept][other] + sums[member][other];
                sums[other][kept] = sums[kept][other];
            }
            sizes[kept] += sizes[member];
            clusters.get(kept).addAll(clusters.get(member));
            clusters.get(member).clear();
            for (int other : there) {
                sums[member][other] = FORBIDDEN;
                sums[other][member] = FORBIDDEN;
                scores[member][other] = FORBIDDEN;
                scores[other][member] = FORBIDDEN;
            }
        }
        for (int other : there) {
            scores[kept][other] = other == kept ? FORBIDDEN : score(kept, other);
            scores[other][kept] = scores[kept][other];
        }
    }

    private long score(int first, int second) {
        return sums[first][second] == FORBIDDEN
                ? FORBIDDEN
                : Math.floorDiv(sums[first][second], (long) sizes[first] * sizes[second]);
    }
}
