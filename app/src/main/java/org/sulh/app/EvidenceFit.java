package org.sulh.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Fits what rows and letters are worth to what is known to have happened.
 *
 * <pre>
 * maximise  sum over incidents of ln P(what is true)  -  5 * sum over rows of (row - usual)^2,   rows in nats
 * logit P = prior + sum over origins of row * share of the letter
 * </pre>
 *
 * <p>Source: weights of evidence as coefficients of a logistic regression (Spiegelhalter and Knill-Jones, "Statistical and
 * knowledge-based approaches to clinical decision-support systems", JRSS A 147, 1984). Unlike ratios counted row by row
 * they allow for sources that tend to speak together. The penalty is a normal prior of about a third of a nat, so that what is seldom
 * seen stays usual. Newton's method, one figure after the other within its bounds: support at least 0.01, denial at most -0.01,
 * what is hedged less than what is not, a better letter never worth less, nothing above the cap.
 *
 * <p>Parameters: usual is 0.5 for support, half of the row for what is hedged, -0.5 for denial. Known failure: the prior is the
 * share that happened among these incidents; where less of what is told happened, every P is too high. Cost: rounds times
 * origins, seconds for 100,000 incidents.
 */
final class EvidenceFit {
    private static final double USUAL = 0.5;
    /** Of the normal prior: one over its variance. */
    private static final double PRECISION = 10;

    private static final double LEAST = 0.01;
    private static final double LEAST_SHARE = 0.05;
    private static final double MOST_SHARE = 1.3;
    private static final double MOST_STEP = 0.5;
    private static final int ROUNDS = 60;
    /** In place of a letter: the source is not graded. */
    static final int UNGRADED = -1;

    private final List<String> rows;
    private final int supports;
    private final double cap;
    private final double[] worth;
    private final double[] share;
    private double prior;

    /**
     * What one origin says of an incident.
     *
     * @param row index of its row
     * @param letter index of its source's letter, or {@link #UNGRADED}
     */
    record Said(int row, int letter) {}

    /** An incident with what origins say of it, and whether it happened. */
    record Observation(List<Said> said, boolean happened) {}

    /**
     * @param rows those to fit; a row that ends in -hedged stands behind the one it is the hedged form of
     * @param supports how many of them, from the first, support; the others deny
     * @param letters how many letters there are, the best first
     * @param cap most that a row may be worth, in nats
     */
    EvidenceFit(List<String> rows, int supports, int letters, double cap) {
        this.rows = List.copyOf(rows);
        this.supports = supports;
        this.cap = cap;
        worth = new double[rows.size()];
        for (int row = 0; row < worth.length; row++) {
            worth[row] = usual(row);
        }
        share = new double[letters];
        Arrays.fill(share, 1);
    }

    private double usual(int row) {
        if (row >= supports) {
            return -USUAL;
        }
        return isHedged(row) ? worth[row - 1] / 2 : USUAL;
    }

    private boolean isHedged(int row) {
        return rows.get(row).endsWith("-hedged");
    }

    double prior() {
        return prior;
    }

    double worth(int row) {
        return worth[row];
    }

    double share(int letter) {
        return share[letter];
    }

    /** Fits to the observations, from where the last fit ended. */
    void fit(List<Observation> observations) {
        List<List<Integer>> byRow = index(observations, worth.length, Said::row);
        List<List<Integer>> byLetter = index(observations, share.length, Said::letter);
        double[] odds = new double[observations.size()];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = prior;
            for (Said said : observations.get(i).said()) {
                odds[i] += worth[said.row()] * share(said);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            prior += fitPrior(observations, odds);
            for (int row = 0; row < worth.length; row++) {
                worth[row] = fitRow(row, byRow.get(row), observations, odds);
            }
            for (int letter = 0; letter < share.length; letter++) {
                share[letter] = fitLetter(letter, byLetter.get(letter), observations, odds);
            }
        }
    }

    private double share(Said said) {
        return said.letter() == UNGRADED ? 1 : share[said.letter()];
    }

    private static List<List<Integer>> index(List<Observation> observations, int size, ToIntFunction<Said> of) {
        List<List<Integer>> index = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            index.add(new ArrayList<>());
        }
        for (int i = 0; i < observations.size(); i++) {
            int at = i;
            observations.get(i).said().stream()
                    .mapToInt(of)
                    .filter(figure -> figure != UNGRADED)
                    .distinct()
                    .forEach(figure -> index.get(figure).add(at));
        }
        return index;
    }

    private static double fitPrior(List<Observation> observations, double[] odds) {
        double gradient = 0;
        double curvature = 1;
        for (int i = 0; i < odds.length; i++) {
            double p = logistic(odds[i]);
            gradient += (observations.get(i).happened() ? 1 : 0) - p;
            curvature += p * (1 - p);
        }
        double step = Math.clamp(gradient / curvature, -MOST_STEP, MOST_STEP);
        for (int i = 0; i < odds.length; i++) {
            odds[i] += step;
        }
        return step;
    }

    private double fitRow(int row, List<Integer> where, List<Observation> observations, double[] odds) {
        double[] pull = new double[where.size()];
        for (int k = 0; k < pull.length; k++) {
            for (Said said : observations.get(where.get(k)).said()) {
                pull[k] += said.row() == row ? share(said) : 0;
            }
        }
        double low = row < supports ? LEAST : -cap;
        double high = row < supports ? cap : -LEAST;
        if (row < supports && isHedged(row)) {
            high = worth[row - 1] - LEAST;
        } else if (row + 1 < supports && isHedged(row + 1)) {
            low = worth[row + 1] + LEAST;
        }
        return moved(worth[row], usual(row), pull, where, observations, odds, low, high);
    }

    private double fitLetter(int letter, List<Integer> where, List<Observation> observations, double[] odds) {
        double[] pull = new double[where.size()];
        for (int k = 0; k < pull.length; k++) {
            for (Said said : observations.get(where.get(k)).said()) {
                pull[k] += said.letter() == letter ? worth[said.row()] : 0;
            }
        }
        double low = letter + 1 < share.length ? share[letter + 1] : LEAST_SHARE;
        double high = letter > 0 ? share[letter - 1] : MOST_SHARE;
        return moved(share[letter], 1, pull, where, observations, odds, low, high);
    }

    /** One step of Newton's method for one figure, within its bounds; the odds are moved with it. */
    private static double moved(
            double figure,
            double usual,
            double[] pull,
            List<Integer> where,
            List<Observation> observations,
            double[] odds,
            double low,
            double high) {
        double gradient = PRECISION * (usual - figure);
        double curvature = PRECISION;
        for (int k = 0; k < pull.length; k++) {
            int i = where.get(k);
            double p = logistic(odds[i]);
            gradient += ((observations.get(i).happened() ? 1 : 0) - p) * pull[k];
            curvature += p * (1 - p) * pull[k] * pull[k];
        }
        double step = Math.clamp(gradient / curvature, -MOST_STEP, MOST_STEP);
        double next = Math.clamp(figure + step, low, high);
        for (int k = 0; k < pull.length; k++) {
            odds[where.get(k)] += (next - figure) * pull[k];
        }
        return next;
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
