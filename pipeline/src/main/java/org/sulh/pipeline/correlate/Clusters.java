package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sulh.pipeline.compare.Unions;

/**
 * The clusters of a block. Up to {@link LinkGraph#LIMIT} claims are compared each with each and put together by
 * {@link Agglomeration}, where what an analyst has put together is one from the start.
 *
 * <p>A larger block is a <em>crowd</em>: hundreds of claims of one kind, place and day. There, a claim that something
 * forbids to be with another of the crowd stays by itself; claims alike in outline (kind, days, place, sides, content) are
 * one from the start; and outlines are put together by agglomeration as single claims are elsewhere, or stay as they are
 * when there are more than the limit. No order and no name decides, and the cost stays within n plus the limit's square.
 * Known failure: in a crowd the tolls, the words and the speaker tell no two happenings apart.
 */
final class Clusters {
    private final Scoring scoring;
    private final Rulings rulings;
    private final int limit;

    /** @param limit most claims of a block that is not a crowd */
    Clusters(Scoring scoring, Rulings rulings, int limit) {
        this.limit = limit;
        this.scoring = scoring;
        this.rulings = rulings;
    }

    /** What a pair scores. */
    interface Score {
        long of(Item first, Item second);
    }

    /** The clusters of a block, members of each in the order of the block. */
    List<List<Item>> of(List<Item> block, Score score) {
        if (block.size() == 1) {
            return List.of(block);
        }
        List<List<Item>> units = units(block);
        return block.size() <= limit ? agglomerate(units, score, true) : crowd(units, block);
    }

    /** What reviews put together is one unit; every other claim is a unit of its own. */
    private List<List<Item>> units(List<Item> block) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < block.size(); i++) {
            places.put(block.get(i).claim().id(), i);
        }
        Unions unions = new Unions(block.size());
        for (int i = 0; i < block.size(); i++) {
            for (String other : rulings.together(block.get(i))) {
                Integer place = places.get(other);
                if (place != null) {
                    unions.unite(i, place);
                }
            }
        }
        return unions.sets().stream()
                .map(set -> set.stream().map(block::get).toList())
                .toList();
    }

    /** @param each whether every pair is asked for; else the first of each unit stands for all of it */
    private List<List<Item>> agglomerate(List<List<Item>> units, Score score, boolean each) {
        int n = units.size();
        long[][] sums = new long[n][n];
        int[] sizes = units.stream().mapToInt(List::size).toArray();
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                List<Item> one = units.get(a);
                List<Item> other = units.get(b);
                sums[a][b] = each
                        ? sum(one, other, score)
                        : sum(one.subList(0, 1), other.subList(0, 1), score) * sizes[a] * sizes[b];
                sums[b][a] = sums[a][b];
            }
        }
        Weights weights = scoring.weights();
        return new Agglomeration(sums, sizes, weights.millibits(Row.MERGE), weights.millibits(Row.TIE_MARGIN))
                .clusters().stream()
                        .map(cluster -> merged(cluster.stream().map(units::get).toList()))
                        .toList();
    }

    private long sum(List<Item> one, List<Item> other, Score score) {
        long separate = scoring.weights().millibits(Row.SEPARATE);
        long sum = 0;
        for (Item first : one) {
            for (Item second : other) {
                boolean kin =
                        scoring.kinship().findPart(first.type(), second.type()).isPresent();
                long pair = kin && !rulings.areApart(first, second) ? score.of(first, second) : separate - 1;
                if (pair < separate) {
                    return Agglomeration.FORBIDDEN;
                }
                sum += pair;
            }
        }
        return sum;
    }

    private static List<Item> merged(List<List<Item>> units) {
        return units.stream()
                .flatMap(List::stream)
                .sorted((a, b) -> Integer.compare(a.ordinal(), b.ordinal()))
                .toList();
    }

    private List<List<Item>> crowd(List<List<Item>> units, List<Item> block) {
        Set<Integer> torn = torn(block);
        List<List<Item>> apart = new ArrayList<>();
        Map<Object, List<Item>> outlines = new LinkedHashMap<>();
        for (List<Item> unit : units) {
            if (unit.size() > 1 || torn.contains(unit.getFirst().ordinal())) {
                apart.add(unit);
            } else {
                Item item = unit.getFirst();
                outlines.computeIfAbsent(Outline.of(item), key -> new ArrayList<>())
                        .add(item);
            }
        }
        List<List<Item>> alike = List.copyOf(outlines.values());
        apart.addAll(alike.size() <= limit ? agglomerate(alike, scoring::sumOfOutline, false) : alike);
        return apart;
    }

    /** Ordinals of claims that must not be with another of the block; the two share a document, a source or a review. */
    private Set<Integer> torn(List<Item> block) {
        Map<Object, List<Item>> rivals = new HashMap<>();
        for (Item item : block) {
            rivals.computeIfAbsent(item.claim().document(), key -> new ArrayList<>())
                    .add(item);
            if (item.onceOnly().isPresent()) {
                rivals.computeIfAbsent(item.onceOnly(), key -> new ArrayList<>())
                        .add(item);
            }
        }
        rivals.put(rulings, block.stream().filter(rulings::isReviewed).toList());
        Set<Integer> torn = new HashSet<>();
        for (List<Item> group : rivals.values()) {
            for (Item item : group) {
                if (!torn.contains(item.ordinal()) && isTorn(item, group)) {
                    torn.add(item.ordinal());
                }
            }
        }
        return torn;
    }

    private boolean isTorn(Item item, List<Item> group) {
        return group.stream().anyMatch(other -> other.ordinal() != item.ordinal() && rulings.areApart(other, item));
    }
}
