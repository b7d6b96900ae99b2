package org.sulh.testkit.rival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sulh.model.Incident;
import org.sulh.testkit.world.World;
import org.sulh.testkit.world.WorldPlan;

/** Ballots of a synthetic world. */
class BallotTest {
    private static final World WORLD = World.of(WorldPlan.standard(300).withCopied(0.7), 2);
    private static final List<Incident> INCIDENTS = WORLD.truth().incidents(WORLD.claims());

    private static List<Ballot> ballots(Map<String, Character> letters) {
        return Ballot.of(INCIDENTS, WORLD.claims(), WORLD.documents(), letters);
    }

    @Test
    void eachSourceVotesOnceHoweverOftenItIsPassedOn() {
        for (Ballot ballot : ballots(Map.of())) {
            assertThat(ballot.votes().stream().map(Vote::source).collect(Collectors.toList()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aPartysWordsInAnOutletAreThePartys() {
        assertThat(ballots(Map.of())).anyMatch(ballot -> ballot.votes().stream()
                .anyMatch(vote -> vote.source().equals("Party ash") && vote.asserts()));
    }

    @Test
    void lettersAreThoseOfTheSources() {
        assertThat(ballots(Map.of("Monitor 1", 'B')))
                .anyMatch(ballot -> ballot.votes().contains(new Vote("Monitor 1", true, 'B')));
        assertThat(ballots(Map.of()))
                .allMatch(ballot -> ballot.votes().stream().allMatch(vote -> vote.letter() == 'F'));
    }
}
