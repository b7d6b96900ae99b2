package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The pairs that hold things together with the greatest sum (Prim, 1957), n - 1 for n things: O(n²). */
final class SpanningTree {
    private SpanningTree() {}

    /** What a pair of things is worth. */
    interface Worth {
        long of(int first, int second);
    }

    /** A pair of the tree, the lower number first. */
    record Edge(int first, int second) {}

    static List<Edge> of(int things, Worth worth) {
        List<Edge> tree = new ArrayList<>();
        long[] best = new long[things];
        int[] nearest = new int[things];
        boolean[] inside = new boolean[things];
        Arrays.fill(best, Long.MIN_VALUE);
        int added = 0;
        for (int step = 1; step < things; step++) {
            inside[added] = true;
            int strongest = -1;
            for (int thing = 0; thing < things; thing++) {
                if (!inside[thing]) {
                    long link = worth.of(added, thing);
                    if (link > best[thing]) {
                        best[thing] = link;
                        nearest[thing] = added;
                    }
                    if (strongest < 0 || best[thing] > best[strongest]) {
                        strongest = thing;
                    }
                }
            }
            tree.add(new Edge(Math.min(nearest[strongest], strongest), Math.max(nearest[strongest], strongest)));
            added = strongest;
        }
        return tree;
    }
}
