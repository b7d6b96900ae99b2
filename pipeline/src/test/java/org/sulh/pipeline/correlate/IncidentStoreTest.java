package org.sulh.pipeline.correlate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.model.Incident;
import org.sulh.model.LinkReview;
import org.sulh.model.Taxonomy;
import org.sulh.pipeline.RandomClaims;
import org.sulh.pipeline.Say;

/** Random claims of an invented valley, with answers, reviews and duplicate-free sources; all seeded. */
class IncidentStoreTest {
    private static final Scoring SCORING = Scoring.standard(Taxonomy.standard());

    /** Claims, what is given with them, and how large a block may be. */
    private record World(List<Claim> claims, Given given, int limit) {
        static World of(int seed) {
            Random random = new Random(seed);
            List<Claim> claims = RandomClaims.some(random, 20 + random.nextInt(25));
            int asserted = claims.size();
            for (int i = 0; i < asserted / 4; i++) {
                Claim answered = claims.get(random.nextInt(claims.size()));
                claims.add(Say.in("d-" + random.nextInt(9))
                        .party("north", "Speaker " + i)
                        .denies("shelling")
                        .answering(answered)
                        .claim());
            }
            Collections.shuffle(claims, random);
            List<LinkReview> reviews = reviews(claims, random, seed % 3 == 0 ? 0 : 5);
            Map<String, String> onceOnly = new HashMap<>();
            for (int d = 0; seed % 2 == 1 && d < 6; d++) {
                onceOnly.put("d-" + d, "source-" + d % 2);
            }
            return new World(claims, new Given(reviews, onceOnly), seed % 4 == 0 ? LinkGraph.LIMIT : 2 + seed % 5);
        }

        private static List<LinkReview> reviews(List<Claim> claims, Random random, int count) {
            List<LinkReview> reviews = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                LinkReview.Kind kind = random.nextBoolean() ? LinkReview.Kind.TOGETHER : LinkReview.Kind.APART;
                List<String> two = List.of(
                        claims.get(random.nextInt(claims.size())).id(),
                        claims.get(random.nextInt(claims.size())).id());
                if (!two.getFirst().equals(two.getLast())) {
                    LinkReview review = new LinkReview("l-" + i, kind, two, "for the exercise");
                    // That contradictory ones are refused has a test of its own.
                    if (agree(reviews, review)) {
                        reviews.add(review);
                    }
                }
            }
            return reviews;
        }

        private static boolean agree(List<LinkReview> reviews, LinkReview review) {
            try {
                Reviews.of(reviews).with(review);
                return true;
            } catch (IllegalArgumentException contradictory) {
                return false;
            }
        }

        IncidentStore empty() {
            return new IncidentStore(SCORING, new Given(List.of(), given.onceOnly()), limit);
        }

        Set<Set<String>> batch(List<Claim> inOrder) {
            IncidentStore store = new IncidentStore(SCORING, given, limit);
            store.addAll(inOrder, Map.of());
            return partition(store);
        }
    }

    @Test
    void theStoreGivesExactlyThePartitionOfTheNaiveMatcher() {
        int together = 0;
        for (int seed = 0; seed < 40; seed++) {
            World world = World.of(seed);
            Set<Set<String>> naive = new NaiveMatcher(world.limit(), world.claims(), world.given()).partition();
            assertThat(world.batch(world.claims())).as("seed %d", seed).isEqualTo(naive);
            together += world.claims().size() - naive.size();
        }
        assertThat(together)
                .as("worlds in which nothing is put together test nothing")
                .isGreaterThan(200);
    }

    @Test
    void anyOrderGivesThePartitionOfTheBatch() {
        for (int seed = 0; seed < 40; seed++) {
            World world = World.of(seed);
            Set<Set<String>> batch = world.batch(world.claims());
            List<Claim> shuffled = new ArrayList<>(world.claims());
            for (int i = 0; i < 5; i++) {
                Collections.shuffle(shuffled, new Random(i));
                assertThat(world.batch(shuffled)).as("seed %d", seed).isEqualTo(batch);
            }
        }
    }

    /** Claims that are added and taken out again, reviews that are made and withdrawn, and questions in between. */
    @Test
    void whateverCameAndWentTheStoreGivesThePartitionOfWhatIsThere() {
        for (int seed = 0; seed < 40; seed++) {
            World world = World.of(seed);
            Random random = new Random(seed);
            IncidentStore store = world.empty();
            Map<String, Claim> there = new LinkedHashMap<>();
            Map<String, LinkReview> made = new LinkedHashMap<>();
            for (int step = 0; step < 4 * world.claims().size(); step++) {
                Claim claim = world.claims().get(random.nextInt(world.claims().size()));
                if (there.remove(claim.id()) != null) {
                    store.remove(claim.id());
                } else {
                    store.add(claim, Optional.empty());
                    there.put(claim.id(), claim);
                }
                if (!world.given().reviews().isEmpty() && random.nextInt(3) == 0) {
                    LinkReview review = world.given()
                            .reviews()
                            .get(random.nextInt(world.given().reviews().size()));
                    if (made.remove(review.id()) != null) {
                        store.withdraw(review.id());
                    } else {
                        store.add(review);
                        made.put(review.id(), review);
                    }
                }
                if (random.nextInt(10) == 0) {
                    store.incidents();
                }
            }
            World left = new World(
                    List.copyOf(there.values()),
                    new Given(List.copyOf(made.values()), world.given().onceOnly()),
                    world.limit());
            assertThat(partition(store)).as("seed %d", seed).isEqualTo(left.batch(left.claims()));
        }
    }

    @Test
    void whatHasChangedAndWhatWasThereMakeUpTheWhole() {
        for (int seed = 0; seed < 30; seed++) {
            World world = World.of(seed);
            IncidentStore store = world.empty();
            Map<String, Set<String>> kept = new HashMap<>();
            for (Claim claim : world.claims()) {
                store.add(claim, Optional.empty());
                for (Incident incident : store.takeChanged()) {
                    incident.claims().forEach(id -> kept.put(id, Set.copyOf(incident.claims())));
                }
                assertThat(Set.copyOf(kept.values())).as("seed %d", seed).isEqualTo(partition(store));
                assertThat(store.getIncidentOf(claim.id()).claims()).contains(claim.id());
            }
            for (Claim claim : world.claims().subList(0, world.claims().size() / 2)) {
                store.remove(claim.id());
                kept.remove(claim.id());
                for (Incident incident : store.takeChanged()) {
                    incident.claims().forEach(id -> kept.put(id, Set.copyOf(incident.claims())));
                }
                assertThat(Set.copyOf(kept.values())).as("seed %d", seed).isEqualTo(partition(store));
            }
        }
    }

    private static Set<Set<String>> partition(IncidentStore store) {
        return store.incidents().stream()
                .map(incident -> Set.copyOf(incident.claims()))
                .collect(Collectors.toSet());
    }
}
