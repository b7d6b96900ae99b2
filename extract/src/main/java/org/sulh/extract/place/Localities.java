package org.sulh.extract.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Coordinates;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;
import tools.jackson.databind.JsonNode;

/**
 * What country-state-city lists beside GeoNames' towns: districts and counties ("Umerkot District", "Clark County"), and
 * small towns. How many people live there is not known. One with the name of a town within 25 km is that town, and left
 * out.
 */
final class Localities {
    private static final double SAME_PLACE_KM = 25;

    /** Districts here are called after persons, or after towns elsewhere, and never by the bare name. */
    private static final Set<String> FULL_NAME_ONLY = Set.of("US", "GB", "IE", "CA", "AU", "NZ");

    private Localities() {}

    /** In the order of the source. */
    static List<NamedPlace> places(JsonNode cities, Collection<Town> towns, Provinces provinces) {
        Map<String, List<Coordinates>> known = new HashMap<>();
        for (Town town : towns) {
            note(known, town.country(), town.name(), town.at());
            town.otherNames().forEach(name -> note(known, town.country(), name, town.at()));
        }
        List<NamedPlace> places = new ArrayList<>();
        Set<NamedPlace> seen = new HashSet<>();
        for (JsonNode city : cities) {
            place(city, known, provinces).filter(seen::add).ifPresent(places::add);
        }
        return places;
    }

    private static Optional<NamedPlace> place(
            JsonNode city, Map<String, List<Coordinates>> known, Provinces provinces) {
        String name = city.get(0).asString();
        String country = city.get(1).asString();
        Optional<Coordinates> at = Provinces.coordinates(city.path(3), city.path(4));
        boolean townOfGeoNames = at.isEmpty()
                || known.getOrDefault(key(country, name), List.of()).stream()
                        .anyMatch(k -> k.distanceKm(at.get()) <= SAME_PLACE_KM);
        if (townOfGeoNames || !Town.isUsable(name)) {
            return Optional.empty();
        }
        Optional<Designators.Bare> bare = Designators.strip(name);
        PlacePrecision kind = bare.map(Designators.Bare::kind)
                .filter(k -> k == PlacePrecision.DISTRICT)
                .orElse(PlacePrecision.TOWN);
        boolean alsoBare = kind == PlacePrecision.DISTRICT && !FULL_NAME_ONLY.contains(country);
        return Optional.of(new NamedPlace(
                name,
                alsoBare ? bare.stream().map(Designators.Bare::name).toList() : List.of(),
                kind,
                at.get(),
                DefaultRadius.km(kind, 0),
                Optional.of(country),
                provinces.findName(country, city.get(2).asString()),
                0,
                List.of()));
    }

    private static void note(Map<String, List<Coordinates>> known, String country, String name, Coordinates at) {
        known.computeIfAbsent(key(country, name), _ -> new ArrayList<>()).add(at);
    }

    private static String key(String country, String name) {
        return country + " " + NameFolding.foldTight(name);
    }
}
