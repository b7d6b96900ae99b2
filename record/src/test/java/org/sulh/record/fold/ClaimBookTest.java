package org.sulh.record.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.record.Ledger.added;
import static org.sulh.record.Ledger.confirmed;
import static org.sulh.record.Ledger.corrected;
import static org.sulh.record.Ledger.link;
import static org.sulh.record.Ledger.rejected;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.model.TextSpan;
import org.sulh.record.Ledger;
import org.sulh.record.Told;
import org.sulh.record.entry.ClaimReviewEntry;
import org.sulh.record.entry.ClaimsEntry;
import org.sulh.record.entry.LinkReviewEntry.Bond;
import org.sulh.record.fold.Stated.Standing;

/** What a later version of an extractor replaces, and what it does not. */
class ClaimBookTest {
    private static final String D1 = Told.document(1);
    private static final Claim OLD = at(Told.shelling(D1, "varland", "osmere", "Arn", 9), 10);
    private static final Claim KEPT = at(Told.shelling(D1, "varland", "osmere", "Bela", 9), 50);
    private static final Claim NEW = at(Told.shelling(D1, "osmere", "varland", "Arn", 9), 10);

    private final Ledger ledger = Ledger.begun();

    /** The claim at a passage. */
    private static Claim at(Claim claim, int start) {
        return Claim.of(
                claim.document(),
                Optional.of(new TextSpan(start, start + 9)),
                claim.quote(),
                claim.asserter(),
                claim.via(),
                claim.said(),
                claim.stance(),
                claim.factuality(),
                claim.scope(),
                claim.denies(),
                claim.event(),
                claim.extractor(),
                claim.confidence());
    }

    private Map<Claim, Standing> standings() {
        Map<Claim, Standing> standings = new HashMap<>();
        ledger.state().claims().forEach(stated -> standings.put(stated.claim(), stated.standing()));
        return standings;
    }

    @Test
    void laterVersionReplacesWhatNobodyHasTouched() {
        ledger.told(D1, "post", OLD, KEPT);
        ledger.claims(D1, "exercise@2", KEPT, NEW);
        assertThat(standings())
                .isEqualTo(Map.of(OLD, Standing.SUPERSEDED, KEPT, Standing.UNREVIEWED, NEW, Standing.UNREVIEWED));
    }

    @Test
    void laterVersionThatDrawsNothingLeavesNothingUntouched() {
        ledger.told(D1, "post", OLD);
        ledger.claims(D1, "exercise@2");
        assertThat(standings()).isEqualTo(Map.of(OLD, Standing.SUPERSEDED));
    }

    @Test
    void versionReplacesOnlyOnceAllOfItIsThere() {
        ledger.told(D1, "post", OLD);
        ledger.put(ClaimsEntry.KIND, new ClaimsEntry(D1, "exercise@2", 1, 2, List.of(NEW)));
        assertThat(standings()).isEqualTo(Map.of(OLD, Standing.UNREVIEWED, NEW, Standing.SUPERSEDED));
        ledger.put(ClaimsEntry.KIND, new ClaimsEntry(D1, "exercise@2", 2, 2, List.of()));
        assertThat(standings()).isEqualTo(Map.of(OLD, Standing.SUPERSEDED, NEW, Standing.UNREVIEWED));
    }

    @Test
    void whatAPersonConfirmedStaysAndNothingNewIsDrawnFromThatPassage() {
        ledger.told(D1, "post", OLD);
        ledger.review(confirmed(OLD));
        ledger.claims(D1, "exercise@2", NEW, KEPT);
        assertThat(standings())
                .isEqualTo(Map.of(OLD, Standing.CONFIRMED, NEW, Standing.SUPERSEDED, KEPT, Standing.UNREVIEWED));
    }

    @Test
    void whatAPersonRejectedDoesNotComeBackInOtherWords() {
        ledger.told(D1, "post", OLD);
        ledger.review(rejected(OLD));
        ledger.claims(D1, "exercise@2", NEW);
        assertThat(ledger.state().listCounting()).isEmpty();
    }

    @Test
    void whatAPersonLinkedStays() {
        ledger.told(D1, "post", OLD, KEPT);
        ledger.link(link(Bond.APART, OLD, KEPT));
        ledger.claims(D1, "exercise@2", NEW);
        assertThat(standings())
                .isEqualTo(Map.of(OLD, Standing.UNREVIEWED, KEPT, Standing.UNREVIEWED, NEW, Standing.SUPERSEDED));
    }

    @Test
    void versionOfOneDocumentSaysNothingOfAnother() {
        String d2 = Told.document(2);
        Claim other = Told.shelling(d2, "varland", "osmere", "Arn", 9);
        ledger.told(D1, "post", OLD);
        ledger.told(d2, "post", other);
        ledger.claims(D1, "exercise@2", NEW);
        assertThat(standings().get(other)).isEqualTo(Standing.UNREVIEWED);
    }

    /** What the rules of superseding say, worked out from all that was entered, without anything remembered. */
    private static final class Oracle {
        private final List<Batch> batches = new ArrayList<>();
        private final List<ClaimReviewEntry> reviews = new ArrayList<>();
        private final Set<String> linked = new HashSet<>();

        private record Batch(String document, String extractor, int parts, Map<Integer, List<Claim>> byPart) {
            boolean holds(Claim claim) {
                return byPart.values().stream().anyMatch(claims -> claims.contains(claim));
            }
        }

        void claims(ClaimsEntry entry) {
            Batch batch = batches.stream()
                    .filter(b -> b.document().equals(entry.document()))
                    .filter(b -> b.extractor().equals(entry.extractor()))
                    .findFirst()
                    .orElseGet(() -> {
                        Batch begun = new Batch(entry.document(), entry.extractor(), entry.parts(), new HashMap<>());
                        batches.add(begun);
                        return begun;
                    });
            batch.byPart().put(entry.part(), entry.claims());
        }

        Set<Claim> all() {
            Set<Claim> all = new HashSet<>();
            batches.forEach(batch -> batch.byPart().values().forEach(all::addAll));
            reviews.forEach(review -> review.to().ifPresent(all::add));
            return all;
        }

        private Optional<Standing> ruling(Claim claim) {
            Optional<Standing> last = Optional.empty();
            for (ClaimReviewEntry review : reviews) {
                if (review.claim().equals(Optional.of(claim.id()))) {
                    last = Optional.of(
                            switch (review.verdict()) {
                                case CONFIRMED, ADDED -> Standing.CONFIRMED;
                                case CORRECTED -> Standing.CORRECTED;
                                case REJECTED -> Standing.REJECTED;
                            });
                }
                if (review.to().equals(Optional.of(claim))) {
                    last = Optional.of(Standing.CONFIRMED);
                }
            }
            return last;
        }

        private boolean isTouched(Claim claim) {
            return ruling(claim).isPresent() || linked.contains(claim.id());
        }

        Standing standing(Claim claim) {
            Optional<Standing> ruling = ruling(claim);
            if (ruling.isPresent()) {
                return ruling.get();
            }
            List<Batch> read = batches.stream()
                    .filter(batch -> batch.document().equals(claim.document()))
                    .toList();
            if (read.size() < 2 || isTouched(claim)) {
                return Standing.UNREVIEWED;
            }
            Batch last = read.stream()
                    .filter(batch -> batch.byPart().size() == batch.parts())
                    .reduce((a, b) -> b)
                    .orElse(read.getFirst());
            boolean isSpokenOf = all().stream()
                    .filter(other -> other.document().equals(claim.document()))
                    .filter(this::isTouched)
                    .anyMatch(other -> other.span().isPresent() && other.span().equals(claim.span()));
            return last.holds(claim) && !isSpokenOf ? Standing.UNREVIEWED : Standing.SUPERSEDED;
        }
    }

    @Test
    void standingsAreThoseThatTheRulesGiveForAnyHistory() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Told told = Told.seeded(seed);
            Ledger random1 = Ledger.begun();
            Oracle oracle = new Oracle();
            List<String> documents = List.of(Told.document(1), Told.document(2));
            documents.forEach(document -> random1.document(document, "post"));
            List<Claim> pool = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                pool.add(at(told.any(documents.get(i % 2)), 10 * random.nextInt(4)));
            }
            for (int step = 0; step < 40; step++) {
                step(random, random1, oracle, documents.get(random.nextInt(2)), pool);
            }
            Map<Claim, Standing> expected = new HashMap<>();
            oracle.all().forEach(claim -> expected.put(claim, oracle.standing(claim)));
            Map<Claim, Standing> found = new HashMap<>();
            random1.state().claims().forEach(stated -> found.put(stated.claim(), stated.standing()));
            assertThat(found).as("history %d", seed).isEqualTo(expected);
        }
    }

    private static void step(Random random, Ledger into, Oracle oracle, String document, List<Claim> pool) {
        List<Claim> of =
                pool.stream().filter(claim -> claim.document().equals(document)).toList();
        Claim one = of.get(random.nextInt(of.size()));
        Claim other = of.get(random.nextInt(of.size()));
        int before = into.state().unused().size();
        switch (random.nextInt(5)) {
            case 0, 1 -> {
                ClaimsEntry entry = new ClaimsEntry(
                        document,
                        "exercise@" + random.nextInt(4),
                        1 + random.nextInt(2),
                        2,
                        of.stream().filter(claim -> random.nextInt(3) == 0).toList());
                into.put(ClaimsEntry.KIND, entry);
                if (isTaken(into, before)) {
                    oracle.claims(entry);
                }
            }
            case 2 -> review(random.nextBoolean() ? confirmed(one) : rejected(one), into, oracle, before);
            case 3 -> {
                if (!one.equals(other)) {
                    review(random.nextBoolean() ? corrected(one, other) : added(other), into, oracle, before);
                }
            }
            default -> {
                if (!one.equals(other)) {
                    into.link(link(Bond.TOGETHER, one, other));
                    if (isTaken(into, before)) {
                        oracle.linked.addAll(List.of(one.id(), other.id()));
                    }
                }
            }
        }
    }

    private static void review(ClaimReviewEntry review, Ledger into, Oracle oracle, int before) {
        into.review(review);
        if (isTaken(into, before)) {
            oracle.reviews.add(review);
        }
    }

    private static boolean isTaken(Ledger into, int before) {
        return into.state().unused().size() == before;
    }
}
