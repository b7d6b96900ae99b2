package org.sulh.testkit.rival;

import java.util.List;

/**
 * The share of sources that assert, against those that deny.
 *
 * <p>Formula: ln((a + 1/2) / (d + 1/2)) when only the share counts is undefined for one-sided votes; so the score is the
 * share (a + 1) / (a + d + 2) itself (Laplace's rule of succession), in log odds. Known failure: a crowd that repeats one
 * report outvotes two who saw. Cost: linear.
 */
public final class MajorityVote implements Rival {
    @Override
    public String name() {
        return "majority vote";
    }

    @Override
    public double[] scores(List<Ballot> ballots) {
        return ballots.stream()
                .mapToDouble(ballot -> {
                    double share = (ballot.asserting() + 1.0) / (ballot.votes().size() + 2.0);
                    return StrictMath.log(share / (1 - share));
                })
                .toArray();
    }
}
