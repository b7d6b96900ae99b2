package org.sulh.record.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sulh.record.Ledger.added;
import static org.sulh.record.Ledger.confirmed;
import static org.sulh.record.Ledger.corrected;
import static org.sulh.record.Ledger.link;
import static org.sulh.record.Ledger.rejected;
import static org.sulh.record.Ledger.withdrawal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.model.Source;
import org.sulh.record.Ledger;
import org.sulh.record.Told;
import org.sulh.record.entry.ClaimsEntry;
import org.sulh.record.entry.DocumentEntry;
import org.sulh.record.entry.GradeEntry;
import org.sulh.record.entry.LinkReviewEntry.Bond;
import org.sulh.record.entry.PackAdopted;
import org.sulh.record.entry.PackAdopted.Quorum;
import org.sulh.record.entry.PackSeals;
import org.sulh.record.entry.StateDigest;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.record.fold.Stated.Standing;
import org.sulh.register.entry.RefusedException;
import org.sulh.register.note.KeyId;

class FoldTest {
    private static final String D1 = Told.document(1);
    private static final String D2 = Told.document(2);
    private static final Claim ONE = Told.shelling(D1, "varland", "osmere", "Arn", 9);
    private static final Claim TWO = Told.shelling(D1, "osmere", "varland", "Bela", 9);
    private static final Claim THREE = Told.shelling(D1, "varland", "osmere", "Cord", 7);

    private final Ledger ledger = Ledger.begun();

    private Standing standing(Claim claim) {
        return ledger.state().claims().stream()
                .filter(stated -> stated.claim().equals(claim))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    /** The only entry that changes nothing. */
    private Unused unused() {
        List<Unused> unused = ledger.state().unused();
        assertThat(unused).hasSize(1);
        return unused.getFirst();
    }

    private static PackSeals seals(String text) {
        return PackSeals.of(Map.of("agreement.yaml", text.getBytes(StandardCharsets.UTF_8)), Map.of());
    }

    private static PackAdopted version(String name, Optional<LocalDate> from, Quorum next) {
        PackSeals seals = seals(name);
        return new PackAdopted(seals.packHash(), "sarn-line", name, from, next, seals);
    }

    // ---- what may follow what ----

    @Test
    void entriesAreTakenInTheirOrder() {
        Fold fold = ledger.fold(View.INTERNAL);
        OpenedEntry entry = ledger.entries().getFirst();
        assertThatThrownBy(() -> fold.accept(1, entry)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fold.accept(3, entry)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void recordWithoutAGenesisHasNoState() {
        assertThatThrownBy(() -> Ledger.empty().state())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("genesis");
    }

    @Test
    void documentOfAnUnknownSourceChangesNothing() {
        long entry = ledger.put(DocumentEntry.KIND, Ledger.documentOf(D1, "nobody"));
        assertThat(ledger.state().documents()).isEmpty();
        assertThat(unused().index()).isEqualTo(entry);
        assertThat(unused().kind()).isEqualTo("document");
        assertThat(unused().reason()).contains("nobody").contains("enter it first");
    }

    @Test
    void documentThatCameTwiceIsThereOnce() {
        long first = ledger.document(D1, "post");
        ledger.document(D1, "post");
        assertThat(ledger.state().documents()).hasSize(1);
        assertThat(unused().reason()).contains(D1).contains("entry " + first);
    }

    @Test
    void claimsOfAnUnknownDocumentChangeNothing() {
        ledger.claims(D1, ONE);
        assertThat(ledger.state().claims()).isEmpty();
        assertThat(unused().reason()).contains(D1).contains("not in the record");
    }

    @Test
    void reviewsLinksAndGradesOfWhatIsNotThereChangeNothing() {
        ledger.told(D1, "post", ONE);
        int before = ledger.size();
        ledger.review(confirmed(TWO));
        ledger.review(corrected(TWO, THREE));
        ledger.review(added(Told.shelling(D2, "varland", "osmere", "Arn", 9)));
        ledger.link(link(Bond.TOGETHER, ONE, TWO));
        ledger.link(withdrawal(2));
        ledger.grade(new GradeEntry.OfDocument(D2, 3, "why"));
        assertThat(ledger.state().unused())
                .extracting(Unused::index)
                .containsExactly(before + 0L, before + 1L, before + 2L, before + 3L, before + 4L, before + 5L);
        assertThat(standing(ONE)).isEqualTo(Standing.UNREVIEWED);
        assertThat(ledger.state().links()).isEmpty();
        assertThat(ledger.state().gradings()).isEmpty();
        assertThat(ledger.state().reviews()).isEmpty();
    }

    @Test
    void whoWritesIsToldBeforehandAndNothingChanges() {
        Fold fold = ledger.fold(View.INTERNAL);
        ledger.claims(D1, ONE);
        OpenedEntry unfit = ledger.entries().getLast();
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> fold.judge(2, unfit));
        assertThat(fold.size()).isEqualTo(2);
        assertThat(fold.state().unused()).isEmpty();
    }

    @Test
    void laterSourceOfTheSameIdTakesThePlaceOfTheEarlier() {
        ledger.source(Ledger.press("post"));
        Source party = new Source("post", Source.Kind.PARTY, Optional.of("varland"), List.of(), 'C', false);
        ledger.source(party);
        assertThat(ledger.state().sources()).containsExactly(Map.entry("post", party));
    }

    // ---- parts ----

    @Test
    void documentIsReadOnceAllPartsAreThere() {
        ledger.document(D1, "post");
        ledger.put(ClaimsEntry.KIND, new ClaimsEntry(D1, "reader@1", 2, 2, List.of(TWO)));
        Fold half = ledger.fold(View.INTERNAL);
        assertThat(half.isRead(D1, "reader@1")).isFalse();
        assertThat(half.hasPart(D1, "reader@1", 2)).isTrue();
        assertThat(half.hasPart(D1, "reader@1", 1)).isFalse();
        ledger.put(ClaimsEntry.KIND, new ClaimsEntry(D1, "reader@1", 1, 2, List.of(ONE)));
        assertThat(ledger.fold(View.INTERNAL).isRead(D1, "reader@1")).isTrue();
        assertThat(ledger.state().claims()).extracting(Stated::claim).containsExactly(TWO, ONE);
    }

    @Test
    void partThatCameTwiceOrCountsOtherwiseChangesNothing() {
        ledger.document(D1, "post");
        ledger.put(ClaimsEntry.KIND, new ClaimsEntry(D1, "reader@1", 1, 2, List.of(ONE)));
        ledger.put(ClaimsEntry.KIND, new ClaimsEntry(D1, "reader@1", 1, 2, List.of(TWO)));
        ledger.put(ClaimsEntry.KIND, new ClaimsEntry(D1, "reader@1", 2, 3, List.of(THREE)));
        assertThat(ledger.state().claims()).extracting(Stated::claim).containsExactly(ONE);
        assertThat(ledger.state().unused())
                .extracting(Unused::reason)
                .satisfiesExactly(twice -> assertThat(twice).contains("already"), otherwise -> assertThat(otherwise)
                        .contains("3"));
    }

    @Test
    void documentOfWhichNothingWasDrawnIsKnownToHaveBeenRead() {
        ledger.told(D1, "post");
        assertThat(ledger.fold(View.INTERNAL).isRead(D1, "exercise@1")).isTrue();
        assertThat(ledger.fold(View.INTERNAL).isRead(D1, "exercise@2")).isFalse();
    }

    // ---- reviews ----

    @Test
    void lastReviewOfAClaimHolds() {
        ledger.told(D1, "post", ONE);
        ledger.review(rejected(ONE));
        assertThat(standing(ONE)).isEqualTo(Standing.REJECTED);
        assertThat(ledger.state().listCounting()).isEmpty();
        ledger.review(confirmed(ONE));
        assertThat(standing(ONE)).isEqualTo(Standing.CONFIRMED);
        assertThat(ledger.state().reviews()).hasSize(2);
    }

    @Test
    void correctedClaimCountsInThePlaceOfTheOneThatItCorrects() {
        ledger.told(D1, "post", ONE);
        long entry = ledger.review(corrected(ONE, TWO));
        assertThat(standing(ONE)).isEqualTo(Standing.CORRECTED);
        assertThat(standing(TWO)).isEqualTo(Standing.CONFIRMED);
        assertThat(ledger.state().listCounting()).extracting(Stated::ordinal).containsExactly(new Ordinal(entry, 1));
    }

    @Test
    void correctionThatIsRejectedLeavesNeither() {
        ledger.told(D1, "post", ONE);
        ledger.review(corrected(ONE, TWO));
        ledger.review(rejected(TWO));
        assertThat(ledger.state().listCounting()).isEmpty();
        ledger.review(confirmed(ONE));
        assertThat(ledger.state().listCounting()).extracting(Stated::claim).containsExactly(ONE);
    }

    @Test
    void claimIsCorrectedWithinItsDocument() {
        ledger.told(D1, "post", ONE);
        ledger.document(D2, "post");
        ledger.review(corrected(ONE, Told.shelling(D2, "varland", "osmere", "Arn", 9)));
        assertThat(unused().reason()).contains("its own document").contains(D1);
        assertThat(standing(ONE)).isEqualTo(Standing.UNREVIEWED);
    }

    @Test
    void claimThatIsThereIsConfirmedAndNotAddedAgain() {
        ledger.told(D1, "post", ONE, TWO);
        ledger.review(added(ONE));
        ledger.review(corrected(ONE, TWO));
        assertThat(ledger.state().unused())
                .extracting(Unused::reason)
                .allSatisfy(reason -> assertThat(reason).contains("already").contains("confirm"));
        assertThat(standing(ONE)).isEqualTo(Standing.UNREVIEWED);
    }

    @Test
    void addedClaimCountsAsConfirmedAndStaysWhenAnExtractorDrawsIt() {
        ledger.document(D1, "post");
        long entry = ledger.review(added(ONE));
        ledger.claims(D1, ONE, TWO);
        assertThat(standing(ONE)).isEqualTo(Standing.CONFIRMED);
        assertThat(ledger.state().claims().getFirst().ordinal()).isEqualTo(new Ordinal(entry, 1));
        assertThat(ledger.state().claimReviews().confirmed()).containsExactly(ONE.id());
    }

    // ---- links ----

    @Test
    void linksThatContradictWhatHoldsChangeNothing() {
        ledger.told(D1, "post", ONE, TWO, THREE);
        ledger.link(link(Bond.TOGETHER, ONE, TWO));
        ledger.link(link(Bond.TOGETHER, TWO, THREE));
        ledger.link(link(Bond.APART, ONE, THREE));
        assertThat(unused().reason()).contains("contradicts").contains("withdraw");
        assertThat(ledger.state().linkReviews()).hasSize(2);
    }

    @Test
    void whatWasHeldApartMayBePutTogetherOnceThatIsWithdrawn() {
        ledger.told(D1, "post", ONE, TWO);
        long apart = ledger.link(link(Bond.APART, ONE, TWO));
        ledger.link(withdrawal(apart));
        ledger.link(link(Bond.TOGETHER, TWO, ONE));
        assertThat(ledger.state().unused()).isEmpty();
        assertThat(ledger.state().linkReviews()).hasSize(1);
        assertThat(ledger.state().links()).hasSize(3);
    }

    @Test
    void reviewIsWithdrawnOnceAndAWithdrawalNever() {
        ledger.told(D1, "post", ONE, TWO);
        long apart = ledger.link(link(Bond.APART, ONE, TWO));
        long gone = ledger.link(withdrawal(apart));
        ledger.link(withdrawal(apart));
        ledger.link(withdrawal(gone));
        assertThat(ledger.state().unused()).hasSize(2);
        assertThat(ledger.state().linkReviews()).isEmpty();
    }

    @Test
    void linkSaysNothingOfClaimsThatDoNotCount() {
        ledger.told(D1, "post", ONE, TWO, THREE);
        ledger.link(link(Bond.TOGETHER, ONE, TWO, THREE));
        ledger.review(rejected(TWO));
        assertThat(ledger.state().linkReviews()).singleElement().satisfies(link -> assertThat(link.claims())
                .containsExactlyInAnyOrder(ONE.id(), THREE.id()));
        ledger.review(rejected(ONE));
        assertThat(ledger.state().linkReviews()).isEmpty();
    }

    // ---- grades ----

    @Test
    void lastGradeHoldsAndTheLetterOfAnEnteredSourceUntilThen() {
        ledger.source(new Source("post", Source.Kind.PRESS, Optional.empty(), List.of(), 'B', false));
        ledger.source(Ledger.press("herald"));
        ledger.document(D1, "post");
        assertThat(ledger.state().grades().sources()).isEqualTo(Map.of("post", 'B'));
        ledger.grade(new GradeEntry.OfSource("post", 'D', "why"));
        ledger.grade(new GradeEntry.OfSource("post", 'C', "why"));
        ledger.grade(new GradeEntry.OfDocument(D1, 5, "why"));
        ledger.grade(new GradeEntry.OfDocument(D1, 2, "why"));
        assertThat(ledger.state().grades().sources()).isEqualTo(Map.of("post", 'C'));
        assertThat(ledger.state().grades().documents()).isEqualTo(Map.of(D1, 2));
    }

    // ---- adoption ----

    @Test
    void firstPackIsTheOneThatTheGenesisNames() {
        Ledger other = Ledger.empty();
        other.genesis(seals("agreed"));
        other.put(PackAdopted.KIND, version("forged", Optional.empty(), new Quorum(1, List.of("chair"))));
        assertThat(other.state().findPack()).isEmpty();
        other.put(PackAdopted.KIND, version("agreed", Optional.empty(), new Quorum(1, List.of("chair"))));
        assertThat(other.state().findPack()).isPresent();
    }

    @Test
    void packBeforeTheGenesisChangesNothing() {
        Ledger other = Ledger.empty();
        other.put(PackAdopted.KIND, version("agreed", Optional.empty(), new Quorum(1, List.of("chair"))));
        other.genesis(seals("agreed"));
        assertThat(other.state().findPack()).isEmpty();
    }

    @Test
    void nextVersionTakesAsManyPersonsAsThePresentOneAsks() {
        Ledger other = Ledger.empty();
        other.genesis(seals("1"));
        Quorum both = new Quorum(2, List.of("party:*"));
        other.put(PackAdopted.KIND, version("1", Optional.empty(), both));
        KeyId varland = other.register("varland-officer", "party:varland");
        KeyId again = other.register("varland-officer", "party:varland");
        KeyId osmere = other.register("osmere-officer", "party:osmere");
        KeyId chair = other.register("chair", "chair");
        PackAdopted second = version("2", Optional.of(LocalDate.of(2026, 1, 1)), new Quorum(1, List.of("chair")));
        other.put(PackAdopted.KIND, second, varland);
        other.put(PackAdopted.KIND, second, varland, again);
        other.put(PackAdopted.KIND, second, varland, chair);
        assertThat(other.state().adoptions()).hasSize(1);
        assertThat(other.state().unused()).extracting(Unused::reason).allSatisfy(reason -> assertThat(reason)
                .contains("2 different persons"));
        other.put(PackAdopted.KIND, second, varland, osmere);
        assertThat(other.state().findPack().orElseThrow().pack()).isEqualTo(second);
        PackAdopted third = version("3", Optional.of(LocalDate.of(2026, 2, 1)), both);
        other.put(PackAdopted.KIND, third, varland, osmere);
        assertThat(other.state().adoptions()).hasSize(2);
        other.put(PackAdopted.KIND, third, chair);
        assertThat(other.state().adoptions()).hasSize(3);
    }

    @Test
    void laterVersionIsInForceFromALaterDay() {
        Ledger other = Ledger.empty();
        other.genesis(seals("1"));
        Quorum chair = new Quorum(1, List.of("chair"));
        KeyId key = other.register("chair", "chair");
        other.put(PackAdopted.KIND, version("1", Optional.empty(), chair));
        other.put(PackAdopted.KIND, version("2", Optional.empty(), chair), key);
        other.put(PackAdopted.KIND, version("3", Optional.of(LocalDate.of(2026, 1, 2)), chair), key);
        other.put(PackAdopted.KIND, version("4", Optional.of(LocalDate.of(2026, 1, 2)), chair), key);
        other.put(PackAdopted.KIND, version("5", Optional.of(LocalDate.of(2026, 1, 1)), chair), key);
        assertThat(other.state().adoptions())
                .extracting(adoption -> adoption.pack().version())
                .containsExactly("1", "3");
        assertThat(other.state().unused()).hasSize(3);
    }

    // ---- time and digests ----

    @Test
    void timeIsTheGreatestThatAnEntryHasClaimed() {
        ledger.at(Ledger.MORNING.plusSeconds(3600)).document(D1, "post");
        ledger.at(Ledger.MORNING.minusSeconds(3600)).claims(D1, ONE);
        assertThat(ledger.state().time()).isEqualTo(Ledger.MORNING.plusSeconds(3600));
        assertThat(ledger.state().today()).isEqualTo(LocalDate.of(2025, 11, 6));
    }

    @Test
    void digestIsOfEntriesThatStandBeforeIt() {
        StateDigest past = new StateDigest(View.SHARED, 2, seals("x").packHash(), "e", 0, new TreeMap<>());
        StateDigest future = new StateDigest(View.SHARED, 9, seals("x").packHash(), "e", 0, new TreeMap<>());
        ledger.put(StateDigest.KIND, past);
        ledger.put(StateDigest.KIND, future);
        assertThat(ledger.state().digests()).containsExactly(new Digested(2, past));
        assertThat(unused().reason()).contains("9");
    }
}
