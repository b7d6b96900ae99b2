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

    /** A closed interval of days; the end is never before the start. */
    record Days(LocalDate start, LocalDate end) {
        static Days of(LocalDate day) {
            return new Days(day, day);
        }

        /** From one day to another; from the first alone where the other lies before it. */
        static Days inOrder(LocalDate start, LocalDate end) {
            return new Days(start, end.isBefore(start) ? start : end);
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

    /** Whether it has a meaning where the day of the words is not known. */
    default boolean isComplete() {
        return false;
    }

    /** Whether it is a stretch over which several happenings are told together, and not a day or a night. */
    default boolean isPeriod() {
        return false;
    }

    /** Whether it can only be meant of what is to come ("in two days"). */
    default boolean isOnlyAhead() {
        return false;
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

        @Override
        public boolean isComplete() {
            return true;
        }
    }

    /**
     * A date in figures of which it is not plain which is the day and which the month ("03/12/2025"): the one that lies
     * nearer to the anchor on the side that the verb asks for, the day first when neither does.
     */
    record EitherOrder(LocalDate dayFirst, LocalDate monthFirst) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            return Days.of(
                    distance(anchor, ahead, monthFirst) < distance(anchor, ahead, dayFirst) ? monthFirst : dayFirst);
        }

        private static long distance(LocalDate anchor, boolean ahead, LocalDate day) {
            long days = ahead ? ChronoUnit.DAYS.between(anchor, day) : ChronoUnit.DAYS.between(day, anchor);
            return days >= 0 ? days : Long.MAX_VALUE;
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
        private static final int LONGEST_NIGHT = 1;

        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            LocalDate first = year.map(y -> y.atMonthDay(start)).orElseGet(() -> nearest(anchor, ahead));
            return Days.inOrder(first, end.atYear(first.getYear()));
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

        @Override
        public boolean isComplete() {
            return year.isPresent();
        }

        @Override
        public boolean isPeriod() {
            return end.getDayOfMonth() - start.getDayOfMonth() > LONGEST_NIGHT || end.getMonth() != start.getMonth();
        }
    }

    /** A day of a month that the text named before, or of the month of the anchor ("on the 14th"). */
    record DayOfMonth(int day, Optional<TimeMeaning> before) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            LocalDate named = before.map(b -> b.from(anchor, ahead).end()).orElse(anchor);
            YearMonth month = YearMonth.from(named);
            boolean laterThanAnchor = before.isEmpty() && !ahead && day > anchor.getDayOfMonth();
            YearMonth meant = laterThanAnchor ? month.minusMonths(1) : month;
            return Days.of(meant.atDay(Math.min(day, meant.lengthOfMonth())));
        }

        @Override
        public boolean isRelative() {
            return before.isEmpty() || before.get().isRelative();
        }

        @Override
        public boolean isComplete() {
            return before.isPresent() && before.get().isComplete();
        }
    }

    /** A month, or a part of it. */
    record MonthPart(Month month, Optional<Year> year, Part part) implements TimeMeaning {
        /** Which days of a month: thirds end on the 10th and 20th, halves on the 15th. */
        public enum Part {
            WHOLE,
            EARLY,
            MIDDLE,
            LATE,
            FIRST_HALF,
            SECOND_HALF,
            FIRST_WEEK,
            LAST_WEEK
        }

        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            YearMonth here = year.map(y -> y.atMonth(month)).orElseGet(() -> nearest(anchor, ahead));
            int last = here.lengthOfMonth();
            return switch (part) {
                case WHOLE -> new Days(here.atDay(1), here.atEndOfMonth());
                case EARLY -> new Days(here.atDay(1), here.atDay(10));
                case MIDDLE -> new Days(here.atDay(11), here.atDay(20));
                case LATE -> new Days(here.atDay(21), here.atEndOfMonth());
                case FIRST_HALF -> new Days(here.atDay(1), here.atDay(15));
                case SECOND_HALF -> new Days(here.atDay(16), here.atEndOfMonth());
                case FIRST_WEEK -> new Days(here.atDay(1), here.atDay(7));
                case LAST_WEEK -> new Days(here.atDay(last - 6), here.atEndOfMonth());
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

        @Override
        public boolean isComplete() {
            return year.isPresent();
        }

        @Override
        public boolean isPeriod() {
            return true;
        }
    }

    /** A year, or the months of it from one to another. */
    record WholeYear(Year year, Month first, Month last) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            return new Days(year.atMonth(first).atDay(1), year.atMonth(last).atEndOfMonth());
        }

        @Override
        public boolean isRelative() {
            return false;
        }

        @Override
        public boolean isComplete() {
            return true;
        }

        @Override
        public boolean isPeriod() {
            return true;
        }
    }

    /** So many days before or after, for a stretch of days: "today", "yesterday", "overnight", "three days ago". */
    record Offset(int firstDay, int lastDay) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            return new Days(anchor.plusDays(firstDay), anchor.plusDays(lastDay));
        }
    }

    /** So many days before or after those of another expression: "the next day", "overnight into Tuesday". */
    record Beside(TimeMeaning other, int firstDay, int lastDay) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            Days days = other.from(anchor, ahead);
            return Days.inOrder(
                    (firstDay < 0 || lastDay == 0 ? days.start() : days.end()).plusDays(firstDay),
                    (lastDay < 0 ? days.start() : days.end()).plusDays(lastDay));
        }

        @Override
        public boolean isRelative() {
            return other.isRelative();
        }

        @Override
        public boolean isComplete() {
            return other.isComplete();
        }

        @Override
        public boolean isPeriod() {
            return other.isPeriod();
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

    /** Saturday and Sunday: the nearest of which one lies on or before the anchor, or after it when ahead. */
    record Weekend(int weeks) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            LocalDate saturday = weeks > 0 || ahead
                    ? anchor.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                    : anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            return new Days(saturday, saturday.plusDays(1));
        }
    }

    /**
     * The calendar week, month or year that lies so many before or after the anchor's own. Of the anchor's own what lies
     * behind, with the anchor; when ahead, the rest.
     */
    record Calendar(ChronoUnit unit, int shift) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            LocalDate there = anchor.plus(shift, unit);
            Days whole =
                    switch (unit) {
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
            if (shift != 0) {
                return whole;
            }
            return ahead ? new Days(anchor, whole.end()) : new Days(whole.start(), anchor);
        }

        @Override
        public boolean isPeriod() {
            return true;
        }
    }

    /**
     * A stretch that ends or starts with the anchor: "the past two weeks" from 2 before to 0, "the next 48 hours" from 0
     * to 2 days after. Hours count as the days that hold them.
     */
    record Span(ChronoUnit unit, int first, int last) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            return Days.inOrder(anchor.plus(first, unit), anchor.plus(last, unit));
        }

        @Override
        public boolean isPeriod() {
            return true;
        }
    }

    /** A moment to come ("in two days", "in 48 hours"). */
    record Ahead(ChronoUnit unit, int first, int last) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            return Days.inOrder(anchor.plus(first, unit), anchor.plus(last, unit));
        }

        @Override
        public boolean isOnlyAhead() {
            return true;
        }
    }

    /**
     * From one time to another: "from Friday to Sunday", "between 28 September and 3 October".
     *
     * @param apart whether they are two times ("on 24 and 25 August") and not one stretch
     */
    record Range(TimeMeaning first, TimeMeaning last, boolean apart) implements TimeMeaning {
        private static final LocalDate SOME_DAY = LocalDate.of(2000, 6, 15);

        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            if (ahead) {
                Days start = first.from(anchor, true);
                LocalDate from = last instanceof Offset ? anchor : start.end();
                return Days.inOrder(start.start(), last.from(from, true).end());
            }
            Days end = last.from(anchor, false);
            LocalDate to = first instanceof Offset ? anchor : end.end();
            return Days.inOrder(first.from(to, false).start(), end.end());
        }

        @Override
        public boolean isRelative() {
            return first.isRelative() || last.isRelative();
        }

        @Override
        public boolean isComplete() {
            return last.isComplete();
        }

        @Override
        public boolean isPeriod() {
            Days days = from(SOME_DAY, false);
            return apart || ChronoUnit.DAYS.between(days.start(), days.end()) > 1;
        }
    }

    /** The week, month or year before another time ("the previous week", told after a week). */
    record Preceding(TimeMeaning other, ChronoUnit unit, int count) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            LocalDate start = other.from(anchor, ahead).start();
            return Days.inOrder(start.minus(count, unit), start.minusDays(1));
        }

        @Override
        public boolean isRelative() {
            return other.isRelative();
        }

        @Override
        public boolean isComplete() {
            return other.isComplete();
        }

        @Override
        public boolean isPeriod() {
            return true;
        }
    }

    /** A stretch that ends with a day: "the 48 hours to 12 March". */
    record UpTo(ChronoUnit unit, int count, TimeMeaning end) implements TimeMeaning {
        @Override
        public Days from(LocalDate anchor, boolean ahead) {
            LocalDate last = end.from(anchor, ahead).end();
            LocalDate first = last.minus(count, unit);
            // Seven days to the 12th begin on the 6th.
            return Days.inOrder(unit == ChronoUnit.DAYS ? first : first.plusDays(1), last);
        }

        @Override
        public boolean isRelative() {
            return end.isRelative();
        }

        @Override
        public boolean isComplete() {
            return end.isComplete();
        }

        @Override
        public boolean isPeriod() {
            return true;
        }
    }
}
