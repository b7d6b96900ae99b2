package org.sulh.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sulh.model.Agreement;
import org.sulh.model.Claim;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Choice;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Finding.StandardOfProof;
import org.sulh.model.Procedure;
import org.sulh.model.Procedure.Deadline;
import org.sulh.model.Procedure.Majority;
import org.sulh.model.Procedure.Provision;
import org.sulh.model.Procedure.Votes;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.TermStatus;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Answer;
import org.sulh.model.cases.CaseStep.Origin;
import org.sulh.model.cases.CaseStep.Seat;
import org.sulh.pack.Pack;
import org.sulh.record.entry.CaseEntry;

/**
 * A case between the two parties of the invented Sarn line, by the usual course: Varland says that Osmere fired. The chair,
 * an officer of each party, the envoy of a guarantor and a monitor have keys.
 */
public final class Hearing {
    public static final String CLAUSE = "a1";

    private static final Provision OURS = new Provision(TermStatus.PROPOSAL, Optional.empty(), Optional.empty());

    private final Ledger ledger;
    private final UnaryOperator<String> names;
    private Instant now = Ledger.MORNING;
    private String id = "k-none";

    private Hearing(Ledger ledger, UnaryOperator<String> names) {
        this.ledger = ledger;
        this.names = names;
    }

    /** Gives the persons of a case their keys. */
    public static Hearing in(Ledger ledger) {
        return in(ledger, UnaryOperator.identity());
    }

    /** The same with the names of the parties as an operator has them. */
    public static Hearing in(Ledger ledger, UnaryOperator<String> names) {
        ledger.staffed("chair", "chair")
                .staffed("hallin-envoy", "guarantor:hallin")
                .staffed("team-3", "monitor");
        for (String party : List.of("varland", "osmere")) {
            ledger.staffed(names.apply(party) + "-officer", "party:" + names.apply(party));
        }
        return new Hearing(ledger, names);
    }

    /** The pack of the Sarn line with the usual course, two days to reply, and a simple majority. */
    public static Pack pack() {
        return pack(48);
    }

    public static Pack pack(int hoursToReply) {
        Pack sarn = Ledger.sarnLine();
        return Pack.of(withProcedure(sarn.agreement(), hoursToReply), sarn.actors(), sarn.places(), sarn.evidence());
    }

    private static Agreement withProcedure(Agreement agreement, int hoursToReply) {
        return new Agreement(
                agreement.id(),
                agreement.title(),
                agreement.version(),
                agreement.languages(),
                agreement.authentic(),
                agreement.parties(),
                agreement.guarantors(),
                agreement.definitions(),
                agreement.clauses(),
                agreement.zones(),
                new Procedure(
                        Optional.empty(),
                        agreement.procedure().attribution(),
                        Optional.empty(),
                        List.of(new Deadline(OURS, "reply", hoursToReply), new Deadline(OURS, "finding", 240)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Votes(OURS, Majority.SIMPLE)),
                        Optional.empty(),
                        Optional.of(new Procedure.Appeal(OURS, List.of("hallin"), 336, false)),
                        Optional.of(Pack.usualCourse())),
                agreement.ladder(),
                agreement.counting(),
                agreement.commitments());
    }

    public String id() {
        return id;
    }

    private String officer(String party) {
        return names.apply(party) + "-officer";
    }

    /** Some hours go by. */
    public Hearing after(int hours) {
        now = now.plus(Duration.ofHours(hours));
        ledger.at(now);
        return this;
    }

    public long complain(Claim claim) {
        long index = ledger.take(complaint(claim), officer("varland"));
        id = "k-" + index;
        return index;
    }

    public CaseStep complaint(Claim claim) {
        return new CaseStep.Complaint(
                Origin.PARTY,
                Optional.of(names.apply("varland")),
                names.apply("osmere"),
                List.of(claim.id()),
                List.of(CLAUSE),
                "a shell fell",
                Optional.empty());
    }

    public long takeUp() {
        return ledger.take(new CaseStep.Inquiry(id, true, "there is enough"), "chair");
    }

    public long notice() {
        return ledger.take(new CaseStep.Notice(id, "a shell fell", List.of(CLAUSE), List.of()), "chair");
    }

    public long reply() {
        return ledger.take(new CaseStep.Reply(id, Answer.DENIES, "it was not us", List.of()), officer("osmere"));
    }

    public long visit(String... evidence) {
        long planned = ledger.take(new CaseStep.VisitPlanned(id, now, "Arn", List.of("team-3")), "team-3");
        return ledger.take(new CaseStep.VisitMade(id, planned, now, "a crater", List.of(evidence)), "team-3");
    }

    public long open() {
        return ledger.take(
                new CaseStep.SessionOpened(
                        id,
                        List.of(
                                new Seat(officer("varland"), names.apply("varland")),
                                new Seat(officer("osmere"), names.apply("osmere")),
                                new Seat("hallin-envoy", "hallin")),
                        List.of()),
                "chair");
    }

    public Finding.Text violation(String incident, Claim evidence) {
        return new Finding.Text(
                CLAUSE,
                incident,
                names.apply("osmere"),
                Conclusion.VIOLATION,
                Optional.of(Severity.SERIOUS),
                Optional.of(Intent.UNAUTHORISED),
                StandardOfProof.CLEAR_AND_CONVINCING,
                List.of("the crater and the fragments"),
                List.of(evidence.id()),
                Optional.empty());
    }

    public long move(Finding.Text text) {
        return ledger.take(new CaseStep.Motion(id, text, CaseEntry.hashOf(text)), "chair");
    }

    public long vote(long motion, Finding.Text text, Choice choice, String member) {
        Optional<String> opinion = choice == Choice.FOR ? Optional.empty() : Optional.of("not shown");
        return ledger.take(new CaseStep.Vote(id, motion, CaseEntry.hashOf(text), choice, opinion), member);
    }

    public long find(long motion, Finding.Text text) {
        return ledger.take(
                new CaseStep.Found(id, motion, CaseEntry.hashOf(text), text.conclusion()),
                "hallin-envoy",
                officer("varland"));
    }

    /** From the complaint to a reply and a visit. */
    public Hearing heard(Claim claim) {
        complain(claim);
        after(1).takeUp();
        after(1).notice();
        after(1).reply();
        after(1).visit();
        return this;
    }

    /** From the complaint to a finding of violation against one vote; the index of the finding. */
    public long decided(Claim claim, String incident) {
        heard(claim);
        after(1).open();
        Finding.Text text = violation(incident, claim);
        long motion = move(text);
        after(1).vote(motion, text, Choice.FOR, officer("varland"));
        vote(motion, text, Choice.AGAINST, officer("osmere"));
        vote(motion, text, Choice.FOR, "hallin-envoy");
        return find(motion, text);
    }
}
