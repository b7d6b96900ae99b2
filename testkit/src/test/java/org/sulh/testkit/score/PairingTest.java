package org.sulh.testkit.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.testkit.Said;

class PairingTest {
    private static final Said SHELLING = Said.of("shelling", 0, 50);

    @Test
    void twoClaimsOfOneTypeFromOverlappingWordsAreAPair() {
        Pairing pairing = Pairing.byType(
                List.of(SHELLING.claim()), List.of(Said.of("shelling", 40, 90).claim()));
        assertThat(pairing.pairs()).hasSize(1);
        assertThat(pairing.missed()).isEmpty();
        assertThat(pairing.invented()).isEmpty();
    }

    @Test
    void anotherTypeOrOtherWordsAreNone() {
        List<Claim> gold = List.of(SHELLING.claim());
        assertThat(Pairing.byType(gold, List.of(Said.of("ambush", 0, 50).claim()))
                        .pairs())
                .isEmpty();
        assertThat(Pairing.byType(gold, List.of(Said.of("shelling", 50, 90).claim()))
                        .pairs())
                .isEmpty();
    }

    @Test
    void oneClaimFoundStandsForOneCodedClaimOnly() {
        Pairing pairing =
                Pairing.byType(List.of(SHELLING.claim(), SHELLING.doneBy("army").claim()), List.of(SHELLING.claim()));
        assertThat(pairing.pairs()).hasSize(1);
        assertThat(pairing.missed()).hasSize(1);
    }

    @Test
    void amongTwoThatFitTheOneThatAgreesMoreIsTaken() {
        Claim right = SHELLING.by("the army", "army")
                .doneBy("rebels")
                .on("2025-03-01")
                .claim();
        Claim other = SHELLING.by("the rebels", "rebels").doneBy("army").claim();
        Pairing pairing = Pairing.byType(List.of(right), List.of(other, right));
        assertThat(pairing.pairs().getFirst().found()).isEqualTo(right);
    }

    @Test
    void aPairGivesWayWhereThatLetsAnotherBeFound() {
        // The wide one fits both, the narrow one only the first: both can be served.
        Claim first = Said.of("shelling", 0, 20).by("the army", "army").claim();
        Claim second = Said.of("shelling", 30, 50).claim();
        Claim wide = Said.of("shelling", 0, 50).by("the army", "army").claim();
        Claim narrow = Said.of("shelling", 0, 20).claim();
        Pairing pairing = Pairing.byType(List.of(first, second), List.of(wide, narrow));
        assertThat(pairing.pairs()).hasSize(2);
    }

    @Test
    void withTheSpeakerAskedForAnotherSpeakersClaimIsNoPair() {
        List<Claim> gold = List.of(SHELLING.by("the army", "army").claim());
        List<Claim> found = List.of(SHELLING.by("the rebels", "rebels").claim());
        assertThat(Pairing.byType(gold, found).pairs()).hasSize(1);
        assertThat(Pairing.byTypeAndAsserter(gold, found).pairs()).isEmpty();
    }
}
