package org.sulh.pipeline.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.cases.CaseFile.ClockStatus;
import org.sulh.model.cases.CaseFile.FindingState;
import org.sulh.model.cases.CaseFile.MeasureState;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Ending;
import org.sulh.model.cases.CaseStep.Ruling;

/** What is imposed after a finding and before one, how it is complied with, and what counts as a violation before. */
class MeasuresTest {
    private final Valley valley = new Valley();

    private static CaseStep.Measure measure(String id, long finding, String rung, String reason, LocalDate due) {
        return new CaseStep.Measure(
                id, finding, "north", Optional.of(rung), Optional.empty(), Optional.of(reason), due);
    }

    private static CaseStep.ComplianceCheck check(String id, long measure, Fulfilment level, String... evidence) {
        return new CaseStep.ComplianceCheck(id, measure, level, "seen", List.of(evidence));
    }

    private MeasureState state(String id) {
        return valley.file(id).measures().getFirst();
    }

    private int recurrence(String id) {
        return valley.file(id).findings().getLast().recurrence();
    }

    private Valley until(LocalDate day, String time) {
        return valley.wait(Duration.between(valley.now(), Instant.parse(day + "T" + time + "Z")));
    }

    // ---- what may be imposed ----

    @Test
    void aMeasureIsDueTodayAtTheEarliest() {
        String id = valley.inSession();
        long finding = valley.violation(id);
        valley.refused(measure(id, finding, "censure", "so", valley.dueIn(-1)), "chair")
                .hasMessageContaining("which is past");
        valley.take(measure(id, finding, "censure", "so", valley.dueIn(0)), "chair");
    }

    @Test
    void aBlankReasonIsNone() {
        String id = valley.inSession();
        long finding = valley.violation(id);
        valley.refused(measure(id, finding, "note", " ", valley.dueIn(3)), "chair")
                .hasMessageContaining("to take note all the same needs a reason");
    }

    @Test
    void nothingIsImposedForWhatIsExcusedAndItDoesNotCountAgainst() {
        String id = valley.inSession();
        long finding = valley.found(id, Valley.excused(valley.serious(), "flood"));
        assertThat(valley.file(id)
                        .findings()
                        .getFirst()
                        .proposal()
                        .orElseThrow()
                        .rungs())
                .isEmpty();
        valley.refused(measure(id, finding, "censure", "so", valley.dueIn(3)), "chair")
                .hasMessageContaining("the violation is excused");
        valley.hours(169).take(new CaseStep.Closure(id, Ending.EXCUSED, "so it ends"), "chair");

        String later = valley.inSession();
        valley.violation(later);
        assertThat(recurrence(later)).isEqualTo(1);
    }

    @Test
    void beforeAFindingThePartiesAreAskedForALimitedTime() {
        String id = valley.visited();
        valley.refused(new CaseStep.Provisional(id, List.of("isle"), "distance", valley.dueIn(5), "calm"), "chair")
                .hasMessageContaining("isle is none");
        valley.refused(new CaseStep.Provisional(id, List.of("north"), "distance", valley.dueIn(-1), "calm"), "chair")
                .hasMessageContaining("which is past");
        LocalDate last = valley.dueIn(5);
        valley.take(new CaseStep.Provisional(id, List.of("north"), "distance", last, "calm"), "chair");
        until(last, "23:59:59");
        assertThat(valley.file(id).provisionals().getFirst().inForce()).isTrue();
        valley.wait(Duration.ofSeconds(1));
        assertThat(valley.file(id).provisionals().getFirst().inForce()).isFalse();
    }

    // ---- compliance ----

    @Test
    void aMeasureIsOverdueTheDayAfterItWasDueUnlessItIsCompliedWith() {
        String id = valley.inSession();
        long measure = valley.take(valley.measure(id, valley.violation(id), "censure"), "chair");
        LocalDate due = state(id).due();
        until(due, "23:59:59");
        assertThat(state(id).overdue()).isFalse();
        valley.wait(Duration.ofSeconds(1));
        assertThat(state(id).overdue()).isTrue();
        valley.take(check(id, measure, Fulfilment.FULL, "d-one"), "monitor");
        assertThat(state(id).overdue()).isFalse();
    }

    @Test
    void onlyWhoAMeasureIsOnReportsWhatWasDoneForIt() {
        Valley lax = Valley.lax();
        String id = lax.inSession();
        long measure = lax.take(lax.measure(id, lax.violation(id), "censure"), "chair");
        lax.refused(new CaseStep.ComplianceReport(id, measure, "done", List.of()), "south-liaison")
                .hasMessageContaining("reported by the party that it is imposed on, north");
        lax.refused(new CaseStep.ComplianceReport(id, measure, "done", List.of("x-sealed")), "north-liaison")
                .hasMessageContaining("nothing that both sides can read");
        lax.refused(new CaseStep.ComplianceReport(id, measure + 9, "done", List.of()), "north-liaison")
                .hasMessageContaining("is no measure of this case");
        lax.refused(check(id, measure, Fulfilment.FULL, "d-one"), "north-liaison")
                .hasMessageContaining("does not certify its own compliance");
    }

    @Test
    void complianceIsSeenInEvidenceThatBothCanReadAndThatNothingWasDoneNeedsNone() {
        String id = valley.inSession();
        long measure = valley.take(valley.measure(id, valley.violation(id), "censure"), "chair");
        valley.refused(check(id, measure, Fulfilment.FULL, "x-sealed"), "monitor")
                .hasMessageContaining("nothing that both sides can read");
        valley.take(check(id, measure, Fulfilment.INTERMEDIATE, "d-one"), "monitor");
        valley.take(check(id, measure, Fulfilment.NOT_BEGUN), "monitor");
        assertThat(state(id).level()).isEqualTo(Fulfilment.NOT_BEGUN);
    }

    @Test
    void aMeasureOfAFallenFindingIsNeitherOverdueNorCheckedNorInTheWayOfTheEnd() {
        String id = valley.inSession("truce", "roads");
        Finding.Text roads = Valley.of(valley.serious(), "roads", Valley.INCIDENT);
        long first = valley.find(id, valley.carried(id, valley.serious()), valley.serious());
        long second = valley.found(id, roads);
        long fallen = valley.take(valley.measure(id, first, "censure"), "chair");
        long kept = valley.take(valley.measure(id, second, "censure"), "chair");
        valley.wait(Duration.ofDays(1));
        long appeal = valley.take(new CaseStep.Appeal(id, first, "the line is wrong"), "north-liaison");
        assertThat(valley.file(id).measures())
                .extracting(MeasureState::suspended)
                .containsExactly(true, false);
        valley.take(new CaseStep.AppealDecided(id, appeal, Ruling.OVERTURNED, "it is"), "isle-one", "reef-one");
        valley.refused(check(id, fallen, Fulfilment.FULL, "d-one"), "monitor")
                .hasMessageContaining("does not stand any more");
        valley.wait(Duration.ofDays(15));
        assertThat(valley.file(id).measures()).extracting(MeasureState::overdue).containsExactly(false, true);
        valley.refused(new CaseStep.Closure(id, Ending.COMPLIED, "so it ends"), "chair")
                .hasMessageContaining("not every measure is complied with");
        valley.take(check(id, kept, Fulfilment.FULL, "d-one"), "monitor");
        valley.take(new CaseStep.Closure(id, Ending.COMPLIED, "so it ends"), "chair");
    }

    @Test
    void aCaseIsCompliedWithOnceEachViolationHasAMeasureAndEachMeasureIsCompliedWith() {
        String id = valley.inSession("truce", "roads");
        Finding.Text roads = Valley.of(valley.serious(), "roads", Valley.INCIDENT);
        long first = valley.find(id, valley.carried(id, valley.serious()), valley.serious());
        long second = valley.found(id, roads);
        CaseStep complied = new CaseStep.Closure(id, Ending.COMPLIED, "so it ends");
        valley.hours(169);
        long one = valley.take(valley.measure(id, first, "censure"), "chair");
        valley.take(check(id, one, Fulfilment.FULL, "d-one"), "monitor");
        valley.refused(complied, "chair").hasMessageContaining("a violation that stands has no measure");
        long other = valley.take(valley.measure(id, second, "censure"), "chair");
        valley.refused(complied, "chair").hasMessageContaining("not every measure is complied with in full");
        valley.take(check(id, other, Fulfilment.FULL, "d-one"), "monitor");
        valley.take(complied, "chair");
    }

    @Test
    void theTimeToComplyEndsWithFullComplianceAndNotBefore() {
        String id = valley.inSession();
        long measure = valley.take(valley.measure(id, valley.violation(id), "censure"), "chair");
        valley.take(check(id, measure, Fulfilment.INTERMEDIATE, "d-one"), "monitor");
        assertThat(valley.file(id).clocks().getLast().status()).isEqualTo(ClockStatus.RUNNING);
        valley.take(check(id, measure, Fulfilment.FULL, "d-one"), "monitor");
        assertThat(valley.file(id).clocks().getLast().name()).isEqualTo("compliance");
        assertThat(valley.file(id).clocks().getLast().status()).isEqualTo(ClockStatus.MET);
    }

    // ---- violations before ----

    @Test
    void whatTheOtherPartyViolatedDoesNotCount() {
        String id = "k-" + valley.take(valley.complaint("north", "south"), "north-liaison");
        valley.take(new CaseStep.Inquiry(id, true, "two claims agree"), "chair");
        valley.take(valley.notice(id, "truce"), "registrar");
        valley.take(new CaseStep.Reply(id, CaseStep.Answer.ADMITS, "we fired", List.of()), "south-liaison");
        long visit = valley.take(new CaseStep.VisitPlanned(id, valley.now(), "the post", List.of("team")), "monitor");
        valley.take(new CaseStep.VisitMade(id, visit, valley.now(), "casings", List.of("d-one")), "monitor");
        valley.take(valley.fullSession(id), "chair");
        valley.found(id, valley.text("south", Conclusion.VIOLATION, Severity.SERIOUS, Intent.DELIBERATE));
        String other = valley.inSession();
        valley.violation(other);
        assertThat(recurrence(id)).isEqualTo(1);
        assertThat(recurrence(other)).isEqualTo(1);
    }

    @Test
    void whatWasFoundOfOtherClausesPartiesAndConclusionsDoesNotCount() {
        String roads = valley.inSession("roads");
        valley.found(roads, Valley.of(valley.serious(), "roads", Valley.INCIDENT));
        String cleared = valley.inSession();
        valley.found(cleared, valley.text("north", Conclusion.NO_VIOLATION, Severity.MINOR, Intent.TECHNICAL));
        String of = valley.inSession();
        valley.violation(of);
        assertThat(recurrence(of)).isEqualTo(1);
        String again = valley.inSession();
        valley.violation(again);
        assertThat(recurrence(again)).isEqualTo(2);
        assertThat(recurrence(of)).isEqualTo(1);
    }

    @Test
    void aViolationCountsToTheLastSecondOfItsTime() {
        String first = valley.inSession();
        valley.violation(first);
        Instant then = valley.file(first).findings().getFirst().at();
        String second = valley.inSession();
        long motion = valley.carried(second, valley.serious());
        valley.wait(Duration.between(valley.now(), then.plus(Duration.ofDays(365))));
        valley.find(second, motion, valley.serious());
        assertThat(recurrence(second)).isEqualTo(2);

        String third = valley.inSession();
        long late = valley.carried(third, valley.serious());
        Instant now = valley.file(second).findings().getFirst().at();
        valley.wait(
                Duration.between(valley.now(), now.plus(Duration.ofDays(365)).plusSeconds(1)));
        valley.find(third, late, valley.serious());
        assertThat(recurrence(third)).isEqualTo(1);
    }

    @Test
    void aFindingThatFallsIsCountedNoMoreBehindIt() {
        String first = valley.inSession();
        long finding = valley.violation(first);
        String second = valley.inSession();
        valley.violation(second);
        assertThat(recurrence(second)).isEqualTo(2);
        long appeal = valley.take(new CaseStep.Appeal(first, finding, "the line is wrong"), "north-liaison");
        valley.take(new CaseStep.AppealDecided(first, appeal, Ruling.REMITTED, "look again"), "isle-one", "reef-one");
        assertThat(recurrence(second)).isEqualTo(1);
        assertThat(valley.file(first).findings())
                .extracting(FindingState::stands)
                .containsExactly(false);
    }
}
