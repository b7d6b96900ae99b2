package org.sulh.testkit.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Each rival on votes small enough to follow, and on crowds that it was made for. */
class RivalsTest {
    /** As in "a+ b-": a asserts, b denies. */
    private static Ballot ballot(String votes) {
        return new Ballot(Arrays.stream(votes.split(" ", -1))
                .filter(vote -> !vote.isEmpty())
                .map(vote -> new Vote(
                        vote.substring(0, vote.length() - 1),
                        vote.endsWith("+"),
                        Character.toUpperCase(vote.charAt(0)) <= 'F' ? Character.toUpperCase(vote.charAt(0)) : 'F'))
                .toList());
    }

    private static List<Ballot> ballots(String... votes) {
        return Arrays.stream(votes).map(RivalsTest::ballot).toList();
    }

    @Test
    void theMajorityIsAShareByLaplacesRule() {
        // two of three: 3/5, ln(3/2)
        assertThat(new MajorityVote().scores(ballots("a+ b+ c-"))[0]).isCloseTo(0.405465, within(1e-6));
        assertThat(new MajorityVote().scores(ballots(""))[0]).isZero();
    }

    @Test
    void theCountIsOfSources() {
        assertThat(new SourceCount().scores(ballots("a+ b+ c-", "a-"))).containsExactly(1, -1);
    }

    @Test
    void dawidAndSkeneBelieveTheSourceThatIsMostlyRight() {
        // Three that are right nine times in ten, and two that guess.
        SplittableRandom chance = new SplittableRandom(9);
        List<Ballot> ballots = new ArrayList<>();
        List<Boolean> truth = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            boolean happened = chance.nextDouble() < 0.6;
            StringBuilder votes = new StringBuilder();
            for (String good : List.of("g1", "g2", "g3")) {
                votes.append(good).append(chance.nextDouble() < 0.9 == happened ? "+ " : "- ");
            }
            for (String guess : List.of("h1", "h2")) {
                votes.append(guess).append(chance.nextDouble() < 0.5 ? "+ " : "- ");
            }
            ballots.add(ballot(votes.toString().strip()));
            truth.add(happened);
        }
        double[] learnt = new DawidSkene(false).scores(ballots);
        double[] counted = new SourceCount().scores(ballots);
        assertThat(right(learnt, truth)).isGreaterThan(0.96).isGreaterThan(right(counted, truth) + 0.02);
    }

    private static double right(double[] scores, List<Boolean> truth) {
        int right = 0;
        for (int i = 0; i < scores.length; i++) {
            right += scores[i] > 0 == truth.get(i) ? 1 : 0;
        }
        return right / (double) scores.length;
    }

    @Test
    void silenceTellsDawidAndSkeneOfWhatOneWhoSeesAllLeavesOut() {
        // The watcher tells of all that happens; the crowd is of those who say anything.
        SplittableRandom chance = new SplittableRandom(2);
        List<Ballot> ballots = new ArrayList<>();
        List<Boolean> truth = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            boolean happened = chance.nextDouble() < 0.5;
            StringBuilder votes = new StringBuilder(happened && chance.nextDouble() < 0.95 ? "watcher+ " : "");
            for (String other : List.of("o1", "o2", "o3")) {
                votes.append(chance.nextDouble() < (happened ? 0.6 : 0.25) ? other + "+ " : "");
            }
            ballots.add(ballot(votes.toString().strip()));
            truth.add(happened);
        }
        assertThat(right(new DawidSkene(true).scores(ballots), truth)).isGreaterThan(0.9);
    }

    @Test
    void truthFinderTrustsThoseWhomOthersBearOut() {
        double[] scores = new TruthFinder()
                .scores(ballots("a+ b+ c+ x-", "a+ b+ c+ x-", "a+ b+ x-", "a- b- c- x+", "a- b- x+", "c+", "x+"));
        assertThat(scores[5]).isGreaterThan(scores[6]);
        assertThat(scores[0]).isPositive();
        assertThat(scores[3]).isNegative();
    }

    @Test
    void theAdmiraltyRuleLooksUpLetterAndDigit() {
        List<Ballot> ballots = new ArrayList<>();
        boolean[] happened = new boolean[40];
        for (int i = 0; i < 40; i++) {
            // A alone is right nine in ten, E alone one in ten.
            ballots.add(ballot(i % 2 == 0 ? "a+" : "e+"));
            happened[i] = i % 2 == 0 ? i % 20 != 0 : i % 20 == 1;
        }
        AdmiraltyRule rule = AdmiraltyRule.set(ballots, happened);
        double[] scores = rule.scores(ballots("a+", "e+"));
        // (18 + 4 * 21/42) / (20 + 4) = 20/24 and (2 + 2) / 24
        assertThat(scores[0]).isCloseTo(StrictMath.log(5), within(1e-9));
        assertThat(scores[1]).isCloseTo(-StrictMath.log(5), within(1e-9));
    }

    @Test
    void rescalingFindsTheSlopeThatScoresWereMadeWith() {
        SplittableRandom chance = new SplittableRandom(6);
        double[] scores = new double[20_000];
        boolean[] happened = new boolean[scores.length];
        List<Ballot> none = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            scores[i] = 6 * chance.nextDouble() - 3;
            happened[i] = chance.nextDouble() < 1 / (1 + StrictMath.exp(-(0.5 + 2 * scores[i])));
            none.add(ballot(""));
        }
        Rescaled rescaled = Rescaled.set(new SourceCount(), scores, happened);
        assertThat(rescaled.offset()).isCloseTo(0.5, within(0.1));
        assertThat(rescaled.slope()).isCloseTo(2, within(0.1));
        assertThat(rescaled.probabilities(none.subList(0, 1))[0])
                .isCloseTo(1 / (1 + StrictMath.exp(-rescaled.offset())), within(1e-12));
    }
}
