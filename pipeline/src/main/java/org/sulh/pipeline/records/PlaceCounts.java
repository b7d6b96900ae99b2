package org.sulh.pipeline.records;

import java.util.Arrays;
import java.util.List;

/**
 * Where a row's partner is found, seen from the row, as levels: by distance, apart for rows and partners at shared points
 * and at places of their own. From a row at a place of its own the nearest shared point is a level for itself, and from a
 * row at a shared point the same point.
 *
 * <p>What a level is worth is its share of the matches over its room: km² for places of their own, the number of shared
 * points for the others. Over the rows there by chance it gives how much oftener a partner is there than any other row.
 */
final class PlaceCounts {
    static final int OWN_TO_OWN = 0;
    static final int OWN_TO_NEAREST = 1;
    static final int OWN_TO_OTHER = 2;
    static final int SHARED_TO_SAME = 3;
    static final int SHARED_TO_OTHER = 4;
    static final int SHARED_TO_OWN = 5;
    static final int VAGUE = 6;
    static final int GROUPS = 7;
    /** What each group is, in words. */
    static final List<String> NAMES = List.of(
            "own place to own place",
            "own place to the nearest shared point",
            "own place to another shared point",
            "the same shared point",
            "shared point to another",
            "shared point to own place",
            "vague");

    static final int LEVELS = GROUPS * Levels.DISTANCES;

    /** Matches that what is supposed beforehand counts as. */
    private static final double STEADY = 10;
    /** Shares supposed beforehand of the groups, of those with the same kind of row. */
    private static final double[] BEFORE = {0.6, 0.3, 0.1, 0.7, 0.1, 0.2, 1};

    private static final double SHORT_KM = 8;
    private static final double LEAST_ROOM = 0.01;
    private static final int SAMPLE = 2_000;

    private final long[] matched = new long[LEVELS];
    private final double[] room;

    /** @param room km² or shared points of each level, on average */
    PlaceCounts(double[] room) {
        this.room = room;
    }

    /** Level of where {@code b} lies, seen from {@code a}. */
    static int level(Columns columns, Places places, int a, int b, int distance) {
        return group(columns, places, a, b) * Levels.DISTANCES + distance;
    }

    static int group(Columns columns, Places places, int a, int b) {
        if (columns.vague[a] || columns.vague[b]) {
            return VAGUE;
        }
        int pointA = places.point()[a];
        int pointB = places.point()[b];
        if (pointA < 0) {
            return pointB < 0 ? OWN_TO_OWN : pointB == places.nearest()[a] ? OWN_TO_NEAREST : OWN_TO_OTHER;
        }
        return pointB < 0 ? SHARED_TO_OWN : pointA == pointB ? SHARED_TO_SAME : SHARED_TO_OTHER;
    }

    /** Groups that add up to one: seen from a place of its own, from a shared point, vague. */
    private static int kind(int group) {
        return group <= OWN_TO_OTHER ? 0 : group <= SHARED_TO_OWN ? 1 : 2;
    }

    void add(int level, long weight) {
        matched[level] += weight;
    }

    void clear() {
        Arrays.fill(matched, 0);
    }

    /** Matches beyond a distance, and all. */
    double beyond(int distance) {
        double beyond = 0;
        for (int level = 0; level < LEVELS; level++) {
            beyond += level % Levels.DISTANCES > distance ? matched[level] / (double) PairLearning.ONE : 0;
        }
        return beyond;
    }

    /** Share over room of each level. */
    double[] densities() {
        double[] all = new double[3];
        double[] supposed = new double[GROUPS];
        for (int level = 0; level < LEVELS; level++) {
            all[kind(level / Levels.DISTANCES)] += matched[level] / (double) PairLearning.ONE;
            supposed[level / Levels.DISTANCES] += before(level);
        }
        double[] densities = new double[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            int group = level / Levels.DISTANCES;
            double share = (matched[level] / (double) PairLearning.ONE
                            + STEADY * BEFORE[group] * before(level) / supposed[group])
                    / (all[kind(group)] + STEADY);
            densities[level] = share / Math.max(LEAST_ROOM, room[level]);
        }
        return densities;
    }

    /** Falls off with distance, by the room. */
    private double before(int level) {
        int distance = level % Levels.DISTANCES;
        double km = distance == 0 ? 0 : Levels.EDGES_KM[distance - 1];
        return room[level] * (StrictMath.exp(-km / SHORT_KM) + 1e-4);
    }

    /** Room of each level: rings for places of their own, shared points counted about a sample of rows. */
    static double[] room(Columns columns, Places places) {
        double[] room = new double[LEVELS];
        for (int distance = 0; distance < Levels.DISTANCES; distance++) {
            double inner = distance == 0 ? 0 : Levels.EDGES_KM[distance - 1];
            double outer = Levels.EDGES_KM[distance];
            double ring = Math.PI * (outer * outer - inner * inner);
            for (int group : new int[] {OWN_TO_OWN, SHARED_TO_OWN, VAGUE}) {
                room[group * Levels.DISTANCES + distance] = ring;
            }
        }
        countPoints(columns, places, room);
        return room;
    }

    private static void countPoints(Columns columns, Places places, double[] room) {
        Lattice points = new Lattice(columns, places.points(), Levels.FARTHEST_KM);
        int every = Math.max(1, columns.size / SAMPLE);
        long[] rows = new long[2];
        long[] seen = new long[LEVELS];
        for (int i = 0; i < columns.size; i++) {
            if (!columns.vague[i] && columns.hash(i) % every == 0) {
                int row = i;
                rows[places.point()[row] < 0 ? 0 : 1]++;
                points.nearAnyDay(row, Levels.FARTHEST_KM, other -> {
                    double squared = columns.squaredKm(row, other);
                    if (squared < Levels.FARTHEST_KM * Levels.FARTHEST_KM) {
                        int distance = Levels.distance(Levels.step(StrictMath.sqrt(squared)));
                        seen[level(columns, places, row, other, distance)]++;
                    }
                });
            }
        }
        for (int distance = 0; distance < Levels.DISTANCES; distance++) {
            room[SHARED_TO_SAME * Levels.DISTANCES + distance] = distance == 0 ? 1 : 0;
            for (int group : new int[] {OWN_TO_NEAREST, OWN_TO_OTHER, SHARED_TO_OTHER}) {
                int level = group * Levels.DISTANCES + distance;
                room[level] = (double) seen[level] / Math.max(1, rows[kind(group)]);
            }
        }
    }
}
