package org.sulh.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.SpeakerKind;

/** The texts are exercises. */
class PackChoiceTest {
    private final Pack river = load();

    private static Pack load() {
        try {
            return Pack.load(PackTest.GOOD);
        } catch (PackException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTextThatNamesBothPartiesConcernsTheAgreement() {
        assertThat(river.concerns("Northland's troops and Southland's troops met."))
                .isTrue();
        assertThat(river.concerns("NORDBURG: Sudlandish officials left.")).isTrue();
    }

    @Test
    void aTextThatNamesOnePartyDoesNot() {
        assertThat(river.concerns("Northland, Nordburg and the Norlandish army."))
                .isFalse();
        assertThat(river.concerns("")).isFalse();
    }

    @Test
    void aMediatorIsNoParty() {
        assertThat(river.concerns("Northland met the Isle.")).isFalse();
    }

    @Test
    void partOfAWordIsNotAName() {
        assertThat(river.concerns("Southland met the Northlander and the Unnorthland."))
                .isFalse();
    }

    @Test
    void theLongerNameOfAnotherActorHidesThePartyWithinIt() {
        assertThat(river.concerns("Southland fought the Northland League.")).isFalse();
        assertThat(river.concerns("Southland fought the Northland League, Northland said."))
                .isTrue();
    }

    @Test
    void anAbbreviationCountsInCapitalsOnly() {
        assertThat(river.concerns("Southland met the NRA.")).isTrue();
        assertThat(river.concerns("Southland met nra.")).isFalse();
    }

    @Test
    void spellingsThatTypesettersChangeAreOneName() {
        assertThat(river.concerns("Northland met جنوبلند today")).isTrue();
        assertThat(river.concerns("Republic\nof  Northland met جنوب\u200cلند")).isTrue();
        assertThat(river.concerns("Sudlandish men in İnburg")).isTrue();
    }

    @Test
    void thePackThatIsNamedMostIsChosen() {
        Pack other = other("eastland", "Eastland", "southland", "Southland");
        List<String> texts = List.of("Northland and Southland talked. Eastland watched. Northland left.");

        assertThat(PackChoice.choose(List.of(river, other), texts)).contains(river);
        assertThat(PackChoice.choose(List.of(other, river), texts)).contains(river);
    }

    @Test
    void twoPacksNamedEquallyOftenLeaveTheChoiceOpen() {
        Pack other = other("eastland", "Eastland", "southland", "Southland");

        assertThat(PackChoice.choose(List.of(river, other), List.of("Northland, Eastland, Southland")))
                .isEmpty();
    }

    @Test
    void aTextThatNamesOnePartyDoesNotAddToTheChoice() {
        Pack other = other("eastland", "Eastland", "westland", "Westland");
        List<String> texts = List.of("Northland Northland Northland", "Eastland and Westland");

        assertThat(PackChoice.choose(List.of(river, other), texts)).contains(other);
        assertThat(PackChoice.choose(List.of(river), List.of("Northland", "Southland")))
                .isEmpty();
        assertThat(PackChoice.choose(List.of(), texts)).isEmpty();
    }

    private static Pack other(String first, String firstName, String second, String secondName) {
        return Pack.of(
                new Agreement("other", "Other truce (exercise)", "1", List.of(first, second), List.of(), List.of()),
                List.of(actor(first, firstName), actor(second, secondName)),
                List.of(),
                Optional.empty());
    }

    private static Actor actor(String id, String name) {
        return new Actor(id, name, SpeakerKind.PARTY, List.of(), List.of(), Optional.empty());
    }
}
