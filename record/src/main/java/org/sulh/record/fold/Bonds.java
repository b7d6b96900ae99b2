package org.sulh.record.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sulh.record.entry.LinkReviewEntry;
import org.sulh.record.entry.LinkReviewEntry.Bond;

/** Which claims reviews hold together, and which apart; a forest of sets whose edges apart are kept at their roots. */
final class Bonds {
    private final Map<String, String> parents = new HashMap<>();
    /** By the root of a set: other claims that are held apart from one of it, with the review that says so. */
    private final Map<String, List<Edge>> apart = new HashMap<>();
    /** The last review that put together, by root. */
    private final Map<String, Long> lastTogether = new HashMap<>();

    private record Edge(String other, long index) {}

    /** The entry that a review would contradict. */
    Optional<Long> findContradiction(LinkReviewEntry review) {
        List<String> claims = review.claims();
        for (int i = 0; i < claims.size(); i++) {
            for (int j = i + 1; j < claims.size(); j++) {
                OptionalLong against = review.bond() == Bond.APART
                        ? together(claims.get(i), claims.get(j))
                        : heldApart(claims.get(i), claims.get(j));
                if (against.isPresent()) {
                    return Optional.of(against.getAsLong());
                }
            }
        }
        return Optional.empty();
    }

    private OptionalLong together(String one, String other) {
        String root = root(one);
        return root.equals(root(other)) ? OptionalLong.of(lastTogether.getOrDefault(root, 0L)) : OptionalLong.empty();
    }

    private OptionalLong heldApart(String one, String other) {
        String root = root(other);
        for (Edge edge : apart.getOrDefault(root(one), List.of())) {
            if (root(edge.other()).equals(root)) {
                return OptionalLong.of(edge.index());
            }
        }
        return OptionalLong.empty();
    }

    void add(Bonded link) {
        List<String> claims = link.review().claims();
        if (link.review().bond() == Bond.TOGETHER) {
            claims.forEach(claim -> unite(claims.getFirst(), claim));
            lastTogether.put(root(claims.getFirst()), link.index());
        } else if (link.review().bond() == Bond.APART) {
            for (String one : claims) {
                for (String other : claims) {
                    if (!one.equals(other)) {
                        apart.computeIfAbsent(root(one), key -> new ArrayList<>())
                                .add(new Edge(other, link.index()));
                    }
                }
            }
        }
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
