package org.sulh.extract.place;

import org.sulh.model.Coordinates;

/**
 * From UTM metres to degrees on WGS 84: Krüger's series to the fourth order in the third flattening, good to a millimetre
 * within a zone (Krüger 1912; Karney 2011, "Transverse Mercator with an accuracy of a few nanometers").
 */
final class TransverseMercator {
    private static final double EQUATOR_M = 6_378_137;
    private static final double FLATTENING = 1 / 298.257223563;
    private static final double SCALE = 0.9996;
    private static final double FALSE_EASTING_M = 500_000;

    private static final double N = FLATTENING / (2 - FLATTENING);
    private static final double N2 = N * N;
    private static final double N3 = N2 * N;
    private static final double N4 = N3 * N;

    /** A quarter of the meridian's length over a quarter of a circle. */
    private static final double RECTIFYING_M = EQUATOR_M / (1 + N) * (1 + N2 / 4 + N4 / 64);

    private static final double[] BETA = {
        N / 2 - 2 * N2 / 3 + 37 * N3 / 96 - N4 / 360,
        N2 / 48 + N3 / 15 - 437 * N4 / 1440,
        17 * N3 / 480 - 37 * N4 / 840,
        4397 * N4 / 161280
    };

    private static final double[] DELTA = {
        2 * N - 2 * N2 / 3 - 2 * N3 + 116 * N4 / 45,
        7 * N2 / 3 - 8 * N3 / 5 - 227 * N4 / 45,
        56 * N3 / 15 - 136 * N4 / 35,
        4279 * N4 / 630
    };

    private TransverseMercator() {}

    /**
     * @param zone of UTM, 1 to 60
     * @param eastingM with the false easting of 500,000 m
     * @param northingM from the equator, negative in the south
     */
    static Coordinates toDegrees(int zone, double eastingM, double northingM) {
        double xi = northingM / (SCALE * RECTIFYING_M);
        double eta = (eastingM - FALSE_EASTING_M) / (SCALE * RECTIFYING_M);
        double xiOfSphere = xi;
        double etaOfSphere = eta;
        for (int j = 1; j <= BETA.length; j++) {
            xiOfSphere -= BETA[j - 1] * StrictMath.sin(2 * j * xi) * StrictMath.cosh(2 * j * eta);
            etaOfSphere -= BETA[j - 1] * StrictMath.cos(2 * j * xi) * StrictMath.sinh(2 * j * eta);
        }
        double conformal = StrictMath.asin(StrictMath.sin(xiOfSphere) / StrictMath.cosh(etaOfSphere));
        double lat = conformal;
        for (int j = 1; j <= DELTA.length; j++) {
            lat += DELTA[j - 1] * StrictMath.sin(2 * j * conformal);
        }
        double east = StrictMath.atan2(StrictMath.sinh(etaOfSphere), StrictMath.cos(xiOfSphere));
        double lon = 6 * zone - 183 + StrictMath.toDegrees(east);
        return new Coordinates(
                StrictMath.toDegrees(lat), Math.clamp(lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon, -180, 180));
    }
}
