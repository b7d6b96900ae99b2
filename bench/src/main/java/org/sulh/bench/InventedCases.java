package org.sulh.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Choice;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.Finding.StandardOfProof;
import org.sulh.model.Rung.Intent;
import org.sulh.model.Rung.Severity;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Origin;
import org.sulh.model.cases.CaseStep.Ruling;
import org.sulh.model.cases.CaseStep.Seat;
import org.sulh.model.cases.CaseStep.Turn;
import org.sulh.record.entry.CaseEntry;

/**
 * Cases under the Istanbul pack that go all the way: notice, reply, a visit denied and others made, clocks that stop and start, a session
 * with five votes, finding, measure, appeal, compliance looked at again and again. Each takes the same number of steps.
 * All is invented, and both parties take turns.
 */
final class InventedCases {
    private static final List<String> PARTIES = List.of("pakistan", "afghan-taliban");

    private static final List<Fulfilment> SEEN = List.of(Fulfilment.MINIMAL, Fulfilment.INTERMEDIATE, Fulfilment.FULL);

    private final Random random;
    private final String claim;
    private final String incident;
    private final int steps;

    /** A step with who takes it, by role, and when. */
    record Act(List<String> holders, Instant at, CaseStep step) {}

    /**
     * @param claim id of a claim that every case stands on
     * @param incident id of its incident
     * @param steps of each case, 40 or more
     */
    InventedCases(long seed, String claim, String incident, int steps) {
        this.random = new Random(seed);
        this.claim = claim;
        this.incident = incident;
        this.steps = steps;
    }

    /**
     * The steps of a case whose complaint is the entry at an index, all one after the other.
     *
     * @param first index of the complaint
     */
    List<Act> one(long first, Instant begun) {
        Story story = new Story(first, begun, PARTIES.get(random.nextInt(2)));
        story.tell();
        return story.acts;
    }

    private final class Story {
        private final List<Act> acts = new ArrayList<>();
        private final long first;
        private final String id;
        private final String complainant;
        private final String respondent;
        private Instant now;

        Story(long first, Instant begun, String complainant) {
            this.first = first;
            this.id = "k-" + first;
            this.now = begun;
            this.complainant = complainant;
            this.respondent = PARTIES.get(1 - PARTIES.indexOf(complainant));
        }

        private long take(CaseStep step, String... holders) {
            acts.add(new Act(List.of(holders), now, step));
            return first + acts.size() - 1;
        }

        private void hours(int hours) {
            now = now.plus(Duration.ofHours(hours));
        }

        void tell() {
            take(
                    new CaseStep.Complaint(
                            Origin.PARTY,
                            Optional.of(complainant),
                            respondent,
                            List.of(claim),
                            List.of("t1"),
                            "fire on a post",
                            Optional.empty()),
                    complainant + "-1");
            hours(1);
            take(new CaseStep.Inquiry(id, true, "enough to go on with"), "desk");
            take(new CaseStep.Notice(id, "fire on a post", List.of("t1"), List.of(claim)), "desk");
            hours(10);
            take(new CaseStep.Reply(id, CaseStep.Answer.DENIES, "we held fire", List.of()), respondent + "-1");
            visit(random.nextBoolean());
            visit(false);
            while (acts.size() < steps / 2) {
                turn(Turn.STOP);
                turn(Turn.START);
            }
            long finding = session();
            long measure = take(
                    new CaseStep.Measure(
                            id,
                            finding,
                            respondent,
                            Optional.of("public-finding"),
                            Optional.empty(),
                            Optional.empty(),
                            LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(20)),
                    "desk");
            if (random.nextBoolean()) {
                long appeal = take(new CaseStep.Appeal(id, finding, "not established"), respondent + "-1");
                take(new CaseStep.AppealDecided(id, appeal, Ruling.UPHELD, "it is"), "qatar-1", "turkiye-1");
            }
            while (acts.size() < steps) {
                hours(1);
                take(
                        new CaseStep.ComplianceCheck(
                                id, measure, SEEN.get(random.nextInt(SEEN.size())), "looked at", List.of(claim)),
                        "desk");
            }
        }

        private void visit(boolean denied) {
            long visit =
                    take(new CaseStep.VisitPlanned(id, now.plusSeconds(3600), "the post", List.of("team")), "desk");
            hours(2);
            take(
                    denied
                            ? new CaseStep.VisitDenied(id, visit, respondent, "the road was shut")
                            : new CaseStep.VisitMade(id, visit, now, "casings", List.of(claim)),
                    "desk");
        }

        private void turn(Turn turn) {
            hours(1);
            take(new CaseStep.Clock(id, turn, "finding", OptionalInt.empty(), respondent, "so it was"), "desk");
        }

        private long session() {
            long session = take(
                    new CaseStep.SessionOpened(
                            id,
                            List.of(
                                    new Seat(complainant + "-1", complainant),
                                    new Seat(complainant + "-2", complainant),
                                    new Seat(respondent + "-1", respondent),
                                    new Seat(respondent + "-2", respondent),
                                    new Seat("qatar-1", "qatar")),
                            List.of()),
                    "desk");
            Finding.Text text = new Finding.Text(
                    "t1",
                    incident,
                    respondent,
                    Conclusion.VIOLATION,
                    Optional.of(Severity.SERIOUS),
                    Optional.of(Intent.UNAUTHORISED),
                    StandardOfProof.BALANCE_OF_PROBABILITIES,
                    List.of("a team saw it"),
                    List.of(claim),
                    Optional.empty());
            String hash = CaseEntry.hashOf(text);
            long motion = take(new CaseStep.Motion(id, text, hash), "desk");
            vote(motion, hash, Choice.FOR, complainant + "-1");
            vote(motion, hash, Choice.FOR, complainant + "-2");
            vote(motion, hash, Choice.FOR, "qatar-1");
            vote(motion, hash, Choice.AGAINST, respondent + "-1");
            vote(motion, hash, Choice.ABSTAIN, respondent + "-2");
            long finding = take(
                    new CaseStep.Found(id, motion, hash, Conclusion.VIOLATION),
                    "qatar-1",
                    complainant + "-1",
                    complainant + "-2");
            take(new CaseStep.SessionClosed(id, session, "heard", List.of()), "desk");
            return finding;
        }

        private void vote(long motion, String hash, Choice choice, String member) {
            take(new CaseStep.Vote(id, motion, hash, choice, Optional.empty()), member);
        }
    }
}
