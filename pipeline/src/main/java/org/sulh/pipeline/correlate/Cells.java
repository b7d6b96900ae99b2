package org.sulh.pipeline.correlate;

import java.util.ArrayList;
import java.util.List;
import org.sulh.model.Coordinates;
import org.sulh.model.Place;

/**
 * The cells of a grid of one degree that a place reaches into, half of {@link Scoring#NEAR_KM} added all round: two places
 * that are not far apart always share a cell. East of 180 degrees the grid begins anew; near the poles a place reaches all
 * around.
 */
final class Cells {
    private static final double KM_OF_A_DEGREE = 110;
    private static final int AROUND = 360;
    /** Half of what may lie between two places, and a little for the grid's rounding. */
    private static final double MARGIN_KM = Scoring.NEAR_KM / 2.0 + 5;

    private Cells() {}

    static List<Integer> of(Place spot) {
        Coordinates at = spot.at().orElseThrow();
        double north = (spot.radiusKm() + MARGIN_KM) / KM_OF_A_DEGREE;
        double highest = StrictMath.min(89.9, Math.abs(at.lat()) + north);
        double east = StrictMath.min(180, north / StrictMath.cos(StrictMath.toRadians(highest)));
        int firstRow = (int) StrictMath.floor(at.lat() - north);
        int lastRow = (int) StrictMath.floor(at.lat() + north);
        int firstColumn = (int) StrictMath.floor(at.lon() - east);
        int lastColumn = (int) Math.min(StrictMath.floor(at.lon() + east), firstColumn + AROUND - 1);
        List<Integer> cells = new ArrayList<>();
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                cells.add((row + 90) * AROUND + Math.floorMod(column, AROUND));
            }
        }
        return cells;
    }
}
