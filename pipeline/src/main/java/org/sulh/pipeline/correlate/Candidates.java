package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sulh.model.EventType;
import org.sulh.pipeline.compare.Kinds.Mark;
import org.sulh.pipeline.compare.Unions;

/**
 * The pairs worth scoring: types that can be one happening, times at most three days apart, one scope. All others would
 * fall below every threshold.
 *
 * <p>Cost: within a block of kindred types, claims are swept in order of their first day, so n claims with about k others
 * in their days give n·k pairs; a claim of unknown time meets its whole block.
 */
final class Candidates {
    private static final int SLACK_DAYS = 3;

    /** Takes a pair of numbers of items. */
    interface Sink {
        void accept(int first, int second);
    }

    private Candidates() {}

    static void forEach(List<Item> items, Scoring scoring, Sink sink) {
        for (List<Integer> block : blocks(items, scoring)) {
            boolean lasting = block.stream().allMatch(i -> items.get(i).is(scoring.kinds(), Mark.LASTING));
            for (int a = 0; a < block.size(); a++) {
                Item first = items.get(block.get(a));
                for (int b = a + 1; b < block.size(); b++) {
                    Item second = items.get(block.get(b));
                    if (!lasting && second.days().start() - first.days().end() > SLACK_DAYS) {
                        break;
                    }
                    if (first.scope() == second.scope() && scoring.mayBeKin(first.type(), second.type())) {
                        sink.accept(block.get(a), block.get(b));
                    }
                }
            }
        }
    }

    /** Items of types that hang together by kinship, each block in order of first day. */
    private static List<List<Integer>> blocks(List<Item> items, Scoring scoring) {
        List<EventType> types =
                items.stream().map(Item::type).distinct().sorted().toList();
        Unions unions = new Unions(types.size());
        for (int a = 0; a < types.size(); a++) {
            for (int b = a + 1; b < types.size(); b++) {
                if (scoring.mayBeKin(types.get(a), types.get(b))) {
                    unions.unite(a, b);
                }
            }
        }
        Map<Integer, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            int type = unions.find(types.indexOf(items.get(i).type()));
            blocks.computeIfAbsent(type, key -> new ArrayList<>()).add(i);
        }
        blocks.values()
                .forEach(block -> block.sort(
                        Comparator.comparingLong(i -> items.get(i).days().start())));
        return List.copyOf(blocks.values());
    }
}
