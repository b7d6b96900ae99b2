package org.sulh.pipeline.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sulh.model.cases.CaseFile.ClockState;
import org.sulh.model.cases.CaseFile.ClockStatus;
import org.sulh.model.cases.CaseFile.Delay;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Complaint;
import org.sulh.model.cases.CaseStep.Ending;
import org.sulh.model.cases.CaseStep.Origin;
import org.sulh.model.cases.CaseStep.Turn;
import org.sulh.model.cases.Signatory;
import org.sulh.model.cases.SignedStep;

/** Who brings a case and on what, and what happens until somebody sits in session. */
class ComplaintsTest {
    private final Valley valley = new Valley();

    private static Complaint complaint(Origin origin, Optional<String> by, String clause, Optional<String> answers) {
        return new Complaint(origin, by, "north", List.of("c-one"), List.of(clause), "fire on a post", answers);
    }

    private static Complaint of(Origin origin) {
        return complaint(origin, Optional.empty(), "truce", Optional.empty());
    }

    private static CaseStep.Clock clock(String id, Turn turn, int hours) {
        return new CaseStep.Clock(
                id,
                turn,
                "reply",
                turn == Turn.EXTEND ? OptionalInt.of(hours) : OptionalInt.empty(),
                "mechanism",
                "so it was");
    }

    private CaseStep.VisitPlanned planned(String id, int hours) {
        return new CaseStep.VisitPlanned(id, valley.now().plus(Duration.ofHours(hours)), "the post", List.of("team"));
    }

    private List<ClockState> clocks(String id, String name) {
        return valley.file(id).clocks().stream()
                .filter(clock -> clock.name().equals(name))
                .toList();
    }

    // ---- complaints ----

    @Test
    void aComplaintIsSignedByWhomItComesFrom() {
        valley.refused(of(Origin.MONITOR), "chair").hasMessageContaining("of a monitor is signed by a monitor");
        valley.refused(of(Origin.PUBLIC), "monitor").hasMessageContaining("is entered by the registrar");
        valley.refused(of(Origin.OWN_INITIATIVE), "monitor").hasMessageContaining("signed by the chair or an analyst");
        valley.take(of(Origin.MONITOR), "monitor");
        valley.take(of(Origin.PUBLIC), "registrar");
        valley.take(of(Origin.OWN_INITIATIVE), "chair");
        assertThat(valley.files()).hasSize(3);
    }

    @Test
    void aComplaintNamesClausesThatBindWhomItIsAgainstAndCasesThatThereAre() {
        valley.refused(complaint(Origin.PARTY, Optional.of("south"), "weather", Optional.empty()), "south-liaison")
                .hasMessageContaining("no clause weather");
        valley.refused(complaint(Origin.PARTY, Optional.of("south"), "tracks", Optional.empty()), "south-liaison")
                .hasMessageContaining("the clause tracks does not bind north");
        valley.refused(complaint(Origin.PARTY, Optional.of("south"), "truce", Optional.of("k-7")), "south-liaison")
                .hasMessageContaining("there is no case k-7");
        valley.refused(
                        new Complaint(
                                Origin.PARTY,
                                Optional.of("south"),
                                "north",
                                List.of("x-sealed"),
                                List.of("truce"),
                                "fire on a post",
                                Optional.empty()),
                        "south-liaison")
                .hasMessageContaining("no claim that both sides can read");
        String id = "k-" + valley.take(valley.complaint("north", "south"), "north-liaison");
        valley.take(complaint(Origin.PARTY, Optional.of("south"), "truce", Optional.of(id)), "south-liaison");
    }

    @Test
    void whoSignsForAPartyThatTheAgreementDoesNotHaveBringsNoCase() {
        SignedStep signed =
                valley.sign(complaint(Origin.PARTY, Optional.of("cape"), "truce", Optional.empty()), "cape-one");
        valley.refused(new SignedStep(
                        signed.index(),
                        signed.at(),
                        List.of(new Signatory("cape-one", List.of("party:cape"))),
                        signed.step()))
                .hasMessageContaining(
                        "who brings a complaint as a party is a party of the agreement, and cape is none");
    }

    @Test
    void whereAMonitorBroughtTheCaseASettlementIsSignedByEveryParty() {
        String id = "k-" + valley.take(of(Origin.MONITOR), "monitor");
        CaseStep.Closure settled = new CaseStep.Closure(id, Ending.SETTLED, "so it ends");
        valley.refused(settled, "chair", "north-liaison").hasMessageContaining("nobody has signed for south");
        valley.take(settled, "chair", "north-liaison", "south-liaison");
    }

    @Test
    void whatAMonitorBroughtIsWithdrawnByTheChair() {
        String id = "k-" + valley.take(of(Origin.MONITOR), "monitor");
        valley.refused(new CaseStep.Closure(id, Ending.WITHDRAWN, "so it ends"), "monitor")
                .hasMessageContaining("this is for");
        valley.take(new CaseStep.Closure(id, Ending.WITHDRAWN, "so it ends"), "chair");
    }

    @Test
    void aNoticeAndAReplyNameWhatBothSidesCanRead() {
        String id = valley.takenUp();
        valley.refused(new CaseStep.Notice(id, "fire", List.of("truce"), List.of("x-sealed")), "registrar")
                .hasMessageContaining("no claim that both sides can read");
        valley.take(valley.notice(id, "truce"), "registrar");
        valley.refused(
                        new CaseStep.Reply(id, CaseStep.Answer.DENIES, "they fired", List.of("x-sealed")),
                        "north-liaison")
                .hasMessageContaining("no claim that both sides can read");
    }

    @Test
    void onlyTheRespondentReplies() {
        Valley lax = Valley.lax();
        String id = lax.notified();
        lax.refused(new CaseStep.Reply(id, CaseStep.Answer.ADMITS, "it was so", List.of()), "south-liaison")
                .hasMessageContaining("the reply is for north");
    }

    // ---- visits ----

    @Test
    void aVisitEndsOnceAndWhatWasFoundIsForBothToRead() {
        String id = valley.answered();
        long visit = valley.take(planned(id, 4), "monitor");
        valley.refused(new CaseStep.VisitMade(id, visit, valley.now(), "casings", List.of("x-sealed")), "monitor")
                .hasMessageContaining("nothing that both sides can read");
        valley.refused(new CaseStep.VisitDenied(id, visit, "isle", "the road was shut"), "monitor")
                .hasMessageContaining("not by isle");
        valley.take(new CaseStep.VisitMade(id, visit, valley.now(), "casings", List.of("d-one")), "monitor");
        valley.refused(new CaseStep.VisitDenied(id, visit, "north", "the road was shut"), "monitor")
                .hasMessageContaining("was made or denied already");
        valley.refused(new CaseStep.VisitMade(id, visit, valley.now(), "casings", List.of("d-one")), "monitor")
                .hasMessageContaining("was made or denied already");
    }

    // ---- clocks ----

    @Test
    void aClockIsStoppedWhileItRunsAndStartedWhileItStands() {
        String id = valley.notified();
        valley.refused(clock(id, Turn.START, 0), "chair").hasMessageContaining("does not stand still");
        valley.take(clock(id, Turn.STOP, 0), "chair");
        valley.refused(clock(id, Turn.STOP, 0), "chair").hasMessageContaining("does not run");
        valley.hours(500);
        valley.refused(clock(id, Turn.LAPSE, 0), "chair").hasMessageContaining("stands still");
        valley.take(clock(id, Turn.START, 0), "chair");
        valley.hours(73).refused(clock(id, Turn.STOP, 0), "chair").hasMessageContaining("does not run");
    }

    @Test
    void aClockThatWasMetIsNeitherExtendedNorLapsed() {
        String id = valley.answered();
        valley.refused(clock(id, Turn.EXTEND, 9), "chair").hasMessageContaining("was met already");
        valley.hours(500).refused(clock(id, Turn.LAPSE, 0), "chair").hasMessageContaining("was met, or has lapsed");
    }

    @Test
    void anExtensionReachesBeyondTheDayOnWhichItIsGiven() {
        String id = valley.notified();
        valley.hours(90).take(clock(id, Turn.LAPSE, 0), "registrar");
        valley.refused(clock(id, Turn.LAPSE, 0), "registrar").hasMessageContaining("was met, or has lapsed");
        valley.refused(clock(id, Turn.EXTEND, 18), "chair").hasMessageContaining("would have run out all the same");
        valley.take(clock(id, Turn.EXTEND, 19), "chair");
        assertThat(clocks(id, "reply").getFirst().status()).isEqualTo(ClockStatus.RUNNING);
        valley.take(new CaseStep.Reply(id, CaseStep.Answer.DENIES, "we held fire", List.of()), "north-liaison");
        assertThat(valley.file(id).delays())
                .filteredOn(delay -> delay.clock().equals("reply"))
                .containsExactly(new Delay("mechanism", "reply", Duration.ofHours(18), "so it was"));
    }

    @Test
    void aClockThatBeginsAgainEndsTheOneBeforeIt() {
        Valley lax = Valley.lax();
        String id = lax.notified();
        lax.hours(10).take(lax.notice(id, "roads"), "registrar");
        List<ClockState> replies = lax.file(id).clocks().stream()
                .filter(clock -> clock.name().equals("reply"))
                .toList();
        assertThat(replies).extracting(ClockState::status).containsExactly(ClockStatus.MET, ClockStatus.RUNNING);
        lax.hours(71).take(new CaseStep.Reply(id, CaseStep.Answer.DENIES, "we held fire", List.of()), "north-liaison");
    }

    @Test
    void whatIsDoneLateIsMetLateAtTheCostOfWhoseTimeItWas() {
        String id = "k-" + valley.take(valley.complaint("south", "north"), "south-liaison");
        valley.take(new CaseStep.Inquiry(id, true, "two claims agree"), "chair");
        valley.hours(30).take(valley.notice(id, "truce"), "registrar");
        assertThat(clocks(id, "notice").getFirst().status()).isEqualTo(ClockStatus.MET_LATE);
        assertThat(valley.file(id).delays())
                .containsExactly(new Delay("mechanism", "notice", Duration.ofHours(6), "the time for it ran over"));
    }
}
