package org.sulh.extract.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sulh.model.Coordinates;

class GridReferenceTest {
    @Test
    void wellKnownSquaresAreWhereTheyAre() {
        assertAt("31NAA6602100000", 0, 0);
        assertAt("15TWG0000049776", 42, -93);
        assertAt("4QFJ1234567890", 21.4098, -157.91608);
    }

    private static void assertAt(String reference, double lat, double lon) {
        Coordinates at = GridReference.parse(reference).orElseThrow().at();
        assertThat(at.distanceKm(new Coordinates(lat, lon))).as(reference).isLessThan(0.002);
    }

    @Test
    void spacesMakeNoDifference() {
        Optional<GridReference> dense = GridReference.parse("42SVD12345678");
        assertThat(dense).isPresent();
        assertThat(Stream.of("42SVD 1234 5678", "42S VD 1234 5678", "42S VD 12345678", " 42SVD 12345678 ")
                        .map(GridReference::parse))
                .allSatisfy(spaced -> assertThat(spaced).isEqualTo(dense));
    }

    @Test
    void fewerDigitsGiveAWiderSquareAboutTheSamePoint() {
        Coordinates exact = GridReference.parse("36SYC1234567890").orElseThrow().at();
        double widest = 10;
        for (String reference : List.of("36SYC16", "36SYC1267", "36SYC123678", "36SYC12346789", "36SYC1234567890")) {
            GridReference square = GridReference.parse(reference).orElseThrow();
            assertThat(square.radiusKm()).as(reference).isLessThan(widest);
            assertThat(square.at().distanceKm(exact)).as(reference).isLessThanOrEqualTo(square.radiusKm() * 1.01);
            widest = square.radiusKm();
        }
        assertThat(GridReference.parse("36SYC16").orElseThrow().radiusKm()).isCloseTo(7.07, within(0.01));
    }

    @Test
    void whatIsNoSquareIsNotRead() {
        assertThat(Stream.of(
                                "13 MAR 2025",
                                "42SAD12345678",
                                "61SVD12345678",
                                "0SVD1212",
                                "42IVD1212",
                                "42SVW1212",
                                "42SVD123",
                                "42SVD 12 345",
                                "42NVD12345678",
                                "42SVD",
                                "")
                        .filter(text -> GridReference.parse(text).isPresent()))
                .isEmpty();
    }

    /** Oracle: the opposite way, by another series (Redfearn 1948). */
    @Test
    void anyPointIsFoundAgainInItsSquare() {
        Random random = new Random(36);
        for (int i = 0; i < 3_000; i++) {
            Coordinates point =
                    new Coordinates(random.nextDouble() * 163.9 - 79.95, random.nextDouble() * 359.9 - 179.95);
            boolean widerZones = point.lat() > 56 && point.lon() > 0 && point.lon() < 42;
            if (!widerZones) {
                String reference = reference(point);
                assertThat(GridReference.parse(reference))
                        .as(reference + " for " + point)
                        .hasValueSatisfying(found ->
                                assertThat(found.at().distanceKm(point)).isLessThan(0.0015));
            }
        }
    }

    private static String reference(Coordinates point) {
        int zone = (int) StrictMath.floor((point.lon() + 180) / 6) + 1;
        double[] metres = redfearn(point, 6 * zone - 183);
        double northing = (metres[1] + 10_000_000) % 2_000_000;
        int column = (int) (metres[0] / 100_000) - 1 + (zone - 1) % 3 * 8;
        int row = ((int) (northing / 100_000) + (zone % 2 == 0 ? 5 : 0)) % 20;
        char band = "CDEFGHJKLMNPQRSTUVWXX".charAt((int) ((point.lat() + 80) / 8));
        return String.format(
                Locale.ROOT,
                "%d%c%c%c%05d%05d",
                zone,
                band,
                "ABCDEFGHJKLMNPQRSTUVWXYZ".charAt(column),
                "ABCDEFGHJKLMNPQRSTUV".charAt(row),
                (int) (metres[0] % 100_000),
                (int) (northing % 100_000));
    }

    private static double[] redfearn(Coordinates point, double centralMeridian) {
        double a = 6_378_137;
        double e2 = (2 - 1 / 298.257223563) / 298.257223563;
        double ep2 = e2 / (1 - e2);
        double lat = StrictMath.toRadians(point.lat());
        double cos = StrictMath.cos(lat);
        double tan2 = StrictMath.pow(StrictMath.tan(lat), 2);
        double nu = a / StrictMath.sqrt(1 - e2 * StrictMath.pow(StrictMath.sin(lat), 2));
        double eta2 = ep2 * cos * cos;
        double l = StrictMath.toRadians(point.lon() - centralMeridian) * cos;
        double arc = a
                * ((1 - e2 / 4 - 3 * e2 * e2 / 64 - 5 * e2 * e2 * e2 / 256) * lat
                        - (3 * e2 / 8 + 3 * e2 * e2 / 32 + 45 * e2 * e2 * e2 / 1024) * StrictMath.sin(2 * lat)
                        + (15 * e2 * e2 / 256 + 45 * e2 * e2 * e2 / 1024) * StrictMath.sin(4 * lat)
                        - 35 * e2 * e2 * e2 / 3072 * StrictMath.sin(6 * lat));
        double east = nu
                * (l
                        + (1 - tan2 + eta2) * StrictMath.pow(l, 3) / 6
                        + (5 - 18 * tan2 + tan2 * tan2 + 72 * eta2 - 58 * ep2) * StrictMath.pow(l, 5) / 120);
        double north = arc
                + nu
                        * StrictMath.tan(lat)
                        * (l * l / 2
                                + (5 - tan2 + 9 * eta2 + 4 * eta2 * eta2) * StrictMath.pow(l, 4) / 24
                                + (61 - 58 * tan2 + tan2 * tan2 + 600 * eta2 - 330 * ep2) * StrictMath.pow(l, 6) / 720);
        return new double[] {0.9996 * east + 500_000, 0.9996 * north};
    }
}
