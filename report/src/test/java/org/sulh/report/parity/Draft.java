package org.sulh.report.parity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Choice;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Finding.StandardOfProof;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.AppealState;
import org.sulh.model.cases.CaseFile.ClockState;
import org.sulh.model.cases.CaseFile.ClockStatus;
import org.sulh.model.cases.CaseFile.Delay;
import org.sulh.model.cases.CaseFile.FindingState;
import org.sulh.model.cases.CaseFile.LadderProposal;
import org.sulh.model.cases.CaseFile.MeasureState;
import org.sulh.model.cases.CaseFile.Taken;
import org.sulh.model.cases.CaseFile.VisitState;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Complaint;
import org.sulh.model.cases.CaseStep.Ending;
import org.sulh.model.cases.CaseStep.Origin;
import org.sulh.model.cases.CaseStep.Ruling;

/** An invented case file, written by hand; hours count from the complaint. */
final class Draft {
    private static final Instant LODGED = Instant.parse("2031-05-01T08:00:00Z");

    private final String against;
    private final List<Taken> taken = new ArrayList<>();
    private final List<ClockState> clocks = new ArrayList<>();
    private final List<VisitState> visits = new ArrayList<>();
    private final List<FindingState> findings = new ArrayList<>();
    private final List<MeasureState> measures = new ArrayList<>();
    private final List<AppealState> appeals = new ArrayList<>();
    private final List<Delay> delays = new ArrayList<>();
    private Optional<Ending> closed = Optional.empty();

    private Draft(Origin origin, Optional<String> by, String against) {
        this.against = against;
        step(
                0,
                new Complaint(
                        origin, by, against, List.of("c-1"), List.of("truce"), "fire on a post", Optional.empty()));
    }

    /** A case that one party brought against another. */
    static Draft of(String by, String against) {
        return new Draft(Origin.PARTY, Optional.of(by), against);
    }

    static Draft byMonitor(String against) {
        return new Draft(Origin.MONITOR, Optional.empty(), against);
    }

    private static Instant at(int hours) {
        return LODGED.plus(Duration.ofHours(hours));
    }

    private void step(int hours, CaseStep step) {
        taken.add(new Taken(10 + taken.size(), at(hours), "chair", List.of("chair"), step, "lodged"));
    }

    Draft noticed(int hours) {
        step(hours, new CaseStep.Notice("k-10", "fire on a post", List.of("truce"), List.of()));
        return this;
    }

    /** @param hours after which it ended; -1 when it has not */
    Draft clock(String name, ClockStatus status, int hours) {
        clocks.add(new ClockState(
                name,
                against,
                at(0),
                Duration.ofHours(24),
                Optional.of(at(24)),
                hours < 0 ? Optional.empty() : Optional.of(at(hours)),
                status,
                List.of()));
        return this;
    }

    Draft visited(int hours) {
        visits.add(new VisitState(50, at(hours), "the post", Optional.of(at(hours)), Optional.empty()));
        return this;
    }

    Draft denied(String by) {
        visits.add(new VisitState(51, at(9), "the post", Optional.empty(), Optional.of(by)));
        return this;
    }

    Draft lost(String by, int hours) {
        delays.add(new Delay(by, "visit", Duration.ofHours(hours), "the road was shut"));
        return this;
    }

    Draft found(long entry, int hours, Conclusion conclusion, boolean stands) {
        return found(entry, hours, conclusion, Severity.SERIOUS, Optional.empty(), stands);
    }

    Draft excused(long entry, int hours) {
        return found(entry, hours, Conclusion.VIOLATION, Severity.MINOR, Optional.of("flood"), true);
    }

    private Draft found(
            long entry, int hours, Conclusion conclusion, Severity severity, Optional<String> excuse, boolean stands) {
        boolean violation = conclusion == Conclusion.VIOLATION;
        Finding.Text text = new Finding.Text(
                "truce",
                "i-3.1",
                against,
                conclusion,
                violation ? Optional.of(severity) : Optional.empty(),
                violation ? Optional.of(Intent.DELIBERATE) : Optional.empty(),
                StandardOfProof.BALANCE_OF_PROBABILITIES,
                List.of("the team saw it"),
                List.of("c-1"),
                excuse);
        findings.add(new FindingState(
                new Finding(
                        "k-10",
                        entry,
                        text,
                        List.of(new Finding.Vote("isle-one", "isle", Choice.FOR, Optional.empty())),
                        List.of("isle-one")),
                at(hours),
                stands,
                violation ? 1 : 0,
                violation
                        ? Optional.of(new LadderProposal(List.of("censure"), Optional.of("censure"), "so"))
                        : Optional.empty()));
        return this;
    }

    /** @param rung empty for a measure in words */
    Draft measure(long finding, String rung, Fulfilment level, boolean overdue, boolean stands) {
        Optional<String> named = Optional.of(rung).filter(text -> !text.isEmpty());
        measures.add(new MeasureState(
                80 + measures.size(),
                new CaseStep.Measure(
                        "k-10",
                        finding,
                        against,
                        named,
                        named.isPresent() ? Optional.empty() : Optional.of("a wreath"),
                        Optional.of("so"),
                        LocalDate.parse("2031-06-01")),
                level,
                LocalDate.parse("2031-06-01"),
                overdue,
                stands,
                false));
        return this;
    }

    Draft appealed(String by, Optional<Ruling> ruling) {
        appeals.add(new AppealState(90 + appeals.size(), 70, by, "the line is wrong", ruling));
        return this;
    }

    Draft closed(Ending ending) {
        closed = Optional.of(ending);
        return this;
    }

    CaseFile file() {
        return new CaseFile(
                "k-10", "1", at(900), "lodged", closed, taken, clocks, visits, List.of(), List.of(), findings, measures,
                List.of(), appeals, delays, List.of());
    }
}
