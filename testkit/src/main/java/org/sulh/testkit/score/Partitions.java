package org.sulh.testkit.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well one partition of things agrees with the true one.
 *
 * <p>Pairwise: of the pairs put together, how many belong together (precision), and of those that belong together, how
 * many were put together (recall). B-cubed: the same asked for each thing about the set it lies in, and averaged over
 * things (Bagga and Baldwin, "Algorithms for scoring coreference chains", 1998), so that one large set weighs no more than
 * its members. Linear in the things.
 *
 * @param things how many were partitioned
 * @param pairs pairs right, put together and belonging together
 * @param bCubedPrecision 0 to 1
 * @param bCubedRecall 0 to 1
 */
public record Partitions(int things, Pairs pairs, double bCubedPrecision, double bCubedRecall) {
    /**
     * Counted pairs.
     *
     * @param right in one set of both partitions
     * @param found in one set of the partition that is judged
     * @param truth in one set of the true one
     */
    public record Pairs(long right, long found, long truth) {
        /** Share of the pairs found that are right; 1 when none was found. */
        public double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        /** Share of the true pairs that were found; 1 when there are none. */
        public double recall() {
            return truth == 0 ? 1 : (double) right / truth;
        }

        public double f1() {
            return harmonic(precision(), recall());
        }
    }

    /**
     * Compares two partitions of the same things.
     *
     * @param found the set that each thing was put in, by any number
     * @param truth the set that each thing belongs in, by any number; as long as {@code found}
     */
    public static Partitions compare(int[] found, int[] truth) {
        if (found.length != truth.length) {
            throw new IllegalArgumentException(found.length + " things found, " + truth.length + " true ones");
        }
        int[] foundSet = numbered(found);
        int[] trueSet = numbered(truth);
        int[] foundSizes = sizes(foundSet);
        int[] trueSizes = sizes(trueSet);
        Map<Long, Integer> both = new HashMap<>();
        for (int i = 0; i < found.length; i++) {
            both.merge(key(foundSet[i], trueSet[i]), 1, Integer::sum);
        }
        long right = 0;
        double precision = 0;
        double recall = 0;
        // In the order of the things, so that sums of fractions do not depend on the order of a map.
        for (int i = 0; i < found.length; i++) {
            int shared = both.getOrDefault(key(foundSet[i], trueSet[i]), 0);
            right += shared - 1;
            precision += (double) shared / foundSizes[foundSet[i]];
            recall += (double) shared / trueSizes[trueSet[i]];
        }
        int things = Math.max(1, found.length);
        return new Partitions(
                found.length,
                new Pairs(right / 2, pairs(foundSizes), pairs(trueSizes)),
                found.length == 0 ? 1 : precision / things,
                found.length == 0 ? 1 : recall / things);
    }

    /** Compares two partitions given as sets; what stands in neither is not counted, what only one has is alone in the other. */
    public static <T> Partitions compare(List<? extends Iterable<T>> found, List<? extends Iterable<T>> truth) {
        Map<T, Integer> numbers = new HashMap<>();
        found.forEach(set -> set.forEach(thing -> numbers.putIfAbsent(thing, numbers.size())));
        truth.forEach(set -> set.forEach(thing -> numbers.putIfAbsent(thing, numbers.size())));
        return compare(sets(found, numbers), sets(truth, numbers));
    }

    private static <T> int[] sets(List<? extends Iterable<T>> partition, Map<T, Integer> numbers) {
        int[] sets = new int[numbers.size()];
        // A thing that stands in no set is a set of its own, beyond all numbers used.
        Arrays.setAll(sets, i -> partition.size() + i);
        for (int s = 0; s < partition.size(); s++) {
            for (T thing : partition.get(s)) {
                sets[numbers.getOrDefault(thing, 0)] = s;
            }
        }
        return sets;
    }

    private static int[] numbered(int[] sets) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return Arrays.stream(sets)
                .map(set -> {
                    Integer known = numbers.putIfAbsent(set, numbers.size());
                    return known == null ? numbers.size() - 1 : known;
                })
                .toArray();
    }

    private static int[] sizes(int[] sets) {
        int[] sizes = new int[Arrays.stream(sets).max().orElse(-1) + 1];
        for (int set : sets) {
            sizes[set]++;
        }
        return sizes;
    }

    private static long pairs(int[] sizes) {
        return Arrays.stream(sizes)
                .mapToLong(size -> (long) size * (size - 1) / 2)
                .sum();
    }

    private static long key(int found, int truth) {
        return ((long) found << 32) | truth;
    }

    private static double harmonic(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    public double bCubedF1() {
        return harmonic(bCubedPrecision, bCubedRecall);
    }
}
