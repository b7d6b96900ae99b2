package org.sulh.pipeline.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.Finding.Choice;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Finding.Vote;
import org.sulh.model.Procedure.Majority;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.cases.CaseStep.Motion;

/** How many votes carry a motion. */
class BallotTest {
    private static Ballot ballot(Majority majority, int members, int inFavour, int against, int abstaining) {
        Motion motion = new Valley()
                .motion("k-1", new Valley().text("north", Conclusion.UNABLE, Severity.MINOR, Intent.TECHNICAL));
        Ballot ballot = new Ballot(1, 1, motion, majority, members);
        cast(ballot, "for", inFavour, Choice.FOR);
        cast(ballot, "against", against, Choice.AGAINST);
        cast(ballot, "abstains", abstaining, Choice.ABSTAIN);
        return ballot;
    }

    private static void cast(Ballot ballot, String name, int times, Choice choice) {
        for (int i = 0; i < times; i++) {
            ballot.cast(new Vote(name + "-" + i, "north", choice, Optional.empty()));
        }
    }

    /** Whether so many of the members are enough, by what the word says. */
    private static boolean isEnough(Majority majority, int inFavour, int members) {
        return switch (majority) {
            case SIMPLE -> inFavour > members - inFavour;
            case TWO_THIRDS -> 3 * inFavour >= 2 * members;
            case THREE_QUARTERS -> 4 * inFavour >= 3 * members;
            case CONSENSUS -> inFavour == members;
        };
    }

    @Test
    void aMajorityIsOfAllWhoSitAndWhoeverAbstainsIsNotForIt() {
        for (Majority majority : Majority.values()) {
            for (int members = 1; members <= 13; members++) {
                for (int inFavour = 0; inFavour <= members; inFavour++) {
                    int rest = majority == Majority.CONSENSUS ? 0 : members - inFavour;
                    assertThat(ballot(majority, members, inFavour, 0, rest).isCarried())
                            .as("%s, %d of %d, the rest abstains", majority, inFavour, members)
                            .isEqualTo(isEnough(majority, inFavour, members));
                    assertThat(ballot(majority, members, inFavour, rest, 0).isCarried())
                            .as("%s, %d of %d, the rest is against it", majority, inFavour, members)
                            .isEqualTo(isEnough(majority, inFavour, members));
                }
            }
        }
    }

    @Test
    void aConsensusIsOfAllWhoDoNotAbstainAndWaitsForEverybody() {
        assertThat(ballot(Majority.CONSENSUS, 5, 4, 0, 1).isCarried()).isTrue();
        assertThat(ballot(Majority.CONSENSUS, 5, 1, 0, 4).isCarried()).isTrue();
        assertThat(ballot(Majority.CONSENSUS, 5, 4, 1, 0).isCarried()).isFalse();
        assertThat(ballot(Majority.CONSENSUS, 5, 4, 0, 0).isCarried()).isFalse();
        assertThat(ballot(Majority.CONSENSUS, 5, 2, 0, 2).isCarried()).isFalse();
        assertThat(ballot(Majority.CONSENSUS, 5, 3, 1, 1).isCarried()).isFalse();
    }

    @Test
    void ifAllAbstainNothingIsCarriedByAnyMajority() {
        for (Majority majority : Majority.values()) {
            assertThat(ballot(majority, 4, 0, 0, 4).isCarried())
                    .as("%s", majority)
                    .isFalse();
        }
    }

    @Test
    void aFindingTakesAsManySignaturesAsVotesCarryIt() {
        assertThat(ballot(Majority.SIMPLE, 4, 0, 0, 0).needed()).isEqualTo(3);
        assertThat(ballot(Majority.TWO_THIRDS, 6, 0, 0, 0).needed()).isEqualTo(4);
        assertThat(ballot(Majority.THREE_QUARTERS, 4, 0, 0, 0).needed()).isEqualTo(3);
        assertThat(ballot(Majority.CONSENSUS, 5, 3, 0, 2).needed()).isEqualTo(3);
    }
}
