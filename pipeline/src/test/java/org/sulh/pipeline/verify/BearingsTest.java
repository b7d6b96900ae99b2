package org.sulh.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sulh.model.Factuality;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.pipeline.Say;

class BearingsTest {
    private static final Bearings BEARINGS = Bearings.standard();

    @Test
    void aPartyThatNamesTheOtherAsActorAccusesIt() {
        assertThat(of(north().alleges("shelling").by("south"))).isEqualTo(Relation.PARTY_ACCUSES_RIVAL);
        assertThat(of(north().asserts("shelling").by("south").against("north")))
                .isEqualTo(Relation.PARTY_ACCUSES_RIVAL);
    }

    @Test
    void aPartyTellsOfItsOwnActOrLoss() {
        assertThat(of(north().asserts("shelling").by("north"))).isEqualTo(Relation.PARTY_ASSERTS_OWN_ACT);
        assertThat(of(north().admits("shelling").by("north"))).isEqualTo(Relation.PARTY_ADMITS);
        assertThat(of(north().asserts("explosion").against("north"))).isEqualTo(Relation.PARTY_ASSERTS_OWN_LOSS);
    }

    @Test
    void aDenialIsWeighedByWhoIsAccused() {
        assertThat(of(north().denies("shelling").by("north"))).isEqualTo(Relation.PARTY_DENIES_OWN_ACT);
        assertThat(of(north().denies("shelling").by("south"))).isEqualTo(Relation.PARTY_DENIES_OTHER);
        assertThat(of(Say.in("d-1")
                        .speaker("night patrol", SpeakerKind.OBSERVER)
                        .denies("shelling")))
                .isEqualTo(Relation.OBSERVER_SAW_NOTHING);
    }

    @Test
    void aMonitorWhoSawIsMoreThanAnObserverWhoSays() {
        assertThat(of(Say.in("d-1")
                        .speaker("Monitoring team 3", SpeakerKind.OBSERVER)
                        .asserts("shelling")))
                .isEqualTo(Relation.OBSERVER_SAW);
        assertThat(of(Say.in("d-1")
                        .speaker("camera at the crossing", SpeakerKind.OBSERVER)
                        .asserts("shelling")))
                .isEqualTo(Relation.SENSOR);
        assertThat(of(Say.in("d-1")
                        .speaker("relief office", SpeakerKind.OBSERVER)
                        .asserts("shelling")))
                .isEqualTo(Relation.OBSERVER_ASSERTS);
    }

    @Test
    void anOutletMaySpeakItselfCiteAnAgencySpeakForAPartyOrEchoOne() {
        assertThat(of(Say.in("d-1").asserts("shelling"))).isEqualTo(Relation.OUTLET_OWN_VOICE);
        assertThat(of(Say.in("d-1").via("exa").asserts("shelling"))).isEqualTo(Relation.OUTLET_CITING_AGENCY);
        assertThat(of(Say.in("d-1").via("north").asserts("shelling").by("north")))
                .isEqualTo(Relation.OUTLET_CITING_PARTY);
        assertThat(of(Say.in("d-1")
                        .speaker("North Radio", "north", SpeakerKind.OUTLET)
                        .asserts("shelling")))
                .isEqualTo(Relation.PARTY_OUTLET);
        assertThat(BEARINGS.relation(Say.in("d-1").asserts("shelling").claim(), true))
                .isEqualTo(Relation.OUTLET_CITING_PARTY);
    }

    @Test
    void aDataSetIsNotASecondOrigin() {
        assertThat(of(Say.in("d-1").speaker("UCDP GED", SpeakerKind.OUTLET).asserts("shelling")))
                .isEqualTo(Relation.DATASET);
        assertThat(Relation.DATASET.countsAsOrigin()).isFalse();
    }

    @Test
    void whatIsToComeHopedSupposedOrDemandedSupportsNothing() {
        assertThat(of(north().plans("talks"))).isEqualTo(Relation.ANNOUNCED);
        assertThat(of(Say.in("d-1").stance(Stance.ASSERTS, Factuality.PLANNED, "talks")))
                .isEqualTo(Relation.PLANNED);
        assertThat(of(north().stance(Stance.HOPES, Factuality.ACTUAL, "agreement")))
                .isEqualTo(Relation.HOPED);
        assertThat(of(north().demands("withdrawal"))).isEqualTo(Relation.DEMANDED);
        assertThat(of(north().stance(Stance.ASSERTS, Factuality.HYPOTHETICAL, "shelling")))
                .isEqualTo(Relation.HYPOTHETICAL);
    }

    @Test
    void wordsOfOnesOwnAreTheActItself() {
        assertThat(of(north().demands("demand").by("north"))).isEqualTo(Relation.OWN_WORDS);
        assertThat(of(north().asserts("threat").by("south"))).isEqualTo(Relation.PARTY_ACCUSES_RIVAL);
        assertThat(of(Say.in("d-1").asserts("demand").by("north"))).isEqualTo(Relation.OUTLET_OWN_VOICE);
    }

    @Test
    void anArmedGroupClaimsOrAccuses() {
        Say group = Say.in("d-1").speaker("hill group", "hill-group", SpeakerKind.ARMED_GROUP);
        assertThat(of(group.asserts("ambush").by("hill-group"))).isEqualTo(Relation.ARMED_GROUP_CLAIMS);
        assertThat(of(Say.in("d-1")
                        .speaker("hill group", "hill-group", SpeakerKind.ARMED_GROUP)
                        .asserts("ambush")
                        .by("north")))
                .isEqualTo(Relation.ARMED_GROUP_ACCUSES);
    }

    private static Relation of(Say say) {
        return BEARINGS.relation(say.claim(), false);
    }

    private static Say north() {
        return Say.in("d-1").party("north", "northern ministry");
    }
}
