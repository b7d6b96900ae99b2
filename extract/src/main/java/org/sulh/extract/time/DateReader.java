package org.sulh.extract.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates: "2025-03-12", "12/03/2025", "120340Z MAR 25", "12 March", "March 12-14, 2025", "9, 10 and 11 March", "early
 * October", "the first half of 2024".
 */
final class DateReader {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern GROUP =
            Pattern.compile("(\\d{2})(\\d{2})(\\d{2})([a-z])([a-z]{3,9})?(\\d{2}|\\d{4})?");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern DAY_RANGE = Pattern.compile("(\\d{1,2})[-–—](\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d{2}");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{2}");
    private static final int CENTURY = 2000;
    private static final int LONGEST_LIST = 10;

    private final TimeWords words;
    private final ClockReader clocks;

    DateReader(TimeWords words, ClockReader clocks) {
        this.words = words;
        this.clocks = clocks;
    }

    /** The date that begins at a word. */
    Optional<Match> find(Line line, int at) {
        return group(line, at)
                .or(() -> inFigures(line, at))
                .or(() -> monthFirst(line, at))
                .or(() -> dayFirst(line, at))
                .or(() -> part(line, at));
    }

    private static Optional<Match> inFigures(Line line, int at) {
        Matcher iso = ISO.matcher(line.word(at));
        if (iso.matches()) {
            return day(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)))
                    .map(d -> Match.of(at, new TimeMeaning.Exact(d)));
        }
        Matcher figures = FIGURES.matcher(line.word(at));
        if (!figures.matches()) {
            return Optional.empty();
        }
        int year = year(figures.group(4));
        Optional<LocalDate> dayFirst = day(year, number(figures.group(3)), number(figures.group(1)));
        Optional<LocalDate> monthFirst = day(year, number(figures.group(1)), number(figures.group(3)));
        if (dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst)) {
            return Optional.of(Match.of(at, new TimeMeaning.EitherOrder(dayFirst.get(), monthFirst.get())));
        }
        return dayFirst.or(() -> monthFirst).map(d -> Match.of(at, new TimeMeaning.Exact(d)));
    }

    /** A date-time group of the forces: day, hour and minute, letter of the clock, month, year. */
    private Optional<Match> group(Line line, int at) {
        Matcher m = GROUP.matcher(line.word(at));
        if (!m.matches() || !clocks.isZone(m.group(4))) {
            return Optional.empty();
        }
        int last = at;
        String monthWord = m.group(5) == null ? line.word(++last) : m.group(5);
        Optional<Month> month = month(monthWord);
        int minute = number(m.group(2)) * 60 + number(m.group(3));
        if (month.isEmpty() || number(m.group(2)) > 23 || number(m.group(3)) > 59) {
            return Optional.empty();
        }
        Optional<Year> year = Optional.ofNullable(m.group(6)).map(y -> Year.of(year(y)));
        if (year.isEmpty()) {
            String next = line.word(last + 1);
            if (YEAR.matcher(next).matches() || SHORT_YEAR.matcher(next).matches() && !line.isInNounPhrase(last + 2)) {
                year = Optional.of(Year.of(year(next)));
                last++;
            }
        }
        int end = last;
        return dated(end, month.get(), number(m.group(1)), number(m.group(1)), year)
                .map(d -> d.at(new ClockTime(minute, clocks.east(m.group(4)))));
    }

    /**
     * Days of one month.
     *
     * @param last last word
     */
    private record DayList(int last, int first, int end, boolean apart) {}

    /** "11", "11-12", "11 to 13", "9, 10 and 11". */
    private static Optional<DayList> days(Line line, int at) {
        Matcher range = DAY_RANGE.matcher(line.word(at));
        if (range.matches() && number(range.group(1)) < number(range.group(2))) {
            return Optional.of(new DayList(at, number(range.group(1)), number(range.group(2)), false));
        }
        OptionalInt first = dayOf(line.word(at));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<DayList> readings = new ArrayList<>();
        readings.add(new DayList(at, first.getAsInt(), first.getAsInt(), false));
        int last = at;
        int end = first.getAsInt();
        while (last - at < LONGEST_LIST) {
            String joint = line.word(last + 1);
            int next = last + 2;
            if (joint.equals(",") && line.word(last + 2).equals("and")) {
                joint = "and";
                next = last + 3;
            }
            OptionalInt day = dayOf(line.word(next));
            if (!joint.matches(",|and|or|to|&|-|–|—|through") || day.isEmpty() || day.getAsInt() <= end) {
                break;
            }
            last = next;
            end = day.getAsInt();
            if (!joint.equals(",")) {
                readings.add(new DayList(last, first.getAsInt(), end, joint.equals("and")));
            }
        }
        return Optional.of(readings.getLast());
    }

    /** "October 11", "Oct. 11-12, 2025", "October 2025", "October". */
    private Optional<Match> monthFirst(Line line, int at) {
        Optional<Month> month = month(line.word(at));
        boolean name = line.pos(at).startsWith("NNP")
                || line.isCapital(at)
                        && line.word(at).length() > 3
                        && !line.pos(at).matches("MD|VB.?");
        if (month.isEmpty() || !name) {
            return Optional.empty();
        }
        Optional<DayList> days = days(line, at + 1);
        if (days.isPresent()) {
            int single = line.word(at + 1).matches("\\d{1,2}[-–—]\\d{1,2}")
                    ? days.get().last()
                    : at + 1;
            // "On March 9 and 12 people were killed": the second number counts people.
            boolean counts = days.get().last() > single
                    && line.isInNounPhrase(days.get().last() + 1)
                    && !line.word(single + 1).matches("-|–|—");
            DayList meant =
                    counts ? new DayList(single, days.get().first(), days.get().first(), false) : days.get();
            int yearAt = line.word(meant.last() + 1).equals(",") ? meant.last() + 2 : meant.last() + 1;
            Optional<Year> year = yearOf(line.word(yearAt));
            return dated(year.isPresent() ? yearAt : meant.last(), month.get(), meant, year);
        }
        Optional<Year> year = yearOf(line.word(at + 1));
        return Optional.of(Match.of(
                year.isPresent() ? at + 1 : at,
                new TimeMeaning.MonthPart(month.get(), year, TimeMeaning.MonthPart.Part.WHOLE)));
    }

    /** "11 October", "11th of October 2025", "11-12 October", "13 NOV 24". */
    private Optional<Match> dayFirst(Line line, int at) {
        Optional<DayList> days = days(line, at);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        int monthAt = line.word(days.get().last() + 1).equals("of")
                ? days.get().last() + 2
                : days.get().last() + 1;
        Optional<Month> month = month(line.word(monthAt));
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int yearAt = line.word(monthAt + 1).equals(",") ? monthAt + 2 : monthAt + 1;
        Optional<Year> year = yearOf(line.word(yearAt));
        boolean abbreviated = line.word(monthAt).length() == 3;
        if (year.isEmpty()
                && abbreviated
                && SHORT_YEAR.matcher(line.word(yearAt)).matches()
                && yearAt == monthAt + 1
                && !line.isInNounPhrase(yearAt + 1)) {
            year = Optional.of(Year.of(year(line.word(yearAt))));
        }
        return dated(year.isPresent() ? yearAt : monthAt, month.get(), days.get(), year);
    }

    private static Optional<Match> dated(int last, Month month, DayList days, Optional<Year> year) {
        return days.apart()
                ? dated(last, month, days.first(), days.first(), year).flatMap(first -> dated(
                                last, month, days.end(), days.end(), year)
                        .map(second -> Match.of(last, new TimeMeaning.Range(first.meaning(), second.meaning(), true))))
                : dated(last, month, days.first(), days.end(), year);
    }

    private static Optional<Match> dated(int last, Month month, int start, int end, Optional<Year> year) {
        try {
            if (year.isPresent()) {
                LocalDate.of(year.get().getValue(), month, end);
            }
            return Optional.of(
                    Match.of(last, new TimeMeaning.Dated(MonthDay.of(month, start), MonthDay.of(month, end), year)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "early October", "mid-October", "the second half of October 2025", "late 2024". */
    private Optional<Match> part(Line line, int at) {
        Optional<TimeWords.Hit> part = words.find(line, at, "part");
        if (part.isEmpty()) {
            return Optional.empty();
        }
        int next = part.get().last() + 1;
        Optional<Month> month = month(line.word(next));
        if (month.isPresent()) {
            Optional<Year> year = yearOf(line.word(next + 1));
            return Optional.of(Match.of(
                    year.isPresent() ? next + 1 : next,
                    new TimeMeaning.MonthPart(
                            month.get(), year, monthPart(part.get().value()))));
        }
        return yearOf(line.word(next))
                .map(y -> Match.of(next, yearPart(y, part.get().value())));
    }

    private static TimeMeaning.MonthPart.Part monthPart(String value) {
        return switch (value) {
            case "early" -> TimeMeaning.MonthPart.Part.EARLY;
            case "middle" -> TimeMeaning.MonthPart.Part.MIDDLE;
            case "late" -> TimeMeaning.MonthPart.Part.LATE;
            case "first-half" -> TimeMeaning.MonthPart.Part.FIRST_HALF;
            case "second-half" -> TimeMeaning.MonthPart.Part.SECOND_HALF;
            case "first-week" -> TimeMeaning.MonthPart.Part.FIRST_WEEK;
            case "last-week" -> TimeMeaning.MonthPart.Part.LAST_WEEK;
            default -> throw new IllegalArgumentException("times.csv: '" + value + "' is no part of a month");
        };
    }

    /** Thirds of a year, or halves. */
    private static TimeMeaning yearPart(Year year, String value) {
        return switch (value) {
            case "early" -> new TimeMeaning.WholeYear(year, Month.JANUARY, Month.APRIL);
            case "middle" -> new TimeMeaning.WholeYear(year, Month.MAY, Month.AUGUST);
            case "late" -> new TimeMeaning.WholeYear(year, Month.SEPTEMBER, Month.DECEMBER);
            case "first-half" -> new TimeMeaning.WholeYear(year, Month.JANUARY, Month.JUNE);
            case "second-half" -> new TimeMeaning.WholeYear(year, Month.JULY, Month.DECEMBER);
            default -> new TimeMeaning.WholeYear(year, Month.JANUARY, Month.DECEMBER);
        };
    }

    /** A bare year after a word that leads to one. */
    Optional<Match> year(Line line, int at, boolean introduced) {
        boolean led = introduced || words.isIn("introduces", line.word(at - 1));
        return led
                ? yearOf(line.word(at))
                        .map(y -> Match.of(at, new TimeMeaning.WholeYear(y, Month.JANUARY, Month.DECEMBER)))
                : Optional.empty();
    }

    private Optional<Month> month(String word) {
        return words.valueOf("month", word).map(v -> Month.of(Integer.parseInt(v)));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static OptionalInt dayOf(String word) {
        Matcher m = DAY.matcher(word);
        if (!m.matches()) {
            return OptionalInt.empty();
        }
        int day = number(m.group(1));
        return day >= 1 && day <= 31 ? OptionalInt.of(day) : OptionalInt.empty();
    }

    private static Optional<Year> yearOf(String word) {
        return YEAR.matcher(word).matches() ? Optional.of(Year.of(number(word))) : Optional.empty();
    }

    private static int year(String digits) {
        return digits.length() == 2 ? CENTURY + number(digits) : number(digits);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
