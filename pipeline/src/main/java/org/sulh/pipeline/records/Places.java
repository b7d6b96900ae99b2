package org.sulh.pipeline.records;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Where rows lie: at a point that many rows share, because a data set puts what happens near a town at the town, or at a
 * place of their own; and how much a row's own data set tells of there by chance. What a likeness in place is worth depends
 * on both: a hit in a quiet valley tells more than one in a besieged town.
 *
 * <p>A point is shared when {@link #SHARED} rows or more bear exactly its coordinates. By chance is, at a shared point, the
 * rows of the row's data set there, and elsewhere those of its own place in the cells about (drawn towards the wider
 * neighbourhood), without the row itself, a day; times how much busier than average the four weeks were. Where a data set
 * has {@link #CROWD} others at one place within a day, chance is what is there now: ten thousand rows of one hour are no
 * ground to put any two of them together. Counts of whole rows, so that their order decides nothing. Cost: sorting the rows, and a sum over some ten cells for each cell with rows.
 *
 * @param point number of the shared point that a row lies at, -1 for a place of its own
 * @param nearest number of the shared point nearest to a row, if it is within {@link Levels#FARTHEST_KM}, -1 where there is none
 * @param byChance rows of its own data set a day: at its shared point, else in a km² about it
 * @param density rows of its own data set a day in a km² about it, wherever they lie: for vague rows
 * @param points a row at each shared point
 */
@SuppressWarnings("ArrayRecordComponent") // columns for speed; nobody compares two of them
record Places(int[] point, int[] nearest, double[] byChance, double[] density, int[] points) {
    private static final int SHARED = 3;
    private static final double CELL_KM = 8;
    private static final double WIDE_KM = 40;
    private static final int PERIOD_DAYS = 28;
    /** Rows that are added to a period and to its average, so that a handful of rows makes no rush. */
    private static final double PERIOD_STEADY = 20;
    /** From so many others at one place within a day on, chance is what is there now. */
    private static final int CROWD = 8;

    private static final int NOW_DAYS = 1;
    private static final int DAY_BITS = 20;
    /** Rows supposed at a shared point beside those seen. */
    private static final double POINT_STEADY = 0.5;

    static Places of(Columns columns) {
        int[] point = new int[columns.size];
        int[] points = points(columns, point);
        int[] nearest = nearest(columns, point, points);
        double[] byChance = byChance(columns, point, points.length);
        double[] density = about(columns, i -> true, WIDE_KM);
        double[][] busy = busy(columns);
        int firstDay = columns.firstDay();
        int[] others = others(columns, point);
        for (int i = 0; i < columns.size; i++) {
            double rush = busy[columns.dataSet[i]][period(columns.first[i] - firstDay, columns.days())];
            double now = others[i] < CROWD ? 0 : others[i] / (2.0 * NOW_DAYS + 1);
            byChance[i] = Math.max(byChance[i] * rush, point[i] >= 0 ? now : now / (9 * CELL_KM * CELL_KM));
            density[i] *= rush / columns.days();
        }
        return new Places(point, nearest, byChance, density, points);
    }

    /** Numbers the shared points in the order of their coordinates; gives a row at each. */
    private static int[] points(Columns columns, int[] point) {
        long[] sorted = new long[columns.size];
        Arrays.setAll(sorted, i -> spot(columns, i));
        Arrays.parallelSort(sorted);
        long[] shared = new long[columns.size / SHARED + 1];
        int found = 0;
        int start = 0;
        for (int k = 1; k <= sorted.length; k++) {
            if (k == sorted.length || sorted[k] != sorted[start]) {
                if (k - start >= SHARED) {
                    shared[found++] = sorted[start];
                }
                start = k;
            }
        }
        int[] points = new int[found];
        for (int i = 0; i < columns.size; i++) {
            point[i] = Math.max(-1, Arrays.binarySearch(shared, 0, found, spot(columns, i)));
            if (point[i] >= 0) {
                points[point[i]] = i;
            }
        }
        return points;
    }

    /** Coordinates as one number, to a millionth of a degree. */
    private static long spot(Columns columns, int row) {
        return StrictMath.round(columns.latitude[row] * 1e6) << 32
                ^ StrictMath.round(columns.longitude[row] * 1e6) & 0xFFFFFFFFL;
    }

    private static int[] nearest(Columns columns, int[] point, int[] points) {
        Lattice lattice = new Lattice(columns, points, WIDE_KM);
        int[] nearest = point.clone();
        for (int i = 0; i < columns.size; i++) {
            if (point[i] < 0) {
                nearest[i] = nearest(columns, point, lattice, i, WIDE_KM / 4);
                if (nearest[i] < 0) {
                    nearest[i] = nearest(columns, point, lattice, i, Levels.FARTHEST_KM);
                }
            }
        }
        return nearest;
    }

    private static int nearest(Columns columns, int[] point, Lattice lattice, int row, double km) {
        double[] best = {km * km};
        int[] nearest = {-1};
        lattice.nearAnyDay(row, km, other -> {
            double squared = columns.squaredKm(row, other);
            if (squared < best[0]) {
                best[0] = squared;
                nearest[0] = point[other];
            }
        });
        return nearest[0];
    }

    private static double[] byChance(Columns columns, int[] point, int points) {
        int dataSets = columns.dataSets.size();
        int days = columns.days();
        int[][] atPoint = new int[points][dataSets];
        for (int i = 0; i < columns.size; i++) {
            if (point[i] >= 0) {
                atPoint[point[i]][columns.dataSet[i]]++;
            }
        }
        double[] fine = about(columns, i -> point[i] < 0, CELL_KM);
        double[] wide = about(columns, i -> point[i] < 0, WIDE_KM);
        double[] byChance = new double[columns.size];
        double cells = 9 * CELL_KM * CELL_KM;
        for (int i = 0; i < columns.size; i++) {
            if (point[i] >= 0) {
                byChance[i] = (atPoint[point[i]][columns.dataSet[i]] - 1 + POINT_STEADY) / days;
            } else {
                double expected = wide[i] * cells;
                byChance[i] = expected * (fine[i] * cells + 1) / (expected + 1) / cells / days;
            }
        }
        return byChance;
    }

    /** Of some rows, how many others of its data set lie in a km² about each. */
    private static double[] about(Columns columns, IntPredicate which, double cellKm) {
        int dataSets = columns.dataSets.size();
        int[] own = IntStream.range(0, columns.size).filter(which).toArray();
        Lattice lattice = new Lattice(columns, own, cellKm);
        int[][] counts = new int[lattice.cells()][dataSets];
        for (int cell = 0; cell < counts.length; cell++) {
            for (int k = 0; k < lattice.rowsOf(cell); k++) {
                counts[cell][columns.dataSet[lattice.row(cell, k)]]++;
            }
        }
        double[] about = new double[columns.size];
        int[] sum = new int[dataSets];
        for (int cell = 0; cell < counts.length; cell++) {
            Arrays.fill(sum, 0);
            int looked = lattice.forCellsAround(cell, cellKm, other -> {
                for (int d = 0; d < dataSets; d++) {
                    sum[d] += counts[other][d];
                }
            });
            for (int k = 0; k < lattice.rowsOf(cell); k++) {
                int row = lattice.row(cell, k);
                about[row] = Math.max(0.1, sum[columns.dataSet[row]] - 1) / (looked * cellKm * cellKm);
            }
        }
        return about;
    }

    /** How many others of its data set lie at the same point, or in the same cell, within a day of each row. */
    private static int[] others(Columns columns, int[] point) {
        Lattice lattice = new Lattice(
                columns,
                IntStream.range(0, columns.size).filter(i -> point[i] < 0).toArray(),
                CELL_KM);
        int[] spot = point.clone();
        for (int cell = 0; cell < lattice.cells(); cell++) {
            for (int k = 0; k < lattice.rowsOf(cell); k++) {
                spot[lattice.row(cell, k)] = columns.size + cell;
            }
        }
        int dataSets = columns.dataSets.size();
        long[] keys = new long[columns.size];
        Arrays.setAll(
                keys,
                i -> ((long) spot[i] * dataSets + columns.dataSet[i]) << DAY_BITS
                        | (columns.first[i] - columns.firstDay()));
        long[] sorted = keys.clone();
        Arrays.parallelSort(sorted);
        int[] others = new int[columns.size];
        Arrays.setAll(others, i -> below(sorted, keys[i] + NOW_DAYS + 1) - below(sorted, keys[i] - NOW_DAYS) - 1);
        return others;
    }

    /** How many numbers are less than one. */
    private static int below(long[] sorted, long number) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Periods of four weeks; the last one takes what days are left over. */
    private static int period(int day, int days) {
        return Math.min(day / PERIOD_DAYS, Math.max(0, days / PERIOD_DAYS - 1));
    }

    private static double[][] busy(Columns columns) {
        int days = columns.days();
        int periods = period(days, days) + 1;
        double[][] busy = new double[columns.dataSets.size()][periods];
        double[] all = new double[busy.length];
        for (int i = 0; i < columns.size; i++) {
            busy[columns.dataSet[i]][period(columns.first[i] - columns.firstDay(), days)]++;
            all[columns.dataSet[i]]++;
        }
        for (int d = 0; d < busy.length; d++) {
            for (int p = 0; p < periods; p++) {
                int length = p < periods - 1 ? PERIOD_DAYS : days - PERIOD_DAYS * p;
                busy[d][p] = (busy[d][p] + PERIOD_STEADY) / (all[d] * length / days + PERIOD_STEADY);
            }
        }
        return busy;
    }
}
