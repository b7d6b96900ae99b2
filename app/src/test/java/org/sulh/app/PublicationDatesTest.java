package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDatesTest {
    private static final LocalDate SIXTH = LocalDate.of(2025, 11, 6);

    @Test
    void oneDateIsThatOfEveryFile() {
        assertThat(PublicationDates.parse(List.of("2025-11-06")).find("any.txt"))
                .contains(SIXTH);
    }

    @Test
    void fileOfItsOwnGoesBeforeTheDateOfAll() {
        PublicationDates dates = PublicationDates.parse(List.of("2025-11-05", "b.txt=2025-11-06"));
        assertThat(dates.find("folder/b.txt")).contains(SIXTH);
        assertThat(dates.find("folder/a.txt")).contains(SIXTH.minusDays(1));
    }

    @Test
    void fileNameMayHoldAnEqualsSign() {
        assertThat(PublicationDates.parse(List.of("a=b.txt=2025-11-06")).find("a=b.txt"))
                .contains(SIXTH);
    }

    @Test
    void nameThatNoInputBearsIsFound() {
        PublicationDates dates = PublicationDates.parse(List.of("a.txt=2025-11-06", "x.txt=2025-11-06"));
        assertThat(dates.withoutFile(Set.of("folder/a.txt"))).containsExactly("x.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2025-13-01", "2025-02-30", "06.11.2025", "a.txt=", "=", "", "a.txt=soon"})
    void whatIsNoDateIsRefusedWithTheWayToWriteOne(String value) {
        assertThatThrownBy(() -> PublicationDates.parse(List.of(value)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--published " + value)
                .hasMessageContaining("year-month-day");
    }

    @Test
    void twoDatesForTheSameAreRefused() {
        assertThatThrownBy(() -> PublicationDates.parse(List.of("2025-11-06", "2025-11-05")))
                .isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> PublicationDates.parse(List.of("a=2025-11-06", "a=2025-11-05")))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void whateverIsGivenIsReadOrRefused() {
        Random random = new Random(20251106);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder value = new StringBuilder();
            random.ints(random.nextInt(16), 0, 14).forEach(c -> value.append("0123456789-= a".charAt(c)));
            try {
                PublicationDates.parse(List.of(value.toString()));
            } catch (UsageException e) {
                assertThat(e).hasMessageContaining(value.toString());
            }
        }
    }
}
