package org.sulh.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar day as written: ISO 8601 with or without a time, "6 November 2025", "November 6, 2025". The day stays as
 * written, whatever the offset says. Days written in numbers alone in another order are not read: 06/11/2025 is one day
 * to one reader and another to the next.
 */
final class WrittenDate {
    private static final Pattern ISO = Pattern.compile("(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])");
    private static final Pattern COMPACT = Pattern.compile("\\A(\\d{4})(\\d{2})(\\d{2})(?:T\\d+.*)?\\z");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(\\p{L}{3,})\\.?,?\\s+(\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
    private static final Map<String, String> MONTHS =
            DataFile.resource("page.txt").pairs("months");

    private WrittenDate() {}

    /** The day, when the text holds exactly one in a form that can be read in one way only. */
    static Optional<LocalDate> find(String text) {
        List<LocalDate> days = new ArrayList<>();
        collect(ISO.matcher(text), days, 1, 2, 3);
        collect(COMPACT.matcher(text.strip()), days, 1, 2, 3);
        collect(DAY_FIRST.matcher(text), days, 3, 2, 1);
        collect(MONTH_FIRST.matcher(text), days, 3, 1, 2);
        return days.stream().distinct().count() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    private static void collect(Matcher matcher, List<LocalDate> days, int year, int month, int day) {
        while (matcher.find()) {
            String name = matcher.group(month).toLowerCase(Locale.ROOT);
            String number = Character.isDigit(name.charAt(0)) ? name : MONTHS.getOrDefault(name, "0");
            try {
                days.add(LocalDate.of(
                        Integer.parseInt(matcher.group(year)),
                        Integer.parseInt(number),
                        Integer.parseInt(matcher.group(day))));
            } catch (DateTimeException e) {
                // Not a day of the calendar, such as 31 November: it says nothing.
            }
        }
    }
}
