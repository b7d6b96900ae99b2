package org.sulh.extract.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.time.TimeExpression.Bound;

/**
 * Finds expressions of time: full dates, days of a month, weekdays, months, years, "today", "last week", "three days
 * ago", "in recent weeks", with "since", "after", "before", "until".
 *
 * <p>Own grammar and not CoreNLP's, because a claim needs an interval with its precision, counted from the day on which
 * the words were said, with weekdays on the side of publication that the verb asks for; and its rules take a second to
 * load.
 */
public final class TimeReader {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final Pattern DAY_RANGE = Pattern.compile("(\\d{1,2})[-–—](\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("(1[89]|20)\\d{2}");
    private static final Set<String> AFTER = Set.of("since", "after", "following", "from");
    private static final Set<String> BEFORE = Set.of("before", "until", "till");
    private static final Set<String> PARTS_OF_DAY =
            Set.of("morning", "afternoon", "evening", "night", "noon", "midnight", "dawn", "dusk");
    private static final Map<String, Integer> LAST_THIS_NEXT = Map.of(
            "last", -1, "previous", -1, "past", -1, "this", 0, "current", 0, "next", 1, "coming", 1, "following", 1);
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "day", ChronoUnit.DAYS, "week", ChronoUnit.WEEKS, "month", ChronoUnit.MONTHS, "year", ChronoUnit.YEARS);
    private static final Map<String, Integer> SMALL_NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("few", 3),
            Map.entry("several", 3),
            Map.entry("couple", 2));

    private static final Map<String, Month> MONTHS = new HashMap<>();
    private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

    static {
        for (Month month : Month.values()) {
            MONTHS.put(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT), month);
            MONTHS.put(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT), month);
        }
        MONTHS.put("sept", Month.SEPTEMBER);
        for (DayOfWeek day : DayOfWeek.values()) {
            WEEKDAYS.put(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT), day);
        }
    }

    private record Match(int last, TimeMeaning meaning) {}

    /** The expressions of a sentence, from left to right, not overlapping. Cost linear in its words. */
    public List<TimeExpression> read(Sentence sentence) {
        List<TimeExpression> found = new ArrayList<>();
        int at = 0;
        while (at < sentence.size()) {
            Optional<Match> match = match(sentence, at);
            if (match.isEmpty()) {
                at++;
                continue;
            }
            int last = match.get().last();
            while (last + 1 < sentence.size() && PARTS_OF_DAY.contains(word(sentence, last + 1))) {
                last++;
            }
            found.add(new TimeExpression(
                    at,
                    last,
                    sentence.words(at, last).replace(" ,", ","),
                    match.get().meaning(),
                    bound(sentence, at, last)));
            at = last + 1;
        }
        return found;
    }

    private static String word(Sentence sentence, int index) {
        if (index < 0 || index >= sentence.size()) {
            return "";
        }
        String word = sentence.token(index).text().toLowerCase(Locale.ROOT);
        return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private static Optional<Match> match(Sentence sentence, int at) {
        return iso(sentence, at)
                .or(() -> monthFirst(sentence, at))
                .or(() -> dayFirst(sentence, at))
                .or(() -> partOfMonth(sentence, at))
                .or(() -> deictic(sentence, at))
                .or(() -> weekday(sentence, at))
                .or(() -> calendar(sentence, at))
                .or(() -> ago(sentence, at))
                .or(() -> year(sentence, at));
    }

    private static Optional<Match> iso(Sentence sentence, int at) {
        Matcher m = ISO.matcher(word(sentence, at));
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Match(at, new TimeMeaning.Exact(LocalDate.parse(m.group()))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "October 11", "Oct. 11-12, 2025", "October 2025", "October". */
    private static Optional<Match> monthFirst(Sentence sentence, int at) {
        Month month = MONTHS.get(word(sentence, at));
        if (month == null || !sentence.token(at).isProperNoun()) {
            return Optional.empty();
        }
        String next = word(sentence, at + 1);
        Matcher range = DAY_RANGE.matcher(next);
        if (range.matches()) {
            return dated(sentence, at + 1, month, number(range.group(1)), number(range.group(2)));
        }
        OptionalInt day = day(next);
        if (day.isPresent()) {
            boolean dash = Set.of("-", "–", "—", "to").contains(word(sentence, at + 2));
            OptionalInt end = dash ? day(word(sentence, at + 3)) : OptionalInt.empty();
            return end.isPresent()
                    ? dated(sentence, at + 3, month, day.getAsInt(), end.getAsInt())
                    : dated(sentence, at + 1, month, day.getAsInt(), day.getAsInt());
        }
        Optional<Year> year = yearOf(next);
        return Optional.of(new Match(
                year.isPresent() ? at + 1 : at,
                new TimeMeaning.MonthPart(month, year, TimeMeaning.MonthPart.Part.WHOLE)));
    }

    /** "11 October", "11th of October 2025", "11-12 October". */
    private static Optional<Match> dayFirst(Sentence sentence, int at) {
        String here = word(sentence, at);
        Matcher range = DAY_RANGE.matcher(here);
        boolean isRange = range.matches();
        OptionalInt day = day(here);
        if (!isRange && day.isEmpty()) {
            return Optional.empty();
        }
        int monthAt = word(sentence, at + 1).equals("of") ? at + 2 : at + 1;
        OptionalInt end = OptionalInt.empty();
        if (Set.of("-", "–", "to", "and").contains(word(sentence, at + 1))) {
            end = day(word(sentence, at + 2));
            monthAt = at + 3;
        }
        Month month = MONTHS.get(word(sentence, monthAt));
        if (month == null) {
            return Optional.empty();
        }
        if (isRange) {
            return dated(sentence, monthAt, month, number(range.group(1)), number(range.group(2)));
        }
        return dated(sentence, monthAt, month, day.getAsInt(), end.orElse(day.getAsInt()));
    }

    private static Optional<Match> dated(Sentence sentence, int last, Month month, int start, int end) {
        int yearAt = word(sentence, last + 1).equals(",") ? last + 2 : last + 1;
        Optional<Year> year = yearOf(word(sentence, yearAt));
        try {
            if (year.isPresent()) {
                LocalDate.of(year.get().getValue(), month, Math.max(start, end));
            }
            TimeMeaning meaning =
                    new TimeMeaning.Dated(MonthDay.of(month, start), MonthDay.of(month, Math.max(start, end)), year);
            return Optional.of(new Match(year.isPresent() ? yearAt : last, meaning));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "early October", "mid-October", "late October 2025". */
    private static Optional<Match> partOfMonth(Sentence sentence, int at) {
        TimeMeaning.MonthPart.Part part =
                switch (word(sentence, at)) {
                    case "early" -> TimeMeaning.MonthPart.Part.EARLY;
                    case "mid" -> TimeMeaning.MonthPart.Part.MIDDLE;
                    case "late" -> TimeMeaning.MonthPart.Part.LATE;
                    default -> TimeMeaning.MonthPart.Part.WHOLE;
                };
        int monthAt = word(sentence, at + 1).equals("-") ? at + 2 : at + 1;
        Month month = MONTHS.get(word(sentence, monthAt));
        if (part == TimeMeaning.MonthPart.Part.WHOLE || month == null) {
            return Optional.empty();
        }
        Optional<Year> year = yearOf(word(sentence, monthAt + 1));
        return Optional.of(
                new Match(year.isPresent() ? monthAt + 1 : monthAt, new TimeMeaning.MonthPart(month, year, part)));
    }

    private static Optional<Match> deictic(Sentence sentence, int at) {
        return switch (word(sentence, at)) {
            case "today", "tonight" -> Optional.of(new Match(at, new TimeMeaning.Offset(0, 0)));
            case "yesterday" -> Optional.of(new Match(at, new TimeMeaning.Offset(-1, -1)));
            case "tomorrow" -> Optional.of(new Match(at, new TimeMeaning.Offset(1, 1)));
            case "overnight" -> Optional.of(new Match(at, new TimeMeaning.Offset(-1, 0)));
            case "this" ->
                PARTS_OF_DAY.contains(word(sentence, at + 1))
                        ? Optional.of(new Match(at + 1, new TimeMeaning.Offset(0, 0)))
                        : Optional.empty();
            case "last" ->
                word(sentence, at + 1).equals("night")
                        ? Optional.of(new Match(at + 1, new TimeMeaning.Offset(-1, -1)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Match> weekday(Sentence sentence, int at) {
        DayOfWeek here = WEEKDAYS.get(word(sentence, at));
        if (here != null) {
            return Optional.of(new Match(at, new TimeMeaning.Weekday(here, 0)));
        }
        DayOfWeek next = WEEKDAYS.get(word(sentence, at + 1));
        Integer shift = LAST_THIS_NEXT.get(word(sentence, at));
        return next != null && shift != null
                ? Optional.of(new Match(at + 1, new TimeMeaning.Weekday(next, shift)))
                : Optional.empty();
    }

    /** "last week", "this month", "recent weeks", "the past two weeks". */
    private static Optional<Match> calendar(Sentence sentence, int at) {
        String here = word(sentence, at);
        boolean recent = here.equals("recent");
        Integer shift = LAST_THIS_NEXT.get(here);
        if (shift == null && !recent) {
            return Optional.empty();
        }
        Integer count = numberOf(word(sentence, at + 1));
        int unitAt = count == null ? at + 1 : at + 2;
        if (unitAt >= sentence.size()) {
            return Optional.empty();
        }
        ChronoUnit unit = UNITS.get(sentence.token(unitAt).lemma());
        boolean plural = sentence.token(unitAt).isPlural();
        if (unit == null || count == null && unit == ChronoUnit.DAYS && !plural) {
            return Optional.empty();
        }
        if (plural && (shift == null || shift < 0)) {
            return Optional.of(new Match(unitAt, new TimeMeaning.Span(unit, count == null ? 3 : count)));
        }
        return plural || shift == null
                ? Optional.empty()
                : Optional.of(new Match(unitAt, new TimeMeaning.Calendar(unit, shift)));
    }

    /** "three days ago", "a week ago". */
    private static Optional<Match> ago(Sentence sentence, int at) {
        Integer count = numberOf(word(sentence, at));
        if (count == null || at + 2 >= sentence.size()) {
            return Optional.empty();
        }
        ChronoUnit unit = UNITS.get(sentence.token(at + 1).lemma());
        String after = word(sentence, at + 2);
        if (unit == null || !after.equals("ago") && !after.equals("earlier")) {
            return Optional.empty();
        }
        return Optional.of(new Match(
                at + 2,
                unit == ChronoUnit.DAYS
                        ? new TimeMeaning.Offset(-count, -count)
                        : new TimeMeaning.Calendar(unit, -count)));
    }

    private static Optional<Match> year(Sentence sentence, int at) {
        boolean introduced = Set.of("in", "since", "during", "of", "until", "before", "after", "from", "by")
                .contains(word(sentence, at - 1));
        return introduced
                ? yearOf(word(sentence, at)).map(y -> new Match(at, new TimeMeaning.WholeYear(y)))
                : Optional.empty();
    }

    private static OptionalInt day(String word) {
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

    private static @Nullable Integer numberOf(String word) {
        return DAY.matcher(word).matches()
                ? day(word).stream().boxed().findFirst().orElse(null)
                : SMALL_NUMBERS.get(word);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** The preposition before the expression, or before the noun that it modifies ("following the 11 October incident"). */
    private static Bound bound(Sentence sentence, int first, int last) {
        Bound direct = boundWord(word(sentence, first - 1), word(sentence, first - 2));
        if (direct != Bound.AT) {
            return direct;
        }
        int top = topOf(sentence, first, last);
        if (sentence.head(top).isPresent()
                && Set.of("compound", "nmod:poss", "amod", "nummod").contains(sentence.relation(top))) {
            int noun = sentence.head(top).getAsInt();
            for (int dependent : sentence.subtree(noun)) {
                if (sentence.head(dependent).orElse(-1) == noun
                        && sentence.relation(dependent).equals("case")) {
                    return boundWord(word(sentence, dependent), "");
                }
            }
        }
        return Bound.AT;
    }

    private static int topOf(Sentence sentence, int first, int last) {
        for (int i = first; i <= last; i++) {
            int head = sentence.head(i).orElse(-1);
            if (head < first || head > last) {
                return i;
            }
        }
        return last;
    }

    private static Bound boundWord(String before, String beforeThat) {
        if (AFTER.contains(before) || before.equals("the") && AFTER.contains(beforeThat)) {
            return Bound.AFTER;
        }
        boolean ahead =
                before.equals("of") && beforeThat.equals("ahead") || before.equals("to") && beforeThat.equals("prior");
        return BEFORE.contains(before) || ahead ? Bound.BEFORE : Bound.AT;
    }
}
