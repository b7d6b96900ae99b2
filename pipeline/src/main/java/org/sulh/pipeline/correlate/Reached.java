package org.sulh.pipeline.correlate;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The components that a claim is known to be linked to though the links are not put in yet. A link tells something only
 * on a level where the two are not one; the components of a level lie within those of a lower one.
 */
final class Reached implements LinkSearch.Need {
    private final List<Level> levels;
    private final List<Set<Component>> components;

    /** @param levels from the lowest score up */
    Reached(List<Level> levels) {
        this.levels = levels;
        this.components = Stream.generate(() -> Collections.newSetFromMap(new IdentityHashMap<Component, Boolean>()))
                .limit(levels.size())
                .toList();
    }

    void add(int other, long score) {
        for (int l = 0; l < levels.size() && score >= levels.get(l).least(); l++) {
            components.get(l).add(levels.get(l).component(other));
        }
    }

    @Override
    public long of(int first, int second) {
        for (int l = 0; l < levels.size(); l++) {
            Component there = levels.get(l).component(second);
            if (levels.get(l).component(first) != there && !components.get(l).contains(there)) {
                return levels.get(l).least();
            }
        }
        return Long.MAX_VALUE;
    }
}
