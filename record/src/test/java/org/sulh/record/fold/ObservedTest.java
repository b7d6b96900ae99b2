package org.sulh.record.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.model.Commitment;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Commitment.Milestone;
import org.sulh.model.Commitment.ToDo;
import org.sulh.model.Round;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.model.TimeWindow;
import org.sulh.model.watch.Area;
import org.sulh.model.watch.Call;
import org.sulh.model.watch.Call.Officer;
import org.sulh.model.watch.CommitmentStatus.Status;
import org.sulh.model.watch.Sighting;
import org.sulh.model.watch.Watch;
import org.sulh.model.watch.WatchReport;
import org.sulh.model.watch.WatchReport.Outcome;
import org.sulh.record.Ledger;
import org.sulh.record.Told;
import org.sulh.record.entry.CallEntry;
import org.sulh.record.entry.CommitmentEntry;
import org.sulh.record.entry.CoverageEntry;
import org.sulh.record.entry.Payload;
import org.sulh.record.entry.RecordKinds;
import org.sulh.record.entry.RoundEntry;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.register.entry.Json;
import org.sulh.register.note.KeyId;

/** Watches, commitments, rounds and calls of an invented record: what is let in, and who sees what. */
class ObservedTest {
    private static final LocalDate DAY = LocalDate.of(2025, 11, 7);
    private static final Instant SLOT = Instant.parse("2025-11-07T00:00:00Z");
    private static final String DOCUMENT = Told.document(1);
    private static final Claim CLAIM = Told.seen(DOCUMENT, "osmere", "Arn", 9);

    private final Ledger ledger = Ledger.begun();
    private final KeyId analyst = ledger.register("analyst", "analyst");
    private final KeyId monitor = ledger.register("team-3", "monitor");
    private final KeyId registrar = ledger.register("registrar", "registrar");
    private final KeyId varland = ledger.register("desk-varland", "party:varland");

    @BeforeEach
    void tell() {
        ledger.told(DOCUMENT, "post", CLAIM);
    }

    private static CoverageEntry.Plan plan(String id, LocalDate from) {
        return new CoverageEntry.Plan(new Watch(
                id,
                Watch.Kind.CAMERA,
                "team-3",
                new Area.InZone("strip"),
                Optional.empty(),
                from,
                from.plusDays(2),
                new Watch.Every(24),
                6));
    }

    private static CoverageEntry.Report report(String id, Instant slot) {
        return new CoverageEntry.Report(new WatchReport(id, slot, Outcome.COMPLETE, Optional.empty(), List.of()));
    }

    private static CommitmentEntry.Stated withdrawal(String of) {
        Milestone gone = new Milestone("gone", Texts.english("the posts are empty"), Fulfilment.FULL, List.of("visit"));
        return new CommitmentEntry.Stated(new Commitment(
                "posts",
                of,
                of,
                Texts.english("to leave the posts"),
                false,
                TermStatus.STATED,
                Optional.empty(),
                "letter",
                new ToDo(List.of(gone), Optional.empty())));
    }

    private static CommitmentEntry.Seen seen(String milestone) {
        return new CommitmentEntry.Seen(
                new Sighting("posts", milestone, "visit", List.of(CLAIM.id()), "the posts were empty"));
    }

    private static Round round(String place) {
        return new Round(
                "first",
                TimeWindow.day(DAY),
                Optional.of(place),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static CallEntry call(Instant at) {
        return new CallEntry(new Call(
                at,
                new Officer("north", "varland"),
                new Officer("north", "osmere"),
                "shots",
                Optional.empty(),
                List.of(CLAIM.id()),
                Optional.empty()));
    }

    private void put(Payload payload, KeyId... signers) {
        ledger.put(RecordKinds.nameOf(payload), payload, signers);
    }

    /** The last entry is refused, for a reason that holds some words. */
    private void assertUnused(String... words) {
        Unused unused = ledger.state().unused().getLast();
        assertThat(unused.index()).isEqualTo(ledger.size() - 1L);
        assertThat(unused.reason()).contains(words);
    }

    private void assertUsed() {
        assertThat(ledger.state().unused()).isEmpty();
    }

    /** How the promise to leave the posts stands. */
    private Status status() {
        return ledger.conclusions().commitments().stream()
                .filter(status -> status.commitment().id().equals("posts"))
                .findFirst()
                .orElseThrow()
                .status();
    }

    // ---- watches ----

    @Test
    void watchIsPlannedBeforehandOrNotAtAll() {
        put(plan("early", DAY.minusDays(2)), registrar);
        assertUnused("planned beforehand");
        put(plan("bridge", DAY), registrar);
        put(plan("bridge", DAY), registrar);
        assertUnused("stands in the record already");
        assertThat(ledger.state().observed().watches()).hasSize(1);
    }

    @Test
    void nothingOfWatchesIsDatedBackSealedOrNot() {
        ledger.at(SLOT);
        put(withdrawal("varland"), analyst);
        ledger.at(Ledger.MORNING);
        put(plan("bridge", DAY), registrar);
        assertUnused("not dated back");
        long sealed = ledger.putSealed(CoverageEntry.KIND, plan("hidden", DAY), registrar);
        assertThat(ledger.state(View.SHARED).unused()).extracting(Unused::index).contains(sealed);
        ledger.disclose(sealed);
        assertThat(ledger.conclusions(View.SHARED).watching().watches()).isEmpty();
        assertThat(ledger.conclusions(View.INTERNAL).watching().watches()).isEmpty();
    }

    @Test
    void onlySlotsThatAreThereAndPastAreReportedOf() {
        put(report("bridge", SLOT), monitor);
        assertUnused("no watch bridge");
        put(plan("bridge", DAY), registrar);
        put(report("bridge", SLOT), monitor);
        assertUnused("still to come");
        ledger.at(SLOT.plusSeconds(10));
        put(report("bridge", SLOT.plusSeconds(1)), monitor);
        assertUnused("no slot");
        put(report("bridge", SLOT), monitor);
        assertThat(ledger.state().observed().reports()).hasSize(1);
        assertThat(ledger.conclusions().watching().overall().complete()).isEqualTo(1);
    }

    @Test
    void whoMayReportMayNotPlanAndAPartyNeither() {
        put(plan("bridge", DAY), monitor);
        assertUnused("plans a watch");
        put(plan("bridge", DAY), varland);
        assertUnused("plans a watch");
        put(plan("bridge", DAY), registrar);
        ledger.at(SLOT.plusSeconds(10));
        put(report("bridge", SLOT), varland);
        assertUnused("reports of a watch");
    }

    @Test
    void sealedWatchCountsWithItsReportsForThoseAloneWhoMayReadIt() {
        put(plan("open", DAY), registrar);
        long sealed = ledger.putSealed(CoverageEntry.KIND, plan("hidden", DAY), registrar);
        ledger.at(SLOT.plusSeconds(10));
        put(report("open", SLOT), monitor);
        put(report("hidden", SLOT), monitor);
        assertThat(ledger.conclusions(View.INTERNAL).watching().overall().complete())
                .isEqualTo(2);
        Conclusions shared = ledger.conclusions(View.SHARED);
        assertThat(shared.watching().overall().complete()).isEqualTo(1);
        assertThat(shared.state().passedOver()).isEqualTo(2);
        ledger.disclose(sealed);
        assertThat(ledger.conclusions(View.SHARED).watching().overall())
                .isEqualTo(ledger.conclusions(View.INTERNAL).watching().overall());
    }

    // ---- commitments ----

    @Test
    void whatIsSeenOfACommitmentRestsOnWhatIsInTheRecord() {
        put(withdrawal("varland"), analyst);
        put(seen("elsewhere"), monitor);
        assertUnused("no milestone elsewhere", "gone");
        put(seen("gone"), monitor);
        assertThat(status()).isEqualTo(Status.FULL);
        put(
                new CommitmentEntry.Seen(
                        new Sighting("posts", "gone", "visit", List.of("c-0000000000000000"), "who knows")),
                monitor);
        assertUnused("c-0000000000000000");
    }

    @Test
    void whoIsToKeepACommitmentIsNoWitnessOfIt() {
        KeyId both = ledger.register("double", "monitor", "party:varland");
        put(withdrawal("varland"), analyst);
        put(seen("gone"), varland);
        assertUnused("has seen something");
        put(seen("gone"), both);
        assertUnused("varland, which is to keep it");
        assertThat(ledger.state().observed().sightings()).isEmpty();
    }

    @Test
    void whatNobodyHasPromisedOrDemandedIsNotSeen() {
        put(seen("gone"), monitor);
        assertUnused("no commitment posts");
    }

    @Test
    void sightingThatIsWithdrawnNoLongerHolds() {
        put(withdrawal("osmere"), analyst);
        put(seen("gone"), monitor);
        long at = ledger.size() - 1L;
        put(new CommitmentEntry.Withdrawn(at, "the wrong posts"), analyst);
        assertUsed();
        assertThat(status()).isEqualTo(Status.UNABLE_TO_CONCLUDE);
        put(new CommitmentEntry.Withdrawn(at, "once more"), analyst);
        assertUnused("no sighting that holds");
    }

    @Test
    void claimThatIsRejectedLaterShowsNothingAnyMore() {
        put(withdrawal("osmere"), analyst);
        put(seen("gone"), monitor);
        ledger.review(Ledger.rejected(CLAIM));
        assertThat(status()).isEqualTo(Status.UNABLE_TO_CONCLUDE);
    }

    // ---- talks ----

    @Test
    void laterEntryOfARoundTakesThePlaceOfAnEarlierOne() {
        put(new RoundEntry(round("Lake town")));
        put(new RoundEntry(round("Hill town")));
        assertThat(ledger.state().observed().rounds())
                .singleElement()
                .satisfies(entered -> assertThat(entered.what().place()).contains("Hill town"));
    }

    @Test
    void partyLogsItsOwnCallsAndNobodyLogsOneToCome() {
        KeyId other = ledger.register("desk-tolmark", "party:tolmark");
        put(call(Ledger.MORNING), other);
        assertUnused("its own officers");
        put(call(Ledger.MORNING.plusSeconds(60)), varland);
        assertUnused("still to come");
        put(call(Ledger.MORNING), varland);
        assertThat(ledger.state().observed().calls()).hasSize(1);
    }

    // ---- digests, and folding again ----

    private void putAll() {
        put(plan("bridge", DAY), registrar);
        put(withdrawal("varland"), analyst);
        put(seen("gone"), monitor);
        put(new RoundEntry(round("Lake town")));
        put(call(Ledger.MORNING), varland);
        ledger.at(SLOT.plusSeconds(10));
        put(report("bridge", SLOT), monitor);
    }

    @Test
    void eachHasItsLineAndChangesItsDigest() {
        var before = Digests.of(ledger.conclusions()).types();
        putAll();
        assertUsed();
        var lines = Digests.lines(ledger.conclusions());
        assertThat(lines.get("coverage")).containsOnlyKeys("bridge");
        assertThat(lines.get("commitment")).containsKey("posts");
        assertThat(lines.get("round")).containsOnlyKeys("first");
        assertThat(lines.get("call")).hasSize(1);
        var after = Digests.of(ledger.conclusions()).types();
        for (String type : List.of("coverage", "commitment", "round", "call")) {
            assertThat(after.get(type)).isNotEqualTo(before.get(type));
        }
        assertThat(after.get("claim")).isEqualTo(before.get("claim"));
    }

    @Test
    void foldThatIsKeptAndResumedKnowsTheSame() {
        putAll();
        Fold fold = ledger.fold(View.INTERNAL);
        Fold resumed = ledger.resume(fold.keep());
        assertThat(resumed.state().observed()).isEqualTo(fold.state().observed());
    }

    @Test
    void whatIsSealedIsStillHeldAgainstWhoMaySayIt() {
        long at = ledger.putSealed(CoverageEntry.KIND, plan("hidden", DAY), varland);
        assertThat(ledger.state().unused()).extracting(Unused::index).containsExactly(at);
    }

    @Test
    void damagedSealedPayloadIsNoFault() {
        ledger.putSealed(CoverageEntry.KIND, Json.Obj.EMPTY.with("form", "plan"));
        assertThat(ledger.state().unused()).hasSize(1);
    }
}
