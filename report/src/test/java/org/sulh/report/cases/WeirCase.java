package org.sulh.report.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.ApparentBreach;
import org.sulh.model.Asserter;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Clause;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Coordinates;
import org.sulh.model.Course;
import org.sulh.model.Document;
import org.sulh.model.Event;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Choice;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Finding.StandardOfProof;
import org.sulh.model.Incident;
import org.sulh.model.Ladder;
import org.sulh.model.Level;
import org.sulh.model.NamedPlace;
import org.sulh.model.Participant;
import org.sulh.model.PlacePrecision;
import org.sulh.model.Procedure;
import org.sulh.model.Procedure.Provision;
import org.sulh.model.Rung;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.StepName;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.model.TimeWindow;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.AppealState;
import org.sulh.model.cases.CaseFile.ClockState;
import org.sulh.model.cases.CaseFile.ClockStatus;
import org.sulh.model.cases.CaseFile.Delay;
import org.sulh.model.cases.CaseFile.FindingState;
import org.sulh.model.cases.CaseFile.LadderProposal;
import org.sulh.model.cases.CaseFile.MeasureState;
import org.sulh.model.cases.CaseFile.MotionState;
import org.sulh.model.cases.CaseFile.Possible;
import org.sulh.model.cases.CaseFile.ProvisionalState;
import org.sulh.model.cases.CaseFile.SessionState;
import org.sulh.model.cases.CaseFile.Stop;
import org.sulh.model.cases.CaseFile.Taken;
import org.sulh.model.cases.CaseFile.VisitState;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Recused;
import org.sulh.model.cases.CaseStep.Ruling;
import org.sulh.model.cases.CaseStep.Seat;
import org.sulh.report.Analysis;
import org.sulh.report.Names;

/**
 * An invented case of two invented parties that has one of everything: a clock that stood still, a visit that was denied, a
 * recusal, a dissent, a finding either way, a measure that is overdue, an appeal. Who brings it and against whom are
 * parameters, so that a test can exchange them.
 */
final class WeirCase {
    private static final Instant LODGED = Instant.parse("2031-03-14T09:00:00Z");
    private static final Provision AGREED =
            new Provision(TermStatus.AGREED, Optional.of("the truce"), Optional.empty());

    private final String brings;
    private final String answers;
    private final Claim alleged;
    private final Claim denied;
    private final Claim seen;
    private final List<Taken> taken = new ArrayList<>();

    private WeirCase(String brings, String answers) {
        this.brings = brings;
        this.answers = answers;
        alleged = claim("d-1", brings, SpeakerKind.PARTY, Stance.ALLEGES, Factuality.ACTUAL, "shells fell on the weir");
        denied = claim("d-2", answers, SpeakerKind.PARTY, Stance.DENIES, Factuality.NEGATED, "nobody fired that night");
        seen = claim("d-3", "isle", SpeakerKind.OBSERVER, Stance.ASSERTS, Factuality.ACTUAL, "three craters were seen");
    }

    /** Northland brings it against Southland. */
    static CaseView standard() {
        return of("northland", "southland");
    }

    static CaseView of(String brings, String answers) {
        WeirCase made = new WeirCase(brings, answers);
        return new CaseView(
                made.file(),
                made.agreement(),
                made.beside(),
                Map.of("i-5.1", "i-5.1", "i-9.1", "i-5.1"),
                List.of("The isle's patrol was at the weir from 15 to 16 Mar 2031; nobody was there on 12 Mar 2031."));
    }

    /** The case before anybody has answered. */
    static CaseView young() {
        WeirCase made = new WeirCase("northland", "southland");
        CaseFile whole = made.file();
        return new CaseView(
                new CaseFile(
                        whole.id(),
                        whole.version(),
                        at(3),
                        "lodged",
                        Optional.empty(),
                        whole.taken().subList(0, 1),
                        List.of(new ClockState(
                                "notice",
                                Course.MECHANISM,
                                at(0),
                                Duration.ofHours(24),
                                Optional.of(at(24)),
                                Optional.empty(),
                                ClockStatus.RUNNING,
                                List.of())),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Possible(
                                StepName.INQUIRY_TAKEN_UP, List.of("chair", "analyst"), Optional.empty(), List.of()))),
                made.agreement(),
                made.beside(),
                Map.of(),
                List.of());
    }

    private static Instant at(int hours) {
        return LODGED.plus(Duration.ofHours(hours));
    }

    private static String name(String slug) {
        return Character.toUpperCase(slug.charAt(0)) + slug.substring(1);
    }

    private Claim claim(
            String document, String speaker, SpeakerKind kind, Stance stance, Factuality factuality, String quote) {
        return Claim.of(
                document,
                Optional.empty(),
                Optional.of(quote),
                new Asserter(name(speaker) + "'s spokesman", Optional.of(speaker), Optional.empty(), kind),
                List.of(),
                Optional.of(LocalDate.parse("2031-03-13")),
                stance,
                factuality,
                Scope.SINGLE,
                Optional.empty(),
                new Event(
                        new EventType("shelling"),
                        List.of(new Participant(Optional.of(answers), name(answers), Optional.empty())),
                        List.of(new Participant(Optional.of(brings), name(brings), Optional.empty())),
                        TimeWindow.day(LocalDate.parse("2031-03-12")),
                        Optional.of(weir().as("the weir")),
                        List.of(),
                        Optional.empty(),
                        false,
                        Optional.empty()),
                "exercise@1",
                1);
    }

    private NamedPlace weir() {
        return new NamedPlace(
                "Old Weir",
                List.of(),
                PlacePrecision.POINT,
                new Coordinates(60, 10),
                1,
                Optional.empty(),
                Optional.empty(),
                0,
                List.of(
                        new NamedPlace.CalledBy(brings, "the upper weir"),
                        new NamedPlace.CalledBy(answers, "the lower weir")));
    }

    private Analysis beside() {
        return new Analysis(
                List.of(document("d-1", "letter"), document("d-2", "answer"), document("d-3", "patrol")),
                List.of(alleged, denied, seen),
                List.of(),
                List.of(new Incident(
                        "i-5.1",
                        new EventType("shelling"),
                        TimeWindow.day(LocalDate.parse("2031-03-12")),
                        Optional.of(weir().as("the weir")),
                        Scope.SINGLE,
                        List.of(alleged.id(), denied.id(), seen.id()),
                        List.of())),
                List.of(new Assessment(
                        "i-5.1",
                        Level.CONTESTED,
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("So it is."),
                        List.of(),
                        List.of())),
                Names.of(
                        List.of(
                                actor(brings, SpeakerKind.PARTY),
                                actor(answers, SpeakerKind.PARTY),
                                actor("isle", SpeakerKind.MEDIATOR)),
                        List.of(weir())),
                Optional.of(LocalDate.parse("2031-04-20")),
                Optional.of(agreement()),
                List.of(new ApparentBreach(
                        "i-5.1",
                        "c1",
                        answers,
                        ApparentBreach.Outcome.UNDETERMINED,
                        List.of(),
                        List.of("incident.doer"),
                        Optional.empty(),
                        List.of(),
                        "3")),
                List.of());
    }

    private static Actor actor(String slug, SpeakerKind kind) {
        return new Actor(slug, name(slug), kind, List.of(), List.of(), Optional.empty());
    }

    private static Document document(String id, String name) {
        return new Document(
                id,
                name + ".txt",
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse("2031-03-13")),
                "en",
                "text/plain",
                1,
                "",
                List.of());
    }

    private Agreement agreement() {
        return new Agreement(
                "river-truce",
                "River truce (invented)",
                "3",
                List.of("en", "ar"),
                List.of("en", "ar"),
                List.of(brings, answers),
                List.of(new Agreement.Guarantor("isle", "mediator", List.of())),
                List.of(),
                List.of(
                        clause("c1", "Neither side fires across the river.", "لا يطلق أي طرف النار عبر النهر."),
                        clause("c2", "Patrols pass freely.", "تمر الدوريات بحرية.")),
                List.of(),
                procedure(),
                new Ladder(
                        List.of(
                                rung("quiet", "Both keep away from the weir.", true),
                                rung("joint-note", "A common note is entered.", false),
                                rung("withdrawal", "Guns are drawn back and shown.", false)),
                        List.of(),
                        List.of(),
                        OptionalInt.empty()),
                List.of(),
                List.of());
    }

    private static Clause clause(String id, String english, String arabic) {
        return new Clause(
                id,
                texts(english, arabic),
                TermStatus.AGREED,
                Optional.empty(),
                Optional.of("the truce"),
                Optional.of("signed by both"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private static Texts texts(String english, String arabic) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", english);
        texts.put("ar", arabic);
        return new Texts(texts);
    }

    private static Rung rung(String id, String text, boolean provisional) {
        return new Rung(
                id,
                Texts.english(text),
                TermStatus.AGREED,
                Optional.of("the truce"),
                List.of(),
                OptionalInt.empty(),
                List.of(),
                Optional.of(Texts.english("The isle has seen it.")),
                Optional.empty(),
                OptionalInt.empty(),
                provisional);
    }

    private Procedure procedure() {
        List<Course.Stage> stages = List.of(
                new Course.Stage("lodged", Texts.english("A complaint has been lodged.")),
                new Course.Stage("notified", Texts.english("The respondent knows what is alleged and may reply.")),
                new Course.Stage("found", Texts.english("There is a finding; measures and their compliance follow.")));
        return new Procedure(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Procedure.Proof(AGREED, StandardOfProof.CLEAR_AND_CONVINCING)),
                List.of(),
                Optional.empty(),
                Optional.of(new Procedure.Quorum(AGREED, 3, List.of(brings, answers, "isle"))),
                Optional.of(new Procedure.Votes(AGREED, Procedure.Majority.TWO_THIRDS)),
                Optional.of(new Procedure.Recusal(AGREED, true)),
                Optional.of(new Procedure.Appeal(AGREED, List.of("isle"), 72, true)),
                Optional.of(new Course(stages, List.of(), Map.of())));
    }

    private void step(int hours, String by, String stage, CaseStep step) {
        taken.add(new Taken(10 + taken.size(), at(hours), by, List.of(by), step, stage));
    }

    private Finding.Text violation() {
        return new Finding.Text(
                "c1",
                "i-9.1",
                answers,
                Conclusion.VIOLATION,
                Optional.of(Rung.Severity.SERIOUS),
                Optional.of(Rung.Intent.UNAUTHORISED),
                StandardOfProof.CLEAR_AND_CONVINCING,
                List.of("The craters point across the river.", "No other side has guns of this reach."),
                List.of(seen.id(), "d-3"),
                Optional.empty());
    }

    private Finding.Text kept() {
        return new Finding.Text(
                "c2",
                "i-5.1",
                answers,
                Conclusion.NO_VIOLATION,
                Optional.empty(),
                Optional.empty(),
                StandardOfProof.BALANCE_OF_PROBABILITIES,
                List.of("The patrol was held up by the flood, and not by anybody."),
                List.of(),
                Optional.empty());
    }

    private void steps() {
        String hash = "ab".repeat(32);
        step(
                0,
                "liaison-one",
                "lodged",
                new CaseStep.Complaint(
                        CaseStep.Origin.PARTY,
                        Optional.of(brings),
                        answers,
                        List.of(alleged.id()),
                        List.of("c1", "c2"),
                        "Shells were fired at the weir, and the patrol was kept from it.",
                        Optional.empty()));
        step(
                5,
                "chair",
                "notified",
                new CaseStep.Notice(
                        "k-10",
                        "That guns fired across the river on 12 March.",
                        List.of("c1", "c2"),
                        List.of(alleged.id())));
        step(
                6,
                "chair",
                "notified",
                new CaseStep.Provisional(
                        "k-10",
                        List.of(brings, answers),
                        "quiet",
                        LocalDate.parse("2031-03-30"),
                        "So that the weir can be looked at."));
        step(
                8,
                "monitor",
                "notified",
                new CaseStep.VisitPlanned("k-10", at(20), "the weir", List.of("monitor", "nurse")));
        step(
                21,
                "monitor",
                "notified",
                new CaseStep.VisitDenied("k-10", 13, answers, "The road was closed at the gate."));
        step(30, "monitor", "notified", new CaseStep.VisitPlanned("k-10", at(40), "the weir", List.of("monitor")));
        step(
                43,
                "monitor",
                "notified",
                new CaseStep.VisitMade("k-10", 15, at(41), "Three craters.", List.of(seen.id())));
        step(
                44,
                "liaison-two",
                "notified",
                new CaseStep.Reply("k-10", CaseStep.Answer.DENIES, "لم يطلق أحد النار.", List.of(denied.id())));
        step(
                50,
                "chair",
                "notified",
                new CaseStep.SessionOpened(
                        "k-10",
                        List.of(
                                new Seat("member-one", brings),
                                new Seat("member-two", answers),
                                new Seat("member-isle", "isle")),
                        List.of(new Recused("member-three", brings, "Has testified in the case."))));
        step(51, "chair", "notified", new CaseStep.Motion("k-10", violation(), hash));
        step(52, "member-one", "notified", new CaseStep.Vote("k-10", 19, hash, Choice.FOR, Optional.empty()));
        step(
                53,
                "member-two",
                "notified",
                new CaseStep.Vote(
                        "k-10", 19, hash, Choice.AGAINST, Optional.of("The craters may be older than the truce.")));
        step(
                54,
                "member-isle",
                "notified",
                new CaseStep.Vote("k-10", 19, hash, Choice.FOR, Optional.of("I follow the patrol.")));
        taken.add(new Taken(
                23,
                at(55),
                "member-one",
                List.of("member-one", "member-isle"),
                new CaseStep.Found("k-10", 19, hash, Conclusion.VIOLATION),
                "found"));
        step(56, "chair", "found", new CaseStep.Motion("k-10", kept(), "cd".repeat(32)));
        step(57, "member-two", "found", new CaseStep.Vote("k-10", 24, "cd".repeat(32), Choice.FOR, Optional.empty()));
        step(57, "member-isle", "found", new CaseStep.Vote("k-10", 24, "cd".repeat(32), Choice.FOR, Optional.empty()));
        taken.add(new Taken(
                27,
                at(58),
                "member-two",
                List.of("member-two", "member-isle"),
                new CaseStep.Found("k-10", 24, "cd".repeat(32), Conclusion.NO_VIOLATION),
                "found"));
        step(59, "chair", "found", new CaseStep.SessionClosed("k-10", 18, "Two findings were made.", List.of("d-3")));
        step(
                60,
                "chair",
                "found",
                new CaseStep.Measure(
                        "k-10",
                        23,
                        answers,
                        Optional.of("withdrawal"),
                        Optional.empty(),
                        Optional.of("A note alone would not move the guns."),
                        LocalDate.parse("2031-04-10")));
        step(61, "liaison-two", "found", new CaseStep.Appeal("k-10", 23, "The craters were not dated."));
        step(
                130,
                "isle",
                "found",
                new CaseStep.AppealDecided("k-10", 30, Ruling.UPHELD, "The patrol saw fresh earth."));
        step(
                300,
                "liaison-two",
                "found",
                new CaseStep.ComplianceReport("k-10", 29, "Two guns were drawn back.", List.of()));
        step(
                320,
                "monitor",
                "found",
                new CaseStep.ComplianceCheck(
                        "k-10", 29, Fulfilment.INTERMEDIATE, "Two of four guns are gone.", List.of("d-3")));
    }

    private CaseFile file() {
        steps();
        String hash = "ab".repeat(32);
        List<Finding.Vote> first = List.of(
                new Finding.Vote("member-one", brings, Choice.FOR, Optional.empty()),
                new Finding.Vote(
                        "member-two", answers, Choice.AGAINST, Optional.of("The craters may be older than the truce.")),
                new Finding.Vote("member-isle", "isle", Choice.FOR, Optional.of("I follow the patrol.")));
        List<Finding.Vote> second = List.of(
                new Finding.Vote("member-two", answers, Choice.FOR, Optional.empty()),
                new Finding.Vote("member-isle", "isle", Choice.FOR, Optional.empty()));
        LadderProposal proposal = new LadderProposal(
                List.of("joint-note", "withdrawal"),
                Optional.of("withdrawal"),
                "answers what was found: serious, unauthorised, number 2 of its clause");
        CaseStep.Measure measure = (CaseStep.Measure) taken.get(19).step();
        CaseStep.Provisional provisional = (CaseStep.Provisional) taken.get(2).step();
        CaseStep.SessionOpened session = (CaseStep.SessionOpened) taken.get(8).step();
        return new CaseFile(
                "k-10",
                "3",
                Instant.parse("2031-04-20T09:00:00Z"),
                "found",
                Optional.empty(),
                taken,
                List.of(
                        clock("notice", Course.MECHANISM, 0, 24, 5, ClockStatus.MET, List.of()),
                        clock("reply", answers, 5, 36, 44, ClockStatus.MET_LATE, List.of()),
                        clock(
                                "visit",
                                Course.MECHANISM,
                                5,
                                24,
                                43,
                                ClockStatus.MET_LATE,
                                List.of(new Stop(
                                        at(21), Optional.of(at(30)), answers, "The road was closed at the gate.")))),
                List.of(
                        new VisitState(13, at(20), "the weir", Optional.empty(), Optional.of(answers)),
                        new VisitState(15, at(40), "the weir", Optional.of(at(41)), Optional.empty())),
                List.of(new SessionState(18, session.present(), session.recused(), Optional.of(28L))),
                List.of(
                        new MotionState(19, 18, violation(), hash, first, 2, true),
                        new MotionState(24, 18, kept(), "cd".repeat(32), second, 2, true)),
                List.of(
                        new FindingState(
                                new Finding("k-10", 23, violation(), first, List.of("member-isle", "member-one")),
                                at(55),
                                true,
                                2,
                                Optional.of(proposal)),
                        new FindingState(
                                new Finding("k-10", 27, kept(), second, List.of("member-isle", "member-two")),
                                at(58),
                                true,
                                0,
                                Optional.empty())),
                List.of(new MeasureState(
                        29, measure, Fulfilment.INTERMEDIATE, LocalDate.parse("2031-04-12"), true, true, false)),
                List.of(new ProvisionalState(12, provisional, false)),
                List.of(new AppealState(30, 23, answers, "The craters were not dated.", Optional.of(Ruling.UPHELD))),
                List.of(
                        new Delay(answers, "reply", Duration.ofHours(3), "the time for it ran over"),
                        new Delay(answers, "visit", Duration.ofHours(9), "The road was closed at the gate."),
                        new Delay(Course.MECHANISM, "visit", Duration.ofMinutes(300 + 20), "the time for it ran over")),
                List.of(
                        new Possible(StepName.MEASURE, List.of("chair", "guarantor"), Optional.empty(), List.of()),
                        new Possible(
                                StepName.COMPLIANCE_REPORT,
                                List.of("respondent (" + answers + ")"),
                                Optional.empty(),
                                List.of()),
                        new Possible(
                                StepName.APPEAL,
                                List.of("either-party"),
                                Optional.empty(),
                                List.of("the time to appeal is over")),
                        new Possible(
                                StepName.APPEAL_UPHELD,
                                List.of("appeal-body (isle together)"),
                                Optional.empty(),
                                List.of("no appeal is open"))));
    }

    private static ClockState clock(
            String name, String owner, int began, int hours, int ended, ClockStatus status, List<Stop> stops) {
        Duration stood = stops.stream()
                .map(stop -> Duration.between(stop.from(), stop.until().orElseThrow()))
                .reduce(Duration.ZERO, Duration::plus);
        return new ClockState(
                name,
                owner,
                at(began),
                Duration.ofHours(hours),
                Optional.of(at(began + hours).plus(stood)),
                Optional.of(at(ended)),
                status,
                stops);
    }
}
