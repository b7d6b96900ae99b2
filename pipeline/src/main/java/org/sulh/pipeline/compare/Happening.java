package org.sulh.pipeline.compare;

import java.time.LocalDate;
import org.sulh.model.Event;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.TimeWindow;

/** Whether two events could be one happening by time and place alone. What is unknown says nothing either way. */
public final class Happening {
    private static final int SLACK_DAYS = 1;
    private static final double SLACK_KM = 50;

    private Happening() {}

    public static boolean mayBeSame(Event first, Event second) {
        return mayMeet(first.time(), second.time())
                && (first.place().isEmpty()
                        || second.place().isEmpty()
                        || mayMeet(first.place().get(), second.place().get()));
    }

    /** Whether two windows overlap or touch within a day: a night belongs to two dates. */
    public static boolean mayMeet(TimeWindow first, TimeWindow second) {
        return !endsBefore(first, second) && !endsBefore(second, first);
    }

    private static boolean endsBefore(TimeWindow first, TimeWindow second) {
        return first.end().isPresent()
                && second.start().isPresent()
                && first.end()
                        .get()
                        .plusDays(SLACK_DAYS)
                        .isBefore(second.start().get());
    }

    private static boolean mayMeet(Place first, Place second) {
        boolean country = first.precision() == PlacePrecision.COUNTRY || second.precision() == PlacePrecision.COUNTRY;
        if (country && first.country().isPresent() && second.country().isPresent()) {
            return first.country().equals(second.country());
        }
        if (first.at().isEmpty() || second.at().isEmpty()) {
            return true;
        }
        return first.at().get().distanceKm(second.at().get()) <= first.radiusKm() + second.radiusKm() + SLACK_KM;
    }

    /** First day of a window for sorting; the earliest day there is when it has none. */
    public static LocalDate from(TimeWindow time) {
        return time.start().orElse(LocalDate.MIN);
    }

    /** Last day of a window for sorting; the latest day there is when it has none. */
    public static LocalDate to(TimeWindow time) {
        return time.end().orElse(LocalDate.MAX);
    }
}
