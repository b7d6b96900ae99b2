package org.sulh.extract.place;

import org.sulh.model.PlacePrecision;

/** How far a place reaches when nothing better is known, in km. */
public final class DefaultRadius {
    private static final double SMALLEST_TOWN_KM = 5;
    private static final double LARGEST_TOWN_KM = 20;
    private static final double FULL_GROWTH_FROM = 50_000;

    private DefaultRadius() {}

    /**
     * A town reaches 5 km up to 50,000 people, and 7.5 km more for each factor of ten, at most 20 km; a district 25 km; a
     * province 100 km; a country 300 km; a named point 1 km; a place of unknown kind 50 km.
     *
     * @param population of a town; 0 when unknown
     */
    public static double km(PlacePrecision precision, long population) {
        return switch (precision) {
            case POINT -> 1;
            case TOWN -> townKm(population);
            case DISTRICT -> 25;
            case PROVINCE -> 100;
            case COUNTRY -> 300;
            case UNKNOWN -> 50;
        };
    }

    private static double townKm(long population) {
        if (population <= FULL_GROWTH_FROM) {
            return SMALLEST_TOWN_KM;
        }
        double grown = SMALLEST_TOWN_KM + 7.5 * StrictMath.log10(population / FULL_GROWTH_FROM);
        return StrictMath.rint(StrictMath.min(LARGEST_TOWN_KM, grown) * 10) / 10;
    }
}
