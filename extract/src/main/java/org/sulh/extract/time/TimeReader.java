package org.sulh.extract.time;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.time.TimeExpression.Bound;
import org.sulh.extract.toll.Numbers;

/**
 * Finds expressions of time: dates in words and figures, date-time groups, weekdays, months, years, "today", "last week",
 * "three days ago", "overnight", "over the weekend", "from Friday to Sunday", "in the past 24 hours", "the next day", with
 * "since", "after", "before", "until". The words stand in {@code times.csv}.
 *
 * <p>Own grammar and not CoreNLP's, because a claim needs an interval with its precision, counted from the day on which
 * the words were said, with weekdays on the side of publication that the verb asks for; and its rules take a second to
 * load.
 *
 * <p>Thread-safe: what the text told of last is handed from sentence to sentence. Deterministic; cost linear in the words.
 */
public final class TimeReader {
    private static final int LONGEST_COUNT = 1000;
    private static final int HOURS_OF_A_DAY = 24;
    private static final Set<String> ARTICLES = Set.of("a", "an", "one");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");

    private final TimeWords words = TimeWords.load();
    private final Numbers numbers = Numbers.load();
    private final ClockReader clocks = new ClockReader();
    private final DateReader dates = new DateReader(words, clocks);

    /**
     * What the text told of last.
     *
     * @param day a day or night
     * @param period a stretch of time
     * @param log the day of entries that bear only a time of day
     */
    private record Story(Optional<TimeMeaning> day, Optional<TimeMeaning> period, Optional<TimeMeaning> log) {
        static final Story NONE = new Story(Optional.empty(), Optional.empty(), Optional.empty());

        Story after(Sentence sentence, TimeExpression found) {
            TimeMeaning meaning = found.meaning();
            if (found.bound() == Bound.VAGUE || meaning.isOnlyAhead()) {
                return this;
            }
            if (found.bound() == Bound.AFTER) {
                TimeMeaning since = new TimeMeaning.Range(meaning, new TimeMeaning.Offset(0, 0), true);
                return new Story(
                        meaning.isPeriod() ? day : Optional.of(meaning), period.or(() -> Optional.of(since)), log);
            }
            if (meaning instanceof TimeMeaning.Preceding) {
                return this;
            }
            if (meaning.isPeriod()) {
                return new Story(day, Optional.of(meaning), log);
            }
            if (isBareClock(found)) {
                return new Story(Optional.of(meaning), period, Optional.of(meaning));
            }
            // A date at the head of a sentence opens the entries of another day.
            boolean heading = found.first() == 0 && sentence.size() - found.last() <= 2;
            return new Story(Optional.of(meaning), period, heading ? Optional.empty() : log);
        }

        private static boolean isBareClock(TimeExpression found) {
            return found.clock().isPresent()
                    && found.words().matches("\\d{2}:?\\d{2}\\s?[A-Za-z]?.*")
                    && (found.meaning() instanceof TimeMeaning.Beside
                            || found.meaning().equals(new TimeMeaning.Offset(0, 0)));
        }
    }

    /** The expressions of each sentence of a text, in its order: "the same day" is the day that was told of before. */
    public List<List<TimeExpression>> readAll(List<Sentence> sentences) {
        List<List<TimeExpression>> all = new ArrayList<>();
        Story story = Story.NONE;
        for (Sentence sentence : sentences) {
            List<TimeExpression> found = new ArrayList<>(read(sentence, story));
            entry(sentences, all).filter(e -> found.isEmpty()).ifPresent(e -> found.add(overWhole(sentence, e)));
            all.add(found);
            for (TimeExpression expression : found) {
                story = story.after(sentence, expression);
            }
        }
        return all;
    }

    /** The time of an entry whose number and clock the splitter took for a sentence of their own ("3. 0420Z."). */
    private static Optional<TimeExpression> entry(List<Sentence> sentences, List<List<TimeExpression>> read) {
        int before = read.size() - 1;
        if (before < 0
                || !sentences
                        .get(before)
                        .paragraph()
                        .equals(sentences.get(before + 1).paragraph())) {
            return Optional.empty();
        }
        return read.get(before).stream()
                .filter(t -> t.clock().isPresent())
                .filter(t -> t.last() + 2 >= sentences.get(before).size() && t.first() <= 2)
                .findFirst();
    }

    /** A time that stands before a sentence is of all of it. */
    private static TimeExpression overWhole(Sentence sentence, TimeExpression time) {
        int root = sentence.pathUp(0).getLast();
        return new TimeExpression(root, root, time.words(), time.meaning(), time.bound(), time.clock());
    }

    /** The expressions of a sentence that stands alone, from left to right, not overlapping. */
    public List<TimeExpression> read(Sentence sentence) {
        return read(sentence, Story.NONE);
    }

    private List<TimeExpression> read(Sentence sentence, Story before) {
        Line line = new Line(sentence);
        List<TimeExpression> found = new ArrayList<>();
        Story story = before;
        int at = 0;
        while (at < line.size()) {
            Optional<Match> match = whole(line, at, story);
            if (match.isEmpty()) {
                at++;
                continue;
            }
            TimeExpression expression = expression(line, at, match.get());
            found.add(expression);
            story = story.after(sentence, expression);
            at = expression.last() + 1;
        }
        return withClocks(line, found, before);
    }

    private TimeExpression expression(Line line, int at, Match match) {
        int last = partsOfDay(line, match.last());
        boolean joined = match.meaning() instanceof TimeMeaning.Range || match.meaning() instanceof TimeMeaning.UpTo;
        Bound bound = match.vague() ? Bound.VAGUE : bound(line, at, last);
        boolean from = joined && line.word(at - 1).matches("from|starting|beginning");
        return new TimeExpression(
                at,
                last,
                line.sentence().words(at, last).replace(" ,", ","),
                match.meaning(),
                from || dayRange(match) && line.word(at - 1).equals("from") ? Bound.AT : bound,
                match.clock());
    }

    private static boolean dayRange(Match match) {
        return match.meaning() instanceof TimeMeaning.Dated d && !d.start().equals(d.end());
    }

    private int partsOfDay(Line line, int last) {
        int end = last;
        Optional<TimeWords.Hit> part = words.find(line, end + 1, "day-part");
        while (part.isPresent()) {
            end = part.get().last();
            part = words.find(line, end + 1, "day-part");
        }
        return end;
    }

    /** A time with the one that it reaches to, where it does. */
    private Optional<Match> whole(Line line, int at, Story story) {
        return upTo(line, at, story).or(() -> single(line, at, story).map(m -> ranged(line, at, m, story)));
    }

    private Match ranged(Line line, int at, Match first, Story story) {
        if (first.vague() || !isPoint(first.meaning())) {
            return first;
        }
        int end = partsOfDay(line, first.last());
        boolean between = line.word(at - 1).equals("between")
                || line.word(at - 1).equals("the") && line.word(at - 2).equals("between")
                || line.word(at - 2).equals("between");
        boolean and = line.word(end + 1).equals("and");
        Optional<Integer> joint =
                and ? Optional.of(end + 1) : words.find(line, end + 1, "to").map(TimeWords.Hit::last);
        if (joint.isEmpty()) {
            return first;
        }
        int next = joint.get() + 1;
        while (line.word(next).matches("on|the|early|late|approximately|about|around|evening|morning|night|of")
                || clocks.find(line, next).isPresent() && line.word(next + 1).equals("on")) {
            next++;
        }
        int from = next;
        boolean years = first.meaning() instanceof TimeMeaning.WholeYear;
        Optional<Match> second =
                years ? dates.year(line, from, true) : single(line, from, story).filter(m -> !m.vague());
        return second.filter(s -> isPoint(s.meaning()))
                .filter(s -> !and
                        || between
                        || first.meaning().getClass() == s.meaning().getClass())
                .map(s -> Match.of(s.last(), new TimeMeaning.Range(first.meaning(), s.meaning(), and && !between)))
                .orElse(first);
    }

    private static boolean isPoint(TimeMeaning meaning) {
        return switch (meaning) {
            case TimeMeaning.Exact e -> true;
            case TimeMeaning.EitherOrder e -> true;
            case TimeMeaning.Dated d -> true;
            case TimeMeaning.DayOfMonth d -> true;
            case TimeMeaning.MonthPart m -> true;
            case TimeMeaning.WholeYear y -> true;
            case TimeMeaning.Weekday w -> true;
            case TimeMeaning.Offset o -> o.firstDay() == o.lastDay();
            default -> false;
        };
    }

    private Optional<Match> single(Line line, int at, Story story) {
        return clockBefore(line, at, story).or(() -> dayAt(line, at, story).map(m -> clockBehind(line, m)));
    }

    private Optional<Match> dayAt(Line line, int at, Story story) {
        return dates.find(line, at)
                .or(() -> vague(line, at))
                .or(() -> overnight(line, at, story))
                .or(() -> told(line, at, story))
                .or(() -> weekday(line, at))
                .or(() -> calendar(line, at, story))
                .or(() -> away(line, at, story))
                .or(() -> lasting(line, at, story))
                .or(() -> ahead(line, at))
                .or(() -> dayOfMonth(line, at, story))
                .or(() -> dates.year(line, at, false));
    }

    /** "03:40 on 12/03/2025", "0340Z, 12 Mar": the clock leads. */
    private Optional<Match> clockBefore(Line line, int at, Story story) {
        return clocks.find(line, at).flatMap(clock -> {
            int next = clock.last() + 1;
            while (next <= clock.last() + 2 && line.word(next).matches(",|on|of|/")) {
                next++;
            }
            return dayAt(line, next, story)
                    .filter(m ->
                            !m.vague() && m.clock().isEmpty() && !m.meaning().isPeriod())
                    .map(m -> m.at(clock.time()));
        });
    }

    /** "12 March 0340Z", "2025-03-12 at 21.30 hrs": the clock follows. */
    private Match clockBehind(Line line, Match day) {
        if (day.vague() || day.clock().isPresent() || day.meaning().isPeriod()) {
            return day;
        }
        int next = day.last() + 1;
        while (next <= day.last() + 2
                && (line.word(next).matches(",|at|/") || words.isIn("approximately", line.word(next)))) {
            next++;
        }
        return clocks.find(line, next)
                .map(clock -> day.upTo(clock.last()).at(clock.time()))
                .orElse(day);
    }

    private Optional<Match> vague(Line line, int at) {
        return words.find(line, at, "vague").map(h -> Match.vague(h.last()));
    }

    /** "Overnight", and "overnight into Tuesday": the evening before and the day. */
    private Optional<Match> overnight(Line line, int at, Story story) {
        Optional<TimeWords.Hit> report = words.find(line, at, "report");
        if (report.isEmpty()) {
            return Optional.empty();
        }
        Match plain = Match.of(report.get().last(), offset(report.get().value()));
        boolean night = plain.meaning().equals(new TimeMeaning.Offset(-1, 0));
        int next = plain.last() + 1;
        while (next <= plain.last() + 2 && line.word(next).matches("on|to|into|from|between|of")) {
            next++;
        }
        int from = next;
        return night
                ? dates.find(line, from)
                        .or(() -> weekday(line, from))
                        .filter(m -> isPoint(m.meaning()))
                        .map(m -> ranged(line, from, m, story))
                        .map(m -> m.meaning() instanceof TimeMeaning.Range || dayRange(m)
                                ? m
                                : Match.of(m.last(), new TimeMeaning.Beside(m.meaning(), -1, 0)))
                        .or(() -> Optional.of(plain))
                : Optional.of(plain);
    }

    private static TimeMeaning.Offset offset(String value) {
        String[] days = value.split(" ");
        return new TimeMeaning.Offset(Integer.parseInt(days[0]), Integer.parseInt(days[1]));
    }

    /** "The same day", "the next day", "in that period": counted from what the text told of last. */
    private Optional<Match> told(Line line, int at, Story story) {
        Optional<TimeWords.Hit> period = words.find(line, at, "period");
        if (period.isPresent()) {
            int last = period.get().last();
            int next = line.word(last + 1).matches(",|\\(|-lrb-") ? last + 2 : last + 1;
            Optional<Match> dated = dates.find(line, next);
            if (dated.isPresent()) {
                return dated;
            }
            boolean bare = line.word(last).matches("week|month")
                    && last - at == 1
                    && line.word(at).equals("the");
            if (bare && (story.period().isEmpty() || !line.word(at - 1).matches("during|throughout|over"))) {
                return Optional.empty();
            }
            return Optional.of(story.period().map(p -> Match.of(last, p)).orElseGet(() -> Match.vague(last)));
        }
        Optional<TimeWords.Hit> day = words.find(line, at, "story").filter(h -> standsAlone(line, h.last()));
        Optional<Match> sameDay = words.find(line, at, "hour")
                .map(h -> Match.of(
                        h.last(),
                        story.day()
                                .<TimeMeaning>map(d -> new TimeMeaning.Beside(d, 0, 0))
                                .orElseGet(() -> new TimeMeaning.Offset(0, 0))));
        return sameDay.or(() -> day.filter(
                        h -> !line.word(at).equals("then") || line.word(at - 1).equals("since"))
                .map(h -> counted(h.last(), offset(h.value()), story)));
    }

    /** "The day before" is a time, "the day before the talks" is not yet one. */
    private static boolean standsAlone(Line line, int last) {
        boolean open = line.word(last).matches("before|after");
        return !open || !line.pos(last + 1).matches("DT|PRP\\$|NN.*|JJ.*|CD|VBG|PRP|WP|WDT");
    }

    /** Days before or after the day that the text told of last; looking back, else from the day of the words. */
    private static Match counted(int last, TimeMeaning.Offset days, Story story) {
        if (story.day().isPresent()) {
            return Match.of(last, new TimeMeaning.Beside(story.day().get(), days.firstDay(), days.lastDay()));
        }
        return days.firstDay() < 0 ? Match.of(last, days) : Match.vague(last);
    }

    private Optional<Match> weekday(Line line, int at) {
        Optional<TimeWords.Hit> weekend = words.find(line, at, "weekend");
        if (weekend.isPresent()) {
            return weekend.map(h -> Match.of(h.last(), new TimeMeaning.Weekend(Integer.parseInt(h.value()))));
        }
        Optional<DayOfWeek> here = dayOfWeek(line, at);
        if (here.isPresent()) {
            return Optional.of(withDate(line, at, here.get()));
        }
        // "The following Tuesday" is the next one; "following Tuesday's attack" is not.
        boolean preposition =
                line.word(at).equals("following") && !line.word(at - 1).equals("the");
        Optional<Integer> shift = preposition ? Optional.empty() : shift(line.word(at));
        return dayOfWeek(line, at + 1).flatMap(d -> shift.map(s -> Match.of(at + 1, new TimeMeaning.Weekday(d, s))));
    }

    /** "Friday, March 14": the date tells the day. */
    private Match withDate(Line line, int at, DayOfWeek day) {
        int next = at + 1;
        while (next <= at + 2 && line.word(next).matches(",|\\(|-lrb-|the")) {
            next++;
        }
        boolean bracket = line.word(next - 1).matches("\\(|-lrb-");
        return dates.find(line, next)
                .filter(m -> m.meaning() instanceof TimeMeaning.Dated || m.meaning() instanceof TimeMeaning.Exact)
                .filter(m -> !dayRange(m))
                .map(m -> bracket && line.word(m.last() + 1).matches("\\)|-rrb-") ? m.upTo(m.last() + 1) : m)
                .orElse(Match.of(at, new TimeMeaning.Weekday(day, 0)));
    }

    private Optional<DayOfWeek> dayOfWeek(Line line, int at) {
        return words.valueOf("weekday", line.word(at))
                .filter(v -> line.isCapital(at) || line.word(at).endsWith("day"))
                .map(v -> DayOfWeek.of(Integer.parseInt(v)));
    }

    private Optional<Integer> shift(String word) {
        if (words.isIn("last", word)) {
            return Optional.of(-1);
        }
        if (words.isIn("this", word)) {
            return Optional.of(0);
        }
        return words.isIn("next", word) ? Optional.of(1) : Optional.empty();
    }

    /**
     * A length of time.
     *
     * @param last its last word
     */
    private record Length(int last, ChronoUnit unit, int count, boolean hours) {}

    /** "three days", "a week", "48 hours", "the two weeks": hours as the days that hold them. */
    private Optional<Length> length(Line line, int at) {
        boolean article = ARTICLES.contains(line.word(at));
        Optional<Numbers.Counted> number = numbers.findAt(line.sentence(), at);
        int count = number.map(Numbers.Counted::value).orElse(article ? 1 : 0);
        int next = number.map(n -> n.last() + 1).orElse(at + 1);
        while (line.word(next).matches("-|full|whole|straight|consecutive|successive")) {
            next++;
        }
        int unitAt = next;
        boolean counted = number.isPresent() || article;
        return words.valueOf("unit", line.word(unitAt))
                .filter(v -> counted && count >= 1 && count <= LONGEST_COUNT)
                .map(v -> length(unitAt, v, count));
    }

    private static Length length(int last, String value, int count) {
        String[] parts = value.split(" ");
        int times = count * Integer.parseInt(parts[1]);
        ChronoUnit unit = ChronoUnit.valueOf(parts[0].toUpperCase(Locale.ROOT));
        return unit == ChronoUnit.HOURS
                ? new Length(last, ChronoUnit.DAYS, (times + HOURS_OF_A_DAY - 1) / HOURS_OF_A_DAY, true)
                : new Length(last, unit, times, false);
    }

    /** "last week", "this month", "the past two weeks", "the past week", "the next 48 hours". */
    private Optional<Match> calendar(Line line, int at, Story story) {
        Optional<TimeWords.Hit> part = words.find(line, at, "part");
        if (part.isPresent()) {
            return endOfUnit(line, part.get());
        }
        Optional<Integer> shift = shift(line.word(at));
        if (shift.isEmpty()) {
            return Optional.empty();
        }
        Optional<Length> counted = length(line, at + 1).filter(l -> shift.get() != 0);
        if (counted.isPresent()) {
            Length length = counted.get();
            return Optional.of(Match.of(
                    length.last(),
                    shift.get() < 0
                            ? new TimeMeaning.Span(length.unit(), -length.count(), 0)
                            : new TimeMeaning.Span(length.unit(), 0, length.count())));
        }
        String word = line.word(at + 1);
        Optional<Length> unit = words.valueOf("unit", word).map(v -> length(at + 1, v, 1));
        if (unit.isEmpty() || unit.get().hours()) {
            return Optional.empty();
        }
        if (line.pos(at + 1).equals("NNS")) {
            return shift.get() == 0 ? Optional.empty() : Optional.of(Match.vague(at + 1));
        }
        if (unit.get().unit() == ChronoUnit.DAYS) {
            return Optional.empty();
        }
        if (line.word(at).matches("previous|preceding") && story.period().isPresent()) {
            return Optional.of(Match.of(
                    at + 1,
                    new TimeMeaning.Preceding(
                            story.period().get(), unit.get().unit(), unit.get().count())));
        }
        // "The past week" ends today, "last week" on Sunday.
        boolean rolling = line.word(at).equals("past");
        return Optional.of(Match.of(
                at + 1,
                rolling
                        ? new TimeMeaning.Span(unit.get().unit(), -unit.get().count(), 0)
                        : new TimeMeaning.Calendar(unit.get().unit(), shift.get())));
    }

    /** "the end of the month", "the beginning of this year": the whole of it, of which a bound takes the end it needs. */
    private Optional<Match> endOfUnit(Line line, TimeWords.Hit part) {
        int at = part.last() + 1;
        Optional<Integer> shift = line.word(at).equals("the") ? Optional.of(0) : shift(line.word(at));
        return words.valueOf("unit", line.word(at + 1))
                .filter(v -> line.word(part.last()).equals("of"))
                .map(v -> length(at + 1, v, 1))
                .filter(l -> l.unit() != ChronoUnit.DAYS && shift.isPresent())
                .map(l -> Match.of(at + 1, new TimeMeaning.Calendar(l.unit(), shift.orElse(0))));
    }

    /** "three days ago", "a week earlier", "two days later". */
    private Optional<Match> away(Line line, int at, Story story) {
        Optional<Length> read = length(line, at);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Length length = read.get();
        int last = length.last() + 1;
        return switch (line.word(last)) {
            case "ago" -> Optional.of(Match.of(last, ago(length)));
            case "after", "following" ->
                story.day().isPresent() && length.unit() == ChronoUnit.DAYS && isClause(line, last)
                        ? Optional.of(beside(last, length, -1, story))
                        : Optional.empty();
            case "earlier", "before", "prior" ->
                standsAlone(line, last) ? Optional.of(beside(last, length, -1, story)) : Optional.empty();
            case "later", "afterwards", "afterward" ->
                Optional.of(story.day().isPresent() ? beside(last, length, 1, story) : Match.vague(last));
            default -> Optional.empty();
        };
    }

    /** "On Thursday, a day after rounds struck": the striking was a day before. */
    private static boolean isClause(Line line, int last) {
        for (int i = last + 1; i < line.size() && !line.word(i).equals(","); i++) {
            if (line.pos(i).matches("VB[DZP]")) {
                return true;
            }
        }
        return false;
    }

    private static TimeMeaning ago(Length length) {
        if (length.hours() && length.count() <= 1) {
            return new TimeMeaning.Offset(0, 0);
        }
        return length.unit() == ChronoUnit.DAYS
                ? new TimeMeaning.Offset(-length.count(), -length.count())
                : new TimeMeaning.Calendar(length.unit(), -length.count());
    }

    private static Match beside(int last, Length length, int sign, Story story) {
        int days =
                switch (length.unit()) {
                    case WEEKS -> length.count() * 7;
                    case DAYS -> length.hours() && length.count() <= 1 ? 0 : length.count();
                    default -> 0;
                };
        if (length.unit() == ChronoUnit.MONTHS || length.unit() == ChronoUnit.YEARS) {
            return sign < 0 ? Match.of(last, ago(length)) : Match.vague(last);
        }
        return counted(last, new TimeMeaning.Offset(sign * days, sign * days), story);
    }

    /** "have fought for three days", "for the third straight day": up to the day of the words. */
    private Optional<Match> lasting(Line line, int at, Story story) {
        if (!line.word(at - 1).equals("for")) {
            return Optional.empty();
        }
        boolean perfect = false;
        for (int i = Math.max(0, at - 8); i < at; i++) {
            perfect |= line.word(i).matches("has|have|'ve") && !line.pos(i).equals("NN");
        }
        Optional<Length> length = perfect ? length(line, at) : Optional.empty();
        if (length.isPresent()) {
            Length l = length.get();
            return Optional.of(Match.of(l.last(), new TimeMeaning.Span(l.unit(), -l.count(), 0)));
        }
        int ordinal = line.word(at).matches("a|the|its|their") ? at + 1 : at;
        int nth = ORDINALS.indexOf(line.word(ordinal));
        int unitAt = ordinal + 1;
        while (line.word(unitAt).matches("straight|consecutive|successive|running|-")) {
            unitAt++;
        }
        int last = unitAt;
        Optional<Length> stretch =
                words.valueOf("unit", line.word(last)).filter(v -> nth > 0).map(v -> length(last, v, nth));
        if (stretch.isEmpty() || stretch.get().unit() != ChronoUnit.DAYS) {
            return stretch.map(l -> Match.of(last, new TimeMeaning.Span(l.unit(), -l.count(), 0)));
        }
        int next = line.word(last + 1).equals("on") ? last + 2 : last + 1;
        Optional<Match> named =
                dates.find(line, next).or(() -> weekday(line, next)).filter(m -> isPoint(m.meaning()));
        if (named.isPresent()) {
            return named.map(m -> Match.of(m.last(), new TimeMeaning.Beside(m.meaning(), -nth, 0)));
        }
        Optional<TimeMeaning> told = hasDay(line) ? story.day() : Optional.empty();
        return Optional.of(Match.of(
                last,
                told.<TimeMeaning>map(d -> new TimeMeaning.Beside(d, -nth, 0))
                        .orElseGet(() -> new TimeMeaning.Span(ChronoUnit.DAYS, -nth, 0))));
    }

    /** Whether a sentence names a weekday or date: "on Monday, for a third day" ends on Monday. */
    private boolean hasDay(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (dayOfWeek(line, i).isPresent()
                    || dates.find(line, i).isPresent()
                    || words.find(line, i, "report").isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "in two days", "within 48 hours": of what is to come. */
    private Optional<Match> ahead(Line line, int at) {
        String before = line.word(at - 1);
        boolean within = before.equals("within");
        if (!within && !before.equals("in") || !isOfWhatIsToCome(line)) {
            return Optional.empty();
        }
        return length(line, at)
                .map(l -> Match.of(l.last(), new TimeMeaning.Ahead(l.unit(), within ? 0 : l.count(), l.count())));
    }

    /** "will meet", "agreed to meet": elsewhere "in two days" is how long something took. */
    private static boolean isOfWhatIsToCome(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.pos(i).equals("MD")
                    || line.word(i).equals("to") && line.pos(i + 1).equals("VB")) {
                return true;
            }
        }
        return false;
    }

    /** "on the 14th". */
    private static Optional<Match> dayOfMonth(Line line, int at, Story story) {
        boolean led = line.word(at - 1).equals("the")
                && line.word(at - 2).matches("on|of|from|until|since|by|till|and|to|before|after");
        OptionalInt day = DateReader.dayOf(line.word(at));
        boolean ordinal = line.word(at).matches("\\d{1,2}(?:st|nd|rd|th)");
        return led && ordinal && day.isPresent() && !line.isInNounPhrase(at + 1)
                ? Optional.of(Match.of(at, new TimeMeaning.DayOfMonth(day.getAsInt(), story.day())))
                : Optional.empty();
    }

    /** "the 48 hours to 12 March", "the week ending 12 March". */
    private Optional<Match> upTo(Line line, int at, Story story) {
        Optional<Length> bare = words.valueOf("unit", line.word(at))
                .filter(v -> line.word(at - 1).matches("the|in|over"))
                .map(v -> length(at, v, 1));
        Optional<Length> length = length(line, at).or(() -> bare);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        int next = length.get().last() + 1;
        if (!line.word(next).matches("to|ending|ended|until|till|up|through|preceding|before")) {
            return Optional.empty();
        }
        while (next <= length.get().last() + 3
                && line.word(next).matches("to|ending|ended|until|till|up|through|on|the")) {
            next++;
        }
        int from = next;
        return single(line, from, story)
                .filter(m -> !m.vague() && isPoint(m.meaning()))
                .map(m -> Match.of(
                        m.last(),
                        new TimeMeaning.UpTo(length.get().unit(), length.get().count(), m.meaning())));
    }

    /**
     * Times of day that stand apart from their day. One by another clock than the place's belongs to the nearest day of
     * the sentence; in a sentence without any day it is of the day that the text told of last, else of the report.
     */
    private List<TimeExpression> withClocks(Line line, List<TimeExpression> found, Story story) {
        List<TimeExpression> all = new ArrayList<>(found);
        for (int at = 0; at < line.size(); at++) {
            int here = at;
            boolean read = all.stream().anyMatch(t -> here >= t.first() && here <= t.last());
            Optional<ClockReader.Clock> clock = read ? Optional.empty() : clocks.find(line, at);
            if (clock.isEmpty()) {
                continue;
            }
            ClockTime time = clock.get().time();
            if (all.isEmpty()) {
                TimeMeaning day = story.log()
                        .or(() -> story.day().map(d -> new TimeMeaning.Beside(d, 0, 0)))
                        .orElseGet(() -> new TimeMeaning.Offset(0, 0));
                int last = clock.get().last();
                all.add(new TimeExpression(
                        at, last, line.sentence().words(at, last), day, Bound.AT, Optional.of(time)));
                return all;
            }
            if (time.east().isPresent()) {
                addToNearest(all, here, time);
            }
        }
        return all;
    }

    private static void addToNearest(List<TimeExpression> all, int at, ClockTime time) {
        int nearest = -1;
        for (int i = 0; i < all.size(); i++) {
            TimeExpression day = all.get(i);
            boolean open = day.clock().isEmpty()
                    && day.bound() == Bound.AT
                    && !day.meaning().isPeriod();
            boolean nearer = nearest < 0
                    || Math.abs(day.first() - at) < Math.abs(all.get(nearest).first() - at);
            nearest = open && nearer ? i : nearest;
        }
        if (nearest >= 0) {
            all.set(nearest, all.get(nearest).withClock(time));
        }
    }

    /** The preposition before the expression, or before the noun that it modifies ("following the 11 October incident"). */
    private Bound bound(Line line, int first, int last) {
        Bound direct = boundBefore(line, first);
        if (direct != Bound.AT) {
            return direct;
        }
        Sentence sentence = line.sentence();
        int top = topOf(sentence, first, last);
        if (sentence.head(top).isPresent()
                && Set.of("compound", "nmod:poss", "amod", "nummod").contains(sentence.relation(top))) {
            int noun = sentence.head(top).getAsInt();
            for (int dependent : sentence.subtree(noun)) {
                if (sentence.head(dependent).orElse(-1) == noun
                        && sentence.relation(dependent).equals("case")) {
                    return boundWord(line.word(dependent));
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

    private Bound boundBefore(Line line, int first) {
        int at = first;
        while (at > 0 && at > first - 3 && words.isIn("approximately", line.word(at - 1))) {
            at--;
        }
        if (words.endsBefore(line, at, "after")) {
            return Bound.AFTER;
        }
        if (words.endsBefore(line, at, "before")) {
            return Bound.BEFORE;
        }
        return words.endsBefore(line, at, "by") ? Bound.BY : Bound.AT;
    }

    private Bound boundWord(String word) {
        if (words.isIn("after", word)) {
            return Bound.AFTER;
        }
        return words.isIn("before", word) ? Bound.BEFORE : Bound.AT;
    }
}
