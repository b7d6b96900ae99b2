package org.sulh.extract.time;

import java.time.LocalDate;
import java.util.Optional;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/**
 * An expression of time in a sentence.
 *
 * @param first first word
 * @param last last word
 * @param words as written, without a leading preposition
 * @param meaning what it means
 * @param bound whether it is the time itself, or the time bounds it
 * @param clock the time of day, where one is given
 */
public record TimeExpression(
        int first, int last, String words, TimeMeaning meaning, Bound bound, Optional<ClockTime> clock) {
    /** How a happening lies to the time named. */
    public enum Bound {
        /** At that time. */
        AT,
        /** From then on, or some time after. */
        AFTER,
        /** Some time before. */
        BEFORE,
        /** Some time up to then, of what is to come; else at that time. */
        BY,
        /** At a time that the words leave open ("in recent days"). */
        VAGUE
    }

    /** The same with another bound; words that leave the time open go on doing so. */
    public TimeExpression withBound(Bound other) {
        return bound == Bound.VAGUE ? this : new TimeExpression(first, last, words, meaning, other, clock);
    }

    TimeExpression withClock(ClockTime time) {
        return new TimeExpression(first, last, words, meaning, bound, Optional.of(time));
    }

    /** Whether several happenings are told together over the time: a stretch of days, or all since or up to a day. */
    public boolean isPeriod() {
        return bound != Bound.AT && bound != Bound.BY || meaning.isPeriod();
    }

    /**
     * The interval meant, by the clock that the words are in. "After" reaches to the day of the report, as what is told
     * has happened by then; "before" and "by" start with the day of the report where they are of what is to come, and
     * "before" else has no known start.
     *
     * @param anchor the day from which relative words count; without it only full dates have a meaning
     * @param ahead whether the verb speaks of what is to come
     */
    public TimeWindow resolve(Optional<LocalDate> anchor, boolean ahead) {
        return resolve(anchor, ahead, PlaceClock.UNKNOWN);
    }

    /**
     * The interval meant, in days of the place: 22:30 Zulu is the next day where clocks are two hours ahead.
     *
     * @param place the clock of the place where the happening was
     */
    public TimeWindow resolve(Optional<LocalDate> anchor, boolean ahead, PlaceClock place) {
        boolean open =
                bound == Bound.VAGUE || anchor.isEmpty() && !meaning.isComplete() || meaning.isOnlyAhead() && !ahead;
        if (open) {
            return TimeWindow.unknown().withText(words);
        }
        LocalDate from = anchor.orElse(LocalDate.EPOCH);
        TimeMeaning.Days days = meaning.from(from, ahead);
        LocalDate start = clock.map(c -> place.dayOf(days.start(), c)).orElse(days.start());
        LocalDate end = clock.map(c -> place.dayOf(days.end(), c)).orElse(days.end());
        TimeWindow window =
                switch (bound) {
                    case AT, VAGUE -> TimeWindow.between(start, end);
                    case BY ->
                        ahead && anchor.isPresent() && !end.isBefore(from)
                                ? TimeWindow.between(from, end)
                                : TimeWindow.between(start, end);
                    case AFTER ->
                        anchor.isPresent() && !ahead && !from.isBefore(start)
                                ? TimeWindow.between(start, from)
                                : new TimeWindow(
                                        Optional.of(start), Optional.empty(), TimePrecision.UNKNOWN, Optional.empty());
                    case BEFORE ->
                        ahead && anchor.isPresent() && !end.isBefore(from)
                                ? TimeWindow.between(from, end)
                                : new TimeWindow(
                                        Optional.empty(), Optional.of(end), TimePrecision.UNKNOWN, Optional.empty());
                };
        return window.withText(words);
    }
}
