package org.sulh.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Over every day of five years, of which one is a leap year. */
class TimeMeaningTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 5 * 365;

    @Test
    void weekdayIsWithinAWeekOnTheSideAskedFor() {
        for (int i = 0; i < DAYS; i++) {
            LocalDate anchor = FIRST.plusDays(i);
            for (DayOfWeek day : DayOfWeek.values()) {
                LocalDate behind =
                        new TimeMeaning.Weekday(day, 0).from(anchor, false).start();
                LocalDate ahead =
                        new TimeMeaning.Weekday(day, 0).from(anchor, true).start();
                assertThat(behind.getDayOfWeek()).isEqualTo(day);
                assertThat(ChronoUnit.DAYS.between(behind, anchor)).isBetween(0L, 6L);
                assertThat(ChronoUnit.DAYS.between(anchor, ahead)).isBetween(0L, 6L);
            }
        }
    }

    @Test
    void yearlessDateLiesBehindUnlessItIsCloseAhead() {
        for (int i = 0; i < DAYS; i++) {
            LocalDate anchor = FIRST.plusDays(i);
            for (Month month : Month.values()) {
                MonthDay day = MonthDay.of(month, 29);
                LocalDate told = new TimeMeaning.Dated(day, day, Optional.empty())
                        .from(anchor, false)
                        .start();
                LocalDate ahead = new TimeMeaning.Dated(day, day, Optional.empty())
                        .from(anchor, true)
                        .start();
                assertThat(ChronoUnit.DAYS.between(told, anchor)).isBetween(-45L, 366L);
                assertThat(ahead).isAfterOrEqualTo(anchor);
                assertThat(told.getMonth()).isEqualTo(month);
            }
        }
    }

    @Test
    void intervalsNeverEndBeforeTheyStart() {
        for (int i = 0; i < DAYS; i += 3) {
            LocalDate anchor = FIRST.plusDays(i);
            for (TimeMeaning meaning : new TimeMeaning[] {
                new TimeMeaning.Calendar(ChronoUnit.WEEKS, -1),
                new TimeMeaning.Calendar(ChronoUnit.MONTHS, 1),
                new TimeMeaning.Calendar(ChronoUnit.YEARS, -1),
                new TimeMeaning.Span(ChronoUnit.MONTHS, -2, 0),
                new TimeMeaning.Weekend(0),
                new TimeMeaning.DayOfMonth(31, Optional.empty()),
                new TimeMeaning.Calendar(ChronoUnit.WEEKS, 0),
                new TimeMeaning.Range(
                        new TimeMeaning.Weekday(DayOfWeek.FRIDAY, 0),
                        new TimeMeaning.Weekday(DayOfWeek.SUNDAY, 0),
                        false),
                new TimeMeaning.Range(
                        new TimeMeaning.Dated(MonthDay.of(12, 28), MonthDay.of(12, 28), Optional.empty()),
                        new TimeMeaning.Dated(MonthDay.of(1, 3), MonthDay.of(1, 3), Optional.empty()),
                        true),
                new TimeMeaning.Beside(new TimeMeaning.Weekday(DayOfWeek.TUESDAY, 0), -1, 0),
                new TimeMeaning.UpTo(ChronoUnit.WEEKS, 1, new TimeMeaning.Offset(-1, -1)),
                new TimeMeaning.Offset(-1, 0),
                new TimeMeaning.MonthPart(Month.FEBRUARY, Optional.empty(), TimeMeaning.MonthPart.Part.LATE),
                new TimeMeaning.Dated(MonthDay.of(2, 28), MonthDay.of(2, 29), Optional.empty())
            }) {
                TimeMeaning.Days days = meaning.from(anchor, i % 2 == 0);
                assertThat(days.end()).as(meaning + " from " + anchor).isAfterOrEqualTo(days.start());
            }
        }
    }

    @Test
    void lastMonthOfTheThirtyFirstIsTheMonthBefore() {
        TimeMeaning.Days days = new TimeMeaning.Calendar(ChronoUnit.MONTHS, -1).from(LocalDate.of(2024, 3, 31), false);

        assertThat(days.start()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(days.end()).isEqualTo(LocalDate.of(2024, 2, 29));
    }
}
