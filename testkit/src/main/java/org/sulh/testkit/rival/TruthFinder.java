package org.sulh.testkit.rival;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trust in sources and confidence in facts, each from the other. The facts of an incident are that it happened and that it
 * did not.
 *
 * <pre>
 * confidence score of a fact  = sum over its sources of -ln(1 - trust)
 * with the contrary fact      = own - 0.5 * score of the contrary fact
 * confidence                  = 1 / (1 + e^(-0.3 * score))
 * trust of a source           = mean confidence of the facts it gives
 * </pre>
 *
 * Source: Yin, Han and Yu, "Truth discovery with multiple conflicting information providers on the Web", KDD 2007 and TKDE
 * 20, 2008, with their weights 0.5 and 0.3 and their first trust of 0.9. Known failure: copies count as sources (the paper
 * leaves it to the dampening by 0.3). Cost: rounds times votes.
 */
public final class TruthFinder implements Rival {
    private static final int ROUNDS = 50;
    private static final double FIRST_TRUST = 0.9;
    private static final double CONTRARY = 0.5;
    private static final double DAMPENING = 0.3;
    private static final double DONE = 1e-5;
    private static final double MOST_TRUST = 0.999;

    @Override
    public String name() {
        return "TruthFinder";
    }

    @Override
    public double[] scores(List<Ballot> ballots) {
        Map<String, Integer> sources = new HashMap<>();
        ballots.forEach(ballot -> ballot.votes().forEach(vote -> sources.putIfAbsent(vote.source(), sources.size())));
        double[] trust = new double[sources.size()];
        Arrays.fill(trust, FIRST_TRUST);
        double[] scores = new double[ballots.size()];
        for (int round = 0; round < ROUNDS; round++) {
            double[] sum = new double[trust.length];
            int[] count = new int[trust.length];
            for (int i = 0; i < scores.length; i++) {
                double happened = 0;
                double not = 0;
                for (Vote vote : ballots.get(i).votes()) {
                    double weight = -StrictMath.log(1 - trust[sources.getOrDefault(vote.source(), 0)]);
                    happened += vote.asserts() ? weight : 0;
                    not += vote.asserts() ? 0 : weight;
                }
                scores[i] = DAMPENING * (1 + CONTRARY) * (happened - not);
                double sureOfHappened = logistic(DAMPENING * (happened - CONTRARY * not));
                double sureOfNot = logistic(DAMPENING * (not - CONTRARY * happened));
                for (Vote vote : ballots.get(i).votes()) {
                    int source = sources.getOrDefault(vote.source(), 0);
                    sum[source] += vote.asserts() ? sureOfHappened : sureOfNot;
                    count[source]++;
                }
            }
            double moved = 0;
            for (int s = 0; s < trust.length; s++) {
                double next = Math.min(MOST_TRUST, sum[s] / count[s]);
                moved = Math.max(moved, Math.abs(next - trust[s]));
                trust[s] = next;
            }
            if (moved < DONE) {
                break;
            }
        }
        return scores;
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
