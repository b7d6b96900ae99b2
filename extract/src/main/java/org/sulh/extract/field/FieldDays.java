package org.sulh.extract.field;

import java.time.LocalDate;
import org.sulh.model.TimeWindow;

/**
 * The days of an entry, both ends included.
 *
 * @param start first day
 * @param end last day, not before the first
 */
public record FieldDays(LocalDate start, LocalDate end) {
    static FieldDays of(LocalDate day) {
        return new FieldDays(day, day);
    }

    /** Whether it is more than one day. */
    public boolean isStretch() {
        return end.isAfter(start);
    }

    /** As the time of a claim. */
    public TimeWindow asWindow() {
        return TimeWindow.between(start, end);
    }
}
