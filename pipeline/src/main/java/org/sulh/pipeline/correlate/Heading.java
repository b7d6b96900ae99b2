package org.sulh.pipeline.correlate;

import org.sulh.model.Coordinates;

/**
 * A place as a point of the unit sphere. The straight line between two such points tells most distances over the ground from
 * each other without trigonometry, since it is hardly shorter.
 */
record Heading(Coordinates at, double x, double y, double z) {
    static final double EARTH_RADIUS_KM = 6371.0;
    /** Of the way over the ground, as {@link Coordinates#distanceKm} has it. */
    private static final double MEAN_RADIUS_KM = 6371.0088;
    /** What rounding may do to either way of measuring, and more. */
    private static final double ROUNDING_KM = 1e-5;

    static Heading of(Coordinates at) {
        double lat = StrictMath.toRadians(at.lat());
        double lon = StrictMath.toRadians(at.lon());
        double cos = StrictMath.cos(lat);
        return new Heading(at, cos * StrictMath.cos(lon), cos * StrictMath.sin(lon), StrictMath.sin(lat));
    }

    /** Whether the straight line between two points, which is hardly shorter than the way over the ground, is longer. */
    boolean isFartherThan(double km, Heading other) {
        double chord = km / EARTH_RADIUS_KM;
        return squareTo(other) > chord * chord;
    }

    /**
     * Whether the way over the ground is longer: {@code at.distanceKm(other.at) > km}, worked out only where the straight
     * line leaves it open. The way is at least as long as the line, and at most longer by a factor of 1 + line²/20 up to a line
     * of one radius (arcsine's series).
     */
    boolean isBeyond(double km, Heading other) {
        double square = squareTo(other);
        double lineKm = StrictMath.sqrt(square) * MEAN_RADIUS_KM;
        if (lineKm > km + ROUNDING_KM) {
            return true;
        }
        if (square < 1 && lineKm * (1 + square / 20) + ROUNDING_KM < km) {
            return false;
        }
        return at.distanceKm(other.at) > km;
    }

    private double squareTo(Heading other) {
        double dx = x - other.x;
        double dy = y - other.y;
        double dz = z - other.z;
        return dx * dx + dy * dy + dz * dz;
    }
}
