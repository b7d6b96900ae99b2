package org.sulh.testkit.rival;

import java.util.List;

/**
 * How many distinct sources assert, less those that deny: what many desks do by hand.
 *
 * <p>Formula: a - d. Known failure: as of {@link MajorityVote}, and the hundredth source weighs as much as the second. Cost:
 * linear.
 */
public final class SourceCount implements Rival {
    @Override
    public String name() {
        return "source count";
    }

    @Override
    public double[] scores(List<Ballot> ballots) {
        return ballots.stream()
                .mapToDouble(ballot -> (double) (ballot.asserting() - ballot.denying()))
                .toArray();
    }
}
