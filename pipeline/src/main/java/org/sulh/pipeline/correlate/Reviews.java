package org.sulh.pipeline.correlate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sulh.model.LinkReview;
import org.sulh.model.LinkReview.Kind;

/** The analysts' links, which do not contradict each other. */
final class Reviews {
    static final Reviews NONE = new Reviews(List.of());

    private final List<LinkReview> all;
    /** For each claim that a review names, the reviews by the other claims they name. */
    private final Map<String, Map<String, LinkReview>> together = new HashMap<>();

    private final Map<String, Map<String, LinkReview>> apart = new HashMap<>();

    /** @throws IllegalArgumentException when two claims must be together and apart, with the reviews that say so */
    private Reviews(List<LinkReview> all) {
        this.all = List.copyOf(all);
        for (LinkReview review : all) {
            Map<String, Map<String, LinkReview>> links = review.kind() == Kind.TOGETHER ? together : apart;
            for (String first : review.claims()) {
                for (String second : review.claims()) {
                    if (!first.equals(second)) {
                        links.computeIfAbsent(first, key -> new TreeMap<>()).putIfAbsent(second, review);
                    }
                }
            }
        }
        all.stream().filter(review -> review.kind() == Kind.APART).forEach(this::checkAgainstOthers);
    }

    private void checkAgainstOthers(LinkReview review) {
        for (String first : review.claims()) {
            for (String second : review.claims()) {
                List<String> path = first.equals(second) ? List.of() : path(first, second);
                if (!path.isEmpty()) {
                    throw new IllegalArgumentException(contradiction(first, second, review, path));
                }
            }
        }
    }

    static Reviews of(List<LinkReview> all) {
        return all.isEmpty() ? NONE : new Reviews(all);
    }

    Reviews with(LinkReview review) {
        if (find(review.id()).isPresent()) {
            throw new IllegalArgumentException("there is a link review " + review.id() + " already");
        }
        List<LinkReview> more = new ArrayList<>(all);
        more.add(review);
        return new Reviews(more);
    }

    Reviews without(String id) {
        return of(all.stream().filter(review -> !review.id().equals(id)).toList());
    }

    Optional<LinkReview> find(String id) {
        return all.stream().filter(review -> review.id().equals(id)).findFirst();
    }

    boolean names(String claim) {
        return together.containsKey(claim) || apart.containsKey(claim);
    }

    Set<String> together(String claim) {
        return together.getOrDefault(claim, Map.of()).keySet();
    }

    Set<String> apart(String claim) {
        return apart.getOrDefault(claim, Map.of()).keySet();
    }

    /** The review that puts two claims together. */
    Optional<LinkReview> findTogether(String first, String second) {
        return Optional.ofNullable(together.getOrDefault(first, Map.of()).get(second));
    }

    /** The review that holds two claims apart. */
    Optional<LinkReview> findApart(String first, String second) {
        return Optional.ofNullable(apart.getOrDefault(first, Map.of()).get(second));
    }

    /** The fewest claims by which reviews put the two together, ends included; empty when they do not. */
    private List<String> path(String from, String to) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        cameFrom.put(from, from);
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            if (at.equals(to)) {
                List<String> path = new ArrayList<>();
                for (String step = to; !step.equals(from); step = cameFrom.getOrDefault(step, from)) {
                    path.addFirst(step);
                }
                path.addFirst(from);
                return path;
            }
            for (String next : together(at)) {
                if (cameFrom.putIfAbsent(next, at) == null) {
                    open.addLast(next);
                }
            }
        }
        return List.of();
    }

    private String contradiction(String first, String second, LinkReview review, List<String> path) {
        Set<String> reviews = new LinkedHashSet<>();
        for (int i = 0; i + 1 < path.size(); i++) {
            findTogether(path.get(i), path.get(i + 1)).ifPresent(r -> reviews.add(r.id() + " (" + r.reason() + ")"));
        }
        return "link reviews contradict each other: " + review.id() + " (" + review.reason() + ") holds " + first
                + " and " + second + " apart, and " + String.join(", ", reviews) + " put them together by way of "
                + String.join(", ", path) + "; withdraw one of them";
    }
}
