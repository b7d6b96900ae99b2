package org.sulh.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sulh.register.wire.MalformedException;

/** Moments as text. */
class TimestampTest {
    @Test
    void everySecondOfTenThousandYearsHasOneForm() {
        Random random = new Random(20251106);
        long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        for (int i = 0; i < 10_000; i++) {
            Instant time = Instant.ofEpochSecond(random.nextLong(first, last + 1));
            assertThat(Timestamp.parse(Timestamp.write(time)))
                    .isEqualTo(time)
                    .isEqualTo(Instant.parse(time.toString()));
        }
        assertThat(Timestamp.write(Instant.ofEpochSecond(first))).isEqualTo("0000-01-01T00:00:00Z");
        assertThat(Timestamp.write(Instant.ofEpochSecond(last))).isEqualTo("9999-12-31T23:59:59Z");
    }

    @Test
    void yearsOfFiveDigitsAndYearsBeforeZeroHaveNone() {
        assertThatThrownBy(() -> Timestamp.write(Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Timestamp.write(Instant.parse("-0001-12-31T23:59:59Z")))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Timestamp.write(Instant.MAX)).isInstanceOf(MalformedException.class);
    }

    @Test
    void digitsOfOtherScriptsAreNoDigits() {
        assertThatThrownBy(() -> Timestamp.parse("٢٠٢٥-11-06T10:00:00Z"))
                .isInstanceOf(MalformedException.class)
                .hasMessage("a time reads 2025-11-06T10:00:00Z, not \"٢٠٢٥-11-06T10:00:00Z\"");
    }
}
