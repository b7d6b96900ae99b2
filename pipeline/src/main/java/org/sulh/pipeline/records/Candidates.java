package org.sulh.pipeline.records;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The rows that may speak of one happening, by place and time alone.
 *
 * <p>Rows of exact place and short time stand in one lattice, vague ones in another. Two exact rows are compared within
 * the radius; where one of the two is vague its reach is added. Cost: of n exact rows with k others about them and v vague
 * rows with w others within their reach, n·k + v·w pairs.
 */
final class Candidates {
    /** A lag of more days than this is never one happening. */
    static final int LAG = 5;

    private static final double VAGUE_CELL_KM = 60;

    private final Columns columns;
    private final double radiusKm;
    private final Lattice exact;
    private final Lattice vague;

    /** Takes a pair, with the square of their distance in km². */
    interface Sink {
        void accept(int first, int second, double squaredKm);
    }

    /** @param which the rows that are shown */
    Candidates(Columns columns, double radiusKm, double cellKm, IntPredicate which) {
        this.columns = columns;
        this.radiusKm = radiusKm;
        exact = new Lattice(columns, members(i -> !columns.vague[i] && which.test(i)), cellKm);
        vague = new Lattice(
                columns, members(i -> columns.vague[i] && which.test(i)), Math.max(radiusKm, VAGUE_CELL_KM));
    }

    private int[] members(IntPredicate which) {
        return IntStream.range(0, columns.size).filter(which).toArray();
    }

    /** Shows every other of the rows within radius and reach and within so many days. */
    void around(int row, int days, Sink sink) {
        double reach = radiusKm + columns.reachKm[row];
        exact.near(row, reach, days, other -> show(row, other, days, sink));
        if (vague.cells() > 0) {
            vague.near(row, reach + Columns.WIDEST_KM, days, other -> show(row, other, days, sink));
        }
    }

    private void show(int row, int other, int days, Sink sink) {
        double reach = radiusKm + columns.reachKm[row] + columns.reachKm[other];
        double squared = columns.squaredKm(row, other);
        if (squared < reach * reach && other != row && Math.abs(columns.lag(row, other)) <= days) {
            sink.accept(row, other, squared);
        }
    }
}
