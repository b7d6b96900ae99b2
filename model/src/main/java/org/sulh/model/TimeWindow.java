package org.sulh.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An interval of days, both ends included, with how exactly it is known.
 *
 * @param start first day; absent when unknown
 * @param end last day; absent when unknown; never before {@code start}
 * @param precision how exactly the time is known
 * @param text the words of the document, where there are any
 */
public record TimeWindow(
        Optional<LocalDate> start, Optional<LocalDate> end, TimePrecision precision, Optional<String> text) {
    public TimeWindow {
        Checks.that(
                start.isEmpty() || end.isEmpty() || !end.get().isBefore(start.get()),
                "time ends on " + end.map(LocalDate::toString).orElse("") + ", before it starts");
        Checks.that(
                precision == TimePrecision.UNKNOWN || start.isPresent() || end.isPresent(),
                "a time without days has precision unknown");
        Checks.text(text, "time");
    }

    public static TimeWindow unknown() {
        return new TimeWindow(Optional.empty(), Optional.empty(), TimePrecision.UNKNOWN, Optional.empty());
    }

    public static TimeWindow day(LocalDate day) {
        return new TimeWindow(Optional.of(day), Optional.of(day), TimePrecision.DAY, Optional.empty());
    }

    /** From one day to another, with the precision that this length has. */
    public static TimeWindow between(LocalDate start, LocalDate end) {
        return new TimeWindow(
                Optional.of(start),
                Optional.of(end),
                precisionOf(ChronoUnit.DAYS.between(start, end) + 1),
                Optional.empty());
    }

    private static TimePrecision precisionOf(long days) {
        if (days <= 1) {
            return TimePrecision.DAY;
        }
        if (days <= 6) {
            return TimePrecision.DAYS;
        }
        if (days <= 10) {
            return TimePrecision.WEEK;
        }
        return days <= 31 ? TimePrecision.MONTH : TimePrecision.YEAR;
    }

    public TimeWindow withText(String words) {
        return new TimeWindow(start, end, precision, Optional.of(words));
    }

    public boolean isKnown() {
        return start.isPresent() || end.isPresent();
    }

    /** Whether the two may be the same time; an open end reaches any day, an unknown window any window. */
    public boolean mayOverlap(TimeWindow other) {
        boolean startsAfter =
                start.isPresent() && other.end.isPresent() && start.get().isAfter(other.end.get());
        boolean endsBefore =
                end.isPresent() && other.start.isPresent() && end.get().isBefore(other.start.get());
        return !startsAfter && !endsBefore;
    }
}
