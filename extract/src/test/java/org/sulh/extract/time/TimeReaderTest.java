package org.sulh.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Sketch;
import org.sulh.model.Coordinates;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
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
            12.03.2025/CD | 2025-03-12..2025-03-12
            120340ZMAR25/NN | 2025-03-12..2025-03-12
            120340Z/NN MAR/NNP 2024/CD | 2024-03-12..2024-03-12
            12/CD Mar/NNP 25/CD the/DT | 2025-03-12..2025-03-12
            07-13/CD MAR/NNP | 2025-03-07..2025-03-13
            9/CD ,/, 10/CD and/CC 11/CD March/NNP | 2025-03-09..2025-03-11
            Friday/NNP ,/, March/NNP 14/CD | 2025-03-14..2025-03-14
            between/IN 28/CD September/NNP and/CC 3/CD October/NNP | 2025-09-28..2025-10-03
            28/CD December/NNP to/TO 3/CD January/NNP | 2024-12-28..2025-01-03
            11/CD March/NNP to/TO 12/CD March/NNP | 2025-03-11..2025-03-12
            the/DT first/JJ half/NN of/IN September/NNP | 2025-09-01..2025-09-15
            second/JJ half/NN of/IN 2024/CD | 2024-07-01..2024-12-31
            the/DT end/NN of/IN March/NNP | 2025-03-21..2025-03-31
            the/DT 48/CD hours/NNS to/TO 12/CD March/NNP | 2025-03-10..2025-03-12
            the/DT week/NN ending/VBG 12/CD March/NNP | 2025-03-06..2025-03-12
            from/IN 2014/CD to/TO 2022/CD | 2014-01-01..2022-12-31
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
            last/JJ night/NN | 2025-10-14..2025-10-15
            this/DT morning/NN | 2025-10-15..2025-10-15
            three/CD days/NNS ago/RB | 2025-10-12..2025-10-12
            3/CD days/NNS ago/RB | 2025-10-12..2025-10-12
            a/DT week/NN ago/RB | 2025-10-06..2025-10-12
            two/CD months/NNS ago/RB | 2025-08-01..2025-08-31
            last/JJ week/NN | 2025-10-06..2025-10-12
            this/DT week/NN | 2025-10-13..2025-10-15
            next/JJ week/NN | 2025-10-20..2025-10-26
            last/JJ month/NN | 2025-09-01..2025-09-30
            this/DT month/NN | 2025-10-01..2025-10-15
            next/JJ month/NN | 2025-11-01..2025-11-30
            last/JJ year/NN | 2024-01-01..2024-12-31
            past/JJ two/CD weeks/NNS | 2025-10-01..2025-10-15
            past/JJ week/NN | 2025-10-08..2025-10-15
            past/JJ 24/CD hours/NNS | 2025-10-14..2025-10-15
            last/JJ 48/CD hours/NNS | 2025-10-13..2025-10-15
            the/DT weekend/NN | 2025-10-11..2025-10-12
            last/JJ weekend/NN | 2025-10-11..2025-10-12
            the/DT day/NN before/IN yesterday/NN | 2025-10-13..2025-10-13
            overnight/RB into/IN Tuesday/NNP | 2025-10-13..2025-10-14
            during/IN the/DT night/NN | 2025-10-14..2025-10-15
            from/IN Friday/NNP to/TO Sunday/NNP | 2025-10-10..2025-10-12
            between/IN Friday/NNP and/CC Sunday/NNP | 2025-10-10..2025-10-12
            Friday/NNP evening/NN to/TO Sunday/NNP morning/NN | 2025-10-10..2025-10-12
            Saturday/NNP and/CC Sunday/NNP | 2025-10-11..2025-10-12
            have/VBP lasted/VBN for/IN three/CD days/NNS | 2025-10-12..2025-10-15
            for/IN the/DT third/JJ consecutive/JJ day/NN | 2025-10-13..2025-10-15
            for/IN a/DT fourth/JJ day/NN on/IN Sunday/NNP | 2025-10-09..2025-10-12
            a/DT day/NN earlier/RBR | 2025-10-14..2025-10-14
            on/IN the/DT 12th/JJ ,/, | 2025-10-12..2025-10-12
            on/IN the/DT 20th/JJ ,/, | 2025-09-20..2025-09-20
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
            as/IN of/IN Sunday/NNP | BEFORE
            on/IN Sunday/NNP | AT
            by/IN Sunday/NNP | BY
            from/IN Sunday/NNP to/TO Tuesday/NNP | AT
            in/IN recent/JJ days/NNS | VAGUE
            """)
    void prepositionTellsHowTheHappeningLiesToTheTime(String sketch, TimeExpression.Bound bound) {
        assertThat(one(sketch).bound()).isEqualTo(bound);
    }

    @Test
    void dateInFiguresIsReadInTheOrderThatLiesNearerBehind() {
        // Of 3 December 2025 and 12 March 2025 only the second is over.
        assertThat(dayOf("12/03/2025", WEDNESDAY, false)).isEqualTo("2025-03-12");
        assertThat(dayOf("12/03/25", WEDNESDAY, false)).isEqualTo("2025-03-12");
        assertThat(dayOf("12/03/2025", LocalDate.of(2025, 12, 5), false)).isEqualTo("2025-12-03");
        assertThat(dayOf("12/03/2025", LocalDate.of(2025, 12, 1), true)).isEqualTo("2025-12-03");
        assertThat(dayOf("25/03/2025", WEDNESDAY, false)).isEqualTo("2025-03-25");
        assertThat(dayOf("03/25/2025", WEDNESDAY, false)).isEqualTo("2025-03-25");
    }

    private String dayOf(String date, LocalDate anchor, boolean ahead) {
        List<TimeExpression> found = reader.read(Sketch.parse("On " + date + " shells fell."));
        return found.getFirst()
                .resolve(Optional.of(anchor), ahead)
                .start()
                .orElseThrow()
                .toString();
    }

    @Test
    void dateInFiguresOfUnknownOrderNeedsTheDayOfTheReport() {
        TimeExpression date =
                reader.read(Sketch.parse("On 12/03/2025 shells fell.")).getFirst();

        assertThat(date.resolve(Optional.empty(), false).isKnown()).isFalse();
    }

    @Test
    void numberOfPeopleBehindADateIsNoDay() {
        TimeExpression date = one("On/IN March/NNP 9/CD and/CC 12/CD people/NNS");

        assertThat(date.words()).isEqualTo("March 9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12/CD March/NNP at/IN 23:40/CD UTC/NNP | 1420 | 0
            12/CD Mar/NNP 2340Z/NN | 1420 | 0
            2340Z/NN on/IN 12/CD March/NNP | 1420 | 0
            122340ZMAR25/NN | 1420 | 0
            12/CD March/NNP at/IN 2340L/NN | 1420 |
            2340/CD hours/NNS local/JJ time/NN on/IN 12/CD March/NNP | 1420 |
            4/CD p.m./NN on/IN 12/CD March/NNP | 960 |
            12/CD March/NNP ,/, 21.30/CD hrs/NNS | 1290 |
            12/CD March/NNP a/DT drone/NN at/IN 2340Z/NN | 1420 | 0
            """)
    void timeOfDayIsKeptWithItsClock(String sketch, int minute, @Nullable Integer east) {
        ClockTime clock = one(sketch).clock().orElseThrow();

        assertThat(clock.minute()).isEqualTo(minute);
        assertThat(clock.east().isPresent()).isEqualTo(east != null);
    }

    @Test
    void zuluTimeLateInTheEveningIsTheNextDayFurtherEast() {
        TimeExpression expression = one("12/CD March/NNP 2340Z/NN");
        Optional<LocalDate> anchor = Optional.of(WEDNESDAY);

        assertThat(expression.resolve(anchor, false).start()).contains(LocalDate.of(2025, 3, 12));
        assertThat(expression
                        .resolve(anchor, false, PlaceClock.of(place("LB", 35.5)))
                        .start())
                .contains(LocalDate.of(2025, 3, 13));
        assertThat(one("12/CD March/NNP 2340L/NN")
                        .resolve(anchor, false, PlaceClock.of(place("LB", 35.5)))
                        .start())
                .contains(LocalDate.of(2025, 3, 12));
    }

    @Test
    void whereNoCountryTellsTheHourTheLongitudeDoes() {
        ClockTime late = new ClockTime(22 * 60, OptionalInt.of(0));
        LocalDate day = LocalDate.of(2025, 3, 12);

        assertThat(PlaceClock.of(place("", 35.5)).dayOf(day, late)).isEqualTo(day.plusDays(1));
        assertThat(PlaceClock.of(place("", 10)).dayOf(day, late)).isEqualTo(day);
        assertThat(PlaceClock.of(place("", -75)).dayOf(day, new ClockTime(60, OptionalInt.of(0))))
                .isEqualTo(day.minusDays(1));
        assertThat(PlaceClock.UNKNOWN.dayOf(day, late)).isEqualTo(day);
    }

    private static Place place(String country, double longitude) {
        return new Place(
                "Fordham",
                "Fordham",
                Optional.of(new Coordinates(30, longitude)),
                1,
                PlacePrecision.TOWN,
                Optional.of(country).filter(c -> !c.isEmpty()),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On/IN 12/CD March/NNP | the/DT same/JJ day/NN | 2025-03-12..2025-03-12
            On/IN 12/CD March/NNP | the/DT next/JJ day/NN | 2025-03-13..2025-03-13
            On/IN 12/CD March/NNP | the/DT previous/JJ day/NN | 2025-03-11..2025-03-11
            On/IN 12/CD March/NNP | two/CD days/NNS earlier/RBR | 2025-03-10..2025-03-10
            On/IN 12/CD March/NNP | two/CD days/NNS later/RB | 2025-03-14..2025-03-14
            On/IN 12/CD March/NNP | hours/NNS later/RB | 2025-03-12..2025-03-12
            On/IN 12/CD March/NNP | on/IN the/DT 14th/JJ ,/, | 2025-03-14..2025-03-14
            On/IN 12/CD March/NNP | since/IN then/RB | 2025-03-12..2025-10-15
            On/IN 12/CD March/NNP | At/IN 03:40/CD | 2025-03-12..2025-03-12
            On/IN 12/CD March/NNP | a/DT day/NN after/IN rounds/NNS struck/VBD | 2025-03-11..2025-03-11
            13/CD NOV/NNP 24/CD | 0515Z/NN | 2024-11-13..2024-11-13
            from/IN 3/CD to/TO 9/CD March/NNP | in/IN that/DT period/NN | 2025-03-03..2025-03-09
            from/IN 3/CD to/TO 9/CD March/NNP | during/IN the/DT week/NN | 2025-03-03..2025-03-09
            from/IN 3/CD to/TO 9/CD March/NNP | the/DT previous/JJ week/NN | 2025-02-24..2025-03-02
            """)
    void dayToldOfBeforeIsTheDayToCountFrom(String before, String sketch, String days) {
        List<List<TimeExpression>> read = reader.readAll(List.of(Sketch.draw(before), Sketch.draw(sketch)));
        TimeWindow window = read.getLast().getFirst().resolve(Optional.of(WEDNESDAY), false);

        assertThat(window.start().orElseThrow() + ".." + window.end().orElseThrow())
                .isEqualTo(days);
    }

    @Test
    void entriesThatBearOnlyATimeOfDayAreOfTheirHeadingsDay() {
        List<List<TimeExpression>> read = reader.readAll(List.of(
                Sketch.draw("SITREP/NN 2/CD MAR/NNP"),
                Sketch.draw("0345Z/NN rounds/NNS heard/VBN"),
                Sketch.draw("as/IN in/IN the/DT night/NN of/IN 28/CD Feb/NNP to/TO 1/CD Mar/NNP"),
                Sketch.draw("0930Z/NN patrol/NN halted/VBN")));

        assertThat(read.getLast()
                        .getFirst()
                        .resolve(Optional.of(WEDNESDAY), false)
                        .start())
                .contains(LocalDate.of(2025, 3, 2));
    }

    @Test
    void numberAndClockThatStandAloneAreOfTheSentenceBehindThem() {
        List<List<TimeExpression>> read = reader.readAll(
                Sketch.parseAll("3. 0420Z. Exchange of fire near the bridge. 0505Z. Three rounds landed."));

        assertThat(read.getLast()).extracting(TimeExpression::words).containsExactly("0505Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            by/IN Sunday/NNP | 2025-10-15..2025-10-19
            before/IN the/DT end/NN of/IN the/DT month/NN | 2025-10-15..2025-10-31
            until/IN 31/CD October/NNP | 2025-10-15..2025-10-31
            will/MD meet/VB in/IN two/CD days/NNS | 2025-10-17..2025-10-17
            agreed/VBD to/TO meet/VB within/IN 48/CD hours/NNS | 2025-10-15..2025-10-17
            next/JJ two/CD weeks/NNS | 2025-10-15..2025-10-29
            this/DT week/NN | 2025-10-15..2025-10-19
            the/DT weekend/NN | 2025-10-18..2025-10-19
            """)
    void whatIsToComeReachesFromTheDayOfTheReport(String sketch, String days) {
        assertThat(days(sketch, WEDNESDAY, true)).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recent/JJ days/NNS",
                "a/DT few/JJ days/NNS ago/RB",
                "the/DT past/JJ few/JJ weeks/NNS",
                "coming/JJ weeks/NNS",
                "the/DT same/JJ day/NN",
                "the/DT next/JJ day/NN"
            })
    void timeThatNobodyCanDateIsUnknownAndKeepsItsWords(String sketch) {
        TimeWindow window = one(sketch).resolve(Optional.of(WEDNESDAY), false);

        assertThat(window.isKnown()).isFalse();
        assertThat(window.text()).contains(one(sketch).words());
    }

    @Test
    void stretchesAreToldFromDaysAndNights() {
        assertThat(one("past/JJ 24/CD hours/NNS").isPeriod()).isTrue();
        assertThat(one("since/IN Sunday/NNP").isPeriod()).isTrue();
        assertThat(one("9/CD to/TO 11/CD October/NNP").isPeriod()).isTrue();
        assertThat(one("11/CD to/TO 12/CD October/NNP").isPeriod()).isFalse();
        assertThat(one("24/CD and/CC 25/CD August/NNP").isPeriod()).isTrue();
        assertThat(one("Saturday/NNP and/CC Sunday/NNP").isPeriod()).isTrue();
        assertThat(one("from/IN Saturday/NNP to/TO Sunday/NNP").isPeriod()).isFalse();
        assertThat(one("overnight/RB").isPeriod()).isFalse();
        assertThat(one("by/IN Sunday/NNP").isPeriod()).isFalse();
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
                "second/JJ",
                "broke/VBD it/PRP within/IN two/CD days/NNS"
            })
    void whatOnlyLooksLikeATimeIsNone(String sketch) {
        assertThat(read(sketch)).isEmpty();
    }

    @Test
    void expressionsDoNotOverlapAndComeInOrder() {
        List<TimeExpression> found =
                read("On/IN Sunday/NNP ,/, 11/CD October/NNP and/CC again/RB last/JJ week/NN and/CC today/NN");

        assertThat(found).extracting(TimeExpression::words).containsExactly("Sunday, 11 October", "last week", "today");
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
            "1st/JJ",
            "0340Z/NN",
            "120340ZMAR25/NN",
            "2340/CD",
            "hours/NNS",
            "local/JJ",
            "the/DT",
            "same/JJ",
            "day/NN",
            "later/RB",
            "between/IN",
            "from/IN",
            "and/CC",
            "for/IN",
            "third/JJ",
            "end/NN",
            "first/JJ",
            "half/NN",
            "week/NN",
            "ending/VBG",
            "period/NN",
            "previous/JJ",
            "then/RB",
            "weekend/NN",
            "hundred/CD"
        };
        Random random = new Random(1);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder sketch = new StringBuilder();
            int size = 1 + random.nextInt(7);
            for (int i = 0; i < size; i++) {
                sketch.append(i == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
            }
            Sentence sentence = Sketch.draw(sketch.toString());
            List<TimeExpression> again =
                    reader.readAll(List.of(sentence, sentence)).getLast();
            again.forEach(t -> t.resolve(Optional.of(WEDNESDAY), random.nextBoolean()));
            int end = -1;
            for (TimeExpression found : reader.read(sentence)) {
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
