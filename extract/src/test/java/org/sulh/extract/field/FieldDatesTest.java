package org.sulh.extract.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented dates, as reports write them. */
class FieldDatesTest {
    private final FieldDates dates = new FieldDates(Optional.of(LocalDate.of(2025, 4, 9)));

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "08 APR,2025-04-08,2025-04-08",
        "13 NOV 24,2024-11-13,2024-11-13",
        "13-Nov-2024,2024-11-13,2024-11-13",
        "080340ZAPR25,2025-04-08,2025-04-08",
        "080340Z APR 25,2025-04-08,2025-04-08",
        "080340Z,2025-04-08,2025-04-08",
        "03-08 APR,2025-04-03,2025-04-08",
        "28 FEB to 4 MAR,2025-02-28,2025-03-04",
        "28 DEC,2024-12-28,2024-12-28",
        "20 APR 0300Z,2025-04-20,2025-04-20",
        "2025-04-01,2025-04-01,2025-04-01",
        "01/04/2025,2025-04-01,2025-04-01",
        "since 5 APR,2025-04-05,2025-04-09"
    })
    void daysAreReadAsReportsWriteThem(String words, LocalDate start, LocalDate end) {
        assertThat(dates.find(words)).contains(new FieldDays(start, end));
    }

    @ParameterizedTest
    @CsvSource({"31 FEB", "99 APR", "0340Z", "36S YB 338 697", "4 impacts"})
    void noDaysAreReadWhereThereAreNone(String words) {
        assertThat(dates.find(words)).isEmpty();
    }

    @Test
    void weekdayCountsFromTheDayOfTheEntry() {
        assertThat(dates.find("left since Tue", Optional.of(LocalDate.of(2025, 4, 4))))
                .contains(new FieldDays(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 4, 4)));
    }

    @Test
    void dayWithoutAYearIsNoneWhenPublicationIsUnknown() {
        assertThat(new FieldDates(Optional.empty()).find("08 APR")).isEmpty();
    }
}
