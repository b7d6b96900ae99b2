package org.sulh.model;

/**
 * A point on WGS 84, in degrees, kept to a millionth of a degree (0.1 m), so that the same point is the same value in an
 * entry (which holds micro-degrees) and in a claim.
 *
 * @param lat latitude, -90 to 90
 * @param lon longitude, -180 to 180
 */
public record Coordinates(double lat, double lon) {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    public Coordinates {
        Checks.that(lat >= -90 && lat <= 90, "latitude " + lat + " is not between -90 and 90");
        Checks.that(lon >= -180 && lon <= 180, "longitude " + lon + " is not between -180 and 180");
        lat = StrictMath.rint(lat * 1e6) / 1e6;
        lon = StrictMath.rint(lon * 1e6) / 1e6;
    }

    /** Great-circle distance in km on a sphere of mean radius (haversine formula). */
    public double distanceKm(Coordinates other) {
        double lat1 = StrictMath.toRadians(lat);
        double lat2 = StrictMath.toRadians(other.lat);
        double sinLat = StrictMath.sin((lat2 - lat1) / 2);
        double sinLon = StrictMath.sin(StrictMath.toRadians(other.lon - lon) / 2);
        double h = sinLat * sinLat + StrictMath.cos(lat1) * StrictMath.cos(lat2) * sinLon * sinLon;
        return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(h)));
    }
}
