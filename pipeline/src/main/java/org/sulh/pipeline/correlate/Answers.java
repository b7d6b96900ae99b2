package org.sulh.pipeline.correlate;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Claims that name the claim which they deny or leave open. They follow it into its incident and take no part in the
 * scoring, so that a bare "we deny it" needs no place or day of its own. An answer that an analyst has spoken of, and that
 * would bring together what reviews hold apart, is scored as any other claim.
 *
 * <p>Whom a claim follows depends on those alone that it is connected to by answers and reviews: its surroundings. When
 * one of them comes or goes, they are settled anew.
 */
final class Answers {
    private final Map<String, Item> known;
    private Reviews reviews;
    private final Map<String, Set<String>> answeredBy = new HashMap<>();
    private final Map<String, String> ends = new HashMap<>();
    private final Map<String, Set<String>> followers = new HashMap<>();

    /** @param known the claims there are, by id; the caller adds and removes them */
    Answers(Map<String, Item> known, Reviews reviews) {
        this.known = Collections.unmodifiableMap(known);
        this.reviews = reviews;
    }

    void add(Item item) {
        item.claim().denies().ifPresent(target -> answeredBy
                .computeIfAbsent(target, key -> new LinkedHashSet<>())
                .add(item.claim().id()));
    }

    void remove(Item item) {
        String id = item.claim().id();
        item.claim()
                .denies()
                .ifPresent(target -> answeredBy.computeIfPresent(target, (key, answers) -> {
                    answers.remove(id);
                    return answers.isEmpty() ? null : answers;
                }));
        unfollow(id);
    }

    void reviewBy(Reviews others) {
        reviews = others;
    }

    Reviews reviews() {
        return reviews;
    }

    boolean isKnown(String id) {
        return known.containsKey(id);
    }

    boolean isAnswer(String id) {
        return ends.containsKey(id);
    }

    /** The claim that this one follows; itself when it follows none. */
    String end(String id) {
        return ends.getOrDefault(id, id);
    }

    Set<String> followers(String id) {
        return followers.getOrDefault(id, Set.of());
    }

    /** A claim that is scored, and all that follow it. */
    Set<String> voices(String id) {
        Set<String> voices = new LinkedHashSet<>();
        voices.add(id);
        voices.addAll(followers(id));
        return voices;
    }

    /** All known claims that the claim is connected to by answers and reviews that put together, itself included. */
    Set<String> surroundings(String id) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(id));
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            Item item = known.get(at);
            if (item != null && seen.add(at)) {
                findNext(item).ifPresent(open::add);
                answeredBy.getOrDefault(at, Set.of()).stream()
                        .filter(answer -> isScopeOf(answer, item))
                        .forEach(open::add);
                open.addAll(reviews.together(at));
            }
        }
        return seen;
    }

    private boolean isScopeOf(String answer, Item item) {
        Item other = known.get(answer);
        return other != null && other.scope() == item.scope();
    }

    private Optional<String> findNext(Item item) {
        return item.claim().denies().filter(next -> isScopeOf(next, item));
    }

    /** Works out anew whom the claims follow. They must be all the surroundings of each of them. */
    void settle(Set<String> surroundings) {
        boolean torn = surroundings.stream().anyMatch(id -> !Collections.disjoint(reviews.apart(id), surroundings));
        for (String id : surroundings) {
            unfollow(id);
            findEnd(id, torn).ifPresent(end -> {
                ends.put(id, end);
                followers.computeIfAbsent(end, key -> new TreeSet<>()).add(id);
            });
        }
    }

    private void unfollow(String id) {
        String end = ends.remove(id);
        if (end != null) {
            followers.computeIfPresent(end, (key, others) -> {
                others.remove(id);
                return others.isEmpty() ? null : others;
            });
        }
    }

    /** The claim at the end of the chain of answers; none for a claim that answers nothing known or is in a ring. */
    private Optional<String> findEnd(String start, boolean torn) {
        Set<String> seen = new HashSet<>();
        String at = start;
        while (seen.add(at)) {
            Item item = known.get(at);
            Optional<String> next = item == null || (torn && reviews.names(at)) ? Optional.empty() : findNext(item);
            if (next.isEmpty()) {
                return at.equals(start) ? Optional.empty() : Optional.of(at);
            }
            at = next.get();
        }
        return Optional.empty();
    }
}
