package org.sulh.pipeline.decide;

import static org.sulh.pipeline.decide.RefusedStepException.unless;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Ladder.Excuse;
import org.sulh.model.cases.CaseFile.FindingState;
import org.sulh.model.cases.CaseStep.Found;
import org.sulh.model.cases.CaseStep.Motion;
import org.sulh.model.cases.CaseStep.Seat;
import org.sulh.model.cases.CaseStep.Vote;
import org.sulh.model.cases.Signatory;
import org.sulh.model.cases.SignedStep;
import org.sulh.pipeline.decide.Docket.Grounds;

/** From motion over votes to findings, in one case. */
final class Findings {
    private final String caseId;
    private final String respondent;
    private final Charter charter;
    private final Sessions sessions;
    private final Precedents precedents;
    private final List<Decision> decisions = new ArrayList<>();

    Findings(String caseId, String respondent, Charter charter, Sessions sessions, Precedents precedents) {
        this.caseId = caseId;
        this.respondent = respondent;
        this.charter = charter;
        this.sessions = sessions;
        this.precedents = precedents;
    }

    /** @param noticed clauses of which the respondent was given notice */
    Runnable move(long index, Motion step, Set<String> noticed, Grounds grounds) {
        sessions.missingQuorum().ifPresent(why -> {
            throw new RefusedStepException(why);
        });
        Finding.Text text = step.text();
        unless(
                text.against().equals(respondent),
                "the case is brought against " + respondent + "; what " + text.against()
                        + " did is for a case of its own, which can answer this one");
        charter.requireClause(text.clause(), respondent);
        requireNotice(text.clause(), noticed);
        grounds.requireIncident(text.incident());
        text.evidence().forEach(grounds::requireOpenEvidence);
        text.excuse().ifPresent(this::requireExcuse);
        if (text.conclusion() == Conclusion.VIOLATION) {
            requireStandard(text);
        }
        Ballot ballot = new Ballot(
                index,
                sessions.getOpen().opened(),
                step,
                sessions.majority(),
                sessions.getOpen().present().size());
        return () -> sessions.put(index, ballot);
    }

    private void requireNotice(String clause, Set<String> noticed) {
        unless(
                noticed.contains(clause),
                respondent + " was given no notice of the clause " + clause + ", only of "
                        + String.join(", ", noticed.stream().sorted().toList()));
    }

    private void requireExcuse(String excuse) {
        List<String> known =
                charter.agreement().ladder().excuses().stream().map(Excuse::id).toList();
        unless(
                known.contains(excuse),
                "the ladder knows no excuse " + excuse + "; it has "
                        + (known.isEmpty() ? "none" : String.join(", ", known)));
    }

    private void requireStandard(Finding.Text text) {
        charter.procedure()
                .proof()
                .ifPresent(proof -> unless(
                        text.standard().compareTo(proof.standard()) >= 0,
                        "a violation is found by the standard of "
                                + proof.standard().formName() + " or a stricter one, not by "
                                + text.standard().formName()));
    }

    Runnable vote(SignedStep signed, Vote step) {
        Signatory voter = signed.signatories().getFirst();
        Seat seat = sessions.findSeat(voter)
                .orElseThrow(() -> new RefusedStepException(voter.holder() + " does not sit in the open session"));
        Ballot ballot = sessions.getBallot(step.motion());
        ballot.requireSameText(step.hash());
        unless(!ballot.hasVoted(voter.holder()), voter.holder() + " has voted on this motion already");
        return () -> ballot.cast(new Finding.Vote(voter.holder(), seat.of(), step.choice(), step.opinion()));
    }

    /** @param noticed clauses of which the respondent was given notice; a case may have been reopened since the motion */
    Runnable find(SignedStep signed, Found step, Set<String> noticed) {
        Ballot ballot = sessions.getBallot(step.motion());
        ballot.requireSameText(step.hash());
        requireNotice(ballot.text().clause(), noticed);
        unless(
                step.conclusion() == ballot.text().conclusion(),
                "the motion finds " + ballot.text().conclusion().formName() + ", not "
                        + step.conclusion().formName());
        unless(ballot.isCarried(), "the motion is not carried: " + ballot.words());
        Set<String> signers = new LinkedHashSet<>();
        for (Signatory signatory : signed.signatories()) {
            unless(
                    sessions.findSeat(signatory).isPresent() && ballot.isFor(signatory.holder()),
                    "a finding is signed by members who voted for it, and " + signatory.holder() + " did not");
            signers.add(signatory.holder());
        }
        unless(
                signers.size() >= ballot.needed(),
                "a finding is signed by as many as carry it: it takes " + ballot.needed() + ", and " + signers.size()
                        + " signed");
        Finding finding = new Finding(caseId, signed.index(), ballot.text(), ballot.votes(), List.copyOf(signers));
        Decision decision = new Decision(finding, signed.at());
        return () -> enter(decision, ballot);
    }

    /** A finding takes the place of an earlier one of the same clause and incident. */
    private void enter(Decision decision, Ballot ballot) {
        ballot.find();
        Finding.Text text = decision.finding().text();
        decisions.stream()
                .filter(earlier -> earlier.finding().text().clause().equals(text.clause())
                        && earlier.finding().text().incident().equals(text.incident()))
                .forEach(Decision::fall);
        decisions.add(decision);
        if (text.conclusion() == Conclusion.VIOLATION) {
            precedents.add(decision);
        }
    }

    /** A finding that stands. */
    Decision getStanding(long entry) {
        Decision decision = decisions.stream()
                .filter(each -> each.finding().entry() == entry)
                .findFirst()
                .orElseThrow(() -> new RefusedStepException("entry " + entry + " is no finding of this case"));
        unless(decision.stands(), "the finding " + entry + " does not stand any more");
        return decision;
    }

    boolean stands(long entry) {
        return decisions.stream().anyMatch(each -> each.finding().entry() == entry && each.stands());
    }

    boolean isEmpty() {
        return decisions.isEmpty();
    }

    boolean anyStanding(Predicate<Decision> which) {
        return decisions.stream().anyMatch(decision -> decision.stands() && which.test(decision));
    }

    /** Violations that stand and are not excused: what a measure answers. */
    List<Decision> listToAnswer() {
        return decisions.stream()
                .filter(Decision::isStandingViolation)
                .filter(decision -> !decision.isExcused())
                .toList();
    }

    /** When the last of some findings was made that stand. */
    Optional<Instant> lastStanding(Predicate<Decision> which) {
        return decisions.stream()
                .filter(Decision::stands)
                .filter(which)
                .map(Decision::at)
                .max(Instant::compareTo);
    }

    /** Index of the last finding's entry; -1 when there is none. */
    long last() {
        return decisions.isEmpty() ? -1 : decisions.getLast().finding().entry();
    }

    int recurrence(Decision decision) {
        return precedents.recurrence(decision, charter.agreement().ladder().recurrenceDays());
    }

    List<FindingState> states() {
        return decisions.stream()
                .map(decision -> {
                    boolean violation = decision.finding().text().conclusion() == Conclusion.VIOLATION;
                    int recurrence = violation ? recurrence(decision) : 0;
                    return new FindingState(
                            decision.finding(),
                            decision.at(),
                            decision.stands(),
                            recurrence,
                            violation
                                    ? Optional.of(Consequence.propose(
                                            charter.agreement().ladder(),
                                            decision.finding().text(),
                                            recurrence))
                                    : Optional.empty());
                })
                .toList();
    }
}
