package org.sulh.pipeline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowsTest {
    @Test
    void theLastFieldMayHoldCommas() {
        assertThat(Rows.parse("t", List.of("# a table", "", "a, 1 ,why, and why not"), 3))
                .containsExactly(List.of("a", "1", "why, and why not"));
    }

    @Test
    void aShortLineIsNamedByFileAndNumber() {
        assertThatThrownBy(() -> Rows.parse("weights.csv", List.of("a,1,why", "b,2"), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights.csv:2: needs 3 fields, has 2");
    }

    @Test
    void anyTextIsReadOrRefusedWithItsLine() {
        Random random = new Random(9);
        for (int i = 0; i < 500; i++) {
            List<String> lines = new ArrayList<>();
            for (int line = 0; line < 4; line++) {
                lines.add(random.ints(random.nextInt(12), 0, 0x250)
                        .mapToObj(Character::toString)
                        .reduce("", String::concat));
            }
            try {
                assertThat(Rows.parse("t", lines, 2))
                        .allSatisfy(row -> assertThat(row).hasSize(2));
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageContaining("t:");
            }
        }
    }
}
