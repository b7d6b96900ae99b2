package org.sulh.testkit.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Towns by chance on a square, and which of them is nearest to a place: a few cells are looked at. */
final class TownMap {
    private final double[] east;
    private final double[] north;
    private final double cellKm;
    private final int cells;
    private final List<List<Integer>> byCell = new ArrayList<>();

    private TownMap(double[] east, double[] north, double kilometres) {
        this.east = east;
        this.north = north;
        cells = Math.max(1, (int) StrictMath.sqrt(east.length));
        cellKm = kilometres / cells;
        for (int i = 0; i < cells * cells; i++) {
            byCell.add(new ArrayList<>());
        }
        for (int town = 0; town < east.length; town++) {
            byCell.get(cell(east[town]) * cells + cell(north[town])).add(town);
        }
    }

    static TownMap of(TablePlan plan, SplittableRandom random) {
        double[] east = new double[plan.towns()];
        double[] north = new double[plan.towns()];
        for (int i = 0; i < east.length; i++) {
            east[i] = random.nextDouble() * plan.kilometres();
            north[i] = random.nextDouble() * plan.kilometres();
        }
        return new TownMap(east, north, plan.kilometres());
    }

    private int cell(double km) {
        return Math.clamp((long) (km / cellKm), 0, cells - 1);
    }

    double east(int town) {
        return east[town];
    }

    double north(int town) {
        return north[town];
    }

    /** The town nearest to a place: rings of cells around its own, until none beyond can be nearer. */
    int nearest(double atEast, double atNorth) {
        int nearest = 0;
        double best = Double.POSITIVE_INFINITY;
        int column = cell(atEast);
        int line = cell(atNorth);
        for (int ring = 0; ring <= cells && best > square(Math.max(0, ring - 1) * cellKm); ring++) {
            for (int c = Math.max(0, column - ring); c <= Math.min(cells - 1, column + ring); c++) {
                boolean edge = c == column - ring || c == column + ring;
                for (int l = line - ring; l <= line + ring; l += edge ? 1 : Math.max(1, 2 * ring)) {
                    if (l >= 0 && l < cells) {
                        for (int town : byCell.get(c * cells + l)) {
                            double squared = square(east[town] - atEast) + square(north[town] - atNorth);
                            if (squared < best) {
                                best = squared;
                                nearest = town;
                            }
                        }
                    }
                }
            }
        }
        return nearest;
    }

    private static double square(double km) {
        return km * km;
    }
}
