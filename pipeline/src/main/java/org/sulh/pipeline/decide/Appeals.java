package org.sulh.pipeline.decide;

import static org.sulh.pipeline.decide.RefusedStepException.unless;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Procedure;
import org.sulh.model.cases.CaseFile.AppealState;
import org.sulh.model.cases.CaseStep.Appeal;
import org.sulh.model.cases.CaseStep.AppealDecided;
import org.sulh.model.cases.CaseStep.Ruling;
import org.sulh.model.cases.SignedStep;

/** The appeals of one case. */
final class Appeals {
    private final Charter charter;
    private final Findings findings;
    private final Measures measures;
    private final Map<Long, Lodged> appeals = new LinkedHashMap<>();

    private record Lodged(AppealState state, Instant at) {}

    Appeals(Charter charter, Findings findings, Measures measures) {
        this.charter = charter;
        this.findings = findings;
        this.measures = measures;
    }

    Runnable lodge(SignedStep signed, Appeal step) {
        Procedure.Appeal terms = charter.procedure()
                .appeal()
                .orElseThrow(() -> new RefusedStepException("the procedure of this agreement knows no appeal"));
        String party = charter.partyOf(signed.signatories().getFirst())
                .orElseThrow(() -> new RefusedStepException("an appeal is lodged by a party"));
        Decision decision = findings.getStanding(step.finding());
        Instant until = decision.at().plus(Duration.ofHours(terms.hours()));
        unless(!signed.at().isAfter(until), "the time to appeal ran out at " + until + ", and it is " + signed.at());
        unless(
                appeals.values().stream().noneMatch(each -> each.state().finding() == step.finding()),
                "the finding " + step.finding() + " was taken further already");
        return () -> appeals.put(
                signed.index(),
                new Lodged(
                        new AppealState(signed.index(), step.finding(), party, step.grounds(), Optional.empty()),
                        signed.at()));
    }

    Runnable decide(SignedStep signed, AppealDecided step) {
        Lodged lodged = appeals.get(step.appeal());
        if (lodged == null || lodged.state().ruling().isPresent()) {
            throw new RefusedStepException("entry " + step.appeal() + " is no appeal that is open");
        }
        List<String> to = charter.procedure().appeal().orElseThrow().to();
        List<String> missing = to.stream()
                .filter(actor -> signed.signatories().stream().noneMatch(each -> charter.actsFor(each, actor)))
                .toList();
        unless(
                missing.isEmpty(),
                "an appeal is decided by " + String.join(" and ", to) + " together, and nobody has signed for "
                        + String.join(", ", missing));
        Decision decision = findings.getStanding(lodged.state().finding());
        return () -> {
            appeals.put(step.appeal(), decided(lodged, step.ruling()));
            if (step.ruling() != Ruling.UPHELD) {
                decision.fall();
            } else if (isSuspending()) {
                measures.defer(lodged.state().finding(), Duration.between(lodged.at(), signed.at()));
            }
        };
    }

    private static Lodged decided(Lodged lodged, Ruling ruling) {
        AppealState state = lodged.state();
        return new Lodged(
                new AppealState(state.index(), state.finding(), state.by(), state.grounds(), Optional.of(ruling)),
                lodged.at());
    }

    private boolean isSuspending() {
        return charter.procedure().appeal().map(Procedure.Appeal::suspends).orElse(false);
    }

    boolean hasOpen() {
        return appeals.values().stream().anyMatch(this::isOpen);
    }

    /** An appeal against a finding that another has replaced since is about nothing any more. */
    private boolean isOpen(Lodged lodged) {
        return lodged.state().ruling().isEmpty()
                && findings.stands(lodged.state().finding());
    }

    boolean hasOverturned() {
        return appeals.values().stream().anyMatch(each -> each.state().ruling().equals(Optional.of(Ruling.OVERTURNED)));
    }

    /** Whether measures after a finding wait for an appeal. */
    boolean suspends(long finding) {
        return isSuspending()
                && appeals.values().stream().anyMatch(each -> each.state().finding() == finding && isOpen(each));
    }

    /** Whether no appeal is open, and none can be lodged any more at a time. */
    boolean isOver(Instant now) {
        if (hasOpen()) {
            return false;
        }
        return until().map(end -> now.isAfter(end)).orElse(true);
    }

    /** When the time to appeal ends of the last finding that stands and was not taken further. */
    Optional<Instant> until() {
        Optional<Integer> hours = charter.procedure().appeal().map(Procedure.Appeal::hours);
        return hours.isEmpty()
                ? Optional.empty()
                : findings.lastStanding(decision -> appeals.values().stream()
                                .noneMatch(each -> each.state().finding()
                                        == decision.finding().entry()))
                        .map(at -> at.plus(Duration.ofHours(hours.get())));
    }

    List<AppealState> states() {
        return appeals.values().stream().map(Lodged::state).toList();
    }
}
