package org.sulh.model;

import java.util.Optional;

/**
 * Where a claim says that something happened.
 *
 * @param name the name in the gazetteer, or the words where no gazetteer knows the place
 * @param text the words of the document, which are the speaker's
 * @param at centre, where located
 * @param radiusKm how far from the centre the happening may lie; 0 or more
 * @param precision what kind of place it is
 * @param country ISO 3166-1 alpha-2 code
 * @param adm1 name of the first-order division
 */
public record Place(
        String name,
        String text,
        Optional<Coordinates> at,
        double radiusKm,
        PlacePrecision precision,
        Optional<String> country,
        Optional<String> adm1) {
    public Place {
        Checks.text(name, "place");
        Checks.text(text, "place");
        Checks.that(radiusKm >= 0 && radiusKm <= 20_100, "radius " + radiusKm + " km is not on this planet");
        country.ifPresent(c -> Checks.that(c.matches("[A-Z]{2}"), "country '" + c + "' is not an ISO code"));
        Checks.text(adm1, "first-order division");
        radiusKm = StrictMath.rint(radiusKm * 1000) / 1000;
    }

    /** A place that no gazetteer knows. */
    public static Place unlocated(String text) {
        return new Place(text, text, Optional.empty(), 0, PlacePrecision.UNKNOWN, Optional.empty(), Optional.empty());
    }
}
