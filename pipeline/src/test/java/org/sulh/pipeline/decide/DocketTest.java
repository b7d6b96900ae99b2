package org.sulh.pipeline.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Choice;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Finding.StandardOfProof;
import org.sulh.model.Procedure.Majority;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.ClockState;
import org.sulh.model.cases.CaseFile.ClockStatus;
import org.sulh.model.cases.CaseFile.Delay;
import org.sulh.model.cases.CaseFile.FindingState;
import org.sulh.model.cases.CaseFile.MeasureState;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Ending;
import org.sulh.model.cases.CaseStep.Turn;

/** What may be done in a case, what may not, and why. */
class DocketTest {
    private final Valley valley = new Valley();

    private AbstractThrowableAssert<?, ? extends Throwable> refused(CaseStep step, String... holders) {
        return valley.refused(step, holders);
    }

    private ClockState clock(String id, String name) {
        return valley.file(id).clocks().stream()
                .filter(clock -> clock.name().equals(name))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static CaseStep.Clock clock(String id, Turn turn, String name, String causedBy) {
        return new CaseStep.Clock(
                id, turn, name, turn == Turn.EXTEND ? OptionalInt.of(24) : OptionalInt.empty(), causedBy, "so it was");
    }

    private static CaseStep.Reply reply(String id) {
        return new CaseStep.Reply(id, CaseStep.Answer.DENIES, "we held fire", List.of());
    }

    private static CaseStep.Closure closure(String id, Ending ending) {
        return new CaseStep.Closure(id, ending, "so it ends");
    }

    // ---- complaint to reply ----

    @Test
    void aComplaintMakesACase() {
        String id = valley.takenUp();
        CaseFile file = valley.file(id);
        assertThat(file.stage()).isEqualTo("taken-up");
        assertThat(file.complaint().respondent()).isEqualTo("north");
        assertThat(file.taken()).extracting(taken -> taken.stage()).containsExactly("lodged", "taken-up");
    }

    @Test
    void aPartyComplainsInItsOwnNameOnly() {
        refused(valley.complaint("south", "north"), "north-liaison").hasMessageContaining("party:south");
        refused(valley.complaint("south", "north"), "stranger").hasMessageContaining("stranger signs as witness");
        refused(valley.complaint("south", "isle"), "south-liaison").hasMessageContaining("isle is none");
    }

    @Test
    void aNoticeNamesClausesOfTheAgreement() {
        String id = valley.takenUp();
        refused(new CaseStep.Notice(id, "fire", List.of("weather"), List.of()), "registrar")
                .hasMessageContaining("has no clause weather; they are truce, roads, tracks");
        refused(new CaseStep.Notice(id, "fire", List.of("truce"), List.of()), "monitor")
                .hasMessageContaining("this is for chair or registrar");
    }

    @Test
    void theReplyIsTheRespondentsInItsTime() {
        String id = valley.notified();
        refused(reply(id), "south-liaison").hasMessageContaining("respondent (north)");
        valley.hours(73);
        refused(reply(id), "north-liaison")
                .hasMessageContaining("the time to reply ran out at 2031-05-04T10:00:00Z")
                .hasMessageContaining("Possible now:");
    }

    @Test
    void theLastSecondOfTheTimeToReplyIsInTime() {
        String id = valley.notified();
        valley.hours(72).take(reply(id), "north-liaison");
        assertThat(clock(id, "reply").status()).isEqualTo(ClockStatus.MET);
    }

    @Test
    void anExtensionLetsALateReplyInAndSaysAtWhoseCost() {
        String id = valley.notified();
        valley.hours(80).take(clock(id, Turn.EXTEND, "reply", "north"), "chair");
        valley.take(reply(id), "north-liaison");
        assertThat(valley.file(id).delays())
                .contains(new Delay("north", "reply", Duration.ofHours(8), "so it was"))
                .noneMatch(delay ->
                        delay.reason().contains("ran over") && delay.clock().equals("reply"));
    }

    @Test
    void withoutReplyTheClockEntrySaysThatTheTimeHasLapsed() {
        String id = valley.notified();
        refused(clock(id, Turn.LAPSE, "reply", "nobody"), "registrar").hasMessageContaining("has not run out");
        refused(valley.fullSession(id), "chair").hasMessageContaining("no reply");
        valley.hours(73).take(clock(id, Turn.LAPSE, "reply", "nobody"), "registrar");
        valley.take(valley.fullSession(id), "chair");
        assertThat(clock(id, "reply").status()).isEqualTo(ClockStatus.LAPSED);
        assertThat(valley.file(id).delays())
                .contains(new Delay("north", "reply", Duration.ofHours(1), "the time for it ran over"));
    }

    // ---- clocks ----

    @Test
    void aStoppedClockIsDueLaterByAsMuchAsItStood() {
        String id = valley.notified();
        valley.hours(10).take(clock(id, Turn.STOP, "reply", "south"), "chair");
        assertThat(clock(id, "reply").due()).isEmpty();
        valley.hours(100).take(clock(id, Turn.START, "reply", "nobody"), "chair");
        valley.hours(62).take(reply(id), "north-liaison");
        assertThat(clock(id, "reply").status()).isEqualTo(ClockStatus.MET);
        assertThat(valley.file(id).delays()).contains(new Delay("south", "reply", Duration.ofHours(100), "so it was"));
    }

    @Test
    void onlyAPartyTheMechanismOrNobodyCausesDelay() {
        String id = valley.notified();
        refused(clock(id, Turn.STOP, "reply", "isle"), "chair").hasMessageContaining("not by isle");
        refused(clock(id, Turn.STOP, "tea", "north"), "chair").hasMessageContaining("no clock tea");
    }

    @Test
    void aDeniedVisitStopsItsClockAtTheCostOfWhoDeniedIt() {
        String id = valley.answered();
        long first = valley.take(
                new CaseStep.VisitPlanned(id, valley.now().plus(Duration.ofHours(4)), "the post", List.of("team")),
                "monitor");
        valley.hours(4).take(new CaseStep.VisitDenied(id, first, "north", "the road was shut"), "monitor");
        assertThat(clock(id, "visit").status()).isEqualTo(ClockStatus.STOPPED);
        valley.hours(30);
        long second = valley.take(
                new CaseStep.VisitPlanned(id, valley.now().plus(Duration.ofHours(2)), "the post", List.of("team")),
                "monitor");
        valley.hours(3).take(new CaseStep.VisitMade(id, second, valley.now(), "casings", List.of("d-one")), "monitor");
        assertThat(clock(id, "visit").status()).isEqualTo(ClockStatus.MET);
        assertThat(valley.file(id).delays())
                .contains(new Delay("north", "visit", Duration.ofHours(30), "the road was shut"));
    }

    @Test
    void aVisitIsPlannedForLaterAndMadeBefore() {
        String id = valley.answered();
        refused(new CaseStep.VisitPlanned(id, valley.now().minusSeconds(1), "the post", List.of("team")), "monitor")
                .hasMessageContaining("is past");
        long visit = valley.take(
                new CaseStep.VisitPlanned(id, valley.now().plusSeconds(9), "the post", List.of("team")), "monitor");
        refused(new CaseStep.VisitMade(id, visit, valley.now().plusSeconds(9), "casings", List.of()), "monitor")
                .hasMessageContaining("is said to have been made on");
        refused(new CaseStep.VisitMade(id, visit + 7, valley.now(), "casings", List.of()), "monitor")
                .hasMessageContaining("plans no visit of this case");
    }

    // ---- session, votes, findings ----

    @Test
    void whoIsTiedToOnePartyAloneDoesNotSit() {
        String id = valley.visited();
        refused(valley.session(id, "north-one=north", "south-one=south", "cape-one=cape"), "chair")
                .hasMessageContaining("declared tie to north alone");
    }

    @Test
    void noMoreSitThanThePanelHasSeats() {
        String id = valley.visited();
        refused(valley.session(id, "north-one=north", "north-two=north", "north-liaison=north"), "chair")
                .hasMessageContaining("2 seats of party:north, and 3 sit");
        refused(valley.session(id, "chair=press"), "chair").hasMessageContaining("nobody sits for press");
    }

    @Test
    void withoutQuorumNothingIsPutToTheVote() {
        String id = valley.visited();
        valley.take(valley.session(id, "south-one=south", "south-two=south", "isle-one=isle"), "chair");
        refused(valley.motion(id, valley.text("north", Conclusion.UNABLE, Severity.MINOR, Intent.TECHNICAL)), "chair")
                .hasMessageContaining("nobody is there for north");
    }

    @Test
    void aMotionJudgesTheRespondentOnWhatItWasGivenNoticeOf() {
        String id = valley.inSession();
        Finding.Text text = valley.text("north", Conclusion.VIOLATION, Severity.SERIOUS, Intent.DELIBERATE);
        refused(
                        valley.motion(id, valley.text("south", Conclusion.VIOLATION, Severity.MINOR, Intent.TECHNICAL)),
                        "chair")
                .hasMessageContaining("a case of its own");
        refused(valley.motion(id, with(text, "roads", text.standard(), text.evidence())), "chair")
                .hasMessageContaining("no notice of the clause roads");
        refused(valley.motion(id, with(text, "truce", StandardOfProof.REASONABLE_SUSPICION, text.evidence())), "chair")
                .hasMessageContaining("balance-of-probabilities or a stricter one");
        refused(valley.motion(id, with(text, "truce", text.standard(), List.of("x-sealed"))), "chair")
                .hasMessageContaining("nothing that both sides can read");
    }

    private static Finding.Text with(
            Finding.Text text, String clause, StandardOfProof standard, List<String> evidence) {
        return new Finding.Text(
                clause,
                text.incident(),
                text.against(),
                text.conclusion(),
                text.severity(),
                text.intent(),
                standard,
                text.reasons(),
                evidence,
                text.excuse());
    }

    @Test
    void aMemberVotesOnceOnTheTextThatWasPut() {
        String id = valley.inSession();
        long motion = valley.take(
                valley.motion(id, valley.text("north", Conclusion.VIOLATION, Severity.SERIOUS, Intent.DELIBERATE)),
                "chair");
        String hash = valley.hash(motion);
        refused(new CaseStep.Vote(id, motion, "another", Choice.FOR, Optional.empty()), "south-one")
                .hasMessageContaining("signed over another text");
        refused(new CaseStep.Vote(id, motion, hash, Choice.FOR, Optional.empty()), "north-liaison")
                .hasMessageContaining("this is for member");
        valley.take(new CaseStep.Vote(id, motion, hash, Choice.FOR, Optional.empty()), "south-one");
        refused(new CaseStep.Vote(id, motion, hash, Choice.AGAINST, Optional.empty()), "south-one")
                .hasMessageContaining("has voted on this motion already");
    }

    @Test
    void aFindingTakesAMajorityThatSignsIt() {
        String id = valley.inSession();
        Finding.Text text = valley.text("north", Conclusion.VIOLATION, Severity.SERIOUS, Intent.DELIBERATE);
        long motion = valley.carried(id, text);
        String hash = valley.hash(motion);
        CaseStep.Found found = new CaseStep.Found(id, motion, hash, Conclusion.VIOLATION);
        refused(found, "isle-one", "south-one").hasMessageContaining("it takes 3, and 2 signed");
        refused(found, "isle-one", "south-one", "north-one").hasMessageContaining("north-one did not");
        refused(found, "isle-one", "south-one", "south-one").hasMessageContaining("it takes 3, and 2 signed");
        refused(new CaseStep.Found(id, motion, hash, Conclusion.NO_VIOLATION), "isle-one", "south-one", "south-two")
                .hasMessageContaining("the motion finds violation");
        long index = valley.take(found, "isle-one", "south-one", "south-two");

        FindingState state = valley.file(id).findings().getFirst();
        assertThat(state.finding().entry()).isEqualTo(index);
        assertThat(state.finding().signers()).containsExactly("isle-one", "south-one", "south-two");
        assertThat(state.finding().votes())
                .contains(new Finding.Vote("north-one", "north", Choice.AGAINST, Optional.of("not shown")));
        assertThat(state.stands()).isTrue();
    }

    @Test
    void anUncarriedMotionIsNoFinding() {
        String id = valley.inSession();
        long motion = valley.take(
                valley.motion(id, valley.text("north", Conclusion.NO_VIOLATION, Severity.MINOR, Intent.TECHNICAL)),
                "chair");
        valley.take(new CaseStep.Vote(id, motion, valley.hash(motion), Choice.FOR, Optional.empty()), "north-one");
        refused(new CaseStep.Found(id, motion, valley.hash(motion), Conclusion.NO_VIOLATION), "north-one")
                .hasMessageContaining("1 for, 0 against, 0 abstaining, 4 not yet; it takes 3");
    }

    @Test
    void byConsensusOneAgainstIsEnoughToStopIt() {
        Valley consensus = new Valley(
                UnaryOperator.identity(), Valley.procedure(UnaryOperator.identity(), Majority.CONSENSUS, false));
        String id = consensus.inSession();
        Finding.Text text = consensus.text("north", Conclusion.VIOLATION, Severity.SERIOUS, Intent.DELIBERATE);
        long motion = consensus.carried(id, text);
        consensus.take(
                new CaseStep.Vote(id, motion, consensus.hash(motion), Choice.FOR, Optional.empty()), "north-two");
        assertThat(consensus.file(id).motions().getFirst().carried()).isFalse();
    }

    // ---- measures and compliance ----

    @Test
    void theLadderProposesAndPeopleChooseWithAReason() {
        String id = valley.inSession();
        long finding = valley.violation(id);
        assertThat(valley.file(id)
                        .findings()
                        .getFirst()
                        .proposal()
                        .orElseThrow()
                        .rungs())
                .containsExactly("censure");
        refused(valley.measure(id, finding, "note"), "chair").hasMessageContaining("the ladder proposes censure");
        refused(valley.measure(id, finding, "tax"), "chair").hasMessageContaining("the ladder has no rung tax");
        refused(valley.measure(id, finding, "distance"), "chair").hasMessageContaining("before a finding");
        refused(
                        new CaseStep.Measure(
                                id,
                                finding,
                                "north",
                                Optional.empty(),
                                Optional.of("a wreath"),
                                Optional.empty(),
                                valley.dueIn(3)),
                        "chair")
                .hasMessageContaining("not on the ladder needs a reason");
        refused(
                        new CaseStep.Measure(
                                id,
                                finding,
                                "south",
                                Optional.of("censure"),
                                Optional.empty(),
                                Optional.empty(),
                                valley.dueIn(3)),
                        "chair")
                .hasMessageContaining("the finding is against north");
        valley.take(valley.measure(id, finding, "censure"), "chair");
        valley.take(
                new CaseStep.Measure(
                        id,
                        finding,
                        "north",
                        Optional.of("note"),
                        Optional.empty(),
                        Optional.of("both sides asked for it"),
                        valley.dueIn(3)),
                "chair");
        assertThat(valley.file(id).measures()).hasSize(2);
    }

    @Test
    void noReasonLiftsACap() {
        String id = valley.inSession();
        long finding = valley.found(id, valley.text("north", Conclusion.VIOLATION, Severity.MINOR, Intent.DELIBERATE));
        refused(
                        new CaseStep.Measure(
                                id,
                                finding,
                                "north",
                                Optional.of("censure"),
                                Optional.empty(),
                                Optional.of("we are angry"),
                                valley.dueIn(3)),
                        "chair")
                .hasMessageContaining("goes further than the ladder allows here, which is inquiry");
    }

    @Test
    void anotherViolationOfTheClauseClimbs() {
        String first = valley.inSession();
        valley.found(first, valley.text("north", Conclusion.VIOLATION, Severity.MINOR, Intent.DELIBERATE));
        String second = valley.inSession();
        valley.found(second, valley.text("north", Conclusion.VIOLATION, Severity.MINOR, Intent.DELIBERATE));
        assertThat(valley.file(first)
                        .findings()
                        .getFirst()
                        .proposal()
                        .orElseThrow()
                        .rungs())
                .containsExactly("note");
        FindingState state = valley.file(second).findings().getFirst();
        assertThat(state.recurrence()).isEqualTo(2);
        assertThat(state.proposal().orElseThrow().rungs()).containsExactly("note", "inquiry");

        valley.wait(Duration.ofDays(400));
        String third = valley.inSession();
        valley.found(third, valley.text("north", Conclusion.VIOLATION, Severity.MINOR, Intent.DELIBERATE));
        assertThat(valley.file(third).findings().getFirst().recurrence()).isEqualTo(1);
    }

    @Test
    void aPartyReportsItsComplianceAndOthersCertifyIt() {
        String id = valley.inSession();
        long finding = valley.violation(id);
        long measure = valley.take(valley.measure(id, finding, "censure"), "chair");
        valley.take(new CaseStep.ComplianceReport(id, measure, "we said so", List.of()), "north-liaison");
        assertThat(valley.file(id).measures().getFirst().level()).isEqualTo(Fulfilment.NOT_BEGUN);
        refused(new CaseStep.ComplianceCheck(id, measure, Fulfilment.FULL, "done", List.of("d-one")), "north-liaison")
                .hasMessageContaining("does not certify its own compliance");
        refused(new CaseStep.ComplianceCheck(id, measure, Fulfilment.FULL, "they say so", List.of()), "monitor")
                .hasMessageContaining("that it is declared is none");
        valley.take(
                new CaseStep.ComplianceCheck(id, measure, Fulfilment.INTERMEDIATE, "half", List.of("d-one")),
                "monitor");
        valley.wait(Duration.ofDays(11));
        MeasureState state = valley.file(id).measures().getFirst();
        assertThat(state.level()).isEqualTo(Fulfilment.INTERMEDIATE);
        assertThat(state.overdue()).isTrue();
    }

    @Test
    void beforeAFindingOnlyWhatIsMarkedProvisionalIsAskedAndItEndsWithTheFinding() {
        String id = valley.visited();
        refused(new CaseStep.Provisional(id, List.of("north", "south"), "censure", valley.dueIn(5), "calm"), "chair")
                .hasMessageContaining("no provisional rung censure; it has distance");
        valley.take(
                new CaseStep.Provisional(id, List.of("north", "south"), "distance", valley.dueIn(5), "calm"), "chair");
        assertThat(valley.file(id).provisionals().getFirst().inForce()).isTrue();
        valley.take(valley.fullSession(id), "chair");
        valley.violation(id);
        assertThat(valley.file(id).provisionals().getFirst().inForce()).isFalse();
    }

    // ---- appeal, reopening, closure ----

    @Test
    void anAppealIsDecidedByThoseItGoesToTogetherAndMeasuresWait() {
        String id = valley.inSession();
        long finding = valley.violation(id);
        valley.take(valley.measure(id, finding, "censure"), "chair");
        long appeal = valley.hours(24).take(new CaseStep.Appeal(id, finding, "the line is wrong"), "north-liaison");
        assertThat(valley.file(id).measures().getFirst().suspended()).isTrue();
        CaseStep.AppealDecided upheld =
                new CaseStep.AppealDecided(id, appeal, CaseStep.Ruling.UPHELD, "the evidence bears it");
        refused(upheld, "isle-one").hasMessageContaining("nobody has signed for reef");
        valley.wait(Duration.ofDays(4)).take(upheld, "isle-one", "reef-one");
        MeasureState state = valley.file(id).measures().getFirst();
        assertThat(state.suspended()).isFalse();
        assertThat(state.due()).isEqualTo(state.measure().due().plusDays(4));
    }

    @Test
    void anAppealComesInTimeAndOnce() {
        String id = valley.inSession();
        long finding = valley.violation(id);
        valley.hours(169);
        refused(new CaseStep.Appeal(id, finding, "late"), "north-liaison")
                .hasMessageContaining("the time to appeal ran out");
    }

    @Test
    void anOverturnedFindingCarriesNoMeasureAndDoesNotCountAgainst() {
        String id = valley.inSession();
        long finding = valley.violation(id);
        long measure = valley.take(valley.measure(id, finding, "censure"), "chair");
        long appeal = valley.take(new CaseStep.Appeal(id, finding, "the line is wrong"), "north-liaison");
        valley.take(
                new CaseStep.AppealDecided(id, appeal, CaseStep.Ruling.OVERTURNED, "it is"), "isle-one", "reef-one");
        assertThat(valley.file(id).measures().getFirst().stands()).isFalse();
        refused(valley.measure(id, finding, "censure"), "chair").hasMessageContaining("no finding of violation stands");
        refused(new CaseStep.ComplianceCheck(id, measure, Fulfilment.FULL, "done", List.of("d-one")), "monitor")
                .hasMessageContaining("no measure stands");
        valley.take(closure(id, Ending.NO_VIOLATION), "chair");

        String later = valley.inSession();
        valley.violation(later);
        assertThat(valley.file(later).findings().getFirst().recurrence()).isEqualTo(1);
    }

    @Test
    void aClosedCaseIsReopenedOnNewClaimsAndHeardAnew() {
        String id = valley.inSession();
        valley.found(id, valley.text("north", Conclusion.UNABLE, Severity.MINOR, Intent.TECHNICAL));
        valley.hours(169).take(closure(id, Ending.UNABLE_TO_CONCLUDE), "chair");
        refused(reply(id), "north-liaison").hasMessageContaining("the case is closed: unable to conclude");
        refused(new CaseStep.Reopening(id, List.of("c-one"), "look again"), "chair")
                .hasMessageContaining("nothing new");
        valley.take(new CaseStep.Reopening(id, List.of("c-new"), "a film"), "chair");
        CaseFile file = valley.file(id);
        assertThat(file.isOpen()).isTrue();
        assertThat(file.stage()).isEqualTo("taken-up");
        refused(valley.fullSession(id), "chair");
    }

    @Test
    void eachEndingHasToBeSo() {
        String id = valley.inSession();
        valley.violation(id);
        refused(closure(id, Ending.NO_VIOLATION), "chair").hasMessageContaining("a violation stands");
        refused(closure(id, Ending.COMPLIED), "chair").hasMessageContaining("has no measure");
        refused(closure(id, Ending.EXCUSED), "chair").hasMessageContaining("not every violation");
        refused(closure(id, Ending.WITHDRAWN), "south-liaison").hasMessageContaining("cannot be withdrawn any more");
        refused(closure(id, Ending.SETTLED), "chair", "north-liaison")
                .hasMessageContaining("nobody has signed for south");
        refused(closure(id, Ending.SETTLED), "south-liaison", "north-liaison")
                .hasMessageContaining("may withdraw it, and close it in no other way");
        valley.take(closure(id, Ending.SETTLED), "chair", "north-liaison", "south-liaison");
        assertThat(valley.file(id).closed()).contains(Ending.SETTLED);
    }

    @Test
    void aCaseEndsCompliedOnceTheTimeToAppealIsOver() {
        String id = valley.inSession();
        long finding = valley.violation(id);
        long measure = valley.take(valley.measure(id, finding, "censure"), "chair");
        valley.take(new CaseStep.ComplianceCheck(id, measure, Fulfilment.FULL, "seen", List.of("d-one")), "monitor");
        refused(closure(id, Ending.COMPLIED), "chair").hasMessageContaining("the time to appeal runs until");
        valley.hours(169).take(closure(id, Ending.COMPLIED), "chair");
        assertThat(valley.file(id).isOpen()).isFalse();
    }

    // ---- what is possible ----

    @Test
    void aCaseSaysWhatIsPossibleNextForWhomAndUntilWhen() {
        String id = valley.notified();
        assertThat(valley.file(id).possible())
                .filteredOn(possible -> possible.missing().isEmpty())
                .extracting(possible -> possible.step().formName() + " " + possible.by()
                        + possible.until().map(until -> " " + until).orElse(""))
                .contains(
                        "reply [respondent (north)] 2031-05-04T10:00:00Z",
                        "visit-planned [chair, monitor]",
                        "closure [chair, complainant (south)]")
                .noneMatch(step -> step.startsWith("vote") || step.startsWith("finding"));
    }
}
