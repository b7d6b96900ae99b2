package org.sulh.pipeline.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sulh.model.Finding;
import org.sulh.model.Finding.Choice;
import org.sulh.model.Finding.Conclusion;
import org.sulh.model.cases.CaseStep;
import org.sulh.model.cases.CaseStep.Clock;
import org.sulh.model.cases.CaseStep.Turn;
import org.sulh.model.cases.Signatory;
import org.sulh.model.cases.SignedStep;

/**
 * What due process asks of the steps that were let in, told from the steps alone: a second hand, so to say, which knows
 * neither stages nor courses.
 */
final class DueProcess {
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Story> stories = new HashMap<>();

    /** What has happened in one case so far. */
    private static final class Story {
        String respondent = "";
        final Set<String> noticed = new HashSet<>();
        boolean heard;
        boolean closed;
        Set<String> sitting = Set.of();
        Set<String> recused = Set.of();
        long session = -1;
        int members;
        final Map<Long, CaseStep.Motion> motions = new HashMap<>();
        final Map<Long, Integer> membersOf = new HashMap<>();
        final Map<Long, Long> sessionOf = new HashMap<>();
        final Map<Long, Map<String, Choice>> votes = new HashMap<>();
        final Map<Long, Finding.Text> findings = new HashMap<>();
        final Map<Long, Instant> foundAt = new HashMap<>();
        final Set<Long> fallen = new HashSet<>();
        final Map<Long, Long> appealed = new HashMap<>();
        final Set<Long> measures = new HashSet<>();
        /** When the time to reply ends, with the clock's stops and extensions taken in. */
        Instant replyDue = Instant.MAX;

        Instant stoppedAt = Instant.MAX;
    }

    private DueProcess() {}

    static List<String> faults(List<SignedStep> steps) {
        DueProcess process = new DueProcess();
        steps.forEach(process::hold);
        return process.faults;
    }

    private void require(boolean condition, SignedStep step, String fault) {
        if (!condition) {
            faults.add("entry " + step.index() + ": " + fault + ": " + step.step());
        }
    }

    private static boolean has(Signatory signatory, String role) {
        return signatory.roles().contains(role);
    }

    private void hold(SignedStep signed) {
        Signatory by = signed.signatories().getFirst();
        if (signed.step() instanceof CaseStep.Complaint complaint) {
            Story story = new Story();
            story.respondent = complaint.respondent();
            stories.put("k-" + signed.index(), story);
            require(has(by, "party:" + complaint.complainant().orElseThrow()), signed, "a complaint by somebody else");
            return;
        }
        CaseStep.InCase step = (CaseStep.InCase) signed.step();
        Story story = stories.get(step.caseId());
        if (story == null) {
            faults.add("a step of no case");
            return;
        }
        require(!story.closed || step instanceof CaseStep.Reopening, signed, "a step of a closed case");
        switch (step) {
            case CaseStep.Inquiry inquiry -> story.closed = !inquiry.takenUp();
            case CaseStep.Notice notice -> {
                story.noticed.addAll(notice.clauses());
                story.heard = false;
                story.replyDue = signed.at().plus(Duration.ofDays(3));
                story.stoppedAt = Instant.MAX;
            }
            case CaseStep.Reply reply -> {
                require(has(by, "party:" + story.respondent), signed, "a reply of somebody else");
                // Who has replied in time may add to it; and what is said before there is notice is no reply to it.
                require(
                        story.heard
                                || story.noticed.isEmpty()
                                || !signed.at().isAfter(story.replyDue)
                                || !story.stoppedAt.equals(Instant.MAX),
                        signed,
                        "a reply after its time");
                story.heard = !story.noticed.isEmpty();
            }
            case CaseStep.Clock clock -> turn(signed, clock, story);
            case CaseStep.VisitPlanned visit ->
                require(!visit.on().isBefore(signed.at()), signed, "a visit in the past");
            case CaseStep.VisitMade visit ->
                require(!visit.on().isAfter(signed.at()), signed, "a visit to come was made");
            case CaseStep.SessionOpened session -> {
                Set<String> sitting = new HashSet<>();
                session.present().forEach(seat -> sitting.add(seat.holder()));
                Set<String> recused = new HashSet<>();
                session.recused().forEach(each -> recused.add(each.holder()));
                story.sitting = sitting;
                story.recused = recused;
                story.session = signed.index();
                story.members = sitting.size();
            }
            case CaseStep.SessionClosed session -> {
                story.sitting = Set.of();
                story.session = -1;
            }
            case CaseStep.Motion motion -> {
                story.motions.put(signed.index(), motion);
                story.membersOf.put(signed.index(), story.members);
                story.sessionOf.put(signed.index(), story.session);
                require(motion.text().against().equals(story.respondent), signed, "a motion against another");
            }
            case CaseStep.Vote vote -> vote(signed, vote, story);
            case CaseStep.Found found -> found(signed, found, story);
            case CaseStep.Measure measure -> {
                Finding.Text text = story.findings.get(measure.finding());
                require(
                        text != null && !story.fallen.contains(measure.finding()),
                        signed,
                        "a measure without a finding");
                require(
                        text != null
                                && text.conclusion() == Conclusion.VIOLATION
                                && text.against().equals(measure.on()),
                        signed,
                        "a measure on who violated nothing");
                story.measures.add(signed.index());
            }
            case CaseStep.ComplianceCheck check -> {
                require(story.measures.contains(check.measure()), signed, "compliance with nothing");
                require(!has(by, "party:" + story.respondent), signed, "compliance certified by the party itself");
            }
            case CaseStep.Appeal appeal -> {
                Instant at = story.foundAt.getOrDefault(appeal.finding(), Instant.MIN);
                require(!signed.at().isAfter(at.plus(Duration.ofDays(7))), signed, "an appeal after its time");
                story.appealed.put(signed.index(), appeal.finding());
            }
            case CaseStep.AppealDecided decided -> {
                require(
                        signed.signatories().stream().anyMatch(each -> has(each, "guarantor:isle"))
                                && signed.signatories().stream().anyMatch(each -> has(each, "guarantor:reef")),
                        signed,
                        "an appeal decided by less than all");
                if (decided.ruling() != CaseStep.Ruling.UPHELD) {
                    story.fallen.add(story.appealed.getOrDefault(decided.appeal(), -1L));
                }
            }
            case CaseStep.Reopening reopening -> {
                story.closed = false;
                story.heard = false;
                story.noticed.clear();
            }
            case CaseStep.Closure closure -> story.closed = true;
            default -> {}
        }
    }

    private void turn(SignedStep signed, Clock clock, Story story) {
        if (!clock.clock().equals("reply")) {
            return;
        }
        switch (clock.turn()) {
            case STOP -> story.stoppedAt = signed.at();
            case START -> {
                story.replyDue = story.replyDue.plus(Duration.between(story.stoppedAt, signed.at()));
                story.stoppedAt = Instant.MAX;
            }
            case EXTEND -> {
                story.replyDue =
                        story.replyDue.plus(Duration.ofHours(clock.hours().orElseThrow()));
                // Who got more time is to be heard before its end.
                story.heard = false;
            }
            case LAPSE -> {
                require(signed.at().isAfter(story.replyDue), signed, "a lapse before its time");
                require(clock.turn() == Turn.LAPSE && !story.noticed.isEmpty(), signed, "a lapse without notice");
                story.heard = true;
            }
        }
    }

    private void vote(SignedStep signed, CaseStep.Vote vote, Story story) {
        String member = signed.signatories().getFirst().holder();
        require(story.sitting.contains(member), signed, "a vote by who does not sit");
        require(!story.recused.contains(member), signed, "a vote by who is recused");
        CaseStep.Motion motion = story.motions.get(vote.motion());
        require(motion != null && motion.hash().equals(vote.hash()), signed, "a vote on another text");
        require(
                story.votes
                                .computeIfAbsent(vote.motion(), key -> new HashMap<>())
                                .put(member, vote.choice())
                        == null,
                signed,
                "a second vote");
    }

    private void found(SignedStep signed, CaseStep.Found found, Story story) {
        CaseStep.Motion motion = story.motions.get(found.motion());
        if (motion == null) {
            require(false, signed, "a finding without a motion");
            return;
        }
        require(motion.hash().equals(found.hash()), signed, "a finding over another text");
        require(motion.text().conclusion() == found.conclusion(), signed, "a finding of something else");
        require(story.noticed.contains(motion.text().clause()), signed, "a finding without notice of the clause");
        require(story.heard, signed, "a finding without reply or time to reply");
        Map<String, Choice> votes = story.votes.getOrDefault(found.motion(), Map.of());
        long inFavour =
                votes.values().stream().filter(choice -> choice == Choice.FOR).count();
        long abstain = votes.values().stream()
                .filter(choice -> choice == Choice.ABSTAIN)
                .count();
        int members = story.membersOf.getOrDefault(found.motion(), 0);
        // The weakest of the rules under which the walks go: more than half, or all who do not abstain.
        require(
                2 * inFavour > members || inFavour >= 1 && inFavour + abstain == members,
                signed,
                "a finding without a majority");
        require(
                signed.signatories().stream().allMatch(each -> votes.get(each.holder()) == Choice.FOR),
                signed,
                "a finding signed by who did not vote for it");
        require(
                new HashSet<>(signed.signatories()).size() * 2 > members || inFavour + abstain == members,
                signed,
                "a finding signed by too few, no majority");
        require(
                motion.text().conclusion() != Conclusion.VIOLATION
                        || !motion.text().evidence().isEmpty()
                                && !motion.text().clause().isEmpty(),
                signed,
                "a violation without clause and evidence");
        story.findings.forEach((index, earlier) -> {
            if (earlier.clause().equals(motion.text().clause())) {
                story.fallen.add(index);
            }
        });
        story.findings.put(signed.index(), motion.text());
        story.foundAt.put(signed.index(), signed.at());
    }
}
