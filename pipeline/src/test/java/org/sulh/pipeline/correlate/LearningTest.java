package org.sulh.pipeline.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.Say;

class LearningTest {
    @Test
    void whatClaimsOfOneHappeningShareComesOutAsWorthMoreThanWhatTheyDoNot() {
        Learning.Result result = Learning.learn(List.of(reports(new Random(1))), Taxonomy.standard());
        Map<String, Long> learnt =
                result.rows().stream().collect(Collectors.toMap(Learning.Learnt::row, Learning.Learnt::learnt));

        assertThat(learnt.get("time-day")).isGreaterThan(1000);
        assertThat(learnt.get("time-near")).isNegative();
        assertThat(learnt.get("place-town")).isGreaterThan(1000);
        assertThat(learnt.get("place-near")).isNegative();
        assertThat(learnt.get("toll-exact")).isGreaterThan(learnt.get("toll-disagrees"));
    }

    @Test
    void aRowThatIsNeverSeenStaysWithinTwoBitsOfItsWeight() {
        Learning.Result result = Learning.learn(List.of(reports(new Random(1))), Taxonomy.standard());

        assertThat(result.rows())
                .filteredOn(row -> row.pairs() == 0)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.learnt()).isBetween(row.handSet() - 2000, row.handSet() + 2000));
    }

    @Test
    void theOrderOfTheClaimsChangesNothing() {
        List<Claim> claims = reports(new Random(2));
        Learning.Result result = Learning.learn(List.of(claims), Taxonomy.standard());
        List<Claim> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(Learning.learn(List.of(shuffled), Taxonomy.standard())).isEqualTo(result);
    }

    @Test
    void nothingToLearnFromLeavesTheOrderOfTheRows() {
        Learning.Result result = Learning.learn(List.of(), Taxonomy.standard());

        assertThat(result.pairs()).isZero();
        assertThat(result.rows()).allSatisfy(row -> assertThat(row.pairs()).isZero());
    }

    /** Shellings of an invented valley, each told by four outlets, of which some miss the day and some the town. */
    private static List<Claim> reports(Random random) {
        List<Claim> claims = new ArrayList<>();
        for (int happening = 0; happening < 80; happening++) {
            LocalDate day = LocalDate.of(2031, 3, 1).plusDays(random.nextInt(50));
            int town = random.nextInt(6);
            int killed = random.nextInt(9);
            for (int outlet = 0; outlet < 4; outlet++) {
                Say say = Say.in("d-" + happening + "a" + outlet)
                        .speaker("Outlet " + outlet, SpeakerKind.OUTLET)
                        .asserts("shelling")
                        .by("north")
                        .killed(random.nextInt(4) == 0 ? killed + 1 : killed)
                        .on(day.plusDays(random.nextInt(10) == 0 ? 1 : 0).toString());
                if (random.nextInt(10) > 0) {
                    say.at(Say.town("Town " + town, 34 + town * 0.4, 69));
                }
                claims.add(say.claim());
            }
        }
        return claims;
    }
}
