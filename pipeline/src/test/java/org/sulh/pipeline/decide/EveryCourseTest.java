package org.sulh.pipeline.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.sulh.model.Course;
import org.sulh.model.Course.StepRule;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Choice;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Finding.StandardOfProof;
import org.sulh.model.Procedure;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.cases.CaseFile.FindingState;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Recused;
import org.sulh.model.cases.CaseStep.Seat;
import org.sulh.model.cases.CaseStep.Turn;
import org.sulh.model.cases.Signatory;
import org.sulh.model.cases.SignedStep;

/** From notice over votes to findings: what due process asks of every course, also of one that asks for nothing. */
class EveryCourseTest {
    private final Valley valley = Valley.lax();

    private static CaseStep.Vote vote(String id, long motion, String hash) {
        return new CaseStep.Vote(id, motion, hash, Choice.FOR, Optional.empty());
    }

    private static CaseStep.Reply reply(String id) {
        return new CaseStep.Reply(id, CaseStep.Answer.DENIES, "we held fire", List.of());
    }

    private static CaseStep.Clock clock(String id, Turn turn) {
        return new CaseStep.Clock(
                id,
                turn,
                "reply",
                turn == Turn.EXTEND ? OptionalInt.of(24) : OptionalInt.empty(),
                "mechanism",
                "so it was");
    }

    // ---- heard before judged ----

    @Test
    void nobodyIsJudgedWithoutNoticeAndTheTimeToReply() {
        String id = valley.takenUp();
        valley.take(valley.fullSession(id), "chair");
        valley.refused(valley.motion(id, valley.serious()), "chair")
                .hasMessageContaining("north was given no notice of the allegation");
        valley.take(valley.notice(id, "truce"), "registrar");
        valley.refused(valley.motion(id, valley.serious()), "chair").hasMessageContaining("north has not replied");
        valley.take(reply(id), "north-liaison");
        valley.found(id, valley.serious());
    }

    @Test
    void whoGetsMoreTimeAfterALapseIsHeardBeforeItsEnd() {
        String id = valley.notified();
        valley.hours(73).take(clock(id, Turn.LAPSE), "registrar");
        valley.take(valley.fullSession(id), "chair");
        long motion = valley.carried(id, valley.serious());
        valley.take(clock(id, Turn.EXTEND), "chair");
        valley.refused(
                        new CaseStep.Found(id, motion, valley.hash(motion), Conclusion.VIOLATION),
                        "isle-one",
                        "south-one",
                        "south-two")
                .hasMessageContaining("north has not replied");
        valley.take(reply(id), "north-liaison");
        valley.find(id, motion, valley.serious());
    }

    @Test
    void whoIsToldOfMoreMayReplyToThatToo() {
        String id = valley.answered();
        valley.take(valley.fullSession(id), "chair");
        long motion = valley.carried(id, valley.serious());
        valley.take(valley.notice(id, "roads"), "registrar");
        valley.refused(valley.motion(id, Valley.of(valley.serious(), "roads", Valley.INCIDENT)), "chair")
                .hasMessageContaining("north has not replied");
        valley.refused(
                        new CaseStep.Found(id, motion, valley.hash(motion), Conclusion.VIOLATION),
                        "isle-one",
                        "south-one",
                        "south-two")
                .hasMessageContaining("north has not replied");
        valley.take(reply(id), "north-liaison");
        valley.take(valley.motion(id, Valley.of(valley.serious(), "roads", Valley.INCIDENT)), "chair");
    }

    @Test
    void aLapseBeforeANoticeSaysNothingOfTheTimeAfterIt() {
        String id = valley.notified();
        valley.hours(73).take(clock(id, Turn.LAPSE), "registrar");
        valley.take(valley.fullSession(id), "chair");
        valley.take(valley.notice(id, "roads"), "registrar");
        valley.refused(valley.motion(id, valley.serious()), "chair").hasMessageContaining("north has not replied");
        valley.refused(clock(id, Turn.LAPSE), "registrar").hasMessageContaining("has not run out");
    }

    /** In this course the time to reply begins before there is anything to reply to. */
    @Test
    void aTimeToReplyThatBeganBeforeTheNoticeIsNone() {
        Procedure procedure = Valley.lax(Valley.procedure(UnaryOperator.identity()));
        Course course = procedure.course().orElseThrow();
        List<StepRule> steps = course.steps().stream()
                .map(rule -> switch (rule.step()) {
                    case INQUIRY_TAKEN_UP -> starting(rule, List.of("reply"));
                    case NOTICE -> starting(rule, List.of());
                    default -> rule;
                })
                .toList();
        Valley hasty = new Valley(
                UnaryOperator.identity(), procedure.with(new Course(course.stages(), steps, course.owners())));
        String id = hasty.takenUp();
        hasty.hours(73).take(clock(id, Turn.LAPSE), "registrar");
        hasty.take(hasty.notice(id, "truce"), "registrar");
        hasty.take(hasty.fullSession(id), "chair");
        hasty.refused(hasty.motion(id, hasty.serious()), "chair").hasMessageContaining("north has not replied");
    }

    private static StepRule starting(StepRule rule, List<String> clocks) {
        return new StepRule(
                rule.step(),
                rule.in(),
                rule.to(),
                rule.by(),
                rule.needs(),
                clocks,
                rule.ends(),
                rule.stops(),
                rule.resumes());
    }

    @Test
    void aMotionFromBeforeAReopeningIsNoFindingOnAClauseWithoutNewNotice() {
        Valley usual = new Valley();
        String id = usual.inSession("truce", "roads");
        long first = usual.carried(id, usual.serious());
        usual.find(id, first, usual.serious());
        Finding.Text roads = Valley.of(usual.serious(), "roads", Valley.INCIDENT);
        long motion = usual.carried(id, roads);
        usual.take(new CaseStep.Reopening(id, List.of("c-new"), "a film"), "chair");
        usual.take(usual.notice(id, "truce"), "registrar");
        usual.take(reply(id), "north-liaison");
        usual.refused(
                        new CaseStep.Found(id, motion, usual.hash(motion), Conclusion.VIOLATION),
                        "isle-one",
                        "south-one",
                        "south-two")
                .hasMessageContaining("no notice of the clause roads, only of truce");
    }

    // ---- who sits, who votes ----

    @Test
    void whoIsRecusedDoesNotSit() {
        String id = valley.visited();
        valley.refused(
                        new CaseStep.SessionOpened(
                                id,
                                List.of(new Seat("north-one", "north"), new Seat("south-one", "south")),
                                List.of(new Recused("south-one", "south", "kin"))),
                        "chair")
                .hasMessageContaining("south-one is recused, and cannot sit");
    }

    @Test
    void oneSessionIsOpenAtATime() {
        String id = valley.inSession();
        valley.refused(valley.fullSession(id), "chair").hasMessageContaining("a session is open already");
        long open = valley.file(id).sessions().getLast().opened();
        valley.refused(new CaseStep.SessionClosed(id, open + 1, "heard", List.of()), "chair")
                .hasMessageContaining("was opened by entry " + open);
        valley.refused(new CaseStep.SessionClosed(id, open, "heard", List.of("x-sealed")), "chair")
                .hasMessageContaining("nothing that both sides can read");
    }

    @Test
    void aQuorumIsOfSoManyAndOfEachThatTheProcedureNames() {
        String id = valley.visited();
        valley.take(valley.session(id, "north-one=north", "south-one=south"), "chair");
        valley.refused(valley.motion(id, valley.serious()), "chair").hasMessageContaining("2 sit, and it takes 3");
        valley.take(
                new CaseStep.SessionClosed(
                        id, valley.file(id).sessions().getLast().opened(), "none", List.of()),
                "chair");
        valley.take(valley.session(id, "north-one=north", "south-one=south", "isle-one=isle"), "chair");
        valley.take(valley.motion(id, valley.serious()), "chair");
    }

    @Test
    void whoIsTiedToBothPartiesSits() {
        String id = valley.visited();
        valley.take(valley.session(id, "north-one=north", "south-one=south", "reef-one=reef"), "chair");
    }

    @Test
    void onlyAMemberVotesAndOnlyFromASeatOfItsOwnSide() {
        String id = valley.visited();
        valley.take(valley.session(id, "north-one=north", "south-one=south", "south-two=isle"), "chair");
        long motion = valley.take(valley.motion(id, valley.serious()), "chair");
        for (String other : List.of("monitor", "chair", "north-two", "isle-one", "south-two")) {
            valley.refused(vote(id, motion, valley.hash(motion)), other)
                    .hasMessageContaining(other + " does not sit in the open session");
        }
        valley.refused(vote(id, motion + 50, ""), "south-one").hasMessageContaining("is no motion of this case");
    }

    @Test
    void aMotionIsVotedOnInTheSessionInWhichItWasPut() {
        String id = valley.inSession();
        long motion = valley.take(valley.motion(id, valley.serious()), "chair");
        valley.take(
                new CaseStep.SessionClosed(
                        id, valley.file(id).sessions().getLast().opened(), "late", List.of()),
                "chair");
        valley.refused(vote(id, motion, valley.hash(motion)), "south-one").hasMessageContaining("does not sit");
        valley.take(valley.fullSession(id), "chair");
        valley.refused(vote(id, motion, valley.hash(motion)), "south-one")
                .hasMessageContaining("was put in another session");
    }

    @Test
    void aFindingIsSignedOverTheTextAndByWhoStillSpeaksForItsSeat() {
        String id = valley.inSession();
        long motion = valley.carried(id, valley.serious());
        valley.refused(
                        new CaseStep.Found(id, motion, "another", Conclusion.VIOLATION),
                        "isle-one",
                        "south-one",
                        "south-two")
                .hasMessageContaining("signed over another text");
        SignedStep signed = valley.sign(
                new CaseStep.Found(id, motion, valley.hash(motion), Conclusion.VIOLATION),
                "isle-one",
                "south-one",
                "south-two");
        Signatory released = new Signatory("south-two", List.of("monitor"));
        valley.refused(new SignedStep(
                        signed.index(),
                        signed.at(),
                        List.of(
                                signed.signatories().get(0),
                                signed.signatories().get(1),
                                released),
                        signed.step()))
                .hasMessageContaining("south-two did not");
        valley.take(signed);
        valley.refused(signed.step(), "isle-one", "south-one", "south-two")
                .hasMessageContaining("is a finding already");
        valley.refused(vote(id, motion, valley.hash(motion)), "north-two").hasMessageContaining("is a finding already");
    }

    @Test
    void whereTheProcedureIsSilentItTakesAConsensus() {
        Finding.Text text = valley.serious();
        Procedure procedure = Valley.procedure(UnaryOperator.identity());
        Valley silent = new Valley(
                UnaryOperator.identity(),
                new Procedure(
                        procedure.adoption(),
                        procedure.attribution(),
                        procedure.proof(),
                        procedure.deadlines(),
                        procedure.panel(),
                        procedure.quorum(),
                        Optional.empty(),
                        procedure.recusal(),
                        procedure.appeal(),
                        procedure.course()));
        String id = silent.inSession();
        silent.carried(id, text);
        assertThat(silent.file(id).motions().getFirst().carried()).isFalse();
    }

    // ---- what a motion may say ----

    @Test
    void aMotionSpeaksOfAnIncidentOfTheRecordAndOfAClauseThatBinds() {
        String id = valley.inSession();
        valley.refused(valley.motion(id, Valley.of(valley.serious(), "truce", "i-9.0")), "chair")
                .hasMessageContaining("there is no incident i-9.0");
        valley.refused(valley.notice(id, "tracks"), "chair").hasMessageContaining("does not bind north");
        valley.refused(valley.motion(id, Valley.of(valley.serious(), "tracks", Valley.INCIDENT)), "chair")
                .hasMessageContaining("does not bind north");
        valley.refused(valley.motion(id, Valley.excused(valley.serious(), "storm")), "chair")
                .hasMessageContaining("the ladder knows no excuse storm; it has flood");
        valley.take(valley.motion(id, Valley.excused(valley.serious(), "flood")), "chair");
    }

    @Test
    void aViolationIsFoundByTheStandardOfTheProcedureAndEverythingElseByAny() {
        String id = valley.inSession();
        valley.take(
                valley.motion(
                        id, Valley.by(valley.serious(), StandardOfProof.BALANCE_OF_PROBABILITIES, "c-one", "d-one")),
                "chair");
        Finding.Text unable = valley.text("north", Conclusion.UNABLE, Severity.MINOR, Intent.TECHNICAL);
        valley.take(valley.motion(id, Valley.by(unable, StandardOfProof.REASONABLE_SUSPICION, "c-one")), "chair");
    }

    // ---- what becomes of a finding ----

    @Test
    void aFindingTakesThePlaceOfAnEarlierOneOfItsClauseAndIncidentAndOfNoOther() {
        String id = valley.inSession("truce", "roads");
        List<Finding.Text> texts = List.of(
                valley.serious(),
                Valley.of(valley.serious(), "roads", Valley.INCIDENT),
                Valley.of(valley.serious(), "truce", "i-3.1"),
                valley.text("north", Conclusion.NO_VIOLATION, Severity.MINOR, Intent.TECHNICAL));
        for (Finding.Text text : texts) {
            valley.find(id, valley.carried(id, text), text);
            valley.wait(Duration.ofMinutes(1));
        }
        assertThat(valley.file(id).findings())
                .extracting(FindingState::stands)
                .containsExactly(false, true, true, true);
        long fallen = valley.file(id).findings().getFirst().finding().entry();
        valley.refused(valley.measure(id, fallen, "censure"), "chair").hasMessageContaining("does not stand any more");
        valley.refused(new CaseStep.Appeal(id, fallen, "no"), "north-liaison")
                .hasMessageContaining("does not stand any more");
        long cleared = valley.file(id).findings().getLast().finding().entry();
        valley.refused(valley.measure(id, cleared, "censure"), "chair").hasMessageContaining("finds no violation");
        assertThat(valley.file(id).findings().getLast().recurrence()).isZero();
    }
}
