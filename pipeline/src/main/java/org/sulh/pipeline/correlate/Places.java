package org.sulh.pipeline.correlate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Coordinates;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;

/**
 * The places that claims speak of, each once, with a number: thousands of claims speak of one town. What two of them are
 * worth at the most is told from numbers alone.
 */
final class Places {
    /** Of two places that are too far apart for one happening. */
    static final long FAR = Long.MIN_VALUE;
    /** Of a claim without a place. */
    static final int NOWHERE = -1;
    /** What rounding may do to a distance, and more. */
    private static final double ROUNDING_KM = 1e-5;

    private static final double MEAN_RADIUS_KM = 6371.0088;

    /** Numbers for each place: point of the unit sphere, radius in km. */
    private static final int STRIDE = 4;

    private final long[] worth;
    private final Map<Site, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private double[] at = new double[64 * STRIDE];
    /** For each place the number of its country, from 1; 0 where none is told. */
    private int[] countryOf = new int[64];

    private boolean[] isCountry = new boolean[64];
    private boolean[] isLocated = new boolean[64];

    /** What of a place is compared, its name aside. */
    private record Site(Optional<Coordinates> at, double radiusKm, boolean isCountry, Optional<String> country) {
        static Site of(Place place) {
            return new Site(place.at(), place.radiusKm(), place.precision() == PlacePrecision.COUNTRY, place.country());
        }
    }

    Places(Weights weights) {
        this.worth = weights.toArray();
    }

    /** The number of a claim's place; {@link #NOWHERE} when it has none. */
    int number(Item item) {
        return item.claim().event().place().map(place -> number(place, item)).orElse(NOWHERE);
    }

    private int number(Place place, Item item) {
        Site site = Site.of(place);
        Integer known = numbers.get(site);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(site, number);
        if (number == countryOf.length) {
            at = Arrays.copyOf(at, 2 * number * STRIDE);
            countryOf = Arrays.copyOf(countryOf, 2 * number);
            isCountry = Arrays.copyOf(isCountry, 2 * number);
            isLocated = Arrays.copyOf(isLocated, 2 * number);
        }
        item.heading().ifPresent(heading -> {
            at[STRIDE * number] = heading.x();
            at[STRIDE * number + 1] = heading.y();
            at[STRIDE * number + 2] = heading.z();
            isLocated[number] = true;
        });
        at[STRIDE * number + 3] = site.radiusKm();
        countryOf[number] = site.country()
                .map(country -> countries.computeIfAbsent(country, key -> countries.size() + 1))
                .orElse(0);
        isCountry[number] = site.isCountry();
        return number;
    }

    /** The most that two places are worth, in millibits; {@link #FAR} when no two claims of them are one happening. */
    long most(int first, int second) {
        if (first == NOWHERE || second == NOWHERE) {
            return worth(Row.PLACE_UNKNOWN);
        }
        if ((isCountry[first] || isCountry[second]) && countryOf[first] > 0 && countryOf[second] > 0) {
            if (countryOf[first] != countryOf[second]) {
                return worth(Row.PLACE_OTHER_COUNTRY);
            }
            return worth(isCountry[first] && isCountry[second] ? Row.PLACE_COUNTRY : Row.PLACE_IN_COUNTRY);
        }
        if (!isLocated[first] || !isLocated[second]) {
            return Math.max(worth(Row.PLACE_NAME), worth(Row.PLACE_UNKNOWN));
        }
        return mostByDistance(first * STRIDE, second * STRIDE);
    }

    private long mostByDistance(int first, int second) {
        double dx = at[first] - at[second];
        double dy = at[first + 1] - at[second + 1];
        double dz = at[first + 2] - at[second + 2];
        double lineKm = StrictMath.sqrt(dx * dx + dy * dy + dz * dz) * MEAN_RADIUS_KM;
        double reachKm = at[first + 3] + at[second + 3] + Scoring.SAME_SPOT_KM;
        // Ground and line differ by what Heading measures with the other radius, too.
        if (lineKm > (reachKm + Scoring.NEAR_KM) * MEAN_RADIUS_KM / Heading.EARTH_RADIUS_KM + ROUNDING_KM) {
            return FAR;
        }
        long near = worth(Row.PLACE_NEAR);
        if (lineKm > reachKm + ROUNDING_KM) {
            return near;
        }
        return Math.max(near, worth(Scoring.spot(at[first + 3], at[second + 3])));
    }

    private long worth(Row row) {
        return worth[row.number()];
    }
}
