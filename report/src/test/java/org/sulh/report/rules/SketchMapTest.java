package org.sulh.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sulh.model.Coordinates;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.model.Zone;
import org.sulh.model.Zone.Polygon;
import org.sulh.model.Zone.Ring;
import org.sulh.report.page.HtmlWriter;

class SketchMapTest {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d)?");

    private static Zone zone(String id, double south, double west, double side) {
        Coordinates first = new Coordinates(south, west);
        Ring ring = new Ring(List.of(
                first,
                new Coordinates(south, west + side),
                new Coordinates(south + side, west + side),
                new Coordinates(south + side, west),
                first));
        return new Zone(
                id,
                Texts.english(id),
                List.of(),
                "buffer",
                TermStatus.PROPOSAL,
                Optional.empty(),
                false,
                Optional.empty(),
                0,
                List.of(new Polygon(ring, List.of())));
    }

    private static String map(List<Zone> zones) {
        HtmlWriter html = new HtmlWriter();
        new SketchMap(html, zones, List.of()).write();
        return html.finish();
    }

    private static List<Double> path(String map) {
        int start = map.indexOf(" d=\"") + 4;
        return NUMBER.matcher(map.substring(start, map.indexOf('"', start)))
                .results()
                .map(number -> Double.valueOf(number.group()))
                .toList();
    }

    @Test
    void aSquareOfTheGroundIsASquareOfTheSheet() {
        // At 60 degrees a degree of longitude is half as long as one of latitude.
        Zone square = zone("a", 59.5, 10, 1);
        List<Double> corners = path(map(List.of(square)));
        double wide = corners.get(2) - corners.get(0);
        double high = corners.get(3) - corners.get(5);
        assertThat(high / wide).isBetween(1.95, 2.05);
    }

    @Test
    void everythingLiesOnTheSheet() {
        Random random = new Random(20250215);
        for (int i = 0; i < 200; i++) {
            List<Zone> zones = new ArrayList<>();
            for (int n = random.nextInt(6); n >= 0; n--) {
                double side = 0.001 + random.nextDouble() * (random.nextBoolean() ? 0.1 : 20);
                zones.add(zone("z" + n, -80 + random.nextDouble() * 140, -179 + random.nextDouble() * 338, side));
            }
            assertThat(path(map(zones))).allMatch(number -> number >= 0 && number <= 760);
        }
    }

    @Test
    void zonesOnBothSidesOfTheDateLineLieBesideEachOther() {
        String map = map(List.of(zone("west", 10, 179, 1), zone("east", 10, -180, 1)));
        List<Double> corners = path(map);
        assertThat(corners.get(2) - corners.get(0)).isGreaterThan(200);
    }

    @Test
    void theNumberOfAZoneStandsInItAndNotOnThatOfAnother() {
        List<Zone> zones = List.of(zone("outer", 0, 0, 3), zone("middle", 1, 1, 1), zone("inner", 1.4, 1.4, 0.2));
        List<Coordinates> spots = new ArrayList<>();
        for (Zone zone : zones) {
            Coordinates spot = new LabelSpot(zone, zones, spots).find();
            assertThat(LabelSpot.isIn(zone, spot)).isTrue();
            spots.add(spot);
        }
        assertThat(spots).doesNotHaveDuplicates();
        assertThat(LabelSpot.isIn(zones.get(1), spots.get(0))).isFalse();
        assertThat(LabelSpot.isIn(zones.get(2), spots.get(1))).isFalse();
    }
}
