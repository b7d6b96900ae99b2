package org.sulh.pipeline.records;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows by cell and day, to find those near another in place and time.
 *
 * <p>Cells are bands of latitude, each cut into pieces about as wide as high. Rows stand sorted by cell and first day, so
 * that the neighbours of a row are a few slices. Cost: sorting n numbers; a search takes three to some ten binary
 * searches for a radius of a cell, and looks at about three times the rows that it finds.
 */
final class Lattice {
    private static final double KM_PER_DEGREE = 111.195;

    private final Columns columns;
    private final double cellDegrees;
    private final int bands;
    /** How many pieces each band has. */
    private final int[] pieces;

    /** Cells with rows, rising; a cell is a band's number above and a piece's number below. */
    private final long[] cells;
    /** Where each cell's rows begin in {@link #rows}; one more than cells. */
    private final int[] starts;

    private final int[] rows;
    private final int[] firstDays;
    /** Days that the longest window goes beyond its first. */
    private final int longest;

    /** Takes rows found. */
    interface Sink {
        void accept(int row);
    }

    /**
     * @param members the rows to be found
     * @param cellKm side of a cell; best the radius that is searched most
     */
    Lattice(Columns columns, int[] members, double cellKm) {
        this.columns = columns;
        this.cellDegrees = Math.min(90, cellKm / KM_PER_DEGREE);
        this.bands = (int) StrictMath.ceil(180 / cellDegrees);
        this.pieces = IntStream.range(0, bands).map(this::pieces).toArray();
        long[] cellOf = new long[members.length];
        for (int m = 0; m < members.length; m++) {
            cellOf[m] = cell(columns.latitude[members[m]], columns.longitude[members[m]]);
        }
        cells = Arrays.stream(cellOf).sorted().distinct().toArray();
        int dayZero = Arrays.stream(members).map(m -> columns.first[m]).min().orElse(0);
        longest = Arrays.stream(members)
                .map(m -> columns.last[m] - columns.first[m])
                .max()
                .orElse(0);
        long[] keys = new long[members.length];
        for (int m = 0; m < members.length; m++) {
            long number = Arrays.binarySearch(cells, cellOf[m]);
            keys[m] = (number << 19 | (columns.first[members[m]] - dayZero)) << 22 | m;
        }
        Arrays.parallelSort(keys);
        rows = new int[members.length];
        firstDays = new int[members.length];
        starts = new int[cells.length + 1];
        for (int k = 0; k < keys.length; k++) {
            rows[k] = members[(int) (keys[k] & (1 << 22) - 1)];
            firstDays[k] = columns.first[rows[k]];
            starts[(int) (keys[k] >>> 41) + 1] = k + 1;
        }
    }

    private long cell(double latitude, double longitude) {
        int band = band(latitude);
        return (long) band << 32 | piece(band, longitude);
    }

    private int band(double latitude) {
        return Math.clamp((long) ((latitude + 90) / cellDegrees), 0, bands - 1);
    }

    /** Pieces of a band: as many as fit at its edge nearer to the equator. */
    private int pieces(int band) {
        double south = band * cellDegrees - 90;
        double north = south + cellDegrees;
        double nearest = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
        return Math.max(1, (int) (360 * StrictMath.cos(StrictMath.toRadians(nearest)) / cellDegrees));
    }

    private int piece(int band, double longitude) {
        return Math.clamp((long) ((longitude + 180) / 360 * pieces[band]), 0, pieces[band] - 1);
    }

    /** Shows every row within some km and days of another, itself and some a little farther off among them. */
    void near(int row, double km, int days, Sink sink) {
        int from = columns.first[row] - days - longest;
        int to = columns.last[row] + days;
        forCells(columns.latitude[row], columns.longitude[row], km, cell -> {
            int end = starts[cell + 1];
            for (int k = lowerBound(starts[cell], end, from); k < end && firstDays[k] <= to; k++) {
                sink.accept(rows[k]);
            }
        });
    }

    /** Shows every row within some km of another, whenever it is, and some a little farther off among them. */
    void nearAnyDay(int row, double km, Sink sink) {
        forCells(columns.latitude[row], columns.longitude[row], km, cell -> {
            for (int k = starts[cell]; k < starts[cell + 1]; k++) {
                sink.accept(rows[k]);
            }
        });
    }

    /** Shows the cells about the middle of a cell; returns as {@link #forCells}. */
    int forCellsAround(int cell, double km, Sink sink) {
        int band = (int) (cells[cell] >>> 32);
        double longitude = ((int) cells[cell] + 0.5) / pieces[band] * 360 - 180;
        return forCells((band + 0.5) * cellDegrees - 90, longitude, km, sink);
    }

    /**
     * Shows the numbers of the cells with rows that a disc touches, and some around them.
     *
     * @return how many cells were looked at, those without rows among them
     */
    int forCells(double latitude, double longitude, double km, Sink sink) {
        double degrees = km / KM_PER_DEGREE;
        int looked = 0;
        double width = degrees / cosAtLeast(Math.max(Math.abs(latitude - degrees), Math.abs(latitude + degrees)));
        int lowest = band(Math.max(-90, latitude - degrees));
        int highest = band(Math.min(90, latitude + degrees));
        for (int band = lowest; band <= highest; band++) {
            int cut = pieces[band];
            if (width >= 180) {
                looked += showCells(band, 0, cut - 1, sink);
            } else {
                looked += showAround(band, cut, longitude - width, longitude + width, sink);
            }
        }
        return looked;
    }

    /** A number no greater than the cosine, and quick: a disc is looked for in cells that hold it, or some more. */
    private static double cosAtLeast(double degrees) {
        double radians = StrictMath.toRadians(degrees);
        return Math.max(1e-9, 1 - radians * radians / 2);
    }

    private int showAround(int band, int pieces, double west, double east, Sink sink) {
        // Around the line where the day changes a stretch is two.
        int first = (int) StrictMath.floor((west + 180) / 360 * pieces);
        int last = (int) StrictMath.floor((east + 180) / 360 * pieces);
        int looked = showCells(band, Math.max(0, first), Math.min(pieces - 1, last), sink);
        if (first < 0) {
            looked += showCells(band, Math.max(first + pieces, last + 1), pieces - 1, sink);
        }
        if (last >= pieces) {
            looked += showCells(band, 0, Math.min(last - pieces, first - 1), sink);
        }
        return looked;
    }

    private int showCells(int band, int first, int last, Sink sink) {
        int at = Arrays.binarySearch(cells, (long) band << 32 | first);
        for (int cell = at < 0 ? -at - 1 : at;
                cell < cells.length && cells[cell] <= ((long) band << 32 | last);
                cell++) {
            sink.accept(cell);
        }
        return Math.max(0, last - first + 1);
    }

    private int lowerBound(int from, int to, int day) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (firstDays[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many cells have rows. */
    int cells() {
        return cells.length;
    }

    /** A row of the cell; all of them by counting up to {@link #rowsOf}. */
    int row(int cell, int index) {
        return rows[starts[cell] + index];
    }

    /** How many rows the cell has. */
    int rowsOf(int cell) {
        return starts[cell + 1] - starts[cell];
    }
}
