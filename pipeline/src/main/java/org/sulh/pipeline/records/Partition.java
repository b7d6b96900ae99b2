package org.sulh.pipeline.records;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.sulh.pipeline.compare.Unions;

/**
 * Links and people's words to sets of rows: components of the graph of links, and within each the {@link Clusters}. Which
 * rows are together is a function of the rows and links alone.
 */
final class Partition {
    private final Columns columns;
    private final Scoring scoring;
    private final Links links;
    private final RecordMatching.Request request;
    /** Pairs that an equal rival kept apart, the first row above and the second below. */
    private final Set<Long> contested = new TreeSet<>();

    private final int[] sets;

    /** @throws IllegalArgumentException when people's words contradict each other */
    Partition(Columns columns, Scoring scoring, Links links, RecordMatching.Request request) {
        this.columns = columns;
        this.scoring = scoring;
        this.links = links;
        this.request = request;
        this.sets = cluster();
    }

    /** Number of the set of each row, from 0, in the order of their first rows. */
    int[] sets() {
        return sets;
    }

    Set<Long> contested() {
        return contested;
    }

    private int[] cluster() {
        Together together = Together.of(columns.size, request.reviews());
        Unions components = new Unions(columns.size);
        for (int i = 0; i < columns.size; i++) {
            components.unite(i, together.of(i));
        }
        for (int l = 0; l < links.size; l++) {
            if (links.score[l] >= RecordMatching.MERGE) {
                components.unite(links.first[l], links.second[l]);
            }
        }
        int[] found = new int[columns.size];
        Grouping rows = Grouping.of(columns.size, columns.size, components::find);
        Grouping inside = Grouping.of(links.size, columns.size, l -> {
            int component = components.find(links.first[l]);
            return component == components.find(links.second[l]) ? component : -1;
        });
        for (int component = 0; component < columns.size; component++) {
            if (rows.size(component) <= 2 && request.reviews().isEmpty()) {
                // One row, or two that are linked: most are, and there is nothing to weigh.
                for (int row : rows.members(component)) {
                    found[row] = component;
                }
            } else if (rows.size(component) > 0) {
                Component part = new Component(rows.members(component), inside.members(component), together);
                part.join(found);
            }
        }
        return numbered(found);
    }

    /** One component on its way to sets. */
    private final class Component {
        private final Clusters clusters = new Clusters(RecordMatching.MERGE);
        private final int[] rows;
        private final int[] clusterOf;

        Component(int[] rows, int[] inside, Together together) {
            this.rows = rows;
            clusterOf = new int[rows.length];
            Grouping begun =
                    Grouping.of(rows.length, rows.length, i -> Arrays.binarySearch(rows, together.of(rows[i])));
            for (int i = 0; i < rows.length; i++) {
                if (begun.size(i) > 0) {
                    int[] members =
                            Arrays.stream(begun.members(i)).map(m -> rows[m]).toArray();
                    int cluster = clusters.add(members, taken(members));
                    for (int m : begun.members(i)) {
                        clusterOf[m] = cluster;
                    }
                }
            }
            Set<Long> joint = new TreeSet<>();
            for (int l : inside) {
                int first = cluster(links.first[l]);
                int second = cluster(links.second[l]);
                if (first == second) {
                    continue;
                }
                if (rows.length == clusters.size()) {
                    clusters.score(first, second, links.score[l]);
                } else if (joint.add((long) Math.min(first, second) << 32 | Math.max(first, second))) {
                    clusters.score(first, second, sum(clusters.rows(first), clusters.rows(second)));
                }
            }
            together.apart(rows).forEach(pair -> clusters.holdApart(cluster(pair.first()), cluster(pair.second())));
        }

        /** Where people have put rows together, all pairs count, also those that scored too little to be kept. */
        private long sum(int[] first, int[] second) {
            long sum = 0;
            for (int one : first) {
                for (int other : second) {
                    double squaredKm = columns.squaredKm(one, other);
                    boolean near = squaredKm < Levels.FARTHEST_KM * Levels.FARTHEST_KM
                            && Math.abs(columns.lag(one, other)) <= Candidates.LAG;
                    sum += near && scoring.areCompared(one, other)
                            ? scoring.score(one, other, squaredKm)
                            : Clusters.UNSEEN;
                }
            }
            return sum;
        }

        private int cluster(int row) {
            return clusterOf[Arrays.binarySearch(rows, row)];
        }

        private void join(int[] found) {
            for (int[] set : clusters.join()) {
                int first = Arrays.stream(set).min().orElseThrow();
                for (int row : set) {
                    found[row] = first;
                }
            }
            for (Clusters.Contested pair : clusters.contested()) {
                for (int first : pair.first()) {
                    for (int second : pair.second()) {
                        contested.add((long) Math.min(first, second) << 32 | Math.max(first, second));
                    }
                }
            }
        }
    }

    private long taken(int[] rows) {
        long taken = 0;
        for (int row : rows) {
            if (!request.repeating().contains(columns.dataSets.get(columns.dataSet[row]))) {
                taken |= 1L << columns.dataSet[row];
            }
        }
        return taken;
    }

    private static int[] numbered(int[] firsts) {
        int[] numbers = new int[firsts.length];
        int next = 0;
        for (int i = 0; i < firsts.length; i++) {
            // The first of a set comes before the others.
            numbers[i] = firsts[i] == i ? next++ : numbers[firsts[i]];
        }
        return numbers;
    }
}
