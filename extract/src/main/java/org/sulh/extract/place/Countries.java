package org.sulh.extract.place;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sulh.model.Coordinates;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;
import tools.jackson.databind.JsonNode;

/**
 * Countries with their centres from country-state-city, their names in many languages from the Java runtime's CLDR data,
 * and our own {@code countries.tsv}; the source rounds the centres of some large countries off by hundreds of km, so {@code
 * centres.tsv} goes before it. A country counts the people of its towns, and reaches as far from its centre as 95% of its towns.
 */
final class Countries {
    private static final List<Locale> LANGUAGES = List.of(
                    "en ar fa ps ur tr ku hi bn pa ru uk be de fr es pt it nl sv pl ro el he hy ka az uz tg ky zh ja ko my id"
                            .split(" "))
            .stream()
            .map(Locale::of)
            .toList();

    private final Map<String, List<String>> ownNames = new TreeMap<>();
    private final Map<String, Coordinates> ownCentres = new TreeMap<>();

    Countries() {
        for (List<String> line : DataFile.read("centres.tsv", 3)) {
            ownCentres.put(line.get(0), DataFile.coordinates(line.get(1), line.get(2)));
        }
        for (List<String> line : DataFile.read("countries.tsv", 3)) {
            ownNames.put(line.get(0), line.subList(1, 3));
        }
    }

    /** The countries of country-state-city in the order of their codes. */
    List<NamedPlace> places(JsonNode countries, Collection<Town> towns) {
        Map<String, List<Town>> townsByCountry = towns.stream().collect(Collectors.groupingBy(Town::country));
        Map<String, NamedPlace> byCode = new TreeMap<>();
        for (JsonNode country : countries) {
            String code = country.get("isoCode").asString();
            Coordinates at = new Coordinates(
                    Double.parseDouble(country.get("latitude").asString()),
                    Double.parseDouble(country.get("longitude").asString()));
            List<Town> own = townsByCountry.getOrDefault(code, List.of());
            byCode.put(code, place(code, country.get("name").asString(), ownCentres.getOrDefault(code, at), own));
        }
        return List.copyOf(byCode.values());
    }

    private NamedPlace place(String code, String sourceName, Coordinates at, List<Town> towns) {
        List<String> own = ownNames.getOrDefault(code, List.of("", ""));
        Set<String> names = new LinkedHashSet<>(DataFile.values(own.get(1)));
        names.add(sourceName);
        LANGUAGES.stream()
                .map(language -> Locale.of("", code).getDisplayCountry(language))
                .filter(name -> !name.equals(code))
                .forEach(names::add);
        String english = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        String name = !own.get(0).isEmpty() ? own.get(0) : english.equals(code) ? sourceName : english;
        double radiusKm = towns.isEmpty()
                ? DefaultRadius.km(PlacePrecision.COUNTRY, 0)
                : Math.clamp(
                        1.1 * Spread.reachKm(at, towns.stream().map(Town::at).toList(), 0.95), 10, 5_000);
        return new NamedPlace(
                name,
                List.copyOf(names),
                PlacePrecision.COUNTRY,
                at,
                radiusKm,
                Optional.of(code),
                Optional.empty(),
                towns.stream().mapToLong(Town::population).sum(),
                List.of());
    }
}
