package org.sulh.model.watch;

import java.util.regex.Pattern;
import org.sulh.model.Coordinates;

/** Where somebody is to look, or where one asks whether anybody did. */
public sealed interface Area {
    /** What it is, in words. */
    default String words() {
        return switch (this) {
            case Everywhere everywhere -> "the whole area of the agreement";
            case Country(String code) -> "the country " + code;
            case InZone(String zone) -> "the zone " + zone;
            case Around(String name, Coordinates at, int radius) -> name + " and " + radius + " m about it";
        };
    }

    /** All that the agreement is about. */
    record Everywhere() implements Area {}

    /**
     * A country.
     *
     * @param code ISO 3166-1 alpha-2
     */
    record Country(String code) implements Area {
        private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

        public Country {
            Needed.that(CODE.matcher(code).matches(), "country '" + code + "' is not an ISO code of two letters");
        }
    }

    /**
     * A zone of the agreement.
     *
     * @param zone its id
     */
    record InZone(String zone) implements Area {
        public InZone {
            Needed.slug(zone, "zone");
        }
    }

    /**
     * A place and what lies round it.
     *
     * @param name of the place
     * @param radiusMetres how far it reaches, 0 to 20,100 km
     */
    record Around(String name, Coordinates at, int radiusMetres) implements Area {
        private static final int FARTHEST = 20_100_000;

        public Around {
            Needed.text(name, "the name of a place");
            Needed.that(
                    radiusMetres >= 0 && radiusMetres <= FARTHEST,
                    "radius " + radiusMetres + " m is not 0 to " + FARTHEST);
        }
    }
}
