package org.sulh.testkit.rival;

import java.util.List;

/**
 * A rival with its scores made probabilities: P = 1 / (1 + e^-(a + b score)), a and b set once on worlds that are not judged,
 * so that a rival is not beaten for its scale alone.
 *
 * <p>Source: Platt, "Probabilistic outputs for support vector machines", 1999; maximum likelihood by Newton's method with a
 * ridge of 1e-6. Cost: some twenty passes over the setting worlds.
 *
 * @param rival who scores
 * @param offset a, in nats
 * @param slope b, in nats for each unit of score
 */
public record Rescaled(Rival rival, double offset, double slope) {
    private static final int ROUNDS = 25;
    private static final double RIDGE = 1e-6;

    /** The rescaling that fits best. */
    public static Rescaled set(Rival rival, double[] scores, boolean[] happened) {
        double a = 0;
        double b = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double ga = -RIDGE * a;
            double gb = -RIDGE * b;
            double haa = RIDGE;
            double hab = 0;
            double hbb = RIDGE;
            for (int i = 0; i < scores.length; i++) {
                double p = logistic(a + b * scores[i]);
                double miss = (happened[i] ? 1 : 0) - p;
                double weight = p * (1 - p);
                ga += miss;
                gb += miss * scores[i];
                haa += weight;
                hab += weight * scores[i];
                hbb += weight * scores[i] * scores[i];
            }
            double determinant = haa * hbb - hab * hab;
            if (determinant <= 1e-12) {
                break;
            }
            a += Math.clamp((hbb * ga - hab * gb) / determinant, -2, 2);
            b += Math.clamp((haa * gb - hab * ga) / determinant, -2, 2);
        }
        return new Rescaled(rival, a, b);
    }

    /** The probability of each ballot. */
    public double[] probabilities(List<Ballot> ballots) {
        double[] scores = rival.scores(ballots);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = logistic(offset + slope * scores[i]);
        }
        return scores;
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
