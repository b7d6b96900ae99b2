package org.sulh.pipeline.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Procedure.Majority;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.cases.CaseFile.ClockStatus;
import org.sulh.model.cases.CaseFile.FindingState;
import org.sulh.model.cases.CaseFile.MeasureState;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Ending;
import org.sulh.model.cases.CaseStep.Ruling;

/** Appeals, reopening and the end of a case. */
class AppealsTest {
    private final Valley valley = new Valley();

    private static CaseStep.Closure closure(String id, Ending ending) {
        return new CaseStep.Closure(id, ending, "so it ends");
    }

    private static CaseStep.Appeal appeal(String id, long finding) {
        return new CaseStep.Appeal(id, finding, "the line is wrong");
    }

    private static CaseStep.AppealDecided decided(String id, long appeal, Ruling ruling) {
        return new CaseStep.AppealDecided(id, appeal, ruling, "so it is");
    }

    // ---- appeals ----

    @Test
    void theLastSecondOfTheTimeToAppealIsInTimeAndItIsOverTheNext() {
        String id = valley.inSession();
        long finding = valley.found(id, valley.text("north", Conclusion.UNABLE, Severity.MINOR, Intent.TECHNICAL));
        valley.hours(168);
        valley.refused(closure(id, Ending.UNABLE_TO_CONCLUDE), "chair")
                .hasMessageContaining("the time to appeal runs until " + valley.now());
        valley.take(appeal(id, finding), "south-liaison");

        String other = valley.inSession();
        valley.found(other, valley.text("north", Conclusion.UNABLE, Severity.MINOR, Intent.TECHNICAL));
        valley.hours(168).wait(Duration.ofSeconds(1)).take(closure(other, Ending.UNABLE_TO_CONCLUDE), "chair");
    }

    @Test
    void aFindingIsTakenFurtherOnceByAPartyAndDecidedOnce() {
        Valley lax = Valley.lax();
        String id = lax.inSession();
        long finding = lax.violation(id);
        lax.refused(appeal(id, finding), "chair").hasMessageContaining("an appeal is lodged by a party");
        long appeal = lax.take(appeal(id, finding), "north-liaison");
        lax.refused(appeal(id, finding), "south-liaison").hasMessageContaining("was taken further already");
        lax.refused(decided(id, appeal, Ruling.UPHELD), "reef-one").hasMessageContaining("nobody has signed for isle");
        lax.refused(decided(id, appeal, Ruling.UPHELD), "chair", "isle-one")
                .hasMessageContaining("nobody has signed for reef");
        lax.take(decided(id, appeal, Ruling.UPHELD), "isle-one", "reef-one");
        lax.refused(decided(id, appeal, Ruling.OVERTURNED), "isle-one", "reef-one")
                .hasMessageContaining("is no appeal that is open");
        lax.refused(appeal(id, finding), "north-liaison").hasMessageContaining("was taken further already");
    }

    @Test
    void whileAnAppealIsOpenNothingIsClosedByWhatWasFound() {
        Valley lax = Valley.lax();
        String id = lax.inSession();
        long finding = lax.violation(id);
        long measure = lax.take(lax.measure(id, finding, "censure"), "chair");
        lax.take(new CaseStep.ComplianceCheck(id, measure, Fulfilment.FULL, "seen", List.of("d-one")), "monitor");
        lax.take(appeal(id, finding), "north-liaison");
        lax.hours(400).refused(closure(id, Ending.COMPLIED), "chair").hasMessageContaining("an appeal is open");
    }

    @Test
    void afterAnAppealWasUpheldThereIsNoTimeToAppealAnyMore() {
        String id = valley.inSession();
        long finding = valley.found(id, valley.text("north", Conclusion.UNABLE, Severity.MINOR, Intent.TECHNICAL));
        long appeal = valley.take(appeal(id, finding), "south-liaison");
        valley.take(decided(id, appeal, Ruling.UPHELD), "isle-one", "reef-one");
        valley.take(closure(id, Ending.UNABLE_TO_CONCLUDE), "chair");
    }

    @Test
    void theTimeToAppealEndsWithThatOfTheLastFindingThatStands() {
        String id = valley.inSession("truce", "roads");
        Finding.Text unable = valley.text("north", Conclusion.UNABLE, Severity.MINOR, Intent.TECHNICAL);
        valley.find(id, valley.carried(id, unable), unable);
        valley.hours(100);
        valley.found(id, Valley.of(unable, "roads", Valley.INCIDENT));
        valley.hours(69);
        valley.refused(closure(id, Ending.UNABLE_TO_CONCLUDE), "chair")
                .hasMessageContaining("the time to appeal runs until");
        valley.hours(100).take(closure(id, Ending.UNABLE_TO_CONCLUDE), "chair");
    }

    @Test
    void aFindingThatFellLeavesNoTimeToAppealBehind() {
        String id = valley.inSession("truce", "roads");
        Finding.Text unable = valley.text("north", Conclusion.UNABLE, Severity.MINOR, Intent.TECHNICAL);
        valley.find(id, valley.carried(id, unable), unable);
        valley.hours(160);
        long second = valley.found(id, Valley.of(unable, "roads", Valley.INCIDENT));
        long appeal = valley.take(appeal(id, second), "south-liaison");
        valley.take(decided(id, appeal, Ruling.OVERTURNED), "isle-one", "reef-one");
        valley.hours(9).take(closure(id, Ending.UNABLE_TO_CONCLUDE), "chair");
    }

    @Test
    void aFindingThatWasReplacedLeavesNoTimeToAppealBehind() {
        String id = valley.inSession();
        Finding.Text unable = valley.text("north", Conclusion.UNABLE, Severity.MINOR, Intent.TECHNICAL);
        valley.find(id, valley.carried(id, unable), unable);
        long second = valley.hours(1).found(id, unable);
        long appeal = valley.take(appeal(id, second), "south-liaison");
        valley.take(decided(id, appeal, Ruling.OVERTURNED), "isle-one", "reef-one");
        valley.take(closure(id, Ending.NO_VIOLATION), "chair");
    }

    @Test
    void twoFindingsAreTakenFurtherAtOnceAndEachMeasureWaitsForItsOwn() {
        String id = valley.inSession("truce", "roads");
        Finding.Text roads = Valley.of(valley.serious(), "roads", Valley.INCIDENT);
        long first = valley.find(id, valley.carried(id, valley.serious()), valley.serious());
        long second = valley.found(id, roads);
        valley.take(valley.measure(id, first, "censure"), "chair");
        valley.take(valley.measure(id, second, "censure"), "chair");
        long one = valley.take(appeal(id, first), "north-liaison");
        assertThat(valley.file(id).measures())
                .extracting(MeasureState::suspended)
                .containsExactly(true, false);
        long other = valley.take(appeal(id, second), "north-liaison");
        valley.wait(Duration.ofDays(3)).take(decided(id, one, Ruling.UPHELD), "isle-one", "reef-one");
        assertThat(valley.file(id).measures())
                .extracting(state -> state.due().equals(state.measure().due()))
                .containsExactly(false, true);
        valley.take(decided(id, other, Ruling.OVERTURNED), "isle-one", "reef-one");
        assertThat(valley.file(id).measures()).extracting(MeasureState::stands).containsExactly(true, false);
    }

    @Test
    void anAppealAgainstAFindingThatWasReplacedHoldsNothingUp() {
        String id = valley.inSession("truce", "roads");
        Finding.Text roads = Valley.of(valley.serious(), "roads", Valley.INCIDENT);
        long first = valley.find(id, valley.carried(id, valley.serious()), valley.serious());
        long second = valley.found(id, roads);
        long one = valley.take(appeal(id, first), "north-liaison");
        valley.take(appeal(id, second), "north-liaison");
        valley.take(decided(id, one, Ruling.REMITTED), "isle-one", "reef-one");
        valley.take(valley.fullSession(id), "chair");
        Finding.Text none = valley.text("north", Conclusion.NO_VIOLATION, Severity.MINOR, Intent.TECHNICAL);
        valley.find(id, valley.carried(id, none), none);
        valley.found(id, Valley.of(none, "roads", Valley.INCIDENT));
        valley.hours(169).take(closure(id, Ending.NO_VIOLATION), "chair");
        assertThat(valley.file(id).isOpen()).isFalse();
    }

    @Test
    void aMeasureThatFellWaitsForNothing() {
        String id = valley.inSession("truce", "roads");
        long first = valley.find(id, valley.carried(id, valley.serious()), valley.serious());
        valley.take(valley.measure(id, first, "censure"), "chair");
        long second = valley.found(id, valley.serious());
        valley.take(valley.measure(id, second, "censure"), "chair");
        long appeal = valley.take(appeal(id, second), "north-liaison");
        assertThat(valley.file(id).measures())
                .extracting(MeasureState::suspended)
                .containsExactly(false, true);
        valley.wait(Duration.ofDays(5)).take(decided(id, appeal, Ruling.UPHELD), "isle-one", "reef-one");
        assertThat(valley.file(id).measures())
                .extracting(state -> state.due().equals(state.measure().due()))
                .containsExactly(true, false);
    }

    @Test
    void measuresWaitForAnAppealOnlyWhereTheProcedureSaysSo() {
        Valley strict = new Valley(
                UnaryOperator.identity(), Valley.procedure(UnaryOperator.identity(), Majority.SIMPLE, false));
        String id = strict.inSession();
        long finding = strict.violation(id);
        strict.take(strict.measure(id, finding, "censure"), "chair");
        long appeal = strict.take(appeal(id, finding), "north-liaison");
        assertThat(strict.file(id).measures())
                .extracting(MeasureState::suspended)
                .containsExactly(false);
        strict.wait(Duration.ofDays(11));
        assertThat(strict.file(id).measures()).extracting(MeasureState::overdue).containsExactly(true);
        strict.take(decided(id, appeal, Ruling.UPHELD), "isle-one", "reef-one");
        MeasureState state = strict.file(id).measures().getFirst();
        assertThat(state.due()).isEqualTo(state.measure().due());
    }

    @Test
    void aMeasureThatWaitsIsNotOverdueAndKeepsItsNewDayWhenItIsChecked() {
        String id = valley.inSession();
        long finding = valley.violation(id);
        long measure = valley.take(valley.measure(id, finding, "censure"), "chair");
        long appeal = valley.take(appeal(id, finding), "north-liaison");
        valley.wait(Duration.ofDays(20));
        assertThat(valley.file(id).measures()).extracting(MeasureState::overdue).containsExactly(false);
        valley.take(decided(id, appeal, Ruling.UPHELD), "isle-one", "reef-one");
        valley.take(
                new CaseStep.ComplianceCheck(id, measure, Fulfilment.INTERMEDIATE, "half", List.of("d-one")),
                "monitor");
        MeasureState state = valley.file(id).measures().getFirst();
        assertThat(state.due()).isEqualTo(state.measure().due().plusDays(20));
        assertThat(state.overdue()).isFalse();
    }

    @Test
    void aRemittedFindingFallsAndIsMadeAnew() {
        String id = valley.inSession();
        long finding = valley.violation(id);
        long appeal = valley.take(appeal(id, finding), "north-liaison");
        valley.take(decided(id, appeal, Ruling.REMITTED), "isle-one", "reef-one");
        assertThat(valley.file(id).stage()).isEqualTo("answered");
        assertThat(valley.file(id).findings()).extracting(FindingState::stands).containsExactly(false);
        valley.refused(closure(id, Ending.NO_VIOLATION), "chair").hasMessageContaining("nothing was found yet");
        valley.take(valley.fullSession(id), "chair");
        valley.violation(id);
        assertThat(valley.file(id).findings()).extracting(FindingState::stands).containsExactly(false, true);
    }

    // ---- reopening ----

    @Test
    void aCaseIsReopenedOnWhatBothCanReadAndReplyAndNoticeAreAskedAnew() {
        Valley lax = Valley.lax();
        String id = lax.inSession();
        lax.violation(id);
        lax.refused(new CaseStep.Reopening(id, List.of("x-new"), "a film"), "chair")
                .hasMessageContaining("no claim that both sides can read");
        lax.take(new CaseStep.Reopening(id, List.of("c-new"), "a film"), "chair");
        lax.take(lax.fullSession(id), "chair");
        lax.refused(lax.motion(id, lax.serious()), "chair").hasMessageContaining("was given no notice");
        lax.take(lax.notice(id, "truce"), "registrar");
        lax.refused(lax.motion(id, lax.serious()), "chair").hasMessageContaining("has not replied");
        assertThat(lax.file(id).findings()).extracting(FindingState::stands).containsExactly(true);
    }

    @Test
    void whatWasInTheRecordWhenTheLastWasDecidedIsNothingNew() {
        String id = valley.inSession("truce", "roads");
        long first = valley.find(id, valley.carried(id, valley.serious()), valley.serious());
        long second = valley.found(id, Valley.of(valley.serious(), "roads", Valley.INCIDENT));
        CaseStep known = new CaseStep.Reopening(id, List.of("c-" + (first + 1)), "look again");
        valley.refused(known, "chair").hasMessageContaining("so it is nothing new");
        valley.refused(new CaseStep.Reopening(id, List.of("c-new", "c-one"), "look again"), "chair")
                .hasMessageContaining("the claim c-one was in the record");

        long end = valley.take(closure(id, Ending.SETTLED), "chair", "north-liaison", "south-liaison");
        valley.refused(new CaseStep.Reopening(id, List.of("c-" + (second + 1)), "look again"), "chair")
                .hasMessageContaining("so it is nothing new");
        valley.take(new CaseStep.Reopening(id, List.of("c-" + (end + 1)), "a film"), "chair");
    }

    // ---- the end ----

    @Test
    void whatRunsWhenACaseEndsCeasesAndTheFileStandsAsOfThen() {
        String id = valley.notified();
        valley.hours(5).take(closure(id, Ending.WITHDRAWN), "south-liaison");
        Instant end = valley.now();
        valley.wait(Duration.ofDays(90));
        assertThat(valley.file(id).clocks())
                .filteredOn(clock -> !clock.name().equals("notice"))
                .isNotEmpty()
                .allMatch(clock -> clock.status() == ClockStatus.CEASED)
                .allMatch(clock -> clock.ended().orElseThrow().equals(end));
        assertThat(valley.file(id).delays()).isEmpty();
    }

    @Test
    void onlyWhoBroughtACaseWithdrawsIt() {
        String id = valley.notified();
        valley.refused(closure(id, Ending.WITHDRAWN), "chair")
                .hasMessageContaining("with the signature of who brought it");
        valley.take(closure(id, Ending.WITHDRAWN), "chair", "south-liaison");
    }

    @Test
    void anEndingThatFindsSomethingTakesAFindingOfIt() {
        String id = valley.answered();
        valley.refused(closure(id, Ending.NOT_TAKEN_UP), "chair").hasMessageContaining("by an inquiry that dismisses");
        valley.refused(closure(id, Ending.NO_VIOLATION), "chair").hasMessageContaining("nothing was found yet");
        valley.refused(closure(id, Ending.UNABLE_TO_CONCLUDE), "chair").hasMessageContaining("no finding says");
        valley.refused(closure(id, Ending.EXCUSED), "chair").hasMessageContaining("none stands");
        valley.refused(closure(id, Ending.COMPLIED), "chair").hasMessageContaining("no violation stands");

        String cleared = valley.inSession();
        valley.found(cleared, valley.text("north", Conclusion.NO_VIOLATION, Severity.MINOR, Intent.TECHNICAL));
        valley.refused(closure(cleared, Ending.NO_VIOLATION), "chair")
                .hasMessageContaining("the time to appeal runs until");
        valley.hours(169);
        valley.refused(closure(cleared, Ending.UNABLE_TO_CONCLUDE), "chair").hasMessageContaining("no finding says");
        valley.take(closure(cleared, Ending.NO_VIOLATION), "chair");
    }

    @Test
    void aCaseEndsExcusedWhenEveryViolationIs() {
        String id = valley.inSession("truce", "roads");
        Finding.Text flood = Valley.excused(valley.serious(), "flood");
        Finding.Text roads = Valley.of(valley.serious(), "roads", Valley.INCIDENT);
        valley.find(id, valley.carried(id, flood), flood);
        valley.found(id, roads);
        valley.hours(169).refused(closure(id, Ending.EXCUSED), "chair").hasMessageContaining("not every violation");
    }

    @Test
    void whatIsExcusedAloneIsNotCompliedWith() {
        String id = valley.inSession();
        valley.found(id, Valley.excused(valley.serious(), "flood"));
        valley.hours(169).refused(closure(id, Ending.COMPLIED), "chair").hasMessageContaining("not every measure");
    }
}
