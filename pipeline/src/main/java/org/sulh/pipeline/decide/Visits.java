package org.sulh.pipeline.decide;

import static org.sulh.pipeline.decide.RefusedStepException.unless;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.cases.CaseFile.VisitState;
import org.sulh.model.cases.CaseStep.VisitDenied;
import org.sulh.model.cases.CaseStep.VisitMade;
import org.sulh.model.cases.CaseStep.VisitPlanned;
import org.sulh.pipeline.decide.Docket.Grounds;

/** The visits of one case, by the index of the entry that planned each. */
final class Visits {
    private final Charter charter;
    private final Map<Long, VisitState> visits = new LinkedHashMap<>();

    Visits(Charter charter) {
        this.charter = charter;
    }

    Runnable plan(long index, VisitPlanned step, Instant at) {
        unless(!step.on().isBefore(at), "the visit is planned for " + step.on() + ", which is past at " + at);
        return () ->
                visits.put(index, new VisitState(index, step.on(), step.place(), Optional.empty(), Optional.empty()));
    }

    Runnable make(VisitMade step, Instant at, Grounds grounds) {
        VisitState visit = open(step.visit());
        unless(!step.on().isAfter(at), "the visit is said to have been made on " + step.on() + ", and it is " + at);
        step.evidence().forEach(grounds::requireOpenEvidence);
        return () -> visits.put(
                step.visit(),
                new VisitState(visit.planned(), visit.on(), visit.place(), Optional.of(step.on()), Optional.empty()));
    }

    Runnable deny(VisitDenied step) {
        VisitState visit = open(step.visit());
        charter.requireCause(step.causedBy());
        return () -> visits.put(
                step.visit(),
                new VisitState(
                        visit.planned(), visit.on(), visit.place(), Optional.empty(), Optional.of(step.causedBy())));
    }

    private VisitState open(long planned) {
        VisitState visit = visits.get(planned);
        if (visit == null) {
            throw new RefusedStepException("entry " + planned + " plans no visit of this case; planned are "
                    + (visits.isEmpty() ? "none" : visits.keySet()));
        }
        unless(isOpen(visit), "the visit planned by entry " + planned + " was made or denied already");
        return visit;
    }

    private static boolean isOpen(VisitState visit) {
        return visit.made().isEmpty() && visit.deniedBy().isEmpty();
    }

    boolean hasOpen() {
        return visits.values().stream().anyMatch(Visits::isOpen);
    }

    boolean hasEnded() {
        return visits.values().stream().anyMatch(visit -> !isOpen(visit));
    }

    List<VisitState> states() {
        return List.copyOf(visits.values());
    }
}
