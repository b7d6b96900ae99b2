package org.sulh.testkit.score;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Intervals by resampling whole texts with replacement (percentile bootstrap, Efron 1979): claims of one text are not
 * independent of each other. The seed is fixed, so that the same texts give the same interval.
 */
final class Bootstrap {
    private static final int ROUNDS = 2000;
    private static final long SEED = 20251106L;

    private final List<TextScore> rounds = new ArrayList<>();

    Bootstrap(List<TextScore> texts) {
        SplittableRandom chance = new SplittableRandom(SEED);
        for (int round = 0; round < ROUNDS && !texts.isEmpty(); round++) {
            TextScore sum = TextScore.NOTHING;
            for (int i = 0; i < texts.size(); i++) {
                sum = sum.plus(texts.get(chance.nextInt(texts.size())));
            }
            rounds.add(sum);
        }
    }

    Figure figure(String label, TextScore all, ToDoubleFunction<TextScore> measure, int of) {
        double[] values = rounds.stream()
                .mapToDouble(measure)
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        return new Figure(label, measure.applyAsDouble(all), percentile(values, 0.025), percentile(values, 0.975), of);
    }

    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) StrictMath.floor(share * (sorted.length - 1))];
    }
}
