package org.sulh.pipeline.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sulh.model.Course.Need;
import org.sulh.model.Course.StepRule;
import org.sulh.model.StepName;
import org.sulh.model.cases.CaseFile.Possible;
import org.sulh.model.cases.CaseStep.Ending;

/** What is possible next in one case, for whom, until when, and what is still missing for it. */
final class Outlook {
    private final Charter charter;
    private final Proceeding proceeding;
    private final Clocks clocks;
    private final Visits visits;
    private final Sessions sessions;
    private final Measures measures;
    private final Part part;

    Outlook(
            Charter charter,
            Proceeding proceeding,
            Part part,
            Clocks clocks,
            Visits visits,
            Sessions sessions,
            Measures measures) {
        this.charter = charter;
        this.proceeding = proceeding;
        this.part = part;
        this.clocks = clocks;
        this.visits = visits;
        this.sessions = sessions;
        this.measures = measures;
    }

    /** Why a need of a step is not met; empty when it is. */
    Optional<String> missing(Need need, Instant now) {
        return switch (need) {
            case NOTICE -> unless(proceeding.isNoticed(), "no notice was given");
            case REPLY_OR_LAPSE ->
                unless(
                        proceeding.isAnswered(),
                        "there is no reply, and the time for it has not lapsed by a clock entry");
            case VISIT_OR_DENIAL ->
                unless(
                        visits.hasEnded()
                                || clocks.isLapsed(Clocks.VISIT)
                                || charter.procedure()
                                        .findDeadline(Clocks.VISIT)
                                        .isEmpty(),
                        "there was no visit, nobody has denied one, and the time for it has not lapsed by a clock entry");
            case NO_VISIT_OPEN -> unless(!visits.hasOpen(), "a visit is planned that was neither made nor denied");
            case SESSION -> unless(sessions.hasOpen(), "no session is open");
            case NO_SESSION -> unless(!sessions.hasOpen(), "a session is open");
            case FINDING -> unless(proceeding.hasFinding(), "no finding stands");
            case VIOLATION -> unless(proceeding.hasViolation(), "no finding of violation stands");
            case MEASURE -> unless(measures.hasStanding(), "no measure stands");
            case ALL_COMPLIED -> unless(measures.isAllComplied(), "not every measure is complied with in full");
            case ALL_ANSWERED -> unless(measures.isAllAnswered(), "a violation that stands has no measure");
            case APPEAL -> unless(proceeding.isAppealOpen(), "no appeal is open");
            case APPEAL_OVER -> unless(proceeding.isAppealOver(now), "an appeal is open, or can still be lodged");
        };
    }

    private static Optional<String> unless(boolean condition, String why) {
        return condition ? Optional.empty() : Optional.of(why);
    }

    /** What a step waits for that lies in what it speaks of, and that no course has to ask for. */
    private Optional<String> missing(StepName step, Instant now) {
        return switch (step) {
            case VISIT_MADE, VISIT_DENIED -> unless(visits.hasOpen(), "no visit is planned");
            case CLOCK_STOP -> unless(clocks.hasRunning(now), "no clock runs");
            case CLOCK_START -> unless(clocks.hasStopped(), "no clock stands still");
            case CLOCK_EXTEND -> unless(clocks.hasOpen(), "no clock is to be met");
            case CLOCK_LAPSE -> unless(clocks.hasOut(now), "no clock has run out");
            case MOTION -> sessions.missingQuorum();
            case VOTE -> unless(sessions.hasVoting(), "no motion is on the table");
            case FINDING_VIOLATION, FINDING_NO_VIOLATION, FINDING_UNABLE ->
                unless(sessions.hasCarried(), "no motion is carried");
            case REPLY ->
                clocks.find(Clocks.REPLY).filter(watch -> watch.isOut(now)).map(watch -> "the time to reply ran out");
            case PROVISIONAL ->
                unless(
                        charter.agreement().ladder().rungs().stream().anyMatch(rung -> rung.provisional()),
                        "the ladder has no provisional rung");
            case APPEAL -> unless(!proceeding.isAppealOver(now), "the time to appeal is over");
            default -> Optional.empty();
        };
    }

    List<Possible> possible(Instant now, String stage) {
        List<Possible> possible = new ArrayList<>();
        for (StepRule rule : charter.course().steps()) {
            if (rule.in().contains(stage)) {
                possible.add(new Possible(
                        rule.step(),
                        rule.by().stream().map(part::words).toList(),
                        clocks.until(rule),
                        missing(rule, now)));
            }
        }
        return possible;
    }

    private List<String> missing(StepRule rule, Instant now) {
        List<String> missing = new ArrayList<>();
        rule.needs().forEach(need -> missing(need, now).ifPresent(missing::add));
        missing(rule.step(), now).ifPresent(missing::add);
        return missing;
    }

    /** What may be done instead, as it is put after the reason of a refusal. */
    String words(Instant now, String stage, @Nullable Ending closed) {
        List<String> open = possible(now, stage).stream()
                .filter(each -> each.missing().isEmpty())
                .map(each -> each.step().formName() + " (" + String.join(" or ", each.by())
                        + each.until().map(until -> ", until " + until).orElse("") + ")")
                .toList();
        String stands = closed == null
                ? ""
                : " (the case is closed: " + closed.formName().replace('-', ' ') + ")";
        return stands + (open.isEmpty() ? "" : ". Possible now: " + String.join("; ", open));
    }
}
