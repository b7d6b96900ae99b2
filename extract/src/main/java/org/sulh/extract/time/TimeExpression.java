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
 */
public record TimeExpression(int first, int last, String words, TimeMeaning meaning, Bound bound) {
    /** How a happening lies to the time named. */
    public enum Bound {
        /** At that time. */
        AT,
        /** From then on, or some time after. */
        AFTER,
        /** Some time before. */
        BEFORE
    }

    public TimeExpression withBound(Bound other) {
        return new TimeExpression(first, last, words, meaning, other);
    }

    /**
     * The interval meant. "After" reaches to the day of the report, as what is told has happened by then; "before" has no
     * known start.
     *
     * @param anchor the day from which relative words count; without it only full dates have a meaning
     * @param ahead whether the verb speaks of what is to come
     */
    public TimeWindow resolve(Optional<LocalDate> anchor, boolean ahead) {
        if (anchor.isEmpty() && !isComplete()) {
            return TimeWindow.unknown().withText(words);
        }
        LocalDate from = anchor.orElse(LocalDate.EPOCH);
        TimeMeaning.Days days = meaning.from(from, ahead);
        TimeWindow window =
                switch (bound) {
                    case AT -> TimeWindow.between(days.start(), days.end());
                    case AFTER ->
                        anchor.isPresent() && !ahead && !from.isBefore(days.start())
                                ? TimeWindow.between(days.start(), from)
                                : new TimeWindow(
                                        Optional.of(days.start()),
                                        Optional.empty(),
                                        TimePrecision.UNKNOWN,
                                        Optional.empty());
                    case BEFORE ->
                        new TimeWindow(
                                Optional.empty(), Optional.of(days.end()), TimePrecision.UNKNOWN, Optional.empty());
                };
        return window.withText(words);
    }

    private boolean isComplete() {
        return switch (meaning) {
            case TimeMeaning.Exact e -> true;
            case TimeMeaning.WholeYear y -> true;
            case TimeMeaning.Dated d -> d.year().isPresent();
            case TimeMeaning.MonthPart m -> m.year().isPresent();
            default -> false;
        };
    }
}
