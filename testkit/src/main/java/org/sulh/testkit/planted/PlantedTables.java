package org.sulh.testkit.planted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.sulh.model.Coordinates;
import org.sulh.model.EventRow;

/**
 * Rows of several data sets about planted happenings, in mixed order, with the truth beside them.
 *
 * <p>The same plan and seed give the same rows. Cost: linear in the rows.
 *
 * @param rows of all data sets, rows of each numbered from 1; labels are type and actor
 * @param truth number of the happening of each
 */
public record PlantedTables(List<EventRow> rows, List<Integer> truth) {
    private static final double KM_PER_DEGREE = 111.195;
    /** South-west corner: where it lies is of no importance, as long as degrees of longitude are shorter than of latitude. */
    private static final Coordinates CORNER = new Coordinates(31.0, 63.0);

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    /** Types of the standard taxonomy with their families, so that a coarse data set bears the family. */
    private static final List<List<String>> TYPES = List.of(
            List.of("shelling", "hostilities"),
            List.of("abduction", "civilians"),
            List.of("overflight", "airspace"),
            List.of("ground-attack", "hostilities"),
            List.of("looting", "civilians"),
            List.of("reconnaissance", "airspace"),
            List.of("small-arms-fire", "hostilities"),
            List.of("displacement", "civilians"),
            List.of("jamming", "airspace"));

    private static final double TOWN_KM = 2;

    public PlantedTables {
        rows = List.copyOf(rows);
        truth = List.copyOf(truth);
    }

    private record Happening(int number, double east, double north, int town, int day, int type, int actor, int toll) {}

    /** Plants and tells. */
    public static PlantedTables of(TablePlan plan, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TownMap map = TownMap.of(plan, random.split());
        double[] shares = shares(plan);
        List<Happening> happenings = new ArrayList<>();
        SplittableRandom planting = random.split();
        for (int i = 0; i < plan.happenings(); i++) {
            happenings.add(happening(i, plan, map, shares, planting));
        }
        List<EventRow> rows = new ArrayList<>();
        List<Integer> truth = new ArrayList<>();
        for (TablePlan.DataSet dataSet : plan.dataSets()) {
            SplittableRandom telling = random.split();
            List<Happening> told = new ArrayList<>(happenings.stream()
                    .filter(h -> telling.nextDouble() < dataSet.coverage())
                    .toList());
            shuffle(told, telling);
            for (int row = 0; row < told.size(); row++) {
                rows.add(tell(told.get(row), row + 1, dataSet, plan, map, telling));
                truth.add(told.get(row).number());
            }
        }
        return new PlantedTables(rows, truth);
    }

    /** Cumulative shares of the towns. */
    private static double[] shares(TablePlan plan) {
        double[] shares = new double[plan.towns()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += StrictMath.pow(i + 1, -plan.crowding());
            shares[i] = sum;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private static Happening happening(
            int number, TablePlan plan, TownMap map, double[] shares, SplittableRandom random) {
        double east = random.nextDouble() * plan.kilometres();
        double north = random.nextDouble() * plan.kilometres();
        if (random.nextDouble() < plan.townShare()) {
            int found = Arrays.binarySearch(shares, random.nextDouble());
            int town = Math.min(found < 0 ? -found - 1 : found, shares.length - 1);
            east = map.east(town) + TOWN_KM * gaussian(random);
            north = map.north(town) + TOWN_KM * gaussian(random);
        }
        int actor = (int) (plan.actors() * random.nextDouble() * random.nextDouble());
        int toll = (int) StrictMath.floor(-2.5 * StrictMath.log(1 - random.nextDouble()));
        return new Happening(
                number,
                east,
                north,
                map.nearest(east, north),
                random.nextInt(plan.days()),
                random.nextInt(plan.types()),
                actor,
                toll);
    }

    private static EventRow tell(
            Happening happening,
            int row,
            TablePlan.DataSet dataSet,
            TablePlan plan,
            TownMap map,
            SplittableRandom random) {
        boolean snapped = random.nextDouble() < dataSet.snapped();
        double east = snapped ? map.east(happening.town()) : happening.east() + dataSet.jitterKm() * gaussian(random);
        double north =
                snapped ? map.north(happening.town()) : happening.north() + dataSet.jitterKm() * gaussian(random);
        int day = happening.day();
        if (random.nextDouble() < dataSet.dayError()) {
            day += random.nextBoolean() ? 1 : -1;
        }
        int type = random.nextDouble() < dataSet.wrongType() ? random.nextInt(plan.types()) : happening.type();
        int actor = happening.actor();
        if (random.nextDouble() < dataSet.wrongActor()) {
            actor = (actor + 1 + random.nextInt(Math.max(1, plan.actors() - 1))) % plan.actors();
        }
        int toll = happening.toll();
        if (random.nextDouble() < dataSet.wrongToll()) {
            toll = (int) StrictMath.round(toll * (0.5 + random.nextDouble()) + random.nextInt(2));
        }
        LocalDate start = FIRST_DAY.plusDays(day);
        return new EventRow(
                dataSet.name(),
                row,
                start,
                start,
                at(east, north),
                List.of(TYPES.get(type % TYPES.size()).get(dataSet.fineTypes() ? 0 : 1), "side-" + (actor + 1)),
                OptionalInt.of(toll),
                1,
                1);
    }

    /** To five decimals of a degree, as data sets give it. */
    private static Coordinates at(double east, double north) {
        double latitude = CORNER.lat() + north / KM_PER_DEGREE;
        double width = KM_PER_DEGREE * StrictMath.cos(StrictMath.toRadians(latitude));
        return new Coordinates(rounded(latitude), rounded(CORNER.lon() + east / width));
    }

    private static double rounded(double degrees) {
        return StrictMath.rint(degrees * 1e5) / 1e5;
    }

    /** Box and Muller, 1958: written out, so that it is the same whatever the library does. */
    private static double gaussian(SplittableRandom random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    private static <T> void shuffle(List<T> list, SplittableRandom random) {
        for (int i = list.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T swap = list.get(i);
            list.set(i, list.get(other));
            list.set(other, swap);
        }
    }
}
