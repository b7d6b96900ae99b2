package org.sulh.pipeline.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.RandomClaims;

/** What is told of pairs without looking at them closely, held against looking at all of them. */
class LinkSearchTest {
    private static final Scoring SCORING = Scoring.standard(Taxonomy.standard());
    private static final long MERGE = SCORING.weights().millibits(Row.MERGE);

    @Test
    void noPairScoresMoreThanItsNumbersAllow() {
        Holds holds = new Holds(SCORING);
        int held = 0;
        int excluded = 0;
        for (int seed = 0; seed < 20; seed++) {
            List<Item> items = items(seed, 150);
            Traits traits = new Traits(SCORING, new Places(SCORING.weights()));
            items.forEach(item -> traits.put(item.ordinal(), item));
            for (Item one : items) {
                for (Item other : items) {
                    long most = traits.most(one.ordinal(), other.ordinal());
                    if (one.ordinal() != other.ordinal() && holds.areHeld(one, other)) {
                        held++;
                        excluded += most < MERGE ? 1 : 0;
                        assertThat(SCORING.sum(one, other))
                                .as("seed %d: %s and %s", seed, one, other)
                                .isLessThanOrEqualTo(most);
                    }
                }
            }
        }
        assertThat(held).isGreaterThan(10_000);
        assertThat(excluded).as("else the numbers tell nothing").isGreaterThan(held / 4);
    }

    /** A thousand claims, so that their words are looked up by the rarest. */
    @Test
    void theSearchFindsEveryLinkAndNoOther() {
        for (int seed = 0; seed < 2; seed++) {
            List<Item> items = items(seed, 1100);
            LinkSearch search = new LinkSearch(SCORING, new Rulings(new Answers(Map.of(), Reviews.NONE)));
            search.add(items);
            Holds holds = new Holds(SCORING);
            int links = 0;
            for (Item item : items) {
                Set<Integer> expected = new TreeSet<>();
                for (Item other : items) {
                    if (other.ordinal() != item.ordinal()
                            && holds.areHeld(item, other)
                            && !Constraints.forbid(item, other)
                            && SCORING.sum(item, other) >= MERGE) {
                        expected.add(other.ordinal());
                    }
                }
                links += expected.size();
                Set<Integer> found = new TreeSet<>();
                search.forEachLink(
                        item.ordinal(),
                        Integer.MAX_VALUE,
                        (a, b) -> MERGE,
                        new LinkSearch.Marks(),
                        (a, b, score) -> found.add(b));
                assertThat(found).as("seed %d: %s", seed, item).isEqualTo(expected);
            }
            assertThat(links).isGreaterThan(1000);
        }
    }

    @Test
    void claimsThatComeTogetherMakeTheIncidentsOfClaimsThatComeOneByOne() {
        for (int seed = 0; seed < 5; seed++) {
            List<Claim> claims = new ArrayList<>(RandomClaims.some(new Random(seed), 60));
            claims.addAll(claims(seed, 500));
            claims.addAll(claims.subList(0, 5));
            IncidentStore oneByOne = new IncidentStore(Taxonomy.standard(), Given.NOTHING);
            claims.forEach(claim -> oneByOne.add(claim, Optional.empty()));
            IncidentStore together = new IncidentStore(Taxonomy.standard(), Given.NOTHING);
            together.addAll(claims.subList(0, 200), Map.of());
            together.addAll(claims.subList(200, claims.size()), Map.of());

            assertThat(together.incidents()).as("seed %d", seed).isEqualTo(oneByOne.incidents());
        }
    }

    private static List<Item> items(int seed, int count) {
        List<Item> items = new ArrayList<>();
        for (Claim claim : claims(seed, count)) {
            items.add(Item.of(items.size(), claim, Optional.empty(), Optional.empty()));
        }
        return items;
    }

    private static List<Claim> claims(int seed, int count) {
        Random random = new Random(seed);
        List<Claim> claims = new ArrayList<>();
        while (claims.size() < count) {
            claims.add(LinkIndexTest.claim(random));
        }
        return claims;
    }
}
