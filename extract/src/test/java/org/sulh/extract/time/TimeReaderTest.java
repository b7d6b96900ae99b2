package org.sulh.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.extract.parse.Sketch;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/** Days are counted from Wednesday 15 October 2025 unless a test says otherwise. */
class TimeReaderTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2025, 10, 15);

    private final TimeReader reader = new TimeReader();

    private List<TimeExpression> read(String sketch) {
        return reader.read(Sketch.draw(sketch));
    }

    private TimeExpression one(String sketch) {
        List<TimeExpression> found = read(sketch);
        assertThat(found).as(sketch).hasSize(1);
        return found.getFirst();
    }

    private String days(String sketch, LocalDate anchor, boolean ahead) {
        TimeWindow window = one(sketch).resolve(Optional.of(anchor), ahead);
        return window.start().map(Object::toString).orElse("?") + ".."
                + window.end().map(Object::toString).orElse("?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-10-11/CD | 2025-10-11..2025-10-11
            October/NNP 11/CD | 2025-10-11..2025-10-11
            11/CD October/NNP | 2025-10-11..2025-10-11
            Oct./NNP 11/CD | 2025-10-11..2025-10-11
            11th/JJ of/IN October/NNP | 2025-10-11..2025-10-11
            October/NNP 11/CD ,/, 2019/CD | 2019-10-11..2019-10-11
            11/CD October/NNP 2019/CD | 2019-10-11..2019-10-11
            Sept./NNP 3/CD | 2025-09-03..2025-09-03
            11-12/CD October/NNP | 2025-10-11..2025-10-12
            October/NNP 11-12/CD ,/, 2024/CD | 2024-10-11..2024-10-12
            October/NNP 11/CD to/TO 13/CD | 2025-10-11..2025-10-13
            11/CD to/TO 13/CD October/NNP | 2025-10-11..2025-10-13
            11/CD and/CC 12/CD October/NNP | 2025-10-11..2025-10-12
            October/NNP | 2025-10-01..2025-10-31
            November/NNP | 2024-11-01..2024-11-30
            October/NNP 2023/CD | 2023-10-01..2023-10-31
            early/JJ October/NNP | 2025-10-01..2025-10-10
            mid/JJ -/HYPH October/NNP | 2025-10-11..2025-10-20
            late/JJ September/NNP | 2025-09-21..2025-09-30
            late/JJ February/NNP 2024/CD | 2024-02-21..2024-02-29
            in/IN 2021/CD | 2021-01-01..2021-12-31
            """)
    void datesMonthsAndYearsAreIntervals(String sketch, String days) {
        assertThat(days(sketch, WEDNESDAY, false)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            today/NN | 2025-10-15..2025-10-15
            tonight/NN | 2025-10-15..2025-10-15
            yesterday/NN | 2025-10-14..2025-10-14
            tomorrow/NN | 2025-10-16..2025-10-16
            overnight/RB | 2025-10-14..2025-10-15
            last/JJ night/NN | 2025-10-14..2025-10-14
            this/DT morning/NN | 2025-10-15..2025-10-15
            three/CD days/NNS ago/RB | 2025-10-12..2025-10-12
            3/CD days/NNS ago/RB | 2025-10-12..2025-10-12
            a/DT week/NN ago/RB | 2025-10-06..2025-10-12
            two/CD months/NNS ago/RB | 2025-08-01..2025-08-31
            last/JJ week/NN | 2025-10-06..2025-10-12
            this/DT week/NN | 2025-10-13..2025-10-19
            next/JJ week/NN | 2025-10-20..2025-10-26
            last/JJ month/NN | 2025-09-01..2025-09-30
            this/DT month/NN | 2025-10-01..2025-10-31
            next/JJ month/NN | 2025-11-01..2025-11-30
            last/JJ year/NN | 2024-01-01..2024-12-31
            past/JJ two/CD weeks/NNS | 2025-10-01..2025-10-15
            recent/JJ weeks/NNS | 2025-09-24..2025-10-15
            """)
    void wordsThatMoveWithTheDayAreCountedFromIt(String sketch, String days) {
        TimeExpression expression = one(sketch);

        assertThat(days(sketch, WEDNESDAY, false)).isEqualTo(days);
        assertThat(expression.meaning().isRelative()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tuesday/NNP | false | 2025-10-14
            Wednesday/NNP | false | 2025-10-15
            Thursday/NNP | false | 2025-10-09
            Thursday/NNP | true | 2025-10-16
            Wednesday/NNP | true | 2025-10-15
            Tuesday/NNP | true | 2025-10-21
            last/JJ Wednesday/NNP | false | 2025-10-08
            last/JJ Tuesday/NNP | false | 2025-10-14
            next/JJ Wednesday/NNP | false | 2025-10-22
            """)
    void weekdayLiesOnTheSideOfPublicationThatTheVerbAsksFor(String sketch, boolean ahead, String day) {
        assertThat(days(sketch, WEDNESDAY, ahead)).isEqualTo(day + ".." + day);
    }

    @Test
    void partOfTheDayBelongsToTheExpression() {
        assertThat(one("Thursday/NNP night/NN").words()).isEqualTo("Thursday night");
        assertThat(one("October/NNP 11/CD ,/, 2019/CD").words()).isEqualTo("October 11, 2019");
    }

    @Test
    void yearlessDateInJanuaryLooksBackOverNewYear() {
        LocalDate january = LocalDate.of(2026, 1, 3);

        assertThat(days("30/CD December/NNP", january, false)).isEqualTo("2025-12-30..2025-12-30");
        assertThat(days("2/CD January/NNP", january, false)).isEqualTo("2026-01-02..2026-01-02");
        assertThat(days("December/NNP", january, false)).isEqualTo("2025-12-01..2025-12-31");
    }

    @Test
    void yearlessDateInDecemberLooksAheadOverNewYear() {
        LocalDate december = LocalDate.of(2025, 12, 28);

        assertThat(days("2/CD January/NNP", december, true)).isEqualTo("2026-01-02..2026-01-02");
        // Close ahead and far behind: what is reported in late December of "2 January" is to come.
        assertThat(days("2/CD January/NNP", december, false)).isEqualTo("2026-01-02..2026-01-02");
        assertThat(days("January/NNP", december, true)).isEqualTo("2026-01-01..2026-01-31");
        assertThat(days("30/CD December/NNP", december, true)).isEqualTo("2025-12-30..2025-12-30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/CD February/NNP 2024/CD",
                "February/NNP 31/CD",
                "29/CD February/NNP 2023/CD",
                "45/CD October/NNP/october",
                "2025-02-30/CD",
                "2025-13-01/CD",
                "0/CD October/NNP 0/CD"
            })
    void dayThatNoCalendarHasGivesNoDay(String sketch) {
        assertThat(read(sketch))
                .noneMatch(t -> t.meaning() instanceof TimeMeaning.Dated || t.meaning() instanceof TimeMeaning.Exact);
    }

    @Test
    void leapDayIsOneInALeapYear() {
        assertThat(days("29/CD February/NNP 2024/CD", WEDNESDAY, false)).isEqualTo("2024-02-29..2024-02-29");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            since/IN Sunday/NNP | AFTER
            after/IN Sunday/NNP | AFTER
            following/VBG the/DT Sunday/NNP | AFTER
            before/IN Sunday/NNP | BEFORE
            until/IN Sunday/NNP | BEFORE
            ahead/RB of/IN Sunday/NNP | BEFORE
            prior/RB to/TO Sunday/NNP | BEFORE
            on/IN Sunday/NNP | AT
            by/IN Sunday/NNP | AT
            """)
    void prepositionTellsHowTheHappeningLiesToTheTime(String sketch, TimeExpression.Bound bound) {
        assertThat(one(sketch).bound()).isEqualTo(bound);
    }

    @Test
    void prepositionBeforeTheNounThatADateModifiesCounts() {
        TimeExpression date =
                one("following/VBG<5:case the/DT<5:det 11/CD<4:nummod October/NNP<5:compound incident/NN<0:root");

        assertThat(date.bound()).isEqualTo(TimeExpression.Bound.AFTER);
    }

    @Test
    void whatIsToldSinceADayReachesToPublication() {
        TimeWindow since = one("since/IN Sunday/NNP").resolve(Optional.of(WEDNESDAY), false);

        assertThat(since.start()).contains(LocalDate.of(2025, 10, 12));
        assertThat(since.end()).contains(WEDNESDAY);
        assertThat(since.text()).contains("Sunday");
    }

    @Test
    void whatIsToldBeforeADayHasNoKnownStart() {
        TimeWindow before = one("before/IN Sunday/NNP").resolve(Optional.of(WEDNESDAY), false);

        assertThat(before.start()).isEmpty();
        assertThat(before.end()).contains(LocalDate.of(2025, 10, 12));
        assertThat(before.precision()).isEqualTo(TimePrecision.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sunday/NNP", "last/JJ month/NN", "11/CD October/NNP", "October/NNP", "overnight/RB"})
    void withoutADayOfPublicationTimeIsUnknownAndKeepsItsWords(String sketch) {
        TimeWindow window = one(sketch).resolve(Optional.empty(), false);

        assertThat(window.isKnown()).isFalse();
        assertThat(window.precision()).isEqualTo(TimePrecision.UNKNOWN);
        assertThat(window.text()).contains(one(sketch).words());
    }

    @Test
    void fullDateNeedsNoDayOfPublication() {
        assertThat(one("11/CD October/NNP 2019/CD")
                        .resolve(Optional.empty(), false)
                        .start())
                .contains(LocalDate.of(2019, 10, 11));
        assertThat(one("in/IN 2021/CD").resolve(Optional.empty(), false).start())
                .contains(LocalDate.of(2021, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "may/MD",
                "March/VB",
                "march/NN",
                "10/CD people/NNS",
                "2021/CD people/NNS",
                "last/JJ attack/NN",
                "next/JJ door/NN",
                "the/DT days/NNS",
                "mid/JJ",
                "early/JJ talks/NNS",
                "second/JJ"
            })
    void whatOnlyLooksLikeATimeIsNone(String sketch) {
        assertThat(read(sketch)).isEmpty();
    }

    @Test
    void expressionsDoNotOverlapAndComeInOrder() {
        List<TimeExpression> found =
                read("On/IN Sunday/NNP ,/, 11/CD October/NNP and/CC again/RB last/JJ week/NN and/CC today/NN");

        assertThat(found)
                .extracting(TimeExpression::words)
                .containsExactly("Sunday", "11 October", "last week", "today");
    }

    /** Words of time in any order give expressions that lie in the sentence and resolve. */
    @Test
    void wordsOfTimeInAnyOrderResolve() {
        String[] words = {
            "October/NNP",
            "11/CD",
            "31/CD",
            "February/NNP",
            "29/CD",
            "2025/CD",
            ",/,",
            "last/JJ",
            "two/CD",
            "weeks/NNS",
            "ago/RB",
            "since/IN",
            "-/HYPH",
            "12-11/CD",
            "99-1/CD",
            "mid/JJ",
            "Sunday/NNP",
            "overnight/RB",
            "of/IN",
            "2025-02-29/CD",
            "this/DT",
            "month/NN",
            "days/NNS",
            "next/JJ",
            "999999999999/CD",
            "a/DT",
            "to/TO",
            "1st/JJ"
        };
        Random random = new Random(1);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder sketch = new StringBuilder();
            int size = 1 + random.nextInt(7);
            for (int i = 0; i < size; i++) {
                sketch.append(i == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
            }
            int end = -1;
            for (TimeExpression found : read(sketch.toString())) {
                assertThat(found.first()).as(sketch.toString()).isGreaterThan(end);
                assertThat(found.last()).as(sketch.toString()).isBetween(found.first(), size - 1);
                end = found.last();
                LocalDate anchor = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(800));
                found.resolve(Optional.of(anchor), random.nextBoolean());
                found.resolve(Optional.empty(), random.nextBoolean());
            }
        }
    }
}
