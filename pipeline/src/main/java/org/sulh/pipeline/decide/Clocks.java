package org.sulh.pipeline.decide;

import static org.sulh.pipeline.decide.RefusedStepException.unless;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Course;
import org.sulh.model.Course.StepRule;
import org.sulh.model.Procedure;
import org.sulh.model.cases.CaseFile.ClockState;
import org.sulh.model.cases.CaseFile.Delay;
import org.sulh.model.cases.CaseStep.Clock;

/** The clocks of one case. Of several of one name the one that began last counts. */
final class Clocks {
    static final String REPLY = "reply";
    static final String VISIT = "visit";
    static final String COMPLIANCE = "compliance";
    private static final String APPEAL = "appeal";

    private final Charter charter;
    private final String respondent;
    private final Optional<String> complainant;
    private final List<Stopwatch> watches = new ArrayList<>();

    Clocks(Charter charter, String respondent, Optional<String> complainant) {
        this.charter = charter;
        this.respondent = respondent;
        this.complainant = complainant;
    }

    Optional<Stopwatch> find(String name) {
        for (int i = watches.size() - 1; i >= 0; i--) {
            if (watches.get(i).name().equals(name)) {
                return Optional.of(watches.get(i));
            }
        }
        return Optional.empty();
    }

    /** What a rule of the course does to the clocks. A clock without a deadline is none. */
    void apply(StepRule rule, Instant at, String causedBy, String reason) {
        rule.ends().forEach(name -> end(name, at));
        rule.stops().forEach(name -> find(name)
                .filter(watch -> watch.isRunning(at))
                .ifPresent(watch -> watch.stop(at, causedBy, reason)));
        rule.resumes().forEach(name -> find(name)
                .filter(Stopwatch::isStopped)
                .filter(watch -> !watch.isEnded())
                .ifPresent(watch -> watch.start(at)));
        rule.starts().forEach(name -> begin(name, at));
    }

    void end(String name, Instant at) {
        find(name).filter(watch -> !watch.isEnded()).ifPresent(watch -> watch.end(at));
    }

    /** The case is closed: whatever still runs stops for good. */
    void cease(Instant at) {
        watches.stream().filter(watch -> !watch.isEnded()).forEach(watch -> watch.cease(at));
    }

    private void begin(String name, Instant at) {
        allowance(name).ifPresent(hours -> {
            end(name, at);
            watches.add(new Stopwatch(name, owner(name), at, Duration.ofHours(hours)));
        });
    }

    private Optional<Integer> allowance(String name) {
        return name.equals(APPEAL)
                ? charter.procedure().appeal().map(Procedure.Appeal::hours)
                : charter.procedure().findDeadline(name).map(Procedure.Deadline::hours);
    }

    private String owner(String name) {
        String word = charter.course().owners().getOrDefault(name, Course.MECHANISM);
        return switch (word) {
            case Course.RESPONDENT -> respondent;
            case Course.COMPLAINANT -> complainant.orElse(Course.NOBODY);
            default -> word;
        };
    }

    /** What a clock entry changes. */
    Runnable judge(Clock step, Instant at) {
        charter.requireCause(step.causedBy());
        Stopwatch watch = find(step.clock())
                .orElseThrow(() -> new RefusedStepException("no clock " + step.clock() + " was started in this case"
                        + (watches.isEmpty() ? "" : "; there are " + names())));
        return switch (step.turn()) {
            case STOP -> {
                unless(watch.isRunning(at), "the clock " + step.clock() + " does not run");
                yield () -> watch.stop(at, step.causedBy(), step.reason());
            }
            case START -> {
                unless(watch.isStopped() && !watch.isEnded(), "the clock " + step.clock() + " does not stand still");
                yield () -> watch.start(at);
            }
            case EXTEND -> {
                unless(!watch.isEnded() || watch.isLapsed(), "the clock " + step.clock() + " was met already");
                Duration by = Duration.ofHours(step.hours().orElseThrow());
                unless(
                        watch.isStopped() || watch.due().plus(by).isAfter(at),
                        "with " + step.hours().getAsInt() + " hours more the clock " + step.clock()
                                + " would have run out all the same, at "
                                + watch.due().plus(by));
                yield () -> watch.extend(by, step.causedBy(), step.reason());
            }
            case LAPSE -> {
                unless(!watch.isEnded(), "the clock " + step.clock() + " was met, or has lapsed, already");
                unless(!watch.isStopped(), "the clock " + step.clock() + " stands still");
                unless(
                        watch.isOut(at),
                        "the clock " + step.clock() + " has not run out; it does at " + watch.due() + ", and it is "
                                + at);
                yield () -> watch.lapse(at);
            }
        };
    }

    private String names() {
        return String.join(
                ", ", watches.stream().map(Stopwatch::name).distinct().toList());
    }

    boolean isLapsed(String name) {
        return isLapsed(name, Instant.MIN);
    }

    /** Whether a clock has lapsed that did not begin before a time. */
    boolean isLapsed(String name, Instant since) {
        return find(name)
                .filter(Stopwatch::isLapsed)
                .filter(watch -> !watch.began().isBefore(since))
                .isPresent();
    }

    boolean hasStopped() {
        return watches.stream().anyMatch(watch -> watch.isStopped() && !watch.isEnded());
    }

    boolean hasRunning(Instant now) {
        return watches.stream().anyMatch(watch -> watch.isRunning(now));
    }

    boolean hasOut(Instant now) {
        return watches.stream().anyMatch(watch -> !watch.isEnded() && watch.isOut(now));
    }

    boolean hasOpen() {
        return watches.stream().anyMatch(watch -> !watch.isEnded() || watch.isLapsed());
    }

    /** Until when a step may take its time: the earliest of the clocks that it meets. */
    Optional<Instant> until(StepRule rule) {
        return rule.ends().stream()
                .flatMap(name -> find(name).stream())
                .filter(watch -> !watch.isEnded() && !watch.isStopped())
                .map(Stopwatch::due)
                .min(Instant::compareTo);
    }

    List<ClockState> states(Instant now) {
        return watches.stream().map(watch -> watch.state(now)).toList();
    }

    List<Delay> delays(Instant now) {
        return watches.stream().flatMap(watch -> watch.delays(now).stream()).toList();
    }
}
