package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
 * <p>Cost: for n items with e joinable pairs, at most n - 1 rounds over the pairs of the best uncontested score; each
 * merge touches the neighbours of both. About O(e log e + n·d²) for d neighbours each.
 */
final class Agglomeration {
    private final long merge;
    private final long margin;
    private final List<List<Integer>> clusters = new ArrayList<>();
    /** For each cluster, the sum of the pairs with each that it may be joined with. */
    private final List<Map<Integer, Long>> sums = new ArrayList<>();

    private final TreeMap<Long, TreeSet<Pair>> byScore = new TreeMap<>();

    private record Pair(int first, int second) implements Comparable<Pair> {
        Pair {
            if (first > second) {
                int swap = first;
                first = second;
                second = swap;
            }
        }

        @Override
        public int compareTo(Pair other) {
            return first != other.first ? Integer.compare(first, other.first) : Integer.compare(second, other.second);
        }
    }

    /** @param items numbers that are not in another cluster */
    Agglomeration(int items, long merge, long margin) {
        this.merge = merge;
        this.margin = margin;
        for (int i = 0; i < items; i++) {
            clusters.add(List.of(i));
            sums.add(new TreeMap<>());
        }
    }

    /** Allows two items in one cluster, with their score. What is not allowed is forbidden. */
    void allow(int first, int second, long score) {
        connect(first, second, score);
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
        for (TreeSet<Pair> level : byScore.descendingMap().values()) {
            List<Pair> clear = level.stream().filter(pair -> !isContested(pair)).toList();
            for (Set<Integer> together : components(clear)) {
                if (allFit(together)) {
                    return mergeAll(clear);
                }
            }
        }
        return false;
    }

    /** Joins every component of the level that fits; which comes first makes no difference, since they are disjoint. */
    private boolean mergeAll(List<Pair> clear) {
        List<Set<Integer>> fitting =
                components(clear).stream().filter(this::allFit).toList();
        fitting.forEach(this::join);
        return true;
    }

    private boolean isContested(Pair pair) {
        long best = score(pair.first(), pair.second());
        return hasRival(pair.first(), pair.second(), best) || hasRival(pair.second(), pair.first(), best);
    }

    private boolean hasRival(int wooed, int suitor, long best) {
        for (int rival : sums.get(wooed).keySet()) {
            if (rival != suitor) {
                long score = score(wooed, rival);
                if (score >= merge && score >= best - margin && !couldJoin(wooed, suitor, rival)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean couldJoin(int first, int second, int third) {
        Long one = sums.get(first).get(third);
        Long other = sums.get(second).get(third);
        if (one == null || other == null) {
            return false;
        }
        long pairs = (long) (size(first) + size(second)) * size(third);
        return Math.floorDiv(one + other, pairs) >= merge;
    }

    private static List<Set<Integer>> components(List<Pair> pairs) {
        List<Integer> members = pairs.stream()
                .flatMap(pair -> java.util.stream.Stream.of(pair.first(), pair.second()))
                .distinct()
                .sorted()
                .toList();
        Unions unions = new Unions(members.size());
        Map<Integer, Integer> index = new TreeMap<>();
        members.forEach(member -> index.put(member, index.size()));
        for (Pair pair : pairs) {
            Integer first = index.get(pair.first());
            Integer second = index.get(pair.second());
            if (first != null && second != null) {
                unions.unite(first, second);
            }
        }
        List<Set<Integer>> components = new ArrayList<>();
        for (List<Integer> set : unions.sets()) {
            Set<Integer> component = new TreeSet<>();
            set.forEach(i -> component.add(members.get(i)));
            components.add(component);
        }
        return components;
    }

    private boolean allFit(Set<Integer> together) {
        for (int first : together) {
            for (int second : together) {
                if (first < second && (!sums.get(first).containsKey(second) || score(first, second) < merge)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void join(Set<Integer> together) {
        Set<Integer> neighbours =
                new HashSet<>(sums.get(together.iterator().next()).keySet());
        together.forEach(member -> neighbours.retainAll(sums.get(member).keySet()));
        Map<Integer, Long> joined = new TreeMap<>();
        for (int neighbour : neighbours) {
            long sum = 0;
            for (int member : together) {
                sum += sums.get(member).getOrDefault(neighbour, 0L);
            }
            joined.put(neighbour, sum);
        }
        List<Integer> members =
                together.stream().flatMap(c -> clusters.get(c).stream()).toList();
        together.forEach(this::remove);
        int cluster = clusters.size();
        clusters.add(members);
        sums.add(new TreeMap<>());
        joined.forEach((neighbour, sum) -> connect(neighbour, cluster, sum));
    }

    private void remove(int cluster) {
        for (int neighbour : List.copyOf(sums.get(cluster).keySet())) {
            forget(new Pair(cluster, neighbour));
            sums.get(neighbour).remove(cluster);
        }
        sums.get(cluster).clear();
        clusters.set(cluster, List.of());
    }

    private void connect(int first, int second, long sum) {
        sums.get(first).put(second, sum);
        sums.get(second).put(first, sum);
        long score = score(first, second);
        if (score >= merge) {
            byScore.computeIfAbsent(score, key -> new TreeSet<>()).add(new Pair(first, second));
        }
    }

    private void forget(Pair pair) {
        long score = score(pair.first(), pair.second());
        TreeSet<Pair> level = byScore.get(score);
        if (level != null) {
            level.remove(pair);
            if (level.isEmpty()) {
                byScore.remove(score);
            }
        }
    }

    private long score(int first, int second) {
        return Math.floorDiv(sums.get(first).getOrDefault(second, 0L), (long) size(first) * size(second));
    }

    private int size(int cluster) {
        return clusters.get(cluster).size();
    }
}
