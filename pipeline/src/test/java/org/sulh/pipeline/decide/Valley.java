package org.sulh.pipeline.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractThrowableAssert;
import org.sulh.model.Agreement;
import org.sulh.model.Agreement.Guarantor;
import org.sulh.model.Clause;
import org.sulh.model.Course;
import org.sulh.model.Course.Need;
import org.sulh.model.Course.Stage;
import org.sulh.model.Course.StepRule;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Finding.StandardOfProof;
import org.sulh.model.Ladder;
import org.sulh.model.Procedure;
import org.sulh.model.Procedure.Provision;
import org.sulh.model.Rung;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.StepName;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.model.Tie;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Complaint;
import org.sulh.model.cases.CaseStep.Origin;
import org.sulh.model.cases.CaseStep.Seat;
import org.sulh.model.cases.Signatory;
import org.sulh.model.cases.SignedStep;
import org.sulh.pipeline.decide.Docket.Grounds;
import org.sulh.pipeline.decide.Docket.Terms;

/** An invented truce of two parties, a docket under it, and people who take steps. Names go through a function, to swap them. */
final class Valley {
    static final String INCIDENT = "i-3.0";
    static final Instant BEGIN = Instant.parse("2031-05-01T08:00:00Z");
    private static final Provision PROPOSED = new Provision(TermStatus.PROPOSAL, Optional.empty(), Optional.empty());

    private final UnaryOperator<String> name;
    private final Docket docket = new Docket();
    private final Terms terms;
    private final Map<String, Signatory> people = new LinkedHashMap<>();
    private final Map<Long, String> hashes = new HashMap<>();
    private final List<SignedStep> accepted = new ArrayList<>();
    private Instant now = BEGIN;
    private long index = 100;

    Valley() {
        this(UnaryOperator.identity());
    }

    Valley(UnaryOperator<String> name) {
        this(name, procedure(name));
    }

    Valley(UnaryOperator<String> name, Procedure procedure) {
        this.name = name;
        this.terms = new Terms("1", agreement(name, procedure));
        person("chair", "chair");
        person("registrar", "registrar");
        person("monitor", "monitor");
        person("analyst", "analyst");
        person("north-liaison", "party:north");
        person("south-liaison", "party:south");
        person("north-one", "party:north");
        person("north-two", "party:north");
        person("south-one", "party:south");
        person("south-two", "party:south");
        person("isle-one", "guarantor:isle");
        person("reef-one", "guarantor:reef");
    }

    private void person(String holder, String role) {
        people.put(name.apply(holder), new Signatory(name.apply(holder), List.of(name.apply(role))));
    }

    static Procedure procedure(UnaryOperator<String> name) {
        return procedure(name, Procedure.Majority.SIMPLE, true);
    }

    static Procedure procedure(UnaryOperator<String> name, Procedure.Majority majority, boolean suspends) {
        Map<String, Integer> seats = new LinkedHashMap<>();
        seats.put(name.apply("party:north"), 2);
        seats.put(name.apply("party:south"), 2);
        seats.put("guarantor", 1);
        return new Procedure(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Procedure.Proof(PROPOSED, StandardOfProof.BALANCE_OF_PROBABILITIES)),
                List.of(
                        new Procedure.Deadline(PROPOSED, "notice", 24),
                        new Procedure.Deadline(PROPOSED, "reply", 72),
                        new Procedure.Deadline(PROPOSED, "visit", 48),
                        new Procedure.Deadline(PROPOSED, "finding", 240),
                        new Procedure.Deadline(PROPOSED, "compliance", 240)),
                Optional.of(new Procedure.Panel(PROPOSED, seats)),
                Optional.of(new Procedure.Quorum(PROPOSED, 3, List.of(name.apply("north"), name.apply("south")))),
                Optional.of(new Procedure.Votes(PROPOSED, majority)),
                Optional.of(new Procedure.Recusal(PROPOSED, true)),
                Optional.of(new Procedure.Appeal(PROPOSED, List.of("isle", "reef"), 168, suspends)),
                Optional.of(course()));
    }

    /** A course that lets everybody take every step at every stage but the last, and asks for nothing. */
    static Valley lax() {
        return new Valley(UnaryOperator.identity(), lax(procedure(UnaryOperator.identity())));
    }

    static Procedure lax(Procedure procedure) {
        Course course = course();
        List<String> open = course.stages().stream()
                .map(Stage::id)
                .filter(stage -> !stage.equals("closed"))
                .toList();
        List<StepRule> steps = course.steps().stream()
                .map(rule -> new StepRule(
                        rule.step(),
                        rule.step() == StepName.COMPLAINT || rule.step() == StepName.REOPENING ? rule.in() : open,
                        rule.to(),
                        List.of("party:*", "guarantor", "chair", "registrar", "monitor", "analyst"),
                        List.of(),
                        rule.starts(),
                        rule.ends(),
                        rule.stops(),
                        rule.resumes()))
                .toList();
        return procedure.with(new Course(course.stages(), steps, course.owners()));
    }

    static Course course() {
        List<String> heard = List.of("notified", "answered");
        List<String> deciding = List.of("notified", "answered", "found");
        List<String> open = List.of("lodged", "taken-up", "notified", "answered", "found", "under-appeal");
        List<String> desk = List.of("chair", "registrar");
        return new Course(
                open("closed", open),
                List.of(
                                rule(
                                                StepName.COMPLAINT,
                                                List.of(),
                                                "",
                                                List.of("party:*", "monitor", "registrar", "chair"))
                                        .starts("notice"),
                                rule(StepName.INQUIRY_TAKEN_UP, List.of("lodged"), "taken-up", List.of("chair")),
                                rule(StepName.INQUIRY_DISMISSED, List.of("lodged"), "closed", List.of("chair"))
                                        .ends("notice"),
                                rule(StepName.NOTICE, List.of("taken-up"), "notified", desk)
                                        .ends("notice")
                                        .starts("reply", "visit", "finding"),
                                rule(StepName.REPLY, List.of("notified"), "answered", List.of("respondent"))
                                        .ends("reply"),
                                rule(StepName.VISIT_PLANNED, heard, "", List.of("chair", "monitor"))
                                        .resumes("visit"),
                                rule(StepName.VISIT_MADE, heard, "", List.of("chair", "monitor"))
                                        .ends("visit"),
                                rule(StepName.VISIT_DENIED, heard, "", List.of("chair", "monitor"))
                                        .stops("visit"),
                                rule(StepName.CLOCK_STOP, open, "", desk),
                                rule(StepName.CLOCK_START, open, "", desk),
                                rule(StepName.CLOCK_EXTEND, open, "", List.of("chair")),
                                rule(StepName.CLOCK_LAPSE, open, "", desk),
                                rule(StepName.PROVISIONAL, heard, "", List.of("chair"))
                                        .needs(Need.NOTICE),
                                rule(StepName.SESSION_OPENED, deciding, "", List.of("chair"))
                                        .needs(Need.REPLY_OR_LAPSE, Need.NO_SESSION),
                                rule(StepName.SESSION_CLOSED, deciding, "", List.of("chair"))
                                        .needs(Need.SESSION),
                                rule(StepName.MOTION, deciding, "", List.of("chair", "member"))
                                        .needs(Need.SESSION, Need.VISIT_OR_DENIAL),
                                rule(StepName.VOTE, deciding, "", List.of("member"))
                                        .needs(Need.SESSION),
                                finding(StepName.FINDING_VIOLATION, deciding),
                                finding(StepName.FINDING_NO_VIOLATION, deciding),
                                finding(StepName.FINDING_UNABLE, deciding),
                                rule(StepName.MEASURE, List.of("found"), "", List.of("chair"))
                                        .needs(Need.VIOLATION)
                                        .starts("compliance"),
                                rule(
                                                StepName.COMPLIANCE_REPORT,
                                                List.of("found", "under-appeal"),
                                                "",
                                                List.of("respondent"))
                                        .needs(Need.MEASURE),
                                rule(
                                                StepName.COMPLIANCE_CHECK,
                                                List.of("found", "under-appeal"),
                                                "",
                                                List.of("monitor", "chair", "either-party"))
                                        .needs(Need.MEASURE),
                                rule(
                                                StepName.APPEAL,
                                                List.of("found", "under-appeal"),
                                                "under-appeal",
                                                List.of("either-party"))
                                        .needs(Need.FINDING),
                                rule(
                                                StepName.APPEAL_UPHELD,
                                                List.of("answered", "found", "under-appeal"),
                                                "found",
                                                List.of("appeal-body"))
                                        .needs(Need.APPEAL),
                                rule(
                                                StepName.APPEAL_OVERTURNED,
                                                List.of("answered", "found", "under-appeal"),
                                                "found",
                                                List.of("appeal-body"))
                                        .needs(Need.APPEAL),
                                rule(
                                                StepName.APPEAL_REMITTED,
                                                List.of("answered", "found", "under-appeal"),
                                                "answered",
                                                List.of("appeal-body"))
                                        .needs(Need.APPEAL)
                                        .starts("finding"),
                                rule(StepName.REOPENING, List.of("closed", "found"), "taken-up", List.of("chair"))
                                        .starts("notice"),
                                rule(
                                                StepName.CLOSURE,
                                                List.of("lodged", "taken-up", "notified", "answered", "found"),
                                                "closed",
                                                List.of("chair", "complainant"))
                                        .needs(Need.NO_SESSION))
                        .stream()
                        .map(Rule::build)
                        .toList(),
                Map.of(
                        "notice",
                        "mechanism",
                        "reply",
                        "respondent",
                        "visit",
                        "mechanism",
                        "finding",
                        "mechanism",
                        "compliance",
                        "respondent"));
    }

    private static List<Stage> open(String last, List<String> first) {
        List<Stage> stages = new ArrayList<>();
        first.forEach(id -> stages.add(new Stage(id, Texts.english(id))));
        stages.add(new Stage(last, Texts.english(last)));
        return stages;
    }

    private static Rule finding(StepName step, List<String> in) {
        return rule(step, in, "found", List.of("member")).needs(Need.SESSION).ends("finding");
    }

    private static Rule rule(StepName step, List<String> in, String to, List<String> by) {
        return new Rule(step, in, to, by);
    }

    /** Writes a rule of the course. */
    private static final class Rule {
        private final StepName step;
        private final List<String> in;
        private final String to;
        private final List<String> by;
        private List<Need> needs = List.of();
        private List<String> starts = List.of();
        private List<String> ends = List.of();
        private List<String> stops = List.of();
        private List<String> resumes = List.of();

        Rule(StepName step, List<String> in, String to, List<String> by) {
            this.step = step;
            this.in = in;
            this.to = to;
            this.by = by;
        }

        Rule needs(Need... all) {
            needs = List.of(all);
            return this;
        }

        Rule starts(String... clocks) {
            starts = List.of(clocks);
            return this;
        }

        Rule ends(String... clocks) {
            ends = List.of(clocks);
            return this;
        }

        Rule stops(String... clocks) {
            stops = List.of(clocks);
            return this;
        }

        Rule resumes(String... clocks) {
            resumes = List.of(clocks);
            return this;
        }

        StepRule build() {
            return new StepRule(
                    step, in, Optional.of(to).filter(id -> !id.isEmpty()), by, needs, starts, ends, stops, resumes);
        }
    }

    static Ladder ladder() {
        return new Ladder(
                List.of(
                        rung("distance", List.of(), List.of(), 1, true),
                        rung("note", List.of(Severity.NEGLIGIBLE, Severity.MINOR), List.of(), 1, false),
                        rung("inquiry", List.of(Severity.MINOR, Severity.SERIOUS), List.of(), 2, false),
                        rung("censure", List.of(Severity.SERIOUS, Severity.VERY_SERIOUS), List.of(), 1, false),
                        rung("referral", List.of(Severity.VERY_SERIOUS), List.of(Intent.DELIBERATE), 1, false)),
                List.of(new Ladder.Cap(
                        "small",
                        Texts.english("small things stay small"),
                        TermStatus.PROPOSAL,
                        Optional.empty(),
                        List.of(Severity.NEGLIGIBLE, Severity.MINOR),
                        List.of(),
                        "inquiry")),
                List.of(new Ladder.Excuse("flood", Texts.english("a flood"), TermStatus.PROPOSAL, Optional.empty())),
                OptionalInt.of(365));
    }

    private static Rung rung(
            String id, List<Severity> severity, List<Intent> intent, int recurrence, boolean provisional) {
        return new Rung(
                id,
                Texts.english(id),
                TermStatus.PROPOSAL,
                Optional.empty(),
                severity,
                recurrence == 1 ? OptionalInt.empty() : OptionalInt.of(recurrence),
                intent,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                provisional);
    }

    static Agreement agreement(UnaryOperator<String> name, Procedure procedure) {
        return new Agreement(
                "valley",
                "Valley truce (exercise)",
                "1",
                List.of("en"),
                List.of(),
                List.of(name.apply("north"), name.apply("south")),
                List.of(
                        new Guarantor("isle", "mediator", List.of()),
                        new Guarantor(
                                "reef",
                                "mediator",
                                List.of(
                                        new Tie("north", "trade", Optional.empty()),
                                        new Tie("south", "trade", Optional.empty()))),
                        new Guarantor(
                                "cape", "mediator", List.of(new Tie(name.apply("north"), "kin", Optional.empty())))),
                List.of(),
                List.of(clause("truce"), clause("roads"), clause("tracks", name.apply("south"))),
                List.of(),
                procedure,
                ladder(),
                List.of(),
                List.of());
    }

    private static Clause clause(String id) {
        return Clause.stated(id, id, Optional.empty(), "a letter", "both confirm it", Optional.empty());
    }

    private static Clause clause(String id, String binds) {
        Clause clause = clause(id);
        return new Clause(
                id,
                clause.text(),
                clause.status(),
                clause.saidBy(),
                clause.source(),
                clause.acceptance(),
                clause.inForceFrom(),
                clause.inForceUntil(),
                List.of(binds),
                clause.rule());
    }

    // ---- what people do ----

    Instant now() {
        return now;
    }

    Valley wait(Duration time) {
        now = now.plus(time);
        return this;
    }

    Valley hours(int hours) {
        return wait(Duration.ofHours(hours));
    }

    /** Takes a step; its index. */
    long take(CaseStep step, String... holders) {
        return take(sign(step, holders));
    }

    /** Why a step is refused, which has to change nothing. */
    AbstractThrowableAssert<?, ? extends Throwable> refused(CaseStep step, String... holders) {
        return refused(sign(step, holders));
    }

    AbstractThrowableAssert<?, ? extends Throwable> refused(SignedStep step) {
        List<CaseFile> before = files();
        AbstractThrowableAssert<?, ? extends Throwable> refused =
                assertThatThrownBy(() -> take(step)).isInstanceOf(RefusedStepException.class);
        assertThat(files()).isEqualTo(before);
        return refused;
    }

    SignedStep sign(CaseStep step, String... holders) {
        List<Signatory> signatories = new ArrayList<>();
        for (String holder : holders) {
            Signatory known = people.get(name.apply(holder));
            signatories.add(known != null ? known : new Signatory(name.apply(holder), List.of("witness")));
        }
        return new SignedStep(index, now, signatories, step);
    }

    long take(SignedStep signed) {
        docket.judge(signed, terms, grounds()).run();
        accepted.add(signed);
        if (signed.step() instanceof CaseStep.Motion motion) {
            hashes.put(signed.index(), motion.hash());
        }
        index++;
        return signed.index();
    }

    private Grounds grounds() {
        return new Grounds() {
            @Override
            public void requireOpenClaim(String claim) {
                RefusedStepException.unless(claim.startsWith("c-"), claim + " is no claim that both sides can read");
            }

            @Override
            public void requireOpenEvidence(String id) {
                RefusedStepException.unless(
                        id.startsWith("c-") || id.startsWith("d-"), id + " is nothing that both sides can read");
            }

            @Override
            public void requireIncident(String incident) {
                RefusedStepException.unless(incident.startsWith("i-3."), "there is no incident " + incident);
            }

            @Override
            public long entryOf(String claim) {
                if (claim.matches("c-[0-9]+")) {
                    return Long.parseLong(claim.substring(2));
                }
                return claim.equals("c-new") ? index : 3;
            }
        };
    }

    CaseFile file(String id) {
        return docket.find(id, now).orElseThrow();
    }

    List<CaseFile> files() {
        return docket.list(now);
    }

    List<SignedStep> accepted() {
        return accepted;
    }

    long nextIndex() {
        return index;
    }

    String hash(long motion) {
        return hashes.getOrDefault(motion, "");
    }

    Complaint complaint(String by, String against) {
        return new Complaint(
                Origin.PARTY,
                Optional.of(name.apply(by)),
                name.apply(against),
                List.of("c-one"),
                List.of("truce"),
                "fire on a post",
                Optional.empty());
    }

    Finding.Text text(String against, Conclusion conclusion, Severity severity, Intent intent) {
        boolean violation = conclusion == Conclusion.VIOLATION;
        return new Finding.Text(
                "truce",
                INCIDENT,
                name.apply(against),
                conclusion,
                violation ? Optional.of(severity) : Optional.empty(),
                violation ? Optional.of(intent) : Optional.empty(),
                StandardOfProof.CLEAR_AND_CONVINCING,
                List.of("the team saw it"),
                List.of("c-one", "d-one"),
                Optional.empty());
    }

    static Finding.Text excused(Finding.Text text, String excuse) {
        return with(text, text.clause(), text.incident(), text.standard(), text.evidence(), Optional.of(excuse));
    }

    static Finding.Text of(Finding.Text text, String clause, String incident) {
        return with(text, clause, incident, text.standard(), text.evidence(), text.excuse());
    }

    static Finding.Text by(Finding.Text text, StandardOfProof standard, String... evidence) {
        return with(text, text.clause(), text.incident(), standard, List.of(evidence), text.excuse());
    }

    private static Finding.Text with(
            Finding.Text text,
            String clause,
            String incident,
            StandardOfProof standard,
            List<String> evidence,
            Optional<String> excuse) {
        return new Finding.Text(
                clause,
                incident,
                text.against(),
                text.conclusion(),
                text.severity(),
                text.intent(),
                standard,
                text.reasons(),
                evidence,
                excuse);
    }

    CaseStep.Motion motion(String caseId, Finding.Text text) {
        return new CaseStep.Motion(caseId, text, "hash of " + text);
    }

    CaseStep.SessionOpened session(String caseId, String... seats) {
        List<Seat> present = new ArrayList<>();
        for (String seat : seats) {
            String[] parts = seat.split("=");
            present.add(new Seat(name.apply(parts[0]), name.apply(parts[1])));
        }
        return new CaseStep.SessionOpened(caseId, present, List.of());
    }

    CaseStep.SessionOpened fullSession(String caseId) {
        return session(
                caseId, "north-one=north", "north-two=north", "south-one=south", "south-two=south", "isle-one=isle");
    }

    // ---- a case up to a point ----

    /** A case of south against north that is taken up; its id. */
    String takenUp() {
        String id = "k-" + take(complaint("south", "north"), "south-liaison");
        take(new CaseStep.Inquiry(id, true, "two claims agree"), "chair");
        return id;
    }

    String notified() {
        return notified("truce");
    }

    String notified(String... clauses) {
        String id = takenUp();
        hours(2).take(notice(id, clauses), "registrar");
        return id;
    }

    CaseStep.Notice notice(String id, String... clauses) {
        return new CaseStep.Notice(id, "fire on a post", List.of(clauses), List.of("c-one"));
    }

    String answered() {
        return answered("truce");
    }

    private String answered(String... clauses) {
        String id = notified(clauses);
        hours(10).take(new CaseStep.Reply(id, CaseStep.Answer.DENIES, "we held fire", List.of()), "north-liaison");
        return id;
    }

    String visited() {
        return visited("truce");
    }

    private String visited(String... clauses) {
        String id = answered(clauses);
        long visit = take(
                new CaseStep.VisitPlanned(id, now.plus(Duration.ofHours(5)), "the post", List.of("team")), "monitor");
        hours(6).take(new CaseStep.VisitMade(id, visit, now, "casings", List.of("d-one")), "monitor");
        return id;
    }

    String inSession() {
        return inSession("truce");
    }

    String inSession(String... clauses) {
        String id = visited(clauses);
        take(fullSession(id), "chair");
        return id;
    }

    /** Puts a motion and has it voted on: the guarantor and the complainant's side for it, the others against. */
    long carried(String id, Finding.Text text) {
        long motion = take(motion(id, text), "chair");
        String hash = hash(motion);
        for (String member : List.of("south-one", "south-two", "isle-one")) {
            take(new CaseStep.Vote(id, motion, hash, Finding.Choice.FOR, Optional.empty()), member);
        }
        take(new CaseStep.Vote(id, motion, hash, Finding.Choice.AGAINST, Optional.of("not shown")), "north-one");
        return motion;
    }

    /** A finding in a session that is then closed; its index. */
    long found(String id, Finding.Text text) {
        long motion = carried(id, text);
        long finding = find(id, motion, text);
        take(
                new CaseStep.SessionClosed(
                        id, file(id).sessions().getLast().opened(), "the views were heard", List.of()),
                "chair");
        return finding;
    }

    /** The finding of a motion that is carried; its index. */
    long find(String id, long motion, Finding.Text text) {
        return take(
                new CaseStep.Found(id, motion, hash(motion), text.conclusion()), "isle-one", "south-one", "south-two");
    }

    Finding.Text serious() {
        return text("north", Conclusion.VIOLATION, Severity.SERIOUS, Intent.DELIBERATE);
    }

    long violation(String id) {
        return found(id, serious());
    }

    CaseStep.Measure measure(String id, long finding, String rung) {
        return new CaseStep.Measure(
                id, finding, name.apply("north"), Optional.of(rung), Optional.empty(), Optional.empty(), dueIn(10));
    }

    LocalDate dueIn(int days) {
        return Measures.day(now).plusDays(days);
    }
}
