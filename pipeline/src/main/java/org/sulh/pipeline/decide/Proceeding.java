package org.sulh.pipeline.decide;

import static org.sulh.pipeline.decide.RefusedStepException.unless;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sulh.model.Course;
import org.sulh.model.Course.Need;
import org.sulh.model.Course.StepRule;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.StepName;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.Taken;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Complaint;
import org.sulh.model.cases.CaseStep.Ending;
import org.sulh.model.cases.CaseStep.Origin;
import org.sulh.model.cases.Signatory;
import org.sulh.model.cases.SignedStep;
import org.sulh.pipeline.decide.Docket.Grounds;

/** One case under way. */
final class Proceeding {
    private final String id;
    private final Charter charter;
    private final Complaint complaint;
    private final Clocks clocks;
    private final Visits visits;
    private final Sessions sessions;
    private final Findings findings;
    private final Measures measures;
    private final Appeals appeals;
    private final Part part;
    private final Outlook outlook;

    private final List<Taken> taken = new ArrayList<>();
    private String stage;
    private @Nullable Ending closed;
    /** Clauses that the respondent was given notice of since the case was taken up the last time. */
    private final Set<String> noticed = new TreeSet<>();

    private Instant noticedAt = Instant.MIN;
    private boolean replied;

    Proceeding(String id, Charter charter, Complaint complaint, Precedents precedents) {
        this.id = id;
        this.charter = charter;
        this.complaint = complaint;
        this.stage = charter.firstStage();
        this.clocks = new Clocks(charter, complaint.respondent(), complaint.complainant());
        this.visits = new Visits(charter);
        this.sessions = new Sessions(charter);
        this.findings = new Findings(id, complaint.respondent(), charter, sessions, precedents);
        this.measures = new Measures(charter, findings);
        this.appeals = new Appeals(charter, findings, measures);
        this.part = new Part(charter, complaint, sessions);
        this.outlook = new Outlook(charter, this, part, clocks, visits, sessions, measures);
    }

    String id() {
        return id;
    }

    String stage() {
        return stage;
    }

    Complaint complaint() {
        return complaint;
    }

    /** What the complaint changes that makes the case. */
    Runnable lodge(SignedStep signed, Grounds grounds) {
        StepRule rule = charter.getRule(complaint.step());
        Signatory by = signed.signatories().getFirst();
        part.require(rule, by);
        charter.requireParty(complaint.respondent(), "whom a complaint is brought against");
        complaint.complainant().ifPresent(party -> charter.requireParty(party, "who brings a complaint as a party"));
        unless(isFrom(by), "a complaint " + origin() + ", and " + by.holder() + " signs as " + by.roles());
        complaint.claims().forEach(grounds::requireOpenClaim);
        complaint.clauses().forEach(clause -> charter.requireClause(clause, complaint.respondent()));
        return () -> enter(signed, rule, charter.firstStage());
    }

    private boolean isFrom(Signatory by) {
        return switch (complaint.origin()) {
            case PARTY -> Charter.hasRole(by, "party:" + complaint.complainant().orElseThrow());
            case MONITOR -> Charter.hasRole(by, "monitor");
            case PUBLIC -> Charter.hasRole(by, "registrar");
            case OWN_INITIATIVE -> Charter.hasRole(by, "chair") || Charter.hasRole(by, "analyst");
        };
    }

    private String origin() {
        return switch (complaint.origin()) {
            case PARTY ->
                "of a party is signed by it (party:" + complaint.complainant().orElse("") + ")";
            case MONITOR -> "of a monitor is signed by a monitor";
            case PUBLIC -> "of the public is entered by the registrar";
            case OWN_INITIATIVE -> "on the mechanism's own initiative is signed by the chair or an analyst";
        };
    }

    /** What a later step changes. */
    Runnable judge(SignedStep signed, CaseStep.InCase step, Grounds grounds) {
        try {
            return check(signed, step, grounds);
        } catch (RefusedStepException e) {
            throw new RefusedStepException(id + ", " + step.step().formName() + ": " + e.getMessage()
                    + outlook.words(signed.at(), stage, closed));
        }
    }

    private Runnable check(SignedStep signed, CaseStep.InCase step, Grounds grounds) {
        StepRule rule = charter.getRule(step.step());
        unless(rule.in().contains(stage), "the case stands at the stage " + stage + ", where this is not possible");
        part.require(rule, signed.signatories().getFirst());
        for (Need need : rule.needs()) {
            outlook.missing(need, signed.at()).ifPresent(why -> {
                throw new RefusedStepException(why);
            });
        }
        Runnable effect = effect(signed, step, grounds);
        return () -> {
            effect.run();
            enter(signed, rule, stage);
            if (isComplied()) {
                clocks.end(Clocks.COMPLIANCE, signed.at());
            }
        };
    }

    private Runnable effect(SignedStep signed, CaseStep.InCase step, Grounds grounds) {
        Instant at = signed.at();
        Signatory by = signed.signatories().getFirst();
        return switch (step) {
            case CaseStep.Inquiry inquiry ->
                () -> {
                    if (!inquiry.takenUp()) {
                        closed = Ending.NOT_TAKEN_UP;
                    }
                };
            case CaseStep.Notice notice -> {
                notice.clauses().forEach(clause -> charter.requireClause(clause, complaint.respondent()));
                notice.claims().forEach(grounds::requireOpenClaim);
                yield () -> {
                    noticed.addAll(notice.clauses());
                    noticedAt = at;
                    replied = false;
                };
            }
            case CaseStep.Reply reply -> reply(reply, by, at, grounds);
            case CaseStep.VisitPlanned visit -> visits.plan(signed.index(), visit, at);
            case CaseStep.VisitMade visit -> visits.make(visit, at, grounds);
            case CaseStep.VisitDenied visit -> visits.deny(visit);
            case CaseStep.Clock clock -> clocks.judge(clock, at);
            case CaseStep.Provisional provisional -> measures.provide(signed.index(), provisional, at);
            case CaseStep.SessionOpened session -> {
                unless(!sessions.hasOpen(), "a session is open already");
                yield sessions.open(signed.index(), session);
            }
            case CaseStep.SessionClosed session -> sessions.close(signed.index(), session, grounds);
            case CaseStep.Motion motion -> {
                requireHeard();
                yield findings.move(signed.index(), motion, noticed, grounds);
            }
            case CaseStep.Vote vote -> findings.vote(signed, vote);
            case CaseStep.Found found -> {
                requireHeard();
                yield findings.find(signed, found, noticed);
            }
            case CaseStep.Measure measure -> measures.impose(signed.index(), measure, at);
            case CaseStep.ComplianceReport report -> measures.report(report, by, grounds);
            case CaseStep.ComplianceCheck check -> measures.check(check, by, grounds);
            case CaseStep.Appeal appeal -> appeals.lodge(signed, appeal);
            case CaseStep.AppealDecided decided -> appeals.decide(signed, decided);
            case CaseStep.Reopening reopening -> reopen(reopening, grounds);
            case CaseStep.Closure closure -> {
                requireEnding(closure.ending(), signed);
                yield () -> closed = closure.ending();
            }
        };
    }

    private Runnable reply(CaseStep.Reply reply, Signatory by, Instant at, Grounds grounds) {
        unless(
                Charter.hasRole(by, "party:" + complaint.respondent()),
                "the reply is for " + complaint.respondent() + ", against whom the case is brought");
        clocks.find(Clocks.REPLY)
                .ifPresent(watch -> unless(
                        !watch.isOut(at),
                        "the time to reply ran out at " + watch.due() + ", and it is " + at
                                + "; the chair may extend it, with a reason"));
        reply.counterClaims().forEach(grounds::requireOpenClaim);
        return () -> replied = true;
    }

    /** Due process that no course can leave out: who is judged knew of it and could answer. */
    private void requireHeard() {
        unless(isNoticed(), complaint.respondent() + " was given no notice of the allegation");
        unless(isAnswered(), complaint.respondent() + " has not replied, and its time to reply has not lapsed");
    }

    boolean isNoticed() {
        return !noticed.isEmpty();
    }

    /** Whether there is a reply to the last notice, or a clock entry says that the time for it has lapsed. */
    boolean isAnswered() {
        return replied || clocks.isLapsed(Clocks.REPLY, noticedAt);
    }

    /** New claims bring the case back to its beginning: notice is given and time to reply anew; findings stand meanwhile. */
    private Runnable reopen(CaseStep.Reopening reopening, Grounds grounds) {
        long decided = closed == null ? findings.last() : taken.getLast().index();
        for (String claim : reopening.claims()) {
            grounds.requireOpenClaim(claim);
            unless(
                    grounds.entryOf(claim) > decided,
                    "the claim " + claim + " was in the record when the case was decided, so it is nothing new");
        }
        return () -> {
            closed = null;
            noticed.clear();
            replied = false;
        };
    }

    /** Each ending says something, which has to be so. */
    private void requireEnding(Ending ending, SignedStep signed) {
        boolean isOver = appeals.isOver(signed.at());
        boolean violation = findings.anyStanding(Decision::isStandingViolation);
        boolean own = part.isOnlyComplainant(
                charter.getRule(StepName.CLOSURE), signed.signatories().getFirst());
        unless(
                !own || ending == Ending.WITHDRAWN,
                "who brought the case may withdraw it, and close it in no other way");
        switch (ending) {
            case NOT_TAKEN_UP ->
                throw new RefusedStepException("a case is not taken up by an inquiry that dismisses it");
            case WITHDRAWN -> {
                unless(part.isComplainant(signed), "a case is withdrawn with the signature of who brought it");
                unless(!violation, "a violation was found; it cannot be withdrawn any more");
            }
            case SETTLED ->
                charter.agreement()
                        .parties()
                        .forEach(party -> unless(
                                !isConcerned(party)
                                        || signed.signatories().stream()
                                                .anyMatch(each -> Charter.hasRole(each, "party:" + party)),
                                "a settlement is signed by both sides, and nobody has signed for " + party));
            case NO_VIOLATION -> {
                unless(
                        !violation && (findings.anyStanding(any -> true) || appeals.hasOverturned()),
                        violation ? "a violation stands" : "nothing was found yet");
                requireOver(isOver);
            }
            case UNABLE_TO_CONCLUDE -> {
                unless(
                        !violation
                                && findings.anyStanding(
                                        decision -> decision.finding().text().conclusion() == Conclusion.UNABLE),
                        "no finding says that it could not be concluded");
                requireOver(isOver);
            }
            case EXCUSED -> {
                unless(
                        violation && findings.listToAnswer().isEmpty(),
                        "not every violation that stands is excused, or none stands");
                requireOver(isOver);
            }
            case COMPLIED -> {
                unless(violation, "no violation stands that could be complied with");
                unless(measures.isAllAnswered(), "a violation that stands has no measure");
                unless(measures.isAllComplied(), "not every measure is complied with in full");
                requireOver(isOver);
            }
        }
    }

    private boolean isConcerned(String party) {
        return party.equals(complaint.respondent())
                || complaint.origin() != Origin.PARTY
                || complaint.complainant().equals(Optional.of(party));
    }

    private void requireOver(boolean isOver) {
        if (!isOver) {
            throw new RefusedStepException(appeals.until()
                    .filter(until -> !appeals.hasOpen())
                    .map(until -> "the time to appeal runs until " + until)
                    .orElse("an appeal is open"));
        }
    }

    private void enter(SignedStep signed, StepRule rule, String from) {
        stage = rule.to().orElse(from);
        clocks.apply(rule, signed.at(), cause(signed.step()), reason(signed.step()));
        if (closed != null) {
            clocks.cease(signed.at());
        }
        taken.add(new Taken(
                signed.index(),
                signed.at(),
                signed.signatories().getFirst().holder(),
                signed.signatories().stream().map(Signatory::holder).toList(),
                signed.step(),
                stage));
    }

    private static String cause(CaseStep step) {
        return step instanceof CaseStep.VisitDenied denied ? denied.causedBy() : Course.MECHANISM;
    }

    private static String reason(CaseStep step) {
        return step instanceof CaseStep.VisitDenied denied
                ? denied.reason()
                : step.step().formName();
    }

    boolean isAppealOpen() {
        return appeals.hasOpen();
    }

    boolean isAppealOver(Instant now) {
        return appeals.isOver(now);
    }

    boolean hasFinding() {
        return findings.anyStanding(any -> true);
    }

    boolean hasViolation() {
        return findings.anyStanding(Decision::isStandingViolation);
    }

    private boolean isComplied() {
        return measures.isAllAnswered() && measures.isAllComplied();
    }

    /** How it stands at a time. */
    CaseFile file(Instant now) {
        Instant until = closed == null ? now : taken.getLast().at();
        return new CaseFile(
                id,
                charter.version(),
                now,
                stage,
                Optional.ofNullable(closed),
                taken,
                clocks.states(until),
                visits.states(),
                sessions.states(),
                sessions.motions(),
                findings.states(),
                measures.states(now, appeals::suspends),
                measures.provisionals(now),
                appeals.states(),
                clocks.delays(until),
                outlook.possible(now, stage));
    }
}
