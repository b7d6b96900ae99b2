package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.sulh.model.Incident.Link;

/** The links that hold a cluster together with the greatest sum (Prim, 1957), n - 1 for n items: O(n²) scores. */
final class SpanningTree {
    private SpanningTree() {}

    static List<Link> of(List<Integer> items, BiFunction<Integer, Integer, Link> linkOf) {
        if (items.isEmpty()) {
            return List.of();
        }
        Map<Integer, Link> best = new HashMap<>();
        List<Integer> outside = new ArrayList<>(items);
        int added = outside.removeFirst();
        List<Link> tree = new ArrayList<>();
        while (!outside.isEmpty()) {
            int strongest = outside.getFirst();
            for (int item : outside) {
                Link link = linkOf.apply(added, item);
                best.merge(item, link, (old, young) -> young.weight() > old.weight() ? young : old);
            }
            for (int item : outside) {
                if (weight(best, item) > weight(best, strongest)) {
                    strongest = item;
                }
            }
            Link link = best.get(strongest);
            if (link != null) {
                tree.add(link);
            }
            outside.remove(Integer.valueOf(strongest));
            added = strongest;
        }
        return tree;
    }

    private static long weight(Map<Integer, Link> best, int item) {
        Link link = best.get(item);
        return link == null ? Long.MIN_VALUE : link.weight();
    }
}
