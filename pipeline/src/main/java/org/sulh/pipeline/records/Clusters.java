package org.sulh.pipeline.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.sulh.pipeline.compare.Unions;

/**
 * The sets within one component of the graph of links: greedy agglomeration by average linkage, best score first, in which
 * a data set that tells a happening once has one row in a set, and in which no order and no name decides.
 *
 * <p>Pairs of clusters with the same best score are looked at together. Those that hang together are joined as one when
 * they all may be; otherwise joining some of them would be chance, so all are put aside for a person, and none of them is
 * then given away to a worse partner of the same data set. A pair that was never scored counts as {@link #UNSEEN}.
 *
 * <p>Cost: for a component of n rows and e links about e·log e; most have two or three rows.
 */
final class Clusters {
    /** Score of two rows too far apart to have been compared, in millibits. */
    static final int UNSEEN = -8_000;

    private static final long APART = Long.MIN_VALUE;

    private final long threshold;
    private final List<int[]> members = new ArrayList<>();
    /** A bit for each data set with a row in the cluster that may have no second. */
    private final List<Long> taken = new ArrayList<>();

    private final List<Long> waitingFor = new ArrayList<>();
    private final List<Map<Integer, Long>> sums = new ArrayList<>();
    private final PriorityQueue<Pair> queue = new PriorityQueue<>();
    private final List<Contested> contested = new ArrayList<>();

    /** Two clusters and their score; the best first, then by number, which decides nothing. */
    private record Pair(long score, int first, int second) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            if (score != other.score) {
                return Long.compare(other.score, score);
            }
            return first != other.first ? Integer.compare(first, other.first) : Integer.compare(second, other.second);
        }
    }

    /** @param threshold least score of a join, in millibits */
    Clusters(long threshold) {
        this.threshold = threshold;
    }

    /** Adds a cluster to begin with: one row, or those that a person has put together. */
    int add(int[] rows, long dataSets) {
        members.add(rows);
        taken.add(dataSets);
        waitingFor.add(0L);
        sums.add(new HashMap<>());
        return members.size() - 1;
    }

    int size() {
        return members.size();
    }

    int[] rows(int cluster) {
        return members.get(cluster).clone();
    }

    /** Gives the sum of the scores of the pairs of two clusters; all are given before {@link #join}. */
    void score(int first, int second, long sum) {
        sums.get(first).merge(second, sum, Clusters::plus);
        sums.get(second).merge(first, sum, Clusters::plus);
    }

    /** Holds two clusters apart, whatever they score. */
    void holdApart(int first, int second) {
        score(first, second, APART);
    }

    private static long plus(long first, long second) {
        return first == APART || second == APART ? APART : first + second;
    }

    /** Joins what is to be joined; the sets of rows that are left. */
    List<int[]> join() {
        int begun = sums.size();
        for (int first = 0; first < begun; first++) {
            for (int second : sums.get(first).keySet()) {
                if (first < second) {
                    offer(first, second);
                }
            }
        }
        List<Pair> level = new ArrayList<>();
        while (!queue.isEmpty()) {
            level.clear();
            long best = queue.peek().score();
            while (!queue.isEmpty() && queue.peek().score() == best) {
                Pair pair = queue.remove();
                if (mayJoin(pair.first(), pair.second())) {
                    level.add(pair);
                }
            }
            joinLevel(level);
        }
        return members.stream().filter(rows -> rows.length > 0).toList();
    }

    /** Two clusters, as rows, that an equal rival kept apart. */
    @SuppressWarnings("ArrayRecordComponent") // columns for speed; nobody compares two of them
    record Contested(int[] first, int[] second) {}

    List<Contested> contested() {
        return List.copyOf(contested);
    }

    private boolean mayJoin(int first, int second) {
        return isThere(first)
                && isThere(second)
                && (taken.get(first) & taken.get(second)) == 0
                && (waitingFor.get(first) & taken.get(second)) == 0
                && (waitingFor.get(second) & taken.get(first)) == 0;
    }

    private boolean isThere(int cluster) {
        return members.get(cluster).length > 0;
    }

    private void joinLevel(List<Pair> level) {
        if (level.size() == 1) {
            merge(List.of(level.getFirst().first(), level.getFirst().second()));
            return;
        }
        Map<Integer, Integer> numbers = new TreeMap<>();
        for (Pair pair : level) {
            numbers.putIfAbsent(pair.first(), numbers.size());
            numbers.putIfAbsent(pair.second(), numbers.size());
        }
        Unions unions = new Unions(numbers.size());
        level.forEach(pair -> unions.unite(number(numbers, pair.first()), number(numbers, pair.second())));
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        numbers.forEach((cluster, number) -> groups.computeIfAbsent(unions.find(number), key -> new ArrayList<>())
                .add(cluster));
        for (List<Integer> group : groups.values()) {
            if (allFit(group)) {
                merge(group);
            } else {
                level.stream().filter(pair -> group.contains(pair.first())).forEach(this::putAside);
            }
        }
    }

    private static int number(Map<Integer, Integer> numbers, int cluster) {
        return numbers.getOrDefault(cluster, 0);
    }

    private boolean allFit(List<Integer> group) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                int first = group.get(i);
                int second = group.get(j);
                Long sum = sums.get(first).get(second);
                if (sum == null || average(first, second, sum) < threshold || !mayJoin(first, second)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void putAside(Pair pair) {
        waitingFor.set(pair.first(), waitingFor.get(pair.first()) | taken.get(pair.second()));
        waitingFor.set(pair.second(), waitingFor.get(pair.second()) | taken.get(pair.first()));
        contested.add(new Contested(members.get(pair.first()), members.get(pair.second())));
    }

    private void merge(List<Integer> group) {
        int[] rows =
                group.stream().flatMapToInt(c -> Arrays.stream(members.get(c))).toArray();
        long dataSets = 0;
        TreeMap<Integer, Long> joined = new TreeMap<>();
        for (int cluster : group) {
            dataSets |= taken.get(cluster);
            sums.get(cluster).keySet().forEach(other -> joined.put(other, 0L));
        }
        group.forEach(joined::remove);
        int merged = add(rows, dataSets);
        joined.replaceAll((other, zero) -> sumOver(group, other));
        group.forEach(cluster -> members.set(cluster, new int[0]));
        joined.forEach((other, sum) -> {
            sums.get(other).put(merged, sum);
            group.forEach(cluster -> sums.get(other).remove(cluster));
        });
        sums.set(merged, new HashMap<>(joined));
        group.forEach(cluster -> sums.set(cluster, Map.of()));
        joined.keySet().forEach(other -> offer(other, merged));
    }

    private long sumOver(List<Integer> group, int other) {
        long sum = 0;
        for (int cluster : group) {
            Long known = sums.get(cluster).get(other);
            long pairs = (long) members.get(cluster).length * members.get(other).length;
            sum = plus(sum, known == null ? UNSEEN * pairs : known);
        }
        return sum;
    }

    private void offer(int first, int second) {
        long sum = sums.get(first).getOrDefault(second, APART);
        if (sum != APART && (taken.get(first) & taken.get(second)) == 0) {
            long score = average(first, second, sum);
            if (score >= threshold) {
                queue.add(new Pair(score, first, second));
            }
        }
    }

    private long average(int first, int second, long sum) {
        return sum == APART ? APART : Math.floorDiv(sum, (long) members.get(first).length * members.get(second).length);
    }
}
