package org.sulh.pipeline.correlate;

import org.sulh.model.Coordinates;

/** The point of the unit sphere at which a place lies; by it two places that are far apart are told without trigonometry. */
record Heading(double x, double y, double z) {
    private static final double EARTH_RADIUS_KM = 6371.0;

    static Heading of(Coordinates at) {
        double lat = StrictMath.toRadians(at.lat());
        double lon = StrictMath.toRadians(at.lon());
        double cos = StrictMath.cos(lat);
        return new Heading(cos * StrictMath.cos(lon), cos * StrictMath.sin(lon), StrictMath.sin(lat));
    }

    /** Whether the straight line between two points, which is hardly shorter than the way over the ground, is longer. */
    boolean isFartherThan(double km, Heading other) {
        double dx = x - other.x;
        double dy = y - other.y;
        double dz = z - other.z;
        double chord = km / EARTH_RADIUS_KM;
        return dx * dx + dy * dy + dz * dz > chord * chord;
    }
}
