package org.sulh.pipeline.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.sulh.model.Probability;

/**
 * Log weights as shares of one, in parts per million that sum to exactly one million.
 *
 * <p>Each share is exp(e) over the sum of all, rounded down; what is left over goes, one part each, to those with the
 * largest remainders (Hamilton's method: Balinski and Young, "Fair Representation", 1982). Equal weights get equal shares:
 * where what is left over does not go round among equals, the last of the list takes it, which is nobody. The sum runs from
 * the greatest weight down, so neither order nor name decides a digit.
 */
final class Shares {
    private Shares() {}

    /**
     * @param evidence of each candidate, in micro-nats; the last is the one that stands for nobody
     * @return shares in the same order
     */
    static List<Probability> of(List<Long> evidence) {
        long greatest = evidence.stream().mapToLong(Long::longValue).max().orElseThrow();
        double[] weights = evidence.stream()
                .mapToDouble(e -> StrictMath.exp((e - greatest) / 1e6))
                .toArray();
        double all = 0;
        for (double weight : descending(weights)) {
            all += weight;
        }
        int[] shares = new int[weights.length];
        double[] remainders = new double[weights.length];
        int left = Probability.CERTAIN;
        for (int i = 0; i < weights.length; i++) {
            double exact = weights[i] / all * Probability.CERTAIN;
            shares[i] = (int) exact;
            remainders[i] = exact - shares[i];
            left -= shares[i];
        }
        for (List<Integer> equals : byRemainder(remainders)) {
            if (left < equals.size()) {
                break;
            }
            equals.forEach(i -> shares[i]++);
            left -= equals.size();
        }
        shares[shares.length - 1] += left;
        return IntStream.of(shares).mapToObj(Probability::new).toList();
    }

    private static double[] descending(double[] weights) {
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> weights[i])
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** Indexes with equal remainders together, the largest first. */
    private static List<List<Integer>> byRemainder(double[] remainders) {
        List<Integer> order = IntStream.range(0, remainders.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -remainders[i]))
                .toList();
        List<List<Integer>> classes = new ArrayList<>();
        for (int i : order) {
            if (classes.isEmpty() || remainders[classes.getLast().getFirst()] != remainders[i]) {
                classes.add(new ArrayList<>());
            }
            classes.getLast().add(i);
        }
        return classes;
    }
}
