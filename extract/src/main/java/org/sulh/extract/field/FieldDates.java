package org.sulh.extract.field;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Days as reports write them: "08 APR", "13 NOV 24", "080340ZAPR25", "07-13 NOV", "13-Nov", "since Tue", "yesterday". A day
 * without a year is the one nearest to publication; nothing is read where it is needed and unknown.
 */
final class FieldDates {
    private static final String MONTH = "(?<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[a-z]*+\\.?";
    private static final String YEAR =
            "(?:[ ,/-]{0,2}(?<year>(?:19|20)\\d{2}|'?\\d{2})(?![\\d:]|\\s?[Z]\\b|\\s?(?:hrs?|x)\\b))?";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE;
    private static final Pattern GROUP =
            Pattern.compile("(?<![\\d.])(?<day>\\d{2})\\s?\\d{4}\\s?[A-Z]?\\s?" + MONTH + YEAR, FLAGS);
    private static final Pattern BARE_GROUP = Pattern.compile("(?<![\\d.])(?<day>[0-3]\\d)[0-2]\\d[0-5]\\d[A-Z]\\b");
    private static final Pattern RANGE = Pattern.compile(
            "(?<![\\d:.])(?<from>\\d{1,2})(?:st|nd|rd|th)?\\s?(?:(?<first>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[a-z]*+"
                    + "\\.?(?:\\s\\d{4})?)?\\s?(?:-|–|—|/|to|and)\\s?(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]?" + MONTH
                    + YEAR,
            FLAGS);
    private static final Pattern DAY =
            Pattern.compile("(?<![\\d:.])(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]?" + MONTH + "\\b" + YEAR, FLAGS);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "\\b" + MONTH + " (?<day>\\d{1,2})(?![\\d:])(?:st|nd|rd|th)?(?:,? (?<year>(?:19|20)\\d{2}))?", FLAGS);
    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern FIGURES = Pattern.compile("(?<!\\d)(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})(?!\\d)");
    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\\b", FLAGS);
    private static final Pattern SINCE = Pattern.compile("\\bsince\\s*$", FLAGS);
    private static final Pattern YESTERDAY = Pattern.compile("\\b(?:yesterday|last night)\\b", FLAGS);
    private static final Pattern OVERNIGHT = Pattern.compile("\\bovernight\\b", FLAGS);

    private final @Nullable LocalDate published;

    FieldDates(Optional<LocalDate> published) {
        this.published = published.orElse(null);
    }

    /** The first days that some words tell. */
    Optional<FieldDays> find(String words) {
        return first(RANGE, words)
                .or(() -> first(GROUP, words))
                .or(() -> first(DAY, words))
                .or(() -> first(MONTH_FIRST, words))
                .or(() -> first(ISO, words))
                .or(() -> first(FIGURES, words))
                .or(() -> first(BARE_GROUP, words));
    }

    /** The days of {@link #find}, or those that a word tells which counts from a day: "since Tue", "yesterday". */
    Optional<FieldDays> find(String words, Optional<LocalDate> today) {
        LocalDate day = today.orElse(published);
        return find(words).or(() -> day == null ? Optional.empty() : relative(words, day));
    }

    private Optional<FieldDays> relative(String words, LocalDate day) {
        if (YESTERDAY.matcher(words).find()) {
            return Optional.of(FieldDays.of(day.minusDays(1)));
        }
        if (OVERNIGHT.matcher(words).find()) {
            return Optional.of(new FieldDays(day.minusDays(1), day));
        }
        Matcher weekday = WEEKDAY.matcher(words);
        if (!weekday.find()) {
            return Optional.empty();
        }
        DayOfWeek named = DayOfWeek.MONDAY;
        for (DayOfWeek one : DayOfWeek.values()) {
            if (one.name().startsWith(weekday.group(1).toUpperCase(Locale.ROOT))) {
                named = one;
            }
        }
        LocalDate start = day.with(TemporalAdjusters.previousOrSame(named));
        boolean since = SINCE.matcher(words.substring(0, weekday.start())).find();
        return Optional.of(since ? new FieldDays(start, day) : FieldDays.of(start));
    }

    private Optional<FieldDays> first(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        while (matcher.find()) {
            Optional<FieldDays> days = readValid(pattern, matcher);
            if (days.isPresent()) {
                LocalDate near = published;
                boolean since =
                        SINCE.matcher(words.substring(0, matcher.start())).find();
                return since && near != null && !days.get().start().isAfter(near)
                        ? Optional.of(new FieldDays(days.get().start(), near))
                        : days;
            }
        }
        return Optional.empty();
    }

    /** Empty for "31 FEB" and "99 APR", which are no days. */
    private Optional<FieldDays> readValid(Pattern pattern, Matcher m) {
        try {
            return read(pattern, m);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<FieldDays> read(Pattern pattern, Matcher m) {
        if (pattern == ISO) {
            return Optional.of(FieldDays.of(LocalDate.of(number(m, 1), number(m, 2), number(m, 3))));
        }
        if (pattern == FIGURES) {
            return Optional.of(FieldDays.of(LocalDate.of(number(m, 3), number(m, 2), number(m, 1))));
        }
        if (pattern == BARE_GROUP) {
            return nearestDay(Integer.parseInt(m.group("day"))).map(FieldDays::of);
        }
        Month month = month(m.group("month"));
        Optional<Integer> year = Optional.ofNullable(m.group("year")).map(FieldDates::year);
        Optional<LocalDate> last = day(year, month, Integer.parseInt(m.group("day")));
        if (pattern != RANGE || last.isEmpty()) {
            return last.map(FieldDays::of);
        }
        Month first = m.group("first") == null ? month : month(m.group("first"));
        LocalDate end = last.get();
        LocalDate start = LocalDate.of(end.getYear(), first, Integer.parseInt(m.group("from")));
        start = start.isAfter(end) ? start.minusYears(1) : start;
        // "3-12 APR" is a stretch of days; "4 and 12 impacts" would be years apart.
        return ChronoUnit.DAYS.between(start, end) <= 200 ? Optional.of(new FieldDays(start, end)) : Optional.empty();
    }

    private Optional<LocalDate> day(Optional<Integer> year, Month month, int day) {
        if (year.isPresent()) {
            return Optional.of(LocalDate.of(year.get(), month, day));
        }
        LocalDate near = published;
        if (near == null) {
            return Optional.empty();
        }
        return IntStream.of(0, -1, 1)
                .mapToObj(i -> near.getYear() + i)
                .filter(y -> day <= month.length(LocalDate.of(y, 1, 1).isLeapYear()) && day > 0)
                .map(y -> LocalDate.of(y, month, day))
                .min(Comparator.comparingLong(d -> Math.abs(ChronoUnit.DAYS.between(near, d))));
    }

    /** A day of the month alone: the latest such day up to publication. */
    private Optional<LocalDate> nearestDay(int day) {
        LocalDate near = published;
        if (near == null || day < 1 || day > 31) {
            return Optional.empty();
        }
        return IntStream.rangeClosed(0, 2)
                .mapToObj(i -> near.minusMonths(i))
                .filter(d -> day <= d.lengthOfMonth())
                .map(d -> d.withDayOfMonth(day))
                .filter(d -> !d.isAfter(near))
                .findFirst();
    }

    private static Month month(String name) {
        for (Month month : Month.values()) {
            if (month.name().startsWith(name.toUpperCase(Locale.ROOT))) {
                return month;
            }
        }
        throw new DateTimeException(name);
    }

    private static int year(String digits) {
        String plain = digits.replace("'", "");
        int number = Integer.parseInt(plain);
        return plain.length() == 2 ? 2000 + number : number;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
