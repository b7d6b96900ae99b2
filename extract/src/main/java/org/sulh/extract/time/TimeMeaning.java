package org.sulh.extract.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** What an expression of time means, before it is known from which day it counts. */
public sealed interface TimeMeaning {

    /** A closed interval of days. */
    record Days(LocalDate start, LocalDate end) {
        static Days of(LocalDate day) {
            return new Days(day, day);
        }
    }

    /**
     * The days meant.
     *
     * @param anchor the day from which relative expressions count
     * @param ahead whether the verb speaks of what is to come
     */
    Days from(LocalDate anchor, boolean ahead);

    /** Whether the meaning moves with the day on which the words were said. */
    default boolean isRelative() {
        return true;
    }

    /** A full date. */
    record Exact(LocalDate day) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            return Days.of(day);
        }

        @Override
        public boolean isRelative() {
            return false;
        }
    }

    /** From one full or yearless day of a month to another. */
    record Dated(MonthDay start, MonthDay end, Optional<Year> year) implements TimeMeaning {
        /** A yearless date lies behind, unless it is close ahead and far behind. */
        private static final int CLOSE_AHEAD_DAYS = 45;

        private static final int FAR_BEHIND_DAYS = 200;

        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            LocalDate first = year.map(y -> y.atMonthDay(start)).orElseGet(() -> nearest(anchor, ahead));
            LocalDate last = end.atYear(first.getYear());
            return new Days(first, last.isBefore(first) ? first : last);
        }

        private LocalDate nearest(LocalDate anchor, boolean ahead) {
            LocalDate behind = IntStream.of(0, 1)
                    .mapToObj(i -> start.atYear(anchor.getYear() - i))
                    .filter(d -> !d.isAfter(anchor))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            LocalDate next = IntStream.of(0, 1)
                    .mapToObj(i -> start.atYear(anchor.getYear() + i))
                    .filter(d -> !d.isBefore(anchor))
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            boolean close = ChronoUnit.DAYS.between(anchor, next) <= CLOSE_AHEAD_DAYS
                    && ChronoUnit.DAYS.between(behind, anchor) >= FAR_BEHIND_DAYS;
            return ahead || close ? next : behind;
        }

        @Override
        public boolean isRelative() {
            return false;
        }
    }

    /** A month, or its beginning, middle or end. */
    record MonthPart(Month month, Optional<Year> year, Part part) implements TimeMeaning {
        /** Which third of a month. */
        public enum Part {
            WHOLE,
            EARLY,
            MIDDLE,
            LATE
        }

        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            YearMonth here = year.map(y -> y.atMonth(month)).orElseGet(() -> nearest(anchor, ahead));
            return switch (part) {
                case WHOLE -> new Days(here.atDay(1), here.atEndOfMonth());
                case EARLY -> new Days(here.atDay(1), here.atDay(10));
                case MIDDLE -> new Days(here.atDay(11), here.atDay(20));
                case LATE -> new Days(here.atDay(21), here.atEndOfMonth());
            };
        }

        private YearMonth nearest(LocalDate anchor, boolean ahead) {
            YearMonth now = YearMonth.from(anchor);
            YearMonth sameYear = Year.of(anchor.getYear()).atMonth(month);
            if (ahead) {
                return sameYear.isBefore(now) ? sameYear.plusYears(1) : sameYear;
            }
            return sameYear.isAfter(now) ? sameYear.minusYears(1) : sameYear;
        }

        @Override
        public boolean isRelative() {
            return false;
        }
    }

    /** A year. */
    record WholeYear(Year year) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            return new Days(year.atDay(1), year.atMonth(Month.DECEMBER).atEndOfMonth());
        }

        @Override
        public boolean isRelative() {
            return false;
        }
    }

    /** So many days before or after, for a stretch of days: "today", "yesterday", "overnight", "three days ago". */
    record Offset(int firstDay, int lastDay) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            return new Days(anchor.plusDays(firstDay), anchor.plusDays(lastDay));
        }
    }

    /** A day of the week: the nearest on or before the anchor; with a verb of what is to come, on or after. */
    record Weekday(DayOfWeek day, int weeks) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            if (weeks < 0) {
                return Days.of(anchor.with(TemporalAdjusters.previous(day)));
            }
            if (weeks > 0) {
                return Days.of(anchor.with(TemporalAdjusters.next(day)));
            }
            return Days.of(
                    anchor.with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day)));
        }
    }

    /** The calendar week, month or year that lies so many before or after the anchor's own. */
    record Calendar(ChronoUnit unit, int shift) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            LocalDate there = anchor.plus(shift, unit);
            return switch (unit) {
                case WEEKS -> {
                    LocalDate monday = there.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                    yield new Days(monday, monday.plusDays(6));
                }
                case MONTHS ->
                    new Days(
                            YearMonth.from(there).atDay(1),
                            YearMonth.from(there).atEndOfMonth());
                default ->
                    new Days(
                            Year.from(there).atDay(1),
                            Year.from(there).atMonth(Month.DECEMBER).atEndOfMonth());
            };
        }
    }

    /** The last so many days, weeks, months or years up to the anchor; when ahead, the next. */
    record Span(ChronoUnit unit, int count) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            return new Days(anchor.minus(count, unit), anchor);
        }
    }
}
