package org.sulh.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sulh.model.TimeWindow;

/** Days and intervals in English words, with how exactly they are known. */
public final class TimePhrase {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private TimePhrase() {}

    /** As in "6 Nov 2025". */
    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** As in "6 Nov 2025, 10:05 UTC". Seconds are left out. */
    public static String of(Instant time) {
        return MOMENT.format(time.atOffset(ZoneOffset.UTC));
    }

    /** As in "2 days 5 hours", "48 minutes"; no more than two units, what is less is left out. */
    public static String of(Duration span) {
        List<String> parts = new ArrayList<>();
        add(parts, span.toDays(), "day");
        add(parts, span.toHoursPart(), "hour");
        if (span.toDays() == 0) {
            add(parts, span.toMinutesPart(), "minute");
        }
        return parts.isEmpty() ? "less than a minute" : String.join(" ", parts);
    }

    /** The day of a time, UTC. */
    public static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(Series.count(Math.toIntExact(count), unit));
        }
    }

    /** As in "6 Nov 2025", "25–29 Oct 2025", "October 2025, day not known", "time not given". */
    static String of(TimeWindow time) {
        if (!time.isKnown()) {
            return "time not given";
        }
        if (time.end().isEmpty()) {
            return "on or after " + of(time.start().orElseThrow());
        }
        if (time.start().isEmpty()) {
            return "on or before " + of(time.end().orElseThrow());
        }
        LocalDate start = time.start().get();
        LocalDate end = time.end().get();
        return switch (time.precision()) {
            case DAY, DAYS -> range(start, end);
            case WEEK -> range(start, end) + ", day not known";
            case MONTH -> (isWholeMonth(start, end) ? MONTH.format(start) : range(start, end)) + ", day not known";
            case YEAR -> isWholeYear(start, end) ? start.getYear() + ", month not known" : range(start, end);
            case UNKNOWN -> range(start, end) + ", not exactly known";
        };
    }

    private static boolean isWholeMonth(LocalDate start, LocalDate end) {
        return start.getDayOfMonth() == 1 && end.equals(YearMonth.from(start).atEndOfMonth());
    }

    private static boolean isWholeYear(LocalDate start, LocalDate end) {
        return start.getDayOfYear() == 1 && end.equals(start.plusYears(1).minusDays(1));
    }

    private static String range(LocalDate start, LocalDate end) {
        if (start.equals(end)) {
            return of(start);
        }
        if (start.getYear() != end.getYear()) {
            return of(start) + " – " + of(end);
        }
        return start.getMonth() == end.getMonth()
                ? start.getDayOfMonth() + "–" + of(end)
                : DAY_OF_YEAR.format(start) + " – " + of(end);
    }
}
