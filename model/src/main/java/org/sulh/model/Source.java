package org.sulh.model;

import java.util.List;
import java.util.Optional;

/**
 * Who sends documents to the mechanism.
 *
 * @param id slug
 * @param kind what it is
 * @param affiliation the party or mediator it belongs to; absent for independent ones
 * @param ties declared relations to the parties; mediators have them too
 * @param reliability Admiralty letter, A completely reliable to E unreliable, F cannot be judged
 * @param duplicateFree whether it reports each happening at most once
 */
public record Source(
        String id, Kind kind, Optional<String> affiliation, List<Tie> ties, char reliability, boolean duplicateFree) {
    /** What a source is. */
    public enum Kind {
        MONITOR,
        PARTY,
        SENSOR,
        PRESS,
        DATA_SET,
        PUBLIC
    }

    public Source {
        Checks.slug(id, "source");
        Checks.slug(affiliation, "affiliation");
        ties = List.copyOf(ties);
        Grade.checkReliability(reliability);
    }
}
