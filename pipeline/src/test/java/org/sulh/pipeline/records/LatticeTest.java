package org.sulh.pipeline.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sulh.model.Coordinates;
import org.sulh.model.EventRow;

/** The lattice against looking at every row. */
class LatticeTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private static Columns columns(long seed, double lat, double lon, double degrees) {
        Random random = new Random(seed);
        List<EventRow> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            LocalDate start = FIRST.plusDays(random.nextInt(30));
            double latitude = Math.clamp(lat + degrees * random.nextGaussian(), -90, 90);
            double longitude = (lon + degrees * random.nextGaussian() + 540) % 360 - 180;
            rows.add(new EventRow(
                    "a",
                    i + 1,
                    start,
                    start.plusDays(random.nextInt(4)),
                    new Coordinates(latitude, longitude),
                    List.of(),
                    OptionalInt.empty(),
                    1,
                    1));
        }
        return new Columns(rows, 0);
    }

    @Test
    void everyRowNearInPlaceAndTimeIsFoundWhereverOnEarth() {
        double[][] places = {{34, 68}, {0, 0}, {10, 179.9}, {-89.5, 10}, {89.9, -170}, {60, -179.9}};
        for (double[] place : places) {
            for (double km : new double[] {5, 50, 500}) {
                for (double degrees : new double[] {0.2, 3, 40}) {
                    Columns columns = columns(3, place[0], place[1], degrees);
                    Lattice lattice = new Lattice(
                            columns, IntStream.range(0, columns.size).toArray(), km);
                    for (int row = 0; row < columns.size; row += 13) {
                        check(columns, lattice, row, km);
                    }
                }
            }
        }
    }

    private static void check(Columns columns, Lattice lattice, int row, double km) {
        Set<Integer> expected = new TreeSet<>();
        for (int other = 0; other < columns.size; other++) {
            if (columns.squaredKm(row, other) <= km * km && Math.abs(columns.lag(row, other)) <= 2) {
                expected.add(other);
            }
        }
        List<Integer> found = new ArrayList<>();
        lattice.near(row, km, 2, found::add);
        assertThat(found).doesNotHaveDuplicates().containsAll(expected);
        List<Integer> anyDay = new ArrayList<>();
        lattice.nearAnyDay(row, km, anyDay::add);
        assertThat(anyDay).doesNotHaveDuplicates().containsAll(found);
    }
}
