package org.sulh.pipeline.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Reviews;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Ties;
import org.sulh.pipeline.Say;

/** Claims of one invented shelling, and assessments of them. */
final class Hearsay {
    static final Claim ACCUSATION = Say.in("d-1")
            .party("south", "southern office")
            .alleges("shelling")
            .by("north")
            .against("south")
            .claim();
    static final Claim DENIAL = Say.in("d-2")
            .party("north", "northern office")
            .denies("shelling")
            .by("north")
            .claim();
    static final Claim PATROL = Say.in("d-3")
            .speaker("monitor patrol", "mission", SpeakerKind.OBSERVER)
            .asserts("shelling")
            .claim();
    static final Claim OUTLET = Say.in("d-4")
            .speaker("Valley Post", SpeakerKind.OUTLET)
            .asserts("shelling")
            .by("north")
            .claim();
    static final Claim ENVOY = Say.in("d-5")
            .speaker("envoy", "middle", SpeakerKind.MEDIATOR)
            .asserts("shelling")
            .claim();
    static final Claim SECOND_OUTLET = Say.in("d-6")
            .speaker("Hill Radio", SpeakerKind.OUTLET)
            .asserts("shelling")
            .claim();

    private Hearsay() {}

    static Basis basis() {
        return Basis.of(Trial.TABLE, Trial.TODAY);
    }

    static Basis reviewed(Claim... claims) {
        Set<String> ids = new HashSet<>();
        for (Claim claim : claims) {
            ids.add(claim.id());
        }
        return basis().withReviews(new Reviews(ids, Set.of()));
    }

    static Basis tied(String... parties) {
        return basis().withTies(new Ties(Map.of("middle", Set.of(parties))));
    }

    static Assessment assess(Basis basis, Claim... claims) {
        List<Claim> all = List.of(claims);
        return new Trial(all, Trial.apart(all), basis).assess();
    }
}
