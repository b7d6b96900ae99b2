package org.sulh.pipeline.correlate;

import java.time.LocalDate;
import java.util.Optional;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/**
 * A time window as day numbers, open ends very far away.
 *
 * @param start first day, days since 1970
 * @param end last day
 */
record Days(long start, long end) {
    static final long FAR = 1_000_000_000L;

    static Days of(TimeWindow time) {
        return new Days(
                time.start().map(LocalDate::toEpochDay).orElse(-FAR),
                time.end().map(LocalDate::toEpochDay).orElse(FAR));
    }

    boolean isUnknown() {
        return start == -FAR && end == FAR;
    }

    boolean isOpen() {
        return start == -FAR || end == FAR;
    }

    long length() {
        return end - start + 1;
    }

    /** Days in both; 0 or less when there is none. */
    long shared(Days other) {
        return Math.min(end, other.end) - Math.max(start, other.start) + 1;
    }

    /** Days from the end of the earlier to the start of the later; 0 when they meet. */
    long gap(Days other) {
        return Math.max(0, Math.max(start, other.start) - Math.min(end, other.end));
    }

    /** So many days at the one end that is known. */
    Days atKnownEnd(int length) {
        return start == -FAR ? new Days(end - length + 1, end) : new Days(start, start + length - 1);
    }

    Days until(LocalDate last) {
        return new Days(start, last.toEpochDay());
    }

    Days from(LocalDate first) {
        return new Days(first.toEpochDay(), end);
    }

    /** The days in both; of length 0 or less when there is none. */
    Days common(Days other) {
        return new Days(Math.max(start, other.start), Math.min(end, other.end));
    }

    TimeWindow window(TimePrecision precision) {
        return new TimeWindow(day(start), day(end), precision, Optional.empty());
    }

    /** A window with the precision that its length has; unknown when an end is open. */
    TimeWindow window() {
        return isOpen()
                ? window(TimePrecision.UNKNOWN)
                : TimeWindow.between(LocalDate.ofEpochDay(start), LocalDate.ofEpochDay(end));
    }

    private static Optional<LocalDate> day(long number) {
        return Math.abs(number) == FAR ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number));
    }
}
