package org.sulh.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sulh.model.Coordinates;
import org.sulh.model.Place;

class BordersTest {
    @Test
    void borderLiesBetweenTheTwoAndInNeither() {
        Place border = Borders.find(List.of("LB", "IL"), "along the border").orElseThrow();
        assertThat(border.text()).isEqualTo("along the border");
        assertThat(border.country()).isEmpty();
        assertThat(border.at().orElseThrow().distanceKm(new Coordinates(33.1, 35.4)))
                .isLessThan(border.radiusKm());
    }

    @Test
    void orderOfTheTwoMakesNoDifference() {
        assertThat(Borders.find(List.of("AF", "PK"), "the border"))
                .isEqualTo(Borders.find(List.of("PK", "AF"), "the border"));
    }

    @Test
    void firstTwoThatMeetAreMeant() {
        assertThat(Borders.find(List.of("US", "SD", "SS", "UG"), "the border")
                        .orElseThrow()
                        .name())
                .isEqualTo("SD-SS border");
        assertThat(Borders.find(List.of("US", "SD"), "the border")).isEmpty();
        assertThat(Borders.find(List.of("SD"), "the border")).isEmpty();
    }
}
