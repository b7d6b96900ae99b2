package org.sulh.testkit.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sulh.model.EventRow;

class PlantedTablesTest {
    private static final TablePlan PLAN = TablePlan.threeDataSets(2_000);
    private static final PlantedTables TABLES = PlantedTables.of(PLAN, 5);

    @Test
    void theSameSeedGivesTheSameRowsAndAnotherSeedOthers() {
        assertThat(PlantedTables.of(PLAN, 5)).isEqualTo(TABLES);
        assertThat(PlantedTables.of(PLAN, 6)).isNotEqualTo(TABLES);
    }

    @Test
    void eachDataSetTellsItsShareAndEachHappeningOnce() {
        for (TablePlan.DataSet dataSet : PLAN.dataSets()) {
            Set<Integer> told = new HashSet<>();
            int rows = 0;
            for (int i = 0; i < TABLES.rows().size(); i++) {
                if (TABLES.rows().get(i).dataset().equals(dataSet.name())) {
                    rows++;
                    assertThat(told.add(TABLES.truth().get(i))).isTrue();
                    assertThat(TABLES.rows().get(i).row()).isEqualTo(rows);
                }
            }
            assertThat(rows / 2_000.0).isBetween(dataSet.coverage() - 0.05, dataSet.coverage() + 0.05);
        }
    }

    @Test
    void rowsOfOneHappeningAreOffByWhatThePlanSays() {
        Map<Integer, EventRow> first = new HashMap<>();
        int pairs = 0;
        int otherDay = 0;
        int otherActor = 0;
        for (int i = 0; i < TABLES.rows().size(); i++) {
            EventRow row = TABLES.rows().get(i);
            EventRow partner = first.putIfAbsent(TABLES.truth().get(i), row);
            if (partner != null) {
                pairs++;
                otherDay += partner.start().equals(row.start()) ? 0 : 1;
                otherActor += partner.labels().get(1).equals(row.labels().get(1)) ? 0 : 1;
                assertThat(Math.abs(partner.start().toEpochDay() - row.start().toEpochDay()))
                        .isLessThanOrEqualTo(2);
            }
        }
        // Off in one of two: 10% and 15% of days, 10% of actors each.
        assertThat(otherDay / (double) pairs).isBetween(0.18, 0.30);
        assertThat(otherActor / (double) pairs).isBetween(0.14, 0.24);
    }

    @Test
    void theNearestTownIsTheNearestOfAll() {
        TownMap map = TownMap.of(PLAN, new SplittableRandom(1));
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            double east = -20 + 640 * random.nextDouble();
            double north = -20 + 640 * random.nextDouble();
            double nearest = distance(map, map.nearest(east, north), east, north);
            double least = IntStream.range(0, PLAN.towns())
                    .mapToDouble(town -> distance(map, town, east, north))
                    .min()
                    .orElseThrow();
            assertThat(nearest).isEqualTo(least);
        }
    }

    private static double distance(TownMap map, int town, double east, double north) {
        return StrictMath.hypot(map.east(town) - east, map.north(town) - north);
    }

    @Test
    void fixedWindowsMatchEachRowOnceAndTheBestFitFirst() {
        List<EventRow> rows = TABLES.rows();
        int[] sets = new WindowMatcher(20, 1)
                .match(rows, (x, y) -> x.labels().get(1).equals(y.labels().get(1)) ? 1 : -1);
        Set<String> seen = new HashSet<>();
        int joined = 0;
        for (int i = 0; i < sets.length; i++) {
            assertThat(seen.add(sets[i] + rows.get(i).dataset())).isTrue();
            if (sets[i] != i) {
                joined++;
                assertThat(rows.get(i).labels().get(1))
                        .isEqualTo(rows.get(sets[i]).labels().get(1));
            }
        }
        assertThat(joined).isGreaterThan(1_000);
    }
}
