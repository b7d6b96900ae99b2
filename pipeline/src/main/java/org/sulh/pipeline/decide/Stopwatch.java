package org.sulh.pipeline.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sulh.model.Course;
import org.sulh.model.cases.CaseFile.ClockState;
import org.sulh.model.cases.CaseFile.ClockStatus;
import org.sulh.model.cases.CaseFile.Delay;
import org.sulh.model.cases.CaseFile.Stop;

/** One clock: when it runs out, and to whom the time goes that was lost on it. Whole seconds. */
final class Stopwatch {
    private final String name;
    private final String owner;
    private final Instant began;
    private final Duration allowance;
    private final List<Extension> extensions = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();
    private @Nullable Instant ended;
    private boolean lapsed;
    private boolean ceased;

    private record Extension(Duration by, String causedBy, String reason) {}

    /** @param owner slug of a party, or a word of the course */
    Stopwatch(String name, String owner, Instant began, Duration allowance) {
        this.name = name;
        this.owner = owner;
        this.began = began;
        this.allowance = allowance;
    }

    String name() {
        return name;
    }

    Instant began() {
        return began;
    }

    boolean isStopped() {
        return !stops.isEmpty() && stops.getLast().until().isEmpty();
    }

    boolean isEnded() {
        return ended != null;
    }

    boolean isLapsed() {
        return lapsed;
    }

    /** Whether it runs at a time, and has not run out. */
    boolean isRunning(Instant now) {
        return !isEnded() && !isStopped() && !isOut(now);
    }

    /** Whether it has run out, and nobody has met it. */
    boolean isOut(Instant now) {
        return lapsed || !isEnded() && !isStopped() && now.isAfter(due());
    }

    /** When it runs out; while it stands still, when it would if it began to run again at once. */
    Instant due() {
        return began.plus(whole()).plus(stopped(lastStop()));
    }

    private Instant lastStop() {
        return stops.isEmpty() ? began : stops.getLast().from();
    }

    private Duration whole() {
        Duration whole = allowance;
        for (Extension extension : extensions) {
            whole = whole.plus(extension.by());
        }
        return whole;
    }

    private Duration stopped(Instant now) {
        Duration sum = Duration.ZERO;
        for (Stop stop : stops) {
            sum = sum.plus(Duration.between(stop.from(), stop.until().orElse(now)));
        }
        return sum;
    }

    void stop(Instant at, String causedBy, String reason) {
        stops.add(new Stop(at, Optional.empty(), causedBy, reason));
    }

    void start(Instant at) {
        Stop last = stops.removeLast();
        stops.add(new Stop(last.from(), Optional.of(at), last.causedBy(), last.reason()));
    }

    /** More time; a clock that had lapsed runs again. */
    void extend(Duration by, String causedBy, String reason) {
        extensions.add(new Extension(by, causedBy, reason));
        if (lapsed) {
            lapsed = false;
            ended = null;
        }
    }

    void end(Instant at) {
        if (isStopped()) {
            start(at);
        }
        ended = at;
    }

    void lapse(Instant at) {
        ended = at;
        lapsed = true;
    }

    /** Stands still for good, since the case is closed. */
    void cease(Instant at) {
        end(at);
        ceased = true;
    }

    ClockState state(Instant now) {
        return new ClockState(
                name,
                owner,
                began,
                whole(),
                isStopped() ? Optional.empty() : Optional.of(due()),
                Optional.ofNullable(ended),
                status(now),
                stops);
    }

    private ClockStatus status(Instant now) {
        if (lapsed) {
            return ClockStatus.LAPSED;
        }
        if (ceased) {
            return ClockStatus.CEASED;
        }
        if (ended != null) {
            return ended.isAfter(due()) ? ClockStatus.MET_LATE : ClockStatus.MET;
        }
        if (isStopped()) {
            return ClockStatus.STOPPED;
        }
        return isOut(now) ? ClockStatus.OVERDUE : ClockStatus.RUNNING;
    }

    /** What was lost by a time: each stop, each extension as far as it was used, and what ran over. */
    List<Delay> delays(Instant now) {
        Instant end = ended == null ? now : ended;
        List<Delay> delays = new ArrayList<>();
        for (Stop stop : stops) {
            add(
                    delays,
                    stop.causedBy(),
                    Duration.between(stop.from(), stop.until().orElse(end)),
                    stop.reason());
        }
        Duration beyond = Duration.between(began, end).minus(stopped(end)).minus(allowance);
        for (Extension extension : extensions) {
            Duration used = beyond.compareTo(extension.by()) < 0 ? beyond : extension.by();
            add(delays, extension.causedBy(), used, extension.reason());
            beyond = beyond.minus(extension.by());
        }
        // A time that is nobody's, such as that to appeal, is over when it runs out, and nothing was lost.
        if (!owner.equals(Course.NOBODY)) {
            add(delays, owner, beyond, "the time for it ran over");
        }
        return delays;
    }

    private void add(List<Delay> delays, String causedBy, Duration lost, String reason) {
        if (lost.isPositive()) {
            delays.add(new Delay(causedBy, name, lost, reason));
        }
    }
}
