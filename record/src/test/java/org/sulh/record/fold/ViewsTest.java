package org.sulh.record.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.record.Ledger.added;
import static org.sulh.record.Ledger.confirmed;
import static org.sulh.record.Ledger.corrected;
import static org.sulh.record.Ledger.link;
import static org.sulh.record.Ledger.rejected;
import static org.sulh.record.Ledger.withdrawal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.record.Ledger;
import org.sulh.record.Told;
import org.sulh.record.entry.ClaimReviewEntry;
import org.sulh.record.entry.ClaimsEntry;
import org.sulh.record.entry.DocumentEntry;
import org.sulh.record.entry.GradeEntry;
import org.sulh.record.entry.LinkReviewEntry;
import org.sulh.record.entry.LinkReviewEntry.Bond;
import org.sulh.record.entry.Payload;
import org.sulh.record.entry.StateDigest;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.register.entry.Json;

/** What everybody sees of a record that holds sealed entries, and what those see who have its vault. */
class ViewsTest {
    private static final String OPEN = Told.document(1);
    private static final String SECRET = Told.document(2);
    private static final Claim PUBLIC = Told.shelling(OPEN, "varland", "osmere", "Arn", 9);
    private static final Claim HIDDEN = Told.seen(SECRET, "osmere", "Arn", 9);

    private final Ledger ledger = Ledger.begun();

    private RecordState shared() {
        return ledger.state(View.SHARED);
    }

    private static List<Claim> claims(RecordState state) {
        return state.claims().stream().map(Stated::claim).toList();
    }

    private static StateDigest digest(Ledger ledger, View view) {
        return Digests.of(ledger.conclusions(view));
    }

    /** A sealed document with claims, beside an open one. */
    private long[] confidential() {
        ledger.source(Ledger.press("team"));
        ledger.told(OPEN, "post", PUBLIC);
        return new long[] {
            ledger.putSealed(DocumentEntry.KIND, Ledger.documentOf(SECRET, "team")),
            ledger.putSealed(ClaimsEntry.KIND, new ClaimsEntry(SECRET, "exercise@1", 1, 1, List.of(HIDDEN)))
        };
    }

    @Test
    void recordWithoutSealedEntriesIsTheSameToEverybody() {
        ledger.told(OPEN, "post", PUBLIC);
        ledger.review(confirmed(PUBLIC));
        assertThat(digest(ledger, View.INTERNAL).inView(View.SHARED)).isEqualTo(digest(ledger, View.SHARED));
    }

    @Test
    void sharedViewPassesOverWhatIsSealedAndWhatSpeaksOfItAndCountsBoth() {
        confidential();
        ledger.putSealed(ClaimReviewEntry.KIND, confirmed(HIDDEN));
        ledger.review(rejected(HIDDEN));
        ledger.link(link(Bond.TOGETHER, PUBLIC, HIDDEN));
        assertThat(claims(shared())).containsExactly(PUBLIC);
        assertThat(shared().documents()).containsOnlyKeys(OPEN);
        assertThat(shared().passedOver()).isEqualTo(5);
        assertThat(shared().unused()).isEmpty();
        assertThat(claims(ledger.state())).containsExactly(PUBLIC, HIDDEN);
        assertThat(ledger.state().passedOver()).isZero();
        assertThat(ledger.state().unused()).isEmpty();
    }

    /** Entries after a sealed one that have nothing to do with it are taken as ever. */
    @Test
    void whatSpeaksOfOpenThingsIsTakenInThoughSealedEntriesStandBefore() {
        confidential();
        ledger.review(confirmed(PUBLIC));
        assertThat(shared().claims().getFirst().standing()).isEqualTo(Stated.Standing.CONFIRMED);
    }

    @Test
    void whoHasOnlyTheRegisterConcludesWhatTheSharedViewConcludes() {
        confidential();
        Fold auditor = new Fold(View.SHARED, Opener.none(), key -> Optional.empty(), Ledger.shelf());
        for (int i = 0; i < ledger.size(); i++) {
            auditor.accept(i, ledger.entries().get(i));
        }
        StateDigest own = Digests.of(Conclusions.under(auditor.state(), Ledger.sarnLine()));
        assertThat(own).isEqualTo(digest(ledger, View.SHARED));
        assertThat(Digests.differences(own, digest(ledger, View.INTERNAL)))
                .containsExactly("assessment", "claim", "incident", "origin-group");
    }

    @Test
    void disclosureToThePublicLetsTheSharedViewTakeInWhatWaited() {
        long[] sealed = confidential();
        ledger.review(confirmed(HIDDEN));
        ledger.disclose(sealed[0]);
        assertThat(shared().documents()).containsOnlyKeys(OPEN, SECRET);
        assertThat(shared().passedOver()).isEqualTo(2);
        ledger.disclose(sealed[1]);
        assertThat(claims(shared())).containsExactly(PUBLIC, HIDDEN);
        assertThat(shared().claimReviews().confirmed()).containsExactly(HIDDEN.id());
        assertThat(shared().passedOver()).isZero();
        assertThat(digest(ledger, View.SHARED))
                .isEqualTo(digest(ledger, View.INTERNAL).inView(View.SHARED));
    }

    @Test
    void whatIsDisclosedBeforeThatOnWhichItRestsWaitsForIt() {
        long[] sealed = confidential();
        ledger.disclose(sealed[1]);
        assertThat(claims(shared())).containsExactly(PUBLIC);
        ledger.disclose(sealed[0]);
        assertThat(claims(shared())).containsExactly(PUBLIC, HIDDEN);
    }

    @Test
    void disclosureToOnePartyChangesNothingForTheOthers() {
        long[] sealed = confidential();
        StateDigest before = digest(ledger, View.SHARED);
        ledger.announce(sealed[0], "party:varland");
        ledger.announce(sealed[1], "party:varland");
        StateDigest after = digest(ledger, View.SHARED);
        assertThat(after.types()).isEqualTo(before.types());
        assertThat(after.passedOver()).isEqualTo(before.passedOver());
    }

    @Test
    void disclosureWithoutTheValueIsPassedOver() {
        long[] sealed = confidential();
        StateDigest before = digest(ledger, View.SHARED);
        ledger.announce(sealed[0], "public");
        assertThat(digest(ledger, View.SHARED).types()).isEqualTo(before.types());
        assertThat(shared().passedOver()).isEqualTo(before.passedOver());
    }

    @Test
    void garbageThatAPartySealedHoldsUpNothingElse() {
        long garbage = ledger.putSealed(ClaimsEntry.KIND, Json.Obj.EMPTY.with("part", "none"));
        long text = ledger.putSealed(DocumentEntry.KIND, Json.of("not even an object"));
        long[] sealed = confidential();
        ledger.disclose(garbage);
        ledger.disclose(text);
        ledger.disclose(sealed[0]);
        ledger.disclose(sealed[1]);
        assertThat(claims(shared())).containsExactly(PUBLIC, HIDDEN);
        assertThat(claims(ledger.state())).containsExactly(PUBLIC, HIDDEN);
    }

    @Test
    void whatWasErasedIsPassedOverAndCounted() {
        long[] sealed = confidential();
        ledger.review(confirmed(HIDDEN));
        StateDigest before = digest(ledger, View.INTERNAL);
        ledger.erase(sealed[1]);
        assertThat(claims(ledger.state())).containsExactly(PUBLIC);
        assertThat(before.passedOver()).isZero();
        assertThat(ledger.state().passedOver()).isPositive();
    }

    @Test
    void whatWasSaidFirstStaysFirstWhenItIsDisclosedLater() {
        long[] sealed = confidential();
        long early = ledger.putSealed(ClaimReviewEntry.KIND, rejected(PUBLIC));
        long letter = ledger.putSealed(GradeEntry.KIND, new GradeEntry.OfSource("post", 'E', "why"));
        ledger.review(confirmed(PUBLIC));
        ledger.grade(new GradeEntry.OfSource("post", 'A', "why"));
        ledger.disclose(early);
        ledger.disclose(letter);
        assertThat(shared().claims().getFirst().standing()).isEqualTo(Stated.Standing.CONFIRMED);
        assertThat(shared().grades().sources()).containsEntry("post", 'A');
        assertThat(shared().passedOver()).isEqualTo(sealed.length);
    }

    // ---- any history ----

    /** A history by chance: whatever it is, each entry is sealed or open, and in the end all is disclosed. */
    private static Ledger history(int seed, List<Long> sealed, boolean mayContradict) {
        Random random = new Random(seed);
        Told told = Told.seeded(seed);
        Ledger ledger = Ledger.begun();
        ledger.source(Ledger.press("post"));
        List<Claim> claims = new ArrayList<>();
        List<Long> links = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String document = Told.document(i);
            List<Claim> drawn = List.of(told.likely(document), told.any(document));
            claims.addAll(drawn);
            put(ledger, random, sealed, DocumentEntry.KIND, Ledger.documentOf(document, "post"));
            put(ledger, random, sealed, ClaimsEntry.KIND, new ClaimsEntry(document, "exercise@1", 1, 1, drawn));
        }
        for (int i = 0; i < 30; i++) {
            ledger.at(Ledger.MORNING.plusSeconds(random.nextInt(1_000_000)));
            Claim one = claims.get(random.nextInt(claims.size()));
            Claim other = claims.get(random.nextInt(claims.size()));
            Consumer<Payload> review = payload -> put(ledger, random, sealed, ClaimReviewEntry.KIND, payload);
            switch (random.nextInt(7)) {
                case 0 -> review.accept(confirmed(one));
                case 1 -> review.accept(rejected(one));
                case 2 -> review.accept(corrected(one, told.any(one.document())));
                case 3 -> review.accept(added(told.likely(one.document())));
                case 4 ->
                    put(
                            ledger,
                            random,
                            sealed,
                            GradeEntry.KIND,
                            new GradeEntry.OfDocument(one.document(), 1 + random.nextInt(6), "why"));
                case 5 -> {
                    if (!links.isEmpty() && mayContradict) {
                        put(
                                ledger,
                                random,
                                sealed,
                                LinkReviewEntry.KIND,
                                withdrawal(links.get(random.nextInt(links.size()))));
                    }
                }
                default -> {
                    if (!one.equals(other)) {
                        Bond bond = mayContradict && random.nextBoolean() ? Bond.APART : Bond.TOGETHER;
                        links.add(put(ledger, random, sealed, LinkReviewEntry.KIND, link(bond, one, other)));
                    }
                }
            }
        }
        return ledger;
    }

    private static long put(Ledger ledger, Random random, List<Long> sealed, String kind, Payload payload) {
        if (random.nextInt(3) > 0) {
            return ledger.put(kind, payload);
        }
        long entry = ledger.putSealed(kind, payload);
        sealed.add(entry);
        return entry;
    }

    @Test
    void onceEverythingIsDisclosedInWhateverOrderEverybodySeesTheSame() {
        for (int seed = 0; seed < 40; seed++) {
            List<Long> sealed = new ArrayList<>();
            Ledger ledger = history(seed, sealed, true);
            Collections.shuffle(sealed, new Random(seed));
            sealed.forEach(ledger::disclose);
            RecordState shared = ledger.state(View.SHARED);
            RecordState internal = ledger.state(View.INTERNAL);
            assertThat(shared.claims()).as("history %d", seed).isEqualTo(internal.claims());
            assertThat(shared.reviews()).as("history %d", seed).isEqualTo(internal.reviews());
            assertThat(shared.links()).as("history %d", seed).isEqualTo(internal.links());
            assertThat(shared.grades()).as("history %d", seed).isEqualTo(internal.grades());
            assertThat(digest(ledger, View.SHARED).types())
                    .as("history %d", seed)
                    .isEqualTo(digest(ledger, View.INTERNAL).types());
        }
    }

    @Test
    void foldThatStopsAndGoesOnEndsWhereOneEndsThatDoesNotStop() {
        for (int seed = 0; seed < 20; seed++) {
            List<Long> sealed = new ArrayList<>();
            Ledger ledger = history(seed, sealed, true);
            sealed.stream().filter(entry -> entry % 2 == 0).forEach(ledger::disclose);
            for (View view : View.values()) {
                Fold fold = ledger.fold(view, 2);
                for (int i = 2; i < ledger.size(); i++) {
                    fold.accept(i, ledger.entries().get(i));
                    if (i % 7 == 0) {
                        assertThat(fold.state())
                                .isEqualTo(ledger.fold(view, i + 1).state());
                    }
                }
                assertThat(fold.state()).isEqualTo(ledger.state(view));
            }
        }
    }
}
