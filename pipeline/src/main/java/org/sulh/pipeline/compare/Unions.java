package org.sulh.pipeline.compare;

import java.util.ArrayList;
import java.util.List;

/** Disjoint sets of the numbers 0 to n-1 (union by lowest member, with path halving). */
public final class Unions {
    private final int[] parent;

    public Unions(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** The lowest member of the set. */
    public int find(int member) {
        int root = member;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Makes one set of two; false when they are one already. */
    public boolean unite(int first, int second) {
        int one = find(first);
        int two = find(second);
        if (one == two) {
            return false;
        }
        parent[Math.max(one, two)] = Math.min(one, two);
        return true;
    }

    /** The sets, each in rising order, in the order of their lowest members. */
    public List<List<Integer>> sets() {
        List<List<Integer>> byRoot = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            byRoot.add(new ArrayList<>());
        }
        for (int i = 0; i < parent.length; i++) {
            byRoot.get(find(i)).add(i);
        }
        return byRoot.stream().filter(set -> !set.isEmpty()).map(List::copyOf).toList();
    }
}
