package org.sulh.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sulh.pipeline.verify.Hearsay.assess;
import static org.sulh.pipeline.verify.Hearsay.basis;
import static org.sulh.pipeline.verify.Hearsay.tied;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.Assessment;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.SideToll;
import org.sulh.model.SideToll.Interest;
import org.sulh.model.SpeakerKind;
import org.sulh.pipeline.Say;

/** Figures of the dead and hurt, by side. */
class TollsTest {
    @Test
    void figuresOfEachSideStandApartWithWhatTheyAreToIt() {
        Claim own = south("d-1").toll(killed(23, "south")).claim();
        Claim rival = Say.in("d-2")
                .party("north", "northern office")
                .asserts("shelling")
                .by("north")
                .toll(killed(58, "south"))
                .claim();
        Claim paper = Say.in("d-3")
                .speaker("Valley Post", SpeakerKind.OUTLET)
                .asserts("shelling")
                .toll(Casualties.atLeast(CasualtyKind.KILLED, 30, "south"))
                .claim();
        Assessment assessment = assess(basis(), own, rival, paper);

        assertThat(assessment.tolls())
                .extracting(SideToll::by, SideToll::interest, toll -> toll.range()
                        .low()
                        .orElse(-1))
                .containsExactly(
                        tuple(Optional.of("south"), Interest.OWN_LOSSES, 23),
                        tuple(Optional.of("north"), Interest.ANOTHERS_LOSSES, 58),
                        tuple(Optional.empty(), Interest.UNKNOWN, 30));
        assertThat(assessment.contributions().getFirst().relation()).isEqualTo("party-asserts-own-loss");
    }

    @Test
    void aTiedMediatorsFiguresAreNotThatSides() {
        Claim own = south("d-1").toll(killed(23, "south")).claim();
        Claim envoy = Say.in("d-5")
                .speaker("envoy", "middle", SpeakerKind.MEDIATOR)
                .asserts("shelling")
                .toll(killed(30, "south"))
                .claim();

        assertThat(assess(tied("south"), own, envoy).tolls())
                .extracting(SideToll::by)
                .containsExactly(Optional.of("south"), Optional.of("middle"));
    }

    private static Say south(String document) {
        return Say.in(document)
                .party("south", "southern office")
                .alleges("shelling")
                .by("north")
                .against("south");
    }

    private static Casualties killed(int count, String of) {
        return Casualties.exactly(CasualtyKind.KILLED, count, of);
    }
}
