package org.sulh.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sulh.model.TimeWindow;

/** Days and intervals in English words, with how exactly they are known. */
public final class TimePhrase {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private TimePhrase() {}

    /** As in "6 Nov 2025". */
    public static String of(LocalDate day) {
        return DAY.format(day);
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
