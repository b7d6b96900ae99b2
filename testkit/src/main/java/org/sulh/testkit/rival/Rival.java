package org.sulh.testkit.rival;

import java.util.List;

/** A published or plain method that says of incidents, from votes alone, how likely they happened. */
public interface Rival {
    /** As a table shows it. */
    String name();

    /** A score for each ballot, in log odds or anything that grows with them; {@link Rescaled} makes probabilities. */
    double[] scores(List<Ballot> ballots);
}
