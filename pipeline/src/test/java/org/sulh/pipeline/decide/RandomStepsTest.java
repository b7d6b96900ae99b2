package org.sulh.pipeline.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Finding.Choice;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Procedure;
import org.sulh.model.Procedure.Majority;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.StepName;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Ending;
import org.sulh.model.cases.CaseStep.Recused;
import org.sulh.model.cases.CaseStep.Seat;
import org.sulh.model.cases.CaseStep.Turn;

/**
 * People who take legal and illegal steps at random. What was let in is held against {@link DueProcess}, which knows
 * nothing of the docket; what was refused changes nothing; with the names of the parties exchanged the same happens to the
 * other side.
 */
class RandomStepsTest {
    private static final int WALKS = 100;
    private static final int STEPS = 160;
    private static final List<String> HOLDERS = List.of(
            "chair",
            "registrar",
            "monitor",
            "analyst",
            "north-liaison",
            "south-liaison",
            "north-one",
            "north-two",
            "south-one",
            "south-two",
            "isle-one",
            "reef-one",
            "stranger");

    static String swap(String text) {
        return text.replace("north", "\u0001").replace("south", "north").replace("\u0001", "south");
    }

    /** One walk; what became of each step, as words. */
    private static final class Walk {
        private final Random random;
        private final UnaryOperator<String> name;
        private final Valley valley;
        private final List<String> story = new ArrayList<>();
        private final Set<StepName> taken = EnumSet.noneOf(StepName.class);

        Walk(long seed, UnaryOperator<String> name) {
            this(seed, name, UnaryOperator.identity());
        }

        /** @param change what is done to the procedure beforehand */
        Walk(long seed, UnaryOperator<String> name, UnaryOperator<Procedure> change) {
            this.random = new Random(seed);
            this.name = name;
            Majority[] all = Majority.values();
            Procedure procedure = Valley.procedure(name, all[random.nextInt(all.length)], random.nextBoolean());
            this.valley = new Valley(name, change.apply(procedure));
        }

        Walk go() {
            for (int i = 0; i < STEPS; i++) {
                if (random.nextInt(3) == 0) {
                    valley.wait(Duration.ofMinutes(random.nextInt(5) == 0 ? random.nextInt(9000) : random.nextInt(90)));
                }
                List<CaseFile> files = valley.files();
                CaseStep step = files.isEmpty() || random.nextInt(40) == 0 ? complaint() : step(files);
                List<CaseFile> before = valley.files();
                String[] holders = holders(step);
                try {
                    valley.take(step, holders);
                    taken.add(step.step());
                    story.add("taken: " + step);
                } catch (RefusedStepException e) {
                    assertThat(valley.files()).isEqualTo(before);
                    story.add("refused: " + e.getMessage());
                }
            }
            return this;
        }

        private <T> T any(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private <T> T any(T[] all) {
            return all[random.nextInt(all.length)];
        }

        private CaseStep complaint() {
            boolean north = random.nextBoolean();
            return valley.complaint(north ? "north" : "south", north ? "south" : "north");
        }

        /** Mostly one of the steps that are said to be possible. */
        private CaseStep step(List<CaseFile> files) {
            CaseFile file = random.nextInt(4) == 0 ? any(files) : files.getLast();
            List<StepName> open = file.possible().stream()
                    .filter(possible -> possible.missing().isEmpty())
                    .map(CaseFile.Possible::step)
                    .toList();
            StepName step = open.isEmpty() || random.nextInt(7) == 0 ? any(StepName.values()) : likely(open);
            return make(step, file);
        }

        /** What brings a case on is tried more often than what holds it up. */
        private StepName likely(List<StepName> open) {
            List<StepName> lots = new ArrayList<>();
            for (StepName step : open) {
                int lot =
                        switch (step) {
                            case VOTE, FINDING_VIOLATION, FINDING_NO_VIOLATION, FINDING_UNABLE -> 12;
                            case CLOSURE,
                                    REOPENING,
                                    INQUIRY_DISMISSED,
                                    SESSION_CLOSED,
                                    CLOCK_STOP,
                                    CLOCK_START,
                                    CLOCK_EXTEND,
                                    CLOCK_LAPSE -> 1;
                            default -> 4;
                        };
                lots.addAll(Collections.nCopies(lot, step));
            }
            return any(lots);
        }

        private CaseStep make(StepName step, CaseFile file) {
            String id = file.id();
            String respondent = file.complaint().respondent();
            return switch (step) {
                case COMPLAINT -> complaint();
                case INQUIRY_TAKEN_UP -> new CaseStep.Inquiry(id, true, "so");
                case INQUIRY_DISMISSED -> new CaseStep.Inquiry(id, random.nextInt(3) > 0, "so");
                case NOTICE ->
                    new CaseStep.Notice(id, "fire", List.of(any(List.of("truce", "roads", "weather"))), List.of());
                case REPLY -> new CaseStep.Reply(id, any(CaseStep.Answer.values()), "no", List.of());
                case VISIT_PLANNED ->
                    new CaseStep.VisitPlanned(
                            id, valley.now().plusSeconds(random.nextInt(9000) - 900), "the post", List.of("team"));
                case VISIT_MADE -> new CaseStep.VisitMade(id, visit(file), valley.now(), "casings", List.of("d-one"));
                case VISIT_DENIED -> new CaseStep.VisitDenied(id, visit(file), cause(), "the road was shut");
                case CLOCK_STOP -> clock(id, Turn.STOP);
                case CLOCK_START -> clock(id, Turn.START);
                case CLOCK_EXTEND -> clock(id, Turn.EXTEND);
                case CLOCK_LAPSE -> {
                    if (random.nextBoolean()) {
                        valley.hours(80);
                    }
                    yield clock(id, Turn.LAPSE);
                }
                case PROVISIONAL ->
                    new CaseStep.Provisional(
                            id, List.of(respondent), any(List.of("distance", "note")), valley.dueIn(3), "calm");
                case SESSION_OPENED -> session(id);
                case SESSION_CLOSED -> new CaseStep.SessionClosed(id, session(file), "heard", List.of());
                case MOTION -> {
                    Conclusion conclusion = any(Conclusion.values());
                    String against = random.nextInt(9) == 0
                            ? file.complaint().complainant().orElseThrow()
                            : file.complaint().respondent();
                    yield valley.motion(
                            id,
                            valley.text(name.apply(against), conclusion, any(Severity.values()), any(Intent.values())));
                }
                case VOTE -> {
                    long motion = motion(file);
                    yield new CaseStep.Vote(
                            id,
                            motion,
                            random.nextInt(12) == 0 ? "another" : valley.hash(motion),
                            random.nextInt(4) == 0 ? any(Choice.values()) : Choice.FOR,
                            Optional.empty());
                }
                case FINDING_VIOLATION, FINDING_NO_VIOLATION, FINDING_UNABLE -> found(file);
                case MEASURE ->
                    new CaseStep.Measure(
                            id,
                            finding(file),
                            respondent,
                            Optional.of(any(List.of("note", "censure", "inquiry", "referral", "tax"))),
                            Optional.empty(),
                            random.nextBoolean() ? Optional.of("so") : Optional.empty(),
                            valley.dueIn(random.nextInt(20) - 2));
                case COMPLIANCE_REPORT -> new CaseStep.ComplianceReport(id, measure(file), "done", List.of());
                case COMPLIANCE_CHECK ->
                    new CaseStep.ComplianceCheck(id, measure(file), any(Fulfilment.values()), "seen", List.of("d-one"));
                case APPEAL -> new CaseStep.Appeal(id, finding(file), "no");
                case APPEAL_UPHELD -> decided(file, CaseStep.Ruling.UPHELD);
                case APPEAL_OVERTURNED -> decided(file, CaseStep.Ruling.OVERTURNED);
                case APPEAL_REMITTED -> decided(file, CaseStep.Ruling.REMITTED);
                case REOPENING -> new CaseStep.Reopening(id, List.of(any(List.of("c-new", "c-one"))), "new");
                case CLOSURE -> new CaseStep.Closure(id, any(Ending.values()), "so it ends");
            };
        }

        private CaseStep clock(String id, Turn turn) {
            return new CaseStep.Clock(
                    id,
                    turn,
                    any(List.of("reply", "visit", "finding")),
                    turn == Turn.EXTEND ? OptionalInt.of(1 + random.nextInt(90)) : OptionalInt.empty(),
                    cause(),
                    "so");
        }

        private String cause() {
            return any(List.of(name.apply("north"), name.apply("south"), "mechanism", "nobody", "isle"));
        }

        private CaseStep session(String id) {
            List<Seat> seats = new ArrayList<>();
            List<Recused> recused = new ArrayList<>();
            for (String seat : List.of(
                    "north-one=north", "north-two=north", "south-one=south", "south-two=south", "isle-one=isle")) {
                String holder = name.apply(seat.split("=")[0]);
                String of = name.apply(seat.split("=")[1]);
                int lot = random.nextInt(12);
                if (lot == 0) {
                    recused.add(new Recused(holder, of, "kin"));
                } else if (lot > 1) {
                    seats.add(new Seat(holder, of));
                }
            }
            if (seats.isEmpty()) {
                seats.add(new Seat("isle-one", "isle"));
            }
            return new CaseStep.SessionOpened(id, seats, recused);
        }

        private long visit(CaseFile file) {
            return file.visits().isEmpty() ? 1 : file.visits().getLast().planned();
        }

        private long session(CaseFile file) {
            return file.sessions().isEmpty() ? 1 : file.sessions().getLast().opened();
        }

        private long motion(CaseFile file) {
            return file.motions().isEmpty() ? 1 : file.motions().getLast().index();
        }

        private CaseStep found(CaseFile file) {
            if (file.motions().isEmpty()) {
                return new CaseStep.Found(file.id(), 1, "", Conclusion.VIOLATION);
            }
            CaseFile.MotionState motion = file.motions().getLast();
            return new CaseStep.Found(
                    file.id(),
                    motion.index(),
                    random.nextInt(12) == 0 ? "another" : motion.hash(),
                    random.nextInt(12) == 0
                            ? any(Conclusion.values())
                            : motion.text().conclusion());
        }

        private long finding(CaseFile file) {
            return file.findings().isEmpty()
                    ? 1
                    : any(file.findings()).finding().entry();
        }

        private long measure(CaseFile file) {
            return file.measures().isEmpty() ? 1 : any(file.measures()).index();
        }

        private CaseStep decided(CaseFile file, CaseStep.Ruling ruling) {
            return new CaseStep.AppealDecided(
                    file.id(),
                    file.appeals().isEmpty() ? 1 : file.appeals().getLast().index(),
                    ruling,
                    "so");
        }

        /** Who signs: mostly those who may. */
        private String[] holders(CaseStep step) {
            if (random.nextInt(6) == 0) {
                return new String[] {any(HOLDERS)};
            }
            return switch (step) {
                case CaseStep.Complaint complaint ->
                    new String[] {name.apply(complaint.complainant().orElseThrow()) + "-liaison"};
                case CaseStep.Reply reply -> new String[] {respondent(reply.caseId()) + "-liaison"};
                case CaseStep.ComplianceReport report -> new String[] {respondent(report.caseId()) + "-liaison"};
                case CaseStep.Appeal appeal -> new String[] {any(List.of("north-liaison", "south-liaison"))};
                case CaseStep.AppealDecided decided -> new String[] {"isle-one", "reef-one"};
                case CaseStep.Vote vote ->
                    new String[] {any(List.of("north-one", "north-two", "south-one", "south-two", "isle-one"))};
                case CaseStep.Found found -> voters(found);
                case CaseStep.VisitMade made -> new String[] {"monitor"};
                case CaseStep.ComplianceCheck check -> new String[] {any(List.of("monitor", "south-liaison"))};
                case CaseStep.Closure closure ->
                    closure.ending() == Ending.SETTLED
                            ? new String[] {"chair", "north-liaison", "south-liaison"}
                            : new String[] {"chair", name.apply(complainant(closure.caseId())) + "-liaison"};
                default -> new String[] {"chair"};
            };
        }

        private String[] voters(CaseStep.Found found) {
            List<String> voters = valley.file(found.caseId()).motions().stream()
                    .filter(motion -> motion.index() == found.motion())
                    .flatMap(motion -> motion.votes().stream())
                    .filter(vote -> vote.choice() == Choice.FOR || random.nextInt(9) == 0)
                    .map(vote -> name.apply(vote.member()))
                    .toList();
            return voters.isEmpty() ? new String[] {"isle-one"} : voters.toArray(String[]::new);
        }

        private String respondent(String id) {
            return name.apply(valley.file(id).complaint().respondent());
        }

        private String complainant(String id) {
            return valley.file(id).complaint().complainant().orElseThrow();
        }
    }

    @Test
    void nothingIsLetInThatDueProcessForbids() {
        Set<StepName> taken = EnumSet.noneOf(StepName.class);
        for (int seed = 0; seed < WALKS; seed++) {
            Walk walk = new Walk(seed, UnaryOperator.identity()).go();
            assertThat(DueProcess.faults(walk.valley.accepted()))
                    .as("walk %d", seed)
                    .isEmpty();
            taken.addAll(walk.taken);
        }
        assertThat(taken).as("steps that the walks came to").containsExactlyInAnyOrder(StepName.values());
    }

    @Test
    void noCourseCanLetInWhatDueProcessForbids() {
        Set<StepName> taken = EnumSet.noneOf(StepName.class);
        for (int seed = 0; seed < WALKS; seed++) {
            Walk walk = new Walk(
                    seed, UnaryOperator.identity(), any -> Valley.lax(Valley.procedure(UnaryOperator.identity())));
            String id = walk.valley.inSession();
            if (seed % 2 == 0) {
                walk.valley.carried(id, walk.valley.serious());
            } else {
                long finding = walk.valley.violation(id);
                walk.valley.take(walk.valley.measure(id, finding, "censure"), "chair");
            }
            walk.go();
            assertThat(DueProcess.faults(walk.valley.accepted()))
                    .as("walk %d", seed)
                    .isEmpty();
            taken.addAll(walk.taken);
        }
        assertThat(taken)
                .as("steps that the walks came to")
                .contains(StepName.FINDING_VIOLATION, StepName.MEASURE, StepName.APPEAL, StepName.COMPLIANCE_CHECK);
    }

    @Test
    void withTheNamesExchangedTheSameHappensToTheOther() {
        for (int seed = 0; seed < WALKS; seed++) {
            Walk one = new Walk(seed, UnaryOperator.identity()).go();
            Walk other = new Walk(seed, RandomStepsTest::swap).go();
            assertThat(other.story.stream().map(RandomStepsTest::swap).toList())
                    .as("walk %d", seed)
                    .containsExactlyElementsOf(one.story);
            assertThat(swap(other.valley.files().toString()))
                    .isEqualTo(one.valley.files().toString());
        }
    }

    @Test
    void aCaseSaysOfNoStepThatItIsPossibleAtAStageThatItIsNotAt() {
        for (int seed = 0; seed < WALKS; seed++) {
            for (CaseFile file :
                    new Walk(seed, UnaryOperator.identity()).go().valley.files()) {
                assertThat(file.possible()).allMatch(possible -> Valley.course().steps().stream()
                        .anyMatch(rule ->
                                rule.step() == possible.step() && rule.in().contains(file.stage())));
            }
        }
    }

    @Test
    void theHoursThatWereLostAreNoMoreThanThoseThatPassed() {
        for (int seed = 0; seed < WALKS; seed++) {
            Walk walk = new Walk(seed, UnaryOperator.identity()).go();
            for (CaseFile file : walk.valley.files()) {
                Duration passed = Duration.between(file.taken().getFirst().at(), file.at());
                for (CaseFile.ClockState clock : file.clocks()) {
                    Duration lost = file.delays().stream()
                            .filter(delay -> delay.clock().equals(clock.name()))
                            .map(CaseFile.Delay::lost)
                            .reduce(Duration.ZERO, Duration::plus);
                    assertThat(lost).isLessThanOrEqualTo(passed);
                }
            }
        }
    }

    /** The oracle has to be able to fail. */
    @Test
    void theOracleFindsWhatIsWrong() {
        Valley valley = new Valley();
        String id = valley.inSession();
        valley.violation(id);
        assertThat(DueProcess.faults(valley.accepted())).isEmpty();
        assertThat(DueProcess.faults(valley.accepted().stream()
                        .filter(step -> !(step.step() instanceof CaseStep.Notice))
                        .toList()))
                .anyMatch(fault -> fault.contains("without notice"));
        assertThat(DueProcess.faults(valley.accepted().stream()
                        .filter(step -> !(step.step() instanceof CaseStep.Vote vote && vote.choice() == Choice.FOR))
                        .toList()))
                .anyMatch(fault -> fault.contains("majority"));
    }
}
