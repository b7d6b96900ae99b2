package org.sulh.pipeline.correlate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The components of the graph of links of at least one score, kept while claims come and go. Of the links only a spanning
 * forest is kept. Two components are joined by moving the members of the smaller one, so that n claims are moved at most
 * n·log n times. When a claim goes that held parts together, the smaller parts must be looked at again for other links.
 */
final class Level {
    private static final Component NOWHERE = new Component();

    private final long least;
    private final List<Component> componentOf = new ArrayList<>();
    private final Map<Integer, Ints> forest = new HashMap<>();

    /** @param least the score from which two claims are linked */
    Level(long least) {
        this.least = least;
    }

    long least() {
        return least;
    }

    void open(int slot) {
        while (componentOf.size() <= slot) {
            componentOf.add(NOWHERE);
        }
        Component alone = new Component();
        alone.add(slot);
        componentOf.set(slot, alone);
    }

    boolean contains(int slot) {
        return slot < componentOf.size() && componentOf.get(slot) != NOWHERE;
    }

    Component component(int slot) {
        return componentOf.get(slot);
    }

    boolean areOne(int first, int second) {
        return componentOf.get(first) == componentOf.get(second);
    }

    /** Links two claims of different components. */
    void link(int first, int second) {
        forest.computeIfAbsent(first, key -> new Ints()).add(second);
        forest.computeIfAbsent(second, key -> new Ints()).add(first);
        Component one = component(first);
        Component other = component(second);
        Component larger = one.size() >= other.size() ? one : other;
        Component smaller = larger == one ? other : one;
        for (int member : smaller.members()) {
            larger.add(member);
            componentOf.set(member, larger);
        }
    }

    /** Takes a claim out. The members of all parts but the largest are given, so that other links are looked for. */
    List<Integer> erase(int slot) {
        Component whole = component(slot);
        componentOf.set(slot, NOWHERE);
        whole.remove(slot);
        Ints neighbours = forest.getOrDefault(slot, new Ints());
        forest.remove(slot);
        for (int i = 0; i < neighbours.size(); i++) {
            cut(neighbours.get(i), slot);
        }
        if (neighbours.size() < 2) {
            return List.of();
        }
        List<List<Integer>> parts = new ArrayList<>();
        for (int i = 0; i < neighbours.size(); i++) {
            parts.add(part(neighbours.get(i)));
        }
        parts.sort(Comparator.comparingInt(List::size));
        whole.retain(parts.getLast());
        List<Integer> loose = new ArrayList<>();
        for (List<Integer> part : parts.subList(0, parts.size() - 1)) {
            Component own = new Component();
            for (int member : part) {
                own.add(member);
                componentOf.set(member, own);
            }
            loose.addAll(part);
        }
        return loose;
    }

    private void cut(int from, int to) {
        forest.computeIfPresent(from, (key, others) -> {
            others.remove(to);
            return others.size() == 0 ? null : others;
        });
    }

    private List<Integer> part(int start) {
        List<Integer> part = new ArrayList<>();
        Map<Integer, Boolean> seen = new HashMap<>(Map.of(start, true));
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int at = open.removeFirst();
            part.add(at);
            Ints next = forest.getOrDefault(at, new Ints());
            for (int i = 0; i < next.size(); i++) {
                if (seen.putIfAbsent(next.get(i), true) == null) {
                    open.addLast(next.get(i));
                }
            }
        }
        return part;
    }
}
