package org.sulh.testkit.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.sulh.model.Claim;

/**
 * Which claim found stands for which claim coded. One to one, as many as can be, and among those that could stand for the
 * same one those that agree in more fields. Cost: the product of the two counts, and again for each pair that has to give
 * way (augmenting paths, Kuhn 1955).
 *
 * @param pairs in the order of the coded claims
 * @param missed coded and not found
 * @param invented found and not coded
 */
record Pairing(List<Pair> pairs, List<Claim> missed, List<Claim> invented) {
    /** A claim coded and the one found for it. */
    record Pair(Claim gold, Claim found) {}

    /** Two claims of one kind of act, from words that overlap. */
    static Pairing byType(List<Claim> gold, List<Claim> found) {
        return pair(
                gold,
                found,
                (g, f) -> overlap(g, f) && g.event().type().equals(f.event().type()));
    }

    /** Two claims of one kind of act by one speaker, from words that overlap. */
    static Pairing byTypeAndAsserter(List<Claim> gold, List<Claim> found) {
        return pair(
                gold,
                found,
                (g, f) -> overlap(g, f)
                        && g.event().type().equals(f.event().type())
                        && Likeness.same(g.asserter(), f.asserter()));
    }

    /** Any two claims from words that overlap: to see what was taken for what. */
    static Pairing byWords(List<Claim> gold, List<Claim> found) {
        return pair(gold, found, Pairing::overlap);
    }

    private static boolean overlap(Claim gold, Claim found) {
        return gold.span().isPresent()
                && found.span().isPresent()
                && gold.span().get().overlaps(found.span().get());
    }

    private static Pairing pair(List<Claim> gold, List<Claim> found, BiPredicate<Claim, Claim> fits) {
        int[] taken = new int[found.size()];
        Arrays.fill(taken, -1);
        List<List<Integer>> candidates = new ArrayList<>();
        for (Claim one : gold) {
            candidates.add(IntStream.range(0, found.size())
                    .filter(f -> fits.test(one, found.get(f)))
                    .boxed()
                    .sorted(Comparator.comparingInt(f -> -agreement(one, found.get(f))))
                    .toList());
        }
        // Those that agree best are served first, so that others give way only where they can.
        List<Integer> order = IntStream.range(0, gold.size())
                .boxed()
                .sorted(Comparator.comparingInt(g -> -candidates.get(g).stream()
                        .mapToInt(f -> agreement(gold.get(g), found.get(f)))
                        .max()
                        .orElse(0)))
                .toList();
        for (int g : order) {
            place(g, candidates, taken, new boolean[found.size()]);
        }
        Map<Integer, Integer> foundOf = new HashMap<>();
        for (int f = 0; f < taken.length; f++) {
            if (taken[f] >= 0) {
                foundOf.put(taken[f], f);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        List<Claim> missed = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            if (foundOf.containsKey(g)) {
                pairs.add(new Pair(gold.get(g), found.get(foundOf.get(g))));
            } else {
                missed.add(gold.get(g));
            }
        }
        List<Claim> invented = IntStream.range(0, found.size())
                .filter(f -> taken[f] < 0)
                .mapToObj(found::get)
                .toList();
        return new Pairing(pairs, missed, invented);
    }

    private static boolean place(int gold, List<List<Integer>> candidates, int[] taken, boolean[] tried) {
        for (int f : candidates.get(gold)) {
            if (tried[f]) {
                continue;
            }
            tried[f] = true;
            if (taken[f] < 0 || place(taken[f], candidates, taken, tried)) {
                taken[f] = gold;
                return true;
            }
        }
        return false;
    }

    private static int agreement(Claim gold, Claim found) {
        int sum = gold.event().type().equals(found.event().type()) ? 8 : 0;
        for (Field field : Field.values()) {
            boolean heavy = field == Field.ASSERTER || field == Field.STANCE;
            sum += field.judge(gold, found) == Field.Verdict.RIGHT ? (heavy ? 4 : 1) : 0;
        }
        return sum;
    }
}
