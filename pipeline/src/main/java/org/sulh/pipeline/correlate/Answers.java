package org.sulh.pipeline.correlate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Claims that name the claim which they deny or leave open. They follow it into its incident and take no part in the
 * scoring, so that a bare "we deny it" needs no place or day of its own.
 *
 * @param to the item that each answering item follows, by number; never itself an answering item
 */
record Answers(Map<Integer, Integer> to) {
    static Answers among(List<Item> items) {
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            byId.put(items.get(i).claim().id(), i);
        }
        Map<Integer, Integer> to = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            OptionalInt end = findEnd(i, items, byId);
            if (end.isPresent()) {
                to.put(i, end.getAsInt());
            }
        }
        return new Answers(Map.copyOf(to));
    }

    /** The claim at the end of the chain of answers; none for a claim that answers nothing known or is in a ring. */
    private static OptionalInt findEnd(int start, List<Item> items, Map<String, Integer> byId) {
        Set<Integer> seen = new HashSet<>();
        int at = start;
        while (seen.add(at)) {
            Integer next = items.get(at).claim().denies().map(byId::get).orElse(null);
            if (next == null || items.get(next).scope() != items.get(start).scope()) {
                return at == start ? OptionalInt.empty() : OptionalInt.of(at);
            }
            at = next;
        }
        return OptionalInt.empty();
    }

    boolean isAnswer(int item) {
        return to.containsKey(item);
    }
}
