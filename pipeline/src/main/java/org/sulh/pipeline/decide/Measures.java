package org.sulh.pipeline.decide;

import static org.sulh.pipeline.decide.RefusedStepException.unless;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Ladder;
import org.sulh.model.Rung;
import org.sulh.model.cases.CaseFile.LadderProposal;
import org.sulh.model.cases.CaseFile.MeasureState;
import org.sulh.model.cases.CaseFile.ProvisionalState;
import org.sulh.model.cases.CaseStep.ComplianceCheck;
import org.sulh.model.cases.CaseStep.ComplianceReport;
import org.sulh.model.cases.CaseStep.Measure;
import org.sulh.model.cases.CaseStep.Provisional;
import org.sulh.model.cases.Signatory;
import org.sulh.pipeline.decide.Docket.Grounds;

/** What is imposed in one case, and how far it is complied with. */
final class Measures {
    private final Charter charter;
    private final Findings findings;
    private final Map<Long, Imposed> measures = new LinkedHashMap<>();
    private final Map<Long, Provisional> provisionals = new LinkedHashMap<>();

    /** A measure; its level is as it was last checked. */
    private record Imposed(Measure measure, Fulfilment level, LocalDate due) {}

    Measures(Charter charter, Findings findings) {
        this.charter = charter;
        this.findings = findings;
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    Runnable impose(long index, Measure step, Instant at) {
        Decision decision = findings.getStanding(step.finding());
        unless(decision.isStandingViolation(), "the finding " + step.finding() + " finds no violation");
        unless(!decision.isExcused(), "the violation is excused, and nothing is imposed for it");
        String against = decision.finding().text().against();
        unless(
                step.on().equals(against),
                "the finding is against " + against + "; nothing can be imposed on " + step.on());
        unless(!step.due().isBefore(day(at)), "it would be due on " + step.due() + ", which is past on " + day(at));
        LadderProposal proposal = Consequence.propose(
                charter.agreement().ladder(), decision.finding().text(), findings.recurrence(decision));
        requireRung(step, proposal);
        return () -> measures.put(index, new Imposed(step, Fulfilment.NOT_BEGUN, step.due()));
    }

    private void requireRung(Measure step, LadderProposal proposal) {
        boolean hasReason = step.reason().filter(reason -> !reason.isBlank()).isPresent();
        String proposed = proposal.rungs().isEmpty() ? "nothing" : String.join(", ", proposal.rungs());
        if (step.rung().isEmpty()) {
            unless(hasReason, "a measure that is not on the ladder needs a reason; it proposes " + proposed);
            return;
        }
        Ladder ladder = charter.agreement().ladder();
        String rung = step.rung().get();
        int place = ladder.indexOf(rung);
        unless(
                place >= 0,
                "the ladder has no rung " + rung + "; it has "
                        + String.join(
                                ", ", ladder.rungs().stream().map(Rung::id).toList()));
        unless(
                !ladder.rungs().get(place).provisional(),
                "the rung " + rung + " is for the time before a finding, and answers none");
        int most = proposal.most().map(ladder::indexOf).orElse(-1);
        unless(
                place <= most,
                "the rung " + rung + " goes further than the ladder allows here, which is "
                        + proposal.most().orElse("nothing"));
        unless(
                hasReason || proposal.rungs().contains(rung),
                "the ladder proposes " + proposed + "; to take " + rung + " all the same needs a reason");
    }

    Runnable provide(long index, Provisional step, Instant at) {
        step.on().forEach(party -> charter.requireParty(party, "whom a provisional measure is asked of"));
        List<String> rungs = charter.agreement().ladder().rungs().stream()
                .filter(Rung::provisional)
                .map(Rung::id)
                .toList();
        unless(
                rungs.contains(step.rung()),
                "the ladder has no provisional rung " + step.rung() + "; it has "
                        + (rungs.isEmpty() ? "none" : String.join(", ", rungs)));
        unless(!step.until().isBefore(day(at)), "it would end on " + step.until() + ", which is past on " + day(at));
        return () -> provisionals.put(index, step);
    }

    Runnable report(ComplianceReport step, Signatory by, Grounds grounds) {
        Imposed imposed = getStanding(step.measure());
        unless(
                Charter.hasRole(by, "party:" + imposed.measure().on()),
                "what was done for a measure is reported by the party that it is imposed on, "
                        + imposed.measure().on());
        step.evidence().forEach(grounds::requireOpenEvidence);
        return () -> {};
    }

    Runnable check(ComplianceCheck step, Signatory by, Grounds grounds) {
        Imposed imposed = getStanding(step.measure());
        unless(
                !Charter.hasRole(by, "party:" + imposed.measure().on()),
                "a party does not certify its own compliance; it reports it");
        unless(
                step.level() == Fulfilment.NOT_BEGUN || !step.evidence().isEmpty(),
                "compliance is seen in evidence; that it is declared is none");
        step.evidence().forEach(grounds::requireOpenEvidence);
        return () -> measures.put(step.measure(), new Imposed(imposed.measure(), step.level(), imposed.due()));
    }

    private Imposed getStanding(long index) {
        Imposed imposed = measures.get(index);
        if (imposed == null) {
            throw new RefusedStepException("entry " + index + " is no measure of this case; there are "
                    + (measures.isEmpty() ? "none" : measures.keySet()));
        }
        unless(stands(imposed), "the measure " + index + " does not stand any more, since its finding does not");
        return imposed;
    }

    private boolean stands(Imposed imposed) {
        return findings.stands(imposed.measure().finding());
    }

    /** Measures after a finding waited so long for an appeal, and are due so much later. */
    void defer(long finding, Duration waited) {
        long days = Math.max(0, waited.toDays());
        measures.replaceAll((index, imposed) -> imposed.measure().finding() == finding
                ? new Imposed(imposed.measure(), imposed.level(), imposed.due().plusDays(days))
                : imposed);
    }

    boolean hasStanding() {
        return measures.values().stream().anyMatch(this::stands);
    }

    /** Whether there is a measure, and every one that stands is complied with in full. */
    boolean isAllComplied() {
        return hasStanding()
                && measures.values().stream()
                        .filter(this::stands)
                        .allMatch(imposed -> imposed.level() == Fulfilment.FULL);
    }

    /** Whether every violation that stands and is not excused has a measure. */
    boolean isAllAnswered() {
        return findings.listToAnswer().stream().allMatch(decision -> measures.values().stream()
                .anyMatch(imposed ->
                        imposed.measure().finding() == decision.finding().entry()));
    }

    /** @param suspends whether measures after a finding wait for an appeal now */
    List<MeasureState> states(Instant now, LongPredicate suspends) {
        List<MeasureState> states = new ArrayList<>();
        measures.forEach((index, imposed) -> {
            boolean stands = stands(imposed);
            boolean suspended = suspends.test(imposed.measure().finding());
            boolean overdue =
                    stands && !suspended && imposed.level() != Fulfilment.FULL && day(now).isAfter(imposed.due());
            states.add(new MeasureState(
                    index, imposed.measure(), imposed.level(), imposed.due(), overdue, stands, stands && suspended));
        });
        return states;
    }

    List<ProvisionalState> provisionals(Instant now) {
        List<ProvisionalState> states = new ArrayList<>();
        provisionals.forEach((index, step) ->
                states.add(new ProvisionalState(index, step, findings.isEmpty() && !day(now).isAfter(step.until()))));
        return states;
    }
}
