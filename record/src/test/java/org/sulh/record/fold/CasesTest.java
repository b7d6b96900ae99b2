package org.sulh.record.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.sulh.model.Claim;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Choice;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseStep;
import org.sulh.pack.Pack;
import org.sulh.record.Hearing;
import org.sulh.record.Ledger;
import org.sulh.record.Told;
import org.sulh.record.entry.CaseEntry;
import org.sulh.record.entry.ClaimReviewEntry;
import org.sulh.record.entry.ClaimsEntry;
import org.sulh.record.entry.DocumentEntry;
import org.sulh.record.entry.PackAdopted;
import org.sulh.record.entry.Payload;
import org.sulh.record.entry.StateDigest.View;

/** What becomes of the steps of cases in a record, and who sees which. */
class CasesTest {
    private static final String OPEN = Told.document(1);
    private static final String SECRET = Told.document(2);
    private static final Claim PUBLIC = Told.shelling(OPEN, "varland", "osmere", "Arn", 9);
    private static final Claim HIDDEN = Told.seen(SECRET, "osmere", "Arn", 9);

    private final Ledger ledger = Ledger.begun(Hearing.pack());
    private final Hearing hearing = Hearing.in(ledger);
    private final long claims = ledger.told(OPEN, "post", PUBLIC);

    private String incident() {
        return "i-" + claims + ".1";
    }

    private CaseFile file(View view) {
        return ledger.state(view).cases().find(hearing.id()).orElseThrow();
    }

    private CaseFile file() {
        CaseFile file = file(View.INTERNAL);
        assertThat(file(View.SHARED)).isEqualTo(file);
        return file;
    }

    /** The reason for which the last entry changes nothing, in both views. */
    private String refusal(View view) {
        Unused last = ledger.state(view).unused().getLast();
        assertThat(last.index()).isEqualTo(ledger.size() - 1L);
        return last.reason();
    }

    // ---- what a step does ----

    @Test
    void complaintMakesACaseThatIsNamedByItsEntry() {
        long index = hearing.complain(PUBLIC);
        CaseFile file = file();
        assertThat(file.id()).isEqualTo("k-" + index);
        assertThat(file.stage()).isEqualTo("lodged");
        assertThat(file.version()).isEqualTo(Ledger.sarnLine().agreement().version());
        assertThat(ledger.state().cases().list()).containsExactly(file);
    }

    @Test
    void caseGoesFromTheComplaintToAFindingWithTheDissentInIt() {
        long found = hearing.decided(PUBLIC, incident());
        CaseFile file = file();
        assertThat(ledger.state().unused()).isEmpty();
        assertThat(file.stage()).isEqualTo("found");
        Finding finding = file.findings().getFirst().finding();
        assertThat(finding.entry()).isEqualTo(found);
        assertThat(finding.signers()).containsExactlyInAnyOrder("varland-officer", "hallin-envoy");
        assertThat(finding.votes()).anySatisfy(vote -> {
            assertThat(vote.member()).isEqualTo("osmere-officer");
            assertThat(vote.choice()).isEqualTo(Choice.AGAINST);
            assertThat(vote.opinion()).contains("not shown");
        });
    }

    @Test
    void stepThatMayNotBeTakenChangesNothingAndSaysWhy() {
        hearing.complain(PUBLIC);
        RecordState before = ledger.state();
        hearing.open();
        assertThat(refusal(View.INTERNAL)).contains("session-opened", "lodged").isEqualTo(refusal(View.SHARED));
        assertThat(ledger.state().cases()).isEqualTo(before.cases());
        assertThat(ledger.state().passedOver()).isZero();
    }

    @Test
    void whoHasNotTheRoleTakesNoStep() {
        hearing.complain(PUBLIC);
        ledger.take(new CaseStep.Inquiry(hearing.id(), true, "enough"), "osmere-officer");
        assertThat(refusal(View.SHARED)).contains("osmere-officer");
        ledger.take(new CaseStep.Inquiry("k-9999", true, "enough"), "chair");
        assertThat(refusal(View.SHARED)).contains("there is no case k-9999");
    }

    @Test
    void roleIsThatOfTheKeysAndNotWhatAnEntrySays() {
        hearing.complain(PUBLIC);
        ledger.put(
                "inquiry",
                new CaseEntry(new CaseStep.Inquiry(hearing.id(), true, "enough")),
                ledger.register("chair", "chair"));
        assertThat(refusal(View.SHARED)).contains("it is by desk, who did not sign it");
        ledger.put("inquiry", new CaseEntry(new CaseStep.Inquiry(hearing.id(), true, "enough")));
        assertThat(refusal(View.SHARED)).contains("did not sign");
    }

    @Test
    void nobodyCanDateAStepBack() {
        hearing.complain(PUBLIC);
        hearing.takeUp();
        hearing.notice();
        hearing.after(49);
        ledger.source(Ledger.press("herald"));
        ledger.at(Ledger.MORNING.plusSeconds(60));
        hearing.reply();
        assertThat(refusal(View.INTERNAL)).contains("ran out");
    }

    // ---- what it may rest on ----

    @Test
    void whatIsRejectedOrUnknownCarriesNoCase() {
        ledger.review(Ledger.rejected(PUBLIC));
        hearing.complain(PUBLIC);
        assertThat(refusal(View.INTERNAL)).contains("does not count").isEqualTo(refusal(View.SHARED));
        hearing.complain(HIDDEN);
        assertThat(refusal(View.INTERNAL)).contains("not in the record").isEqualTo(refusal(View.SHARED));
        assertThat(ledger.state().cases().list()).isEmpty();
    }

    private long[] confidential() {
        ledger.source(Ledger.press("team"));
        return new long[] {
            ledger.putSealed(DocumentEntry.KIND, Ledger.documentOf(SECRET, "team")),
            ledger.putSealed(ClaimsEntry.KIND, new ClaimsEntry(SECRET, "exercise@1", 1, 1, List.of(HIDDEN)))
        };
    }

    @Test
    void whatIsSealedCarriesNoCaseUntilItIsDisclosedToThePublic() {
        long[] sealed = confidential();
        hearing.complain(HIDDEN);
        assertThat(refusal(View.INTERNAL)).contains("disclosed to the public first");
        assertThat(refusal(View.SHARED)).contains("not in the record");
        ledger.disclose(sealed[0]);
        ledger.disclose(sealed[1]);
        assertThat(ledger.state(View.SHARED).cases().list()).isEmpty();
        assertThat(ledger.state().cases().list()).isEmpty();
        hearing.complain(HIDDEN);
        assertThat(file().complaint().claims()).containsExactly(HIDDEN.id());
    }

    @Test
    void sealedEvidenceIsNoEvidenceAndASealedDocumentNeither() {
        confidential();
        hearing.heard(PUBLIC);
        hearing.visit(SECRET);
        assertThat(refusal(View.INTERNAL)).contains("the document " + SECRET + " is sealed");
        hearing.open();
        hearing.move(hearing.violation(incident(), HIDDEN));
        assertThat(refusal(View.INTERNAL)).contains("the claim " + HIDDEN.id() + " is sealed");
        hearing.move(hearing.violation("i-" + (claims + 3) + ".1", PUBLIC));
        assertThat(refusal(View.INTERNAL)).contains("no open claim");
        hearing.move(hearing.violation(incident(), PUBLIC));
        assertThat(file().motions()).hasSize(1);
    }

    /** What nobody could know of when a step was taken cannot undo it. */
    @Test
    void whatIsDisclosedOrRuledLaterUndoesNoStep() {
        long review = ledger.putSealed("claim-review", Ledger.rejected(PUBLIC));
        hearing.decided(PUBLIC, incident());
        CaseFile before = file();
        ledger.disclose(review);
        ledger.review(Ledger.rejected(PUBLIC));
        assertThat(file().taken()).isEqualTo(before.taken());
        assertThat(file().findings()).isEqualTo(before.findings());
        hearing.complain(PUBLIC);
        assertThat(refusal(View.SHARED)).contains("does not count").isEqualTo(refusal(View.INTERNAL));
    }

    @Test
    void claimThatOnlyASealedReviewUpholdsDoesNotCountForACase() {
        ledger.review(Ledger.rejected(PUBLIC));
        long sealed = ledger.putSealed("claim-review", Ledger.confirmed(PUBLIC));
        hearing.complain(PUBLIC);
        assertThat(refusal(View.INTERNAL)).contains("does not count").isEqualTo(refusal(View.SHARED));
        ledger.disclose(sealed);
        hearing.complain(PUBLIC);
        assertThat(file().stage()).isEqualTo("lodged");
    }

    @Test
    void stepThatIsSealedAgainstTheRulesIsNone() {
        ledger.putSealed("complaint", new CaseEntry(hearing.complaint(PUBLIC)));
        assertThat(ledger.state().cases().list()).isEmpty();
        assertThat(ledger.state(View.SHARED).cases().list()).isEmpty();
    }

    // ---- by which terms ----

    @Test
    void caseGoesByTheVersionThatWasInForceOnTheDayOfItsComplaint() {
        Pack patient = Hearing.pack(480);
        PackAdopted later = Ledger.adoption(Ledger.sarnLine(), Optional.of(LocalDate.of(2025, 11, 8)));
        PackShelf both = hash -> Optional.of(hash.equals(later.pack()) ? patient : Hearing.pack());
        hearing.complain(PUBLIC);
        String first = hearing.id();
        ledger.put(PackAdopted.KIND, later, ledger.register("chair", "chair"));
        hearing.complain(PUBLIC);
        String sameDay = hearing.id();
        hearing.after(48).complain(PUBLIC);
        for (String id : List.of(first, sameDay, hearing.id())) {
            ledger.take(new CaseStep.Inquiry(id, true, "there is enough"), "chair");
            ledger.take(new CaseStep.Notice(id, "a shell fell", List.of(Hearing.CLAUSE), List.of()), "chair");
        }
        Cases cases = ledger.fold(View.SHARED, ledger.size(), both).state().cases();
        assertThat(cases.list()).hasSize(3);
        assertThat(hoursToReply(cases, first)).isEqualTo(48);
        assertThat(hoursToReply(cases, sameDay)).isEqualTo(48);
        assertThat(hoursToReply(cases, hearing.id())).isEqualTo(480);
    }

    private static long hoursToReply(Cases cases, String id) {
        return cases.find(id).orElseThrow().clocks().stream()
                .filter(clock -> clock.name().equals("reply"))
                .findFirst()
                .orElseThrow()
                .allowance()
                .toHours();
    }

    @Test
    void withoutThePackNoCaseIsOpenedAndThePackIsNamed() {
        hearing.complain(PUBLIC);
        Fold fold = ledger.fold(View.INTERNAL, ledger.size(), hash -> Optional.empty());
        assertThat(fold.hasPacks()).isFalse();
        assertThat(ledger.fold(View.INTERNAL).hasPacks()).isTrue();
        assertThat(fold.state().unused().getLast().reason()).contains("sarn-line", "is not here");
    }

    // ---- as of when ----

    @Test
    void whatWasKnownOfTheCasesStaysAsItWas() {
        hearing.complain(PUBLIC);
        Fold fold = ledger.fold(View.INTERNAL);
        RecordState early = fold.state();
        int before = ledger.size();
        hearing.after(1).takeUp();
        hearing.notice();
        for (int i = before; i < ledger.size(); i++) {
            fold.accept(i, ledger.entries().get(i));
        }
        assertThat(early.cases().list().getFirst().stage()).isEqualTo("lodged");
        assertThat(early.cases().find(hearing.id()).orElseThrow().taken()).hasSize(1);
        assertThat(early.cases().steps()).hasSize(1);
        assertThat(early).isEqualTo(ledger.fold(View.INTERNAL, before).state());
        assertThat(fold.state().cases().list().getFirst().stage()).isEqualTo("notified");
    }

    @Test
    void clocksAreReadAsOfTheTimeOfTheRecord() {
        hearing.complain(PUBLIC);
        hearing.takeUp();
        hearing.notice();
        assertThat(statusOfReply()).isEqualTo(CaseFile.ClockStatus.RUNNING);
        hearing.after(49);
        ledger.source(Ledger.press("herald"));
        assertThat(statusOfReply()).isEqualTo(CaseFile.ClockStatus.OVERDUE);
    }

    private CaseFile.ClockStatus statusOfReply() {
        return file().clocks().stream()
                .filter(clock -> clock.name().equals("reply"))
                .findFirst()
                .orElseThrow()
                .status();
    }

    // ---- digests and differences ----

    private Conclusions conclusions() {
        return ledger.conclusions(View.SHARED);
    }

    @Test
    void everyStepShowsInTheDigestOfCasesAndInNoOther() {
        hearing.heard(PUBLIC);
        var before = Digests.of(conclusions());
        hearing.open();
        assertThat(Digests.differences(before, Digests.of(conclusions()))).containsExactly("case");
        assertThat(Digests.of(ledger.conclusions(View.INTERNAL)).inView(View.SHARED))
                .isEqualTo(Digests.of(conclusions()));
    }

    /** The same case in another record, entered a place later and with the last vote another. */
    private Conclusions other(Choice choice, boolean isFound) {
        Ledger other = Ledger.begun(Hearing.pack());
        Hearing same = Hearing.in(other);
        other.source(Ledger.press("herald"));
        long entry = other.told(OPEN, "post", PUBLIC);
        same.heard(PUBLIC).after(1).open();
        Finding.Text text = same.violation("i-" + entry + ".1", PUBLIC);
        long motion = same.move(text);
        same.after(1).vote(motion, text, Choice.FOR, "varland-officer");
        same.vote(motion, text, Choice.AGAINST, "osmere-officer");
        same.vote(motion, text, choice, "hallin-envoy");
        if (isFound) {
            same.find(motion, text);
        }
        return other.conclusions(View.SHARED);
    }

    @Test
    void sameStepsAtOtherPlacesAreNoDifference() {
        hearing.decided(PUBLIC, incident());
        assertThat(Differences.between(conclusions(), other(Choice.FOR, true))).isEmpty();
    }

    @Test
    void differenceNamesTheStepsThatOnlyOneRecordHas() {
        long found = hearing.decided(PUBLIC, incident());
        List<Difference> differences = Differences.between(conclusions(), other(Choice.AGAINST, false));
        assertThat(differences).isNotEmpty().allSatisfy(difference -> {
            assertThat(difference.type()).isEqualTo("case");
            assertThat(difference.id()).isEqualTo(hearing.id());
            assertThat(difference.causes())
                    .containsExactly(
                            "entry " + (found - 1) + " of the first record alone (vote: for by hallin-envoy)",
                            "entry " + found + " of the first record alone (finding-violation by hallin-envoy)",
                            "entry " + found + " of the second record alone (vote: against by hallin-envoy)");
        });
        assertThat(differences)
                .extracting(Difference::what)
                .contains(
                        "stands at found in the first, answered in the second",
                        "vote of hallin-envoy: for in the first, against in the second",
                        "finding on a1: violation in the first, none in the second")
                .anyMatch(what -> what.startsWith("clock finding: met"));
    }

    @Test
    void caseThatOnlyOneRecordHasIsNamed() {
        Conclusions before = conclusions();
        long index = hearing.complain(PUBLIC);
        assertThat(Differences.between(before, conclusions()))
                .containsExactly(new Difference(
                        "case",
                        "k-" + index,
                        "only in the second",
                        List.of("entry " + index + " of the second record alone (complaint by varland-officer)")));
    }

    // ---- any history ----

    /** What is entered by chance, some of it sealed and some of that disclosed again, with steps of cases in between. */
    private static Ledger history(int seed) {
        Random random = new Random(seed);
        Ledger ledger = Ledger.begun(Hearing.pack());
        Hearing hearing = Hearing.in(ledger);
        ledger.source(Ledger.press("post"));
        List<Claim> claims = new ArrayList<>();
        List<Long> sealed = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            hearing.after(random.nextInt(3));
            Claim any = claims.isEmpty() ? PUBLIC : claims.get(random.nextInt(claims.size()));
            switch (random.nextInt(12)) {
                case 0, 1 -> {
                    Claim claim = Told.shelling(Told.document(i), "varland", "osmere", "Arn", 1 + random.nextInt(9));
                    claims.add(claim);
                    enter(ledger, random, sealed, DocumentEntry.KIND, Ledger.documentOf(claim.document(), "post"));
                    ClaimsEntry drawn = new ClaimsEntry(claim.document(), "exercise@1", 1, 1, List.of(claim));
                    enter(ledger, random, sealed, ClaimsEntry.KIND, drawn);
                }
                case 2 -> enter(ledger, random, sealed, ClaimReviewEntry.KIND, Ledger.rejected(any));
                case 3 -> enter(ledger, random, sealed, ClaimReviewEntry.KIND, Ledger.confirmed(any));
                case 4 -> {
                    if (!sealed.isEmpty()) {
                        ledger.disclose(sealed.remove(random.nextInt(sealed.size())));
                    }
                }
                case 5, 6 -> hearing.complain(any);
                case 7 -> hearing.takeUp();
                case 8 -> hearing.notice();
                case 9 -> hearing.reply();
                case 10 -> hearing.visit(any.document());
                default -> {
                    hearing.open();
                    hearing.move(hearing.violation("i-" + random.nextInt(ledger.size()) + ".1", any));
                }
            }
        }
        return ledger;
    }

    private static void enter(Ledger ledger, Random random, List<Long> sealed, String kind, Payload payload) {
        if (random.nextInt(3) > 0) {
            ledger.put(kind, payload);
        } else {
            sealed.add(ledger.putSealed(kind, payload));
        }
    }

    @Test
    void casesAreTheSameToEverybodyWhateverIsSealedOrDisclosed() {
        int steps = 0;
        for (int seed = 0; seed < 60; seed++) {
            Ledger ledger = history(seed);
            Fold internal = ledger.fold(View.INTERNAL, 2);
            for (int i = 2; i < ledger.size(); i++) {
                internal.accept(i, ledger.entries().get(i));
                if (i % 40 == 0) {
                    assertThat(internal.state().cases())
                            .as("history %d", seed)
                            .isEqualTo(ledger.fold(View.SHARED, i + 1).state().cases());
                }
            }
            Cases shared = ledger.state(View.SHARED).cases();
            assertThat(internal.state().cases()).as("history %d", seed).isEqualTo(shared);
            assertThat(internal.state().cases().list()).isEqualTo(shared.list());
            steps += shared.steps().size();
        }
        assertThat(steps).isGreaterThan(600);
    }

    @Test
    void whoGoesOnFromWhatWasKeptHasTheSameCases() {
        for (int seed = 0; seed < 20; seed++) {
            Ledger ledger = history(seed);
            for (View view : View.values()) {
                int cut = 3 + new Random(seed).nextInt(ledger.size() - 3);
                Fold begun = ledger.fold(view, cut);
                Fold resumed = Fold.resume(
                        ledger.opener(view),
                        ledger.signatories(),
                        Ledger.shelf(Hearing.pack()),
                        begun.state().genesis(),
                        begun.keep());
                for (int i = cut; i < ledger.size(); i++) {
                    resumed.accept(i, ledger.entries().get(i));
                }
                assertThat(resumed.state()).as("history %d", seed).isEqualTo(ledger.state(view));
            }
        }
    }

    // ---- neither side ----

    private static String exchanged(String text) {
        return text.replace("varland", "\u0001").replace("osmere", "varland").replace("\u0001", "osmere");
    }

    /** The lines of a case with the names of the parties exchanged or as they are. */
    private static List<String> lines(UnaryOperator<String> names, UnaryOperator<String> back) {
        Ledger ledger = Ledger.begun(Hearing.pack());
        Hearing hearing = Hearing.in(ledger, names);
        Claim claim = Told.shelling(OPEN, names.apply("varland"), names.apply("osmere"), "Arn", 9);
        long entry = ledger.told(OPEN, "post", claim);
        hearing.decided(claim, "i-" + entry + ".1");
        ledger.take(hearing.complaint(claim), names.apply("osmere") + "-officer");
        assertThat(ledger.state().cases().list().getFirst().findings()).hasSize(1);
        return CaseLines.lines(ledger.state().cases()).values().stream()
                .map(line -> back.apply(new String(line.get(), StandardCharsets.UTF_8))
                        .replaceAll("\"hash\":\"[0-9a-f]*\"", ""))
                .toList();
    }

    @Test
    void exchangedNamesExchangeTheCaseAndNothingElse() {
        assertThat(lines(CasesTest::exchanged, CasesTest::exchanged))
                .isEqualTo(lines(UnaryOperator.identity(), UnaryOperator.identity()));
    }
}
