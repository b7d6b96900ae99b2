package org.sulh.testkit.planted;

import java.util.List;

/**
 * What a planted world is like, and how each data set tells of it.
 *
 * @param happenings how many happen
 * @param kilometres side of the square that they happen in
 * @param days over how many days
 * @param towns how many towns
 * @param townShare share of happenings at a town (within some 2 km of it), 0 to 1; the others lie anywhere
 * @param crowding exponent of the towns' sizes by rank: 0 all alike, 1 as cities are (Zipf)
 * @param types how many types of act
 * @param actors how many actors
 * @param dataSets how each tells of it
 */
public record TablePlan(
        int happenings,
        double kilometres,
        int days,
        int towns,
        double townShare,
        double crowding,
        int types,
        int actors,
        List<DataSet> dataSets) {
    private static final double STANDARD_KM = 600;
    private static final int STANDARD_TOWNS = 400;

    public TablePlan {
        dataSets = List.copyOf(dataSets);
    }

    /**
     * How one data set tells of happenings.
     *
     * @param name its name
     * @param coverage share of the happenings that it tells, 0 to 1
     * @param snapped share of its rows that bear the place of the nearest town
     * @param jitterKm standard deviation of the place of the others, in each direction
     * @param dayError share of its rows that bear the day before or after
     * @param fineTypes whether it tells types apart, or only kinds of them
     * @param wrongType share of its rows with a type by chance
     * @param wrongActor share of its rows with another actor
     * @param wrongToll share of its rows whose toll is off by a third or more
     */
    public record DataSet(
            String name,
            double coverage,
            double snapped,
            double jitterKm,
            double dayError,
            boolean fineTypes,
            double wrongType,
            double wrongActor,
            double wrongToll) {}

    /** Three data sets of unlike habits, on a square of 600 km and a year. */
    public static TablePlan threeDataSets(int happenings) {
        return threeDataSets(happenings, STANDARD_KM);
    }

    /**
     * The same on a square of another size, with as many towns for its area.
     *
     * @param kilometres side of the square
     */
    public static TablePlan threeDataSets(int happenings, double kilometres) {
        double area = kilometres * kilometres / (STANDARD_KM * STANDARD_KM);
        return new TablePlan(
                happenings,
                kilometres,
                365,
                Math.max(1, (int) StrictMath.rint(STANDARD_TOWNS * area)),
                0.6,
                0.6,
                6,
                4,
                List.of(
                        new DataSet("a", 0.70, 0.0, 3, 0.10, true, 0.05, 0.10, 0.3),
                        new DataSet("b", 0.60, 1.0, 0, 0.15, false, 0.05, 0.10, 0.3),
                        new DataSet("c", 0.55, 0.5, 3, 0.15, true, 0.05, 0.10, 0.3)));
    }
}
