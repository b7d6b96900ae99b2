package org.sulh.report.parity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.AppealState;
import org.sulh.model.cases.CaseFile.ClockState;
import org.sulh.model.cases.CaseFile.ClockStatus;
import org.sulh.model.cases.CaseFile.Delay;
import org.sulh.model.cases.CaseFile.FindingState;
import org.sulh.model.cases.CaseFile.MeasureState;
import org.sulh.model.cases.CaseFile.Taken;
import org.sulh.model.cases.CaseFile.VisitState;
import org.sulh.model.cases.CaseStep.Ending;
import org.sulh.model.cases.CaseStep.Notice;
import org.sulh.model.cases.CaseStep.Ruling;
import org.sulh.report.parity.ParityTable.Kinds;
import org.sulh.report.parity.ParityTable.Middle;
import org.sulh.report.parity.ParityTable.Reviewed;
import org.sulh.report.parity.ParityTable.Share;

/** One party in all cases. */
final class Side {
    private static final String REPLY = "reply";

    private final String party;
    private final List<CaseFile> all;
    final List<CaseFile> against;
    final List<CaseFile> brought;
    final Reviewed claims;

    Side(String party, List<CaseFile> all, Reviewed claims) {
        this.party = party;
        this.all = all;
        this.claims = claims;
        this.against = all.stream()
                .filter(file -> file.complaint().respondent().equals(party))
                .toList();
        this.brought = all.stream()
                .filter(file -> file.complaint().complainant().equals(Optional.of(party)))
                .toList();
    }

    static boolean isDismissed(CaseFile file) {
        return file.closed().equals(Optional.of(Ending.NOT_TAKEN_UP));
    }

    <T> Share share(List<T> things, Predicate<T> which) {
        return new Share((int) things.stream().filter(which).count(), things.size());
    }

    <T> Kinds kinds(List<T> things, Function<T, String> kind) {
        SortedMap<String, Integer> numbers = new TreeMap<>();
        things.forEach(thing -> numbers.merge(kind.apply(thing), 1, Integer::sum));
        return new Kinds(Collections.unmodifiableSortedMap(numbers));
    }

    // ---- times of cases against it ----

    Middle middle(Function<CaseFile, Optional<Instant>> end) {
        List<Duration> times = new ArrayList<>();
        for (CaseFile file : against) {
            Instant begin = file.taken().getFirst().at();
            end.apply(file).ifPresent(at -> times.add(Duration.between(begin, at)));
        }
        Collections.sort(times);
        return new Middle(times.size(), times.isEmpty() ? Duration.ZERO : times.get((times.size() - 1) / 2));
    }

    static Optional<Instant> toNotice(CaseFile file) {
        return file.taken().stream()
                .filter(taken -> taken.step() instanceof Notice)
                .map(Taken::at)
                .findFirst();
    }

    static Optional<Instant> toVisit(CaseFile file) {
        return file.visits().stream().flatMap(visit -> visit.made().stream()).min(Instant::compareTo);
    }

    static Optional<Instant> toFinding(CaseFile file) {
        return file.findings().stream().map(FindingState::at).findFirst();
    }

    Share replies() {
        List<ClockState> clocks = against.stream()
                .flatMap(file -> file.clocks().stream())
                .filter(clock -> clock.name().equals(REPLY) && clock.ended().isPresent())
                .filter(clock -> clock.status() != ClockStatus.CEASED)
                .toList();
        return share(clocks, clock -> clock.status() == ClockStatus.MET);
    }

    int denied() {
        return (int) all.stream()
                .flatMap(file -> file.visits().stream())
                .map(VisitState::deniedBy)
                .filter(by -> by.equals(Optional.of(party)))
                .count();
    }

    Duration lost() {
        return all.stream()
                .flatMap(file -> file.delays().stream())
                .filter(delay -> delay.causedBy().equals(party))
                .map(Delay::lost)
                .reduce(Duration.ZERO, Duration::plus);
    }

    // ---- findings, measures, appeals ----

    private List<FindingState> standing() {
        return against.stream()
                .flatMap(file -> file.findings().stream())
                .filter(FindingState::stands)
                .toList();
    }

    Kinds findings(Function<FindingState, String> kind) {
        return kinds(standing(), kind);
    }

    List<FindingState> violations() {
        return standing().stream()
                .filter(state -> state.finding().text().conclusion() == Conclusion.VIOLATION)
                .toList();
    }

    Kinds violations(Function<FindingState, String> kind) {
        return kinds(violations(), kind);
    }

    List<MeasureState> measures() {
        return against.stream()
                .flatMap(file -> file.measures().stream())
                .filter(MeasureState::stands)
                .toList();
    }

    Kinds measures(Function<MeasureState, String> kind) {
        return kinds(measures(), kind);
    }

    static String rung(MeasureState state) {
        return state.measure().rung().orElse("in-words");
    }

    /** Whether it is a rung that the ladder does not propose for the finding, or none of the ladder's. */
    boolean isDeviation(MeasureState state) {
        return against.stream()
                .flatMap(file -> file.findings().stream())
                .filter(finding -> finding.finding().entry() == state.measure().finding())
                .flatMap(finding -> finding.proposal().stream())
                .noneMatch(proposal ->
                        state.measure().rung().map(proposal.rungs()::contains).orElse(false));
    }

    List<AppealState> appeals() {
        return all.stream()
                .flatMap(file -> file.appeals().stream())
                .filter(appeal -> appeal.by().equals(party))
                .toList();
    }

    List<AppealState> decided() {
        return appeals().stream().filter(appeal -> appeal.ruling().isPresent()).toList();
    }

    static boolean isGranted(AppealState appeal) {
        return !appeal.ruling().equals(Optional.of(Ruling.UPHELD));
    }
}
