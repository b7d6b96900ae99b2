package org.sulh.model;

import java.util.List;
import java.util.Optional;

/**
 * A place of a gazetteer.
 *
 * @param name the name the record uses
 * @param otherNames other names and spellings
 * @param precision what kind of place it is
 * @param at centre
 * @param radiusKm how far it reaches
 * @param country ISO 3166-1 alpha-2 code
 * @param adm1 name of the first-order division
 * @param population of a town; 0 when unknown
 * @param calledBy names that one actor uses, where the sides differ
 */
public record NamedPlace(
        String name,
        List<String> otherNames,
        PlacePrecision precision,
        Coordinates at,
        double radiusKm,
        Optional<String> country,
        Optional<String> adm1,
        long population,
        List<CalledBy> calledBy) {
    public NamedPlace {
        Checks.text(name, "place");
        otherNames = List.copyOf(otherNames);
        Checks.that(radiusKm >= 0, "radius is negative");
        Checks.that(population >= 0, "population is negative");
        calledBy = List.copyOf(calledBy);
    }

    /** The name that one actor has for a place. */
    public record CalledBy(String actor, String name) {
        public CalledBy {
            Checks.slug(actor, "actor");
            Checks.text(name, "place");
        }
    }

    /** This place as the place of a claim that names it in these words. */
    public Place as(String text) {
        return new Place(name, text, Optional.of(at), radiusKm, precision, country, adm1);
    }
}
