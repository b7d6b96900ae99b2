package org.sulh.extract.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sulh.model.Coordinates;
import org.sulh.model.PlacePrecision;
import org.sulh.model.TextSpan;

class CoordinateReaderTest {
    private static List<CoordinateReader.Found> read(String text) {
        return CoordinateReader.read(text, new TextSpan(0, text.length()));
    }

    @Test
    void everyWayToWriteAPointIsRead() {
        Coordinates point = new Coordinates(33.118, 35.139);
        assertThat(Stream.of(
                        "a post at 33.118, 35.139 came under fire",
                        "33.118 N 35.139 E",
                        "33.118°N, 35.139°E",
                        "N33.118 E35.139",
                        "lat 33.118, lon 35.139",
                        "Latitude: 33.118; longitude: 35.139",
                        "33°07'04.8\"N 35°08'20.4\"E",
                        "33° 07.08' N, 035° 08.34' E",
                        "33°07′05″N 35°08′20″E",
                        "N 33 07.08 E 035 08.34"))
                .allSatisfy(
                        text -> assertThat(read(text)).as(text).singleElement().satisfies(found -> assertThat(
                                        found.at().distanceKm(point))
                                .isLessThan(0.05)));
    }

    @Test
    void southAndWestAreNegative() {
        assertThat(read("1.678 S, 29.228 E").getFirst().at()).isEqualTo(new Coordinates(-1.678, 29.228));
        assertThat(read("2.957 N, 76.270 W").getFirst().at()).isEqualTo(new Coordinates(2.957, -76.27));
        assertThat(read("-1.678, 29.228").getFirst().at()).isEqualTo(new Coordinates(-1.678, 29.228));
    }

    @Test
    void lastFigureToldGivesTheRadius() {
        assertThat(read("33.1 N 35.1 E").getFirst().radiusKm()).isCloseTo(7.9, within(0.1));
        assertThat(read("33°07'N 35°08'E").getFirst().radiusKm()).isCloseTo(1.3, within(0.1));
        assertThat(read("33.11801, 35.13901").getFirst().radiusKm()).isEqualTo(0.05);
        assertThat(read("at grid 36SYC 12 67").getFirst().radiusKm()).isCloseTo(0.7, within(0.01));
    }

    @Test
    void spanHoldsThePointAndNothingElse() {
        String text = "Ptl obs tank at 36S YC 123 456, and smoke at 33.118 N 35.139 E; NFI.";
        assertThat(read(text).stream().map(found -> found.span().of(text)))
                .containsExactly("36S YC 123 456", "33.118 N 35.139 E");
        assertThat(read(text).getFirst().place(text).precision()).isEqualTo(PlacePrecision.POINT);
    }

    @Test
    void otherFiguresAreNoPoints() {
        assertThat(Stream.of(
                                "killed 12, injured 35",
                                "from 3.5 to 7.25 percent",
                                "rose 2.345, 3.456 percent",
                                "on 13 MAR 2025 and 10 NOV 2024",
                                "Route 5 N and 6 E",
                                "120.500 N 35.139 E",
                                "95.123, 35.123",
                                "33°75'N 35°08'E",
                                "version 1.234.567, 8.901.234",
                                "7 September and 8 Easter")
                        .filter(text -> !read(text).isEmpty()))
                .isEmpty();
    }

    @Test
    void anyTextIsAnswered() {
        Random random = new Random(42);
        String[] parts = {
            "42S", "VD", " ", "1234", "5678", "°", "'", "N", "E", "lat ", "lon", "33.118", ",", "\u00a0", "\n", "-",
            "９", "W"
        };
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            int last = -1;
            for (CoordinateReader.Found found : read(text.toString())) {
                assertThat(found.span().start()).as(text.toString()).isGreaterThanOrEqualTo(last);
                assertThat(found.radiusKm()).isBetween(0.05, 100.0);
                last = found.span().end();
            }
        }
    }

    @Test
    void longTextOfFiguresTakesNoLongTime() {
        long start = System.nanoTime();
        read("33 07 ".repeat(100_000));
        read("1".repeat(300_000));
        read(" ".repeat(300_000));
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }
}
