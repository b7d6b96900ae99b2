package org.sulh.testkit.rival;

import java.util.List;

/**
 * The Admiralty code as a plain look-up: the letter of the best source that asserts, and a digit of what else is said.
 *
 * <pre>
 * digit 1 confirmed     three or more sources assert, none denies
 *       2 probably true two assert, none denies
 *       3 possibly true one asserts, none denies
 *       4 doubtful      more assert than deny
 *       5 improbable    at least as many deny as assert
 *       6 cannot be judged: nobody asserts
 * P = (happened in the cell + 4 * share of all that happened) / (all in the cell + 4)
 * </pre>
 *
 * The cells are filled on worlds that are not judged. Source: the two scales of NATO's AJP-2.1 as they are commonly given;
 * the reading of "confirmed by other sources" as a count is the usual one. Known failure: other sources that copy confirm.
 * Cost: linear.
 */
public final class AdmiraltyRule implements Rival {
    private static final int LETTERS = 6;
    private static final int DIGITS = 6;
    private static final double SMOOTHING = 4;
    private static final int CONFIRMED = 3;

    private final double[][] logOdds;

    private AdmiraltyRule(double[][] logOdds) {
        this.logOdds = logOdds;
    }

    /** The rule with its cells filled. */
    public static AdmiraltyRule set(List<Ballot> ballots, boolean[] happened) {
        double[][] true1 = new double[LETTERS][DIGITS];
        double[][] all = new double[LETTERS][DIGITS];
        double came = 0;
        for (int i = 0; i < happened.length; i++) {
            int letter = letter(ballots.get(i));
            int digit = digit(ballots.get(i));
            all[letter][digit]++;
            true1[letter][digit] += happened[i] ? 1 : 0;
            came += happened[i] ? 1 : 0;
        }
        double base = (came + 1) / (happened.length + 2);
        double[][] logOdds = new double[LETTERS][DIGITS];
        for (int letter = 0; letter < LETTERS; letter++) {
            for (int digit = 0; digit < DIGITS; digit++) {
                double p = (true1[letter][digit] + SMOOTHING * base) / (all[letter][digit] + SMOOTHING);
                logOdds[letter][digit] = StrictMath.log(p / (1 - p));
            }
        }
        return new AdmiraltyRule(logOdds);
    }

    @Override
    public String name() {
        return "Admiralty look-up";
    }

    @Override
    public double[] scores(List<Ballot> ballots) {
        return ballots.stream()
                .mapToDouble(ballot -> logOdds[letter(ballot)][digit(ballot)])
                .toArray();
    }

    /** 0 for A to 5 for F: of those who assert, or of those who deny where nobody asserts. */
    private static int letter(Ballot ballot) {
        boolean asserted = ballot.asserting() > 0;
        return ballot.votes().stream()
                .filter(vote -> vote.asserts() == asserted)
                .mapToInt(vote -> vote.letter() - 'A')
                .min()
                .orElse(LETTERS - 1);
    }

    private static int digit(Ballot ballot) {
        long asserting = ballot.asserting();
        long denying = ballot.denying();
        if (asserting == 0) {
            return DIGITS - 1;
        }
        if (denying == 0) {
            return (int) (CONFIRMED - Math.min(CONFIRMED, asserting));
        }
        return asserting > denying ? 3 : 4;
    }
}
