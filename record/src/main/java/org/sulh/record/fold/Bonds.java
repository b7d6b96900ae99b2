package org.sulh.record.fold;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sulh.record.entry.LinkReviewEntry;
import org.sulh.record.entry.LinkReviewEntry.Bond;

/** Which claims reviews hold together, and which apart; a forest of sets whose edges apart are kept at their roots. */
final class Bonds {
    private final Map<String, String> parents = new HashMap<>();
    /** By the root of a set: other claims that are held apart from one of it, with the review that says so. */
    private final Map<String, List<Edge>> apart = new HashMap<>();
    /** By claim: others that one review puts together with it. */
    private final Map<String, List<Edge>> together = new HashMap<>();

    private record Edge(String other, long index) {}

    /**
     * The entries that a review would contradict: one that holds apart, or those that put together, one by way of the other.
     * Empty when it contradicts none.
     */
    List<Long> findContradicted(LinkReviewEntry review) {
        List<String> claims = review.claims();
        for (int i = 0; i < claims.size(); i++) {
            for (int j = i + 1; j < claims.size(); j++) {
                List<Long> against = review.bond() == Bond.APART
                        ? heldTogether(claims.get(i), claims.get(j))
                        : heldApart(claims.get(i), claims.get(j));
                if (!against.isEmpty()) {
                    return against;
                }
            }
        }
        return List.of();
    }

    private List<Long> heldTogether(String one, String other) {
        return root(one).equals(root(other)) ? shortestWay(one, other) : List.of();
    }

    /** The reviews that lead from one claim to another of the same set, as few as do. */
    private List<Long> shortestWay(String from, String to) {
        Map<String, Edge> cameBy = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!cameBy.containsKey(to)) {
            String claim = next.remove();
            for (Edge edge : together.getOrDefault(claim, List.of())) {
                if (!edge.other().equals(from) && !cameBy.containsKey(edge.other())) {
                    cameBy.put(edge.other(), new Edge(claim, edge.index()));
                    next.add(edge.other());
                }
            }
        }
        SortedSet<Long> reviews = new TreeSet<>();
        for (Edge edge = cameBy.get(to); edge != null; edge = cameBy.get(edge.other())) {
            reviews.add(edge.index());
        }
        return List.copyOf(reviews);
    }

    private List<Long> heldApart(String one, String other) {
        String root = root(other);
        for (Edge edge : apart.getOrDefault(root(one), List.of())) {
            if (root(edge.other()).equals(root)) {
                return List.of(edge.index());
            }
        }
        return List.of();
    }

    void add(Bonded link) {
        List<String> claims = link.review().claims();
        if (link.review().bond() == Bond.TOGETHER) {
            String first = claims.getFirst();
            for (String other : claims.subList(1, claims.size())) {
                unite(first, other);
                tie(together, first, other, link.index());
                tie(together, other, first, link.index());
            }
        } else if (link.review().bond() == Bond.APART) {
            for (String one : claims) {
                for (String other : claims) {
                    if (!one.equals(other)) {
                        tie(apart, root(one), other, link.index());
                    }
                }
            }
        }
    }

    private static void tie(Map<String, List<Edge>> edges, String from, String to, long index) {
        edges.computeIfAbsent(from, key -> new ArrayList<>(1)).add(new Edge(to, index));
    }

    private void unite(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (!first.equals(second)) {
            parents.put(second, first);
            List<Edge> edges = apart.remove(second);
            if (edges != null) {
                apart.computeIfAbsent(first, key -> new ArrayList<>()).addAll(edges);
            }
        }
    }

    private String root(String claim) {
        String at = claim;
        for (String parent = parents.get(at); parent != null; parent = parents.get(at)) {
            at = parent;
        }
        if (!at.equals(claim)) {
            parents.put(claim, at);
        }
        return at;
    }
}
