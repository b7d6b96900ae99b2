package org.sulh.testkit.rival;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each source is worth, and what happened, learnt together without knowing what happened.
 *
 * <pre>
 * P(happened | votes) ~ prior * product over sources of P(answer of the source | happened)
 * P(answer | truth)   = (expected count of the answer + 1) / (expected count + number of answers)
 * </pre>
 *
 * EM from the majority's opinion, 60 rounds at most. Answers are asserts and denies; with {@code silence} also silent, for
 * every source and incident, which is the stronger form where coverage tells. Source: Dawid and Skene, "Maximum likelihood
 * estimation of observer error-rates using the EM algorithm", Applied Statistics 28, 1979. Known failure: sources that copy
 * are held to agree by chance and are believed; with silence, what many look at is taken for what is true. Cost: rounds
 * times votes.
 *
 * @param silence whether to say nothing is an answer
 */
public record DawidSkene(boolean silence) implements Rival {
    private static final int ROUNDS = 60;
    private static final double DONE = 1e-5;
    private static final double CERTAIN = 1e-9;
    private static final int ASSERTS = 0;
    private static final int DENIES = 1;
    private static final int SILENT = 2;

    @Override
    public String name() {
        return silence ? "Dawid-Skene, silence counts" : "Dawid-Skene";
    }

    @Override
    public double[] scores(List<Ballot> ballots) {
        Map<String, Integer> sources = new HashMap<>();
        ballots.forEach(ballot -> ballot.votes().forEach(vote -> sources.putIfAbsent(vote.source(), sources.size())));
        double[] belief = ballots.stream()
                .mapToDouble(
                        ballot -> (ballot.asserting() + 0.5) / (ballot.votes().size() + 1.0))
                .toArray();
        List<List<Answer>> answers = ballots.stream()
                .map(ballot -> ballot.votes().stream()
                        .map(vote ->
                                new Answer(sources.getOrDefault(vote.source(), 0), vote.asserts() ? ASSERTS : DENIES))
                        .toList())
                .toList();
        return learn(new Votes(answers, sources.size()), belief);
    }

    private record Answer(int source, int said) {}

    /** The answers of each ballot, and how many sources there are in all. */
    private record Votes(List<List<Answer>> ballots, int sources) {}

    private double[] learn(Votes votes, double[] belief) {
        double[] odds = new double[belief.length];
        for (int round = 0; round < ROUNDS; round++) {
            double[][][] worth = worth(votes, belief);
            double prior = (Arrays.stream(belief).sum() + 1) / (belief.length + 2);
            double base = StrictMath.log(prior / (1 - prior));
            for (int s = 0; silence && s < votes.sources(); s++) {
                base += worth[s][SILENT][1] - worth[s][SILENT][0];
            }
            double moved = 0;
            for (int i = 0; i < belief.length; i++) {
                odds[i] = base;
                for (Answer answer : votes.ballots().get(i)) {
                    double[][] of = worth[answer.source()];
                    odds[i] += of[answer.said()][1] - of[answer.said()][0];
                    odds[i] -= silence ? of[SILENT][1] - of[SILENT][0] : 0;
                }
                double next = Math.clamp(1 / (1 + StrictMath.exp(-odds[i])), CERTAIN, 1 - CERTAIN);
                moved = Math.max(moved, Math.abs(next - belief[i]));
                belief[i] = next;
            }
            if (moved < DONE) {
                break;
            }
        }
        return odds;
    }

    /** Logarithm of P(answer | truth), by source, answer and truth. */
    private double[][][] worth(Votes votes, double[] belief) {
        double[][][] counts = new double[votes.sources()][3][2];
        double all = Arrays.stream(belief).sum();
        for (int i = 0; i < belief.length; i++) {
            for (Answer answer : votes.ballots().get(i)) {
                double[] count = counts[answer.source()][answer.said()];
                count[1] += belief[i];
                count[0] += 1 - belief[i];
            }
        }
        int answers = silence ? 3 : 2;
        for (double[][] of : counts) {
            for (int truth = 0; truth < 2; truth++) {
                double spoken = of[ASSERTS][truth] + of[DENIES][truth];
                double total = truth == 1 ? all : belief.length - all;
                of[SILENT][truth] = total - spoken;
                double sum = (silence ? total : spoken) + answers;
                for (int a = 0; a < 3; a++) {
                    of[a][truth] = StrictMath.log((Math.max(0, of[a][truth]) + 1) / sum);
                }
            }
        }
        return counts;
    }
}
