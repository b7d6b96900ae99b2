package org.sulh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.Assessment;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Level;
import org.sulh.model.Probability;
import org.sulh.model.Prospect;
import org.sulh.model.Prospect.Kind;
import org.sulh.model.Prospect.Piece;
import org.sulh.model.SideToll;
import org.sulh.model.SideToll.Interest;

/** Sides are invented. */
class OutlookTest {
    private static final Names NAMES = Names.of(List.of(), List.of());

    @Test
    void eachLevelThatCouldBeReachedIsOneSentence() {
        Assessment assessment = assessment(
                Level.REPORTED,
                List.of(),
                alone(Kind.SENSOR, 910_000),
                alone(Kind.OUTLET, 550_000),
                new Prospect(
                        List.of(new Piece(Kind.ADMISSION, Optional.of("north"))),
                        Level.CORROBORATED,
                        new Probability(820_000)));

        assertThat(new Outlook(NAMES).lines(assessment))
                .containsExactly(
                        "It would become corroborated by a sensor's record (P then about 91%), another outlet's own"
                                + " report (P then about 55%) or an admission by North (P then about 82%).");
        assertThat(new Outlook(NAMES).questions(assessment))
                .containsExactly("It would become corroborated by a sensor's record, another outlet's own report or an"
                        + " admission by the accused.");
    }

    @Test
    void whoeverOfNoSideWouldDoIsToldInOneWord() {
        Assessment assessment = assessment(
                Level.REPORTED,
                List.of(),
                alone(Kind.MONITOR_SAW, 1),
                alone(Kind.SENSOR, 1),
                alone(Kind.MEDIATOR, 1),
                alone(Kind.OBSERVER, 1),
                alone(Kind.OUTLET, 1));

        assertThat(new Outlook(NAMES).questions(assessment))
                .containsExactly(
                        "It would become corroborated by one more origin of no side, be it a monitor, a sensor, a"
                                + " mediator, an observer or an outlet.");
    }

    @Test
    void whatEveryPairNeedsIsToldOnce() {
        Assessment assessment =
                assessment(Level.CORROBORATED, List.of(), withReview(Kind.MONITOR_SAW), withReview(Kind.SENSOR));

        assertThat(new Outlook(NAMES).lines(assessment))
                .containsExactly(
                        "It would become verified by a monitor's own observation (P then about 97%) or a sensor's"
                                + " record (P then about 97%), together with review of the claims by a person.");
    }

    @Test
    void thatNothingWouldDoIsToldBesideTheSumAndIsNoQuestion() {
        Assessment assessment = assessment(Level.REPORTED, List.of());

        assertThat(new Outlook(NAMES).lines(assessment))
                .containsExactly("No one kind of further evidence would change this level, nor would two together.");
        assertThat(new Outlook(NAMES).questions(assessment)).isEmpty();
        assertThat(new Outlook(NAMES).lines(assessment(Level.VERIFIED, List.of())))
                .isEmpty();
    }

    @Test
    void theRangesOfTheSidesStandSideBySideWithWhatTheyAreToThem() {
        List<SideToll> tolls = List.of(
                new SideToll(Optional.of("north"), killed(23), Interest.OWN_LOSSES, List.of("o-1")),
                new SideToll(Optional.of("south"), killed(58), Interest.ANOTHERS_LOSSES, List.of("o-2")),
                new SideToll(
                        Optional.empty(),
                        Casualties.atLeast(CasualtyKind.KILLED, 30, "north"),
                        Interest.UNKNOWN,
                        List.of("o-3")));

        assertThat(new SideTolls(NAMES).sideBySide(assessment(Level.REPORTED, tolls)))
                .containsExactly(
                        "Range by side: 23 killed (of north), as told by North of its own losses; 58 killed (of"
                                + " north), as told by South of another's losses; 30 or more killed (of north), as told by those"
                                + " of no side.");
    }

    @Test
    void sidesThatSayTheSameAreNotPutAgainstEachOther() {
        List<SideToll> tolls = List.of(
                new SideToll(Optional.of("north"), killed(23), Interest.OWN_LOSSES, List.of("o-1")),
                new SideToll(Optional.of("south"), killed(23), Interest.ANOTHERS_LOSSES, List.of("o-2")));

        assertThat(new SideTolls(NAMES).sideBySide(assessment(Level.REPORTED, tolls)))
                .isEmpty();
    }

    private static Prospect alone(Kind kind, int happened) {
        return new Prospect(List.of(new Piece(kind, Optional.empty())), Level.CORROBORATED, new Probability(happened));
    }

    private static Prospect withReview(Kind kind) {
        return new Prospect(
                List.of(new Piece(kind, Optional.empty()), new Piece(Kind.REVIEW, Optional.empty())),
                Level.VERIFIED,
                new Probability(970_000));
    }

    private static Casualties killed(int count) {
        return Casualties.exactly(CasualtyKind.KILLED, count, "north");
    }

    private static Assessment assessment(Level level, List<SideToll> tolls, Prospect... prospects) {
        return new Assessment(
                "i-1",
                level,
                0,
                List.of(),
                List.of(),
                List.of(),
                tolls,
                List.of("So it is."),
                List.of(),
                List.of(prospects));
    }
}
