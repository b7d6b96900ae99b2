package org.sulh.extract.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sulh.model.Coordinates;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;

/**
 * What our own files add to GeoNames' towns: other names ({@code towns.tsv}), and small places that reports of ceasefires
 * name ({@code villages.tsv}). A village with a town of one of its names within 25 km is that town under more names.
 */
final class OwnTowns {
    private static final double SAME_PLACE_KM = 25;

    private record Village(String country, Set<String> names, Coordinates at) {}

    private final Map<Town, List<String>> moreNames = new HashMap<>();
    private final Set<Town> noted = new HashSet<>();
    private final List<NamedPlace> places = new ArrayList<>();

    OwnTowns(Collection<Town> towns) {
        Map<String, List<Town>> townsByName = new HashMap<>();
        for (Town town : towns) {
            Stream.concat(Stream.of(town.name()), town.otherNames().stream())
                    .map(name -> key(town.country(), name))
                    .distinct()
                    .forEach(key -> townsByName
                            .computeIfAbsent(key, _ -> new ArrayList<>())
                            .add(town));
        }
        for (List<String> line : DataFile.read("towns.tsv", 3)) {
            for (Town town : townsByName.getOrDefault(key(line.get(0), line.get(1)), List.of())) {
                if (town.name().equals(line.get(1))) {
                    name(town, DataFile.values(line.get(2)));
                }
            }
        }
        for (List<String> line : DataFile.read("villages.tsv", 5)) {
            Village village = village(line);
            List<Town> same = village.names().stream()
                    .flatMap(name -> townsByName.getOrDefault(key(village.country(), name), List.of()).stream())
                    .filter(town -> town.at().distanceKm(village.at()) <= SAME_PLACE_KM)
                    .distinct()
                    .toList();
            same.forEach(town -> name(town, village.names()));
            noted.addAll(same);
            if (same.isEmpty()) {
                places.add(place(village));
            }
        }
    }

    /** Names that we know of a town beside those of the source. */
    List<String> moreNames(Town town) {
        return moreNames.getOrDefault(town, List.of());
    }

    /** A town of {@code villages.tsv} is noted, whatever else it is not. */
    Standing standing(Town town) {
        return town.standing() == Standing.NONE && noted.contains(town) ? Standing.NOTED : town.standing();
    }

    /** Places that the source does not have, in the order of the file. */
    List<NamedPlace> places() {
        return List.copyOf(places);
    }

    private void name(Town town, Collection<String> names) {
        moreNames.computeIfAbsent(town, _ -> new ArrayList<>()).addAll(names);
    }

    private static Village village(List<String> line) {
        Set<String> names = new LinkedHashSet<>();
        names.add(line.get(1));
        names.addAll(DataFile.values(line.get(2)));
        return new Village(line.get(0), names, DataFile.coordinates(line.get(3), line.get(4)));
    }

    private static NamedPlace place(Village village) {
        List<String> names = List.copyOf(village.names());
        return new NamedPlace(
                names.getFirst(),
                names.subList(1, names.size()),
                PlacePrecision.TOWN,
                village.at(),
                DefaultRadius.km(PlacePrecision.TOWN, 0),
                Optional.of(village.country()),
                Optional.empty(),
                0,
                List.of());
    }

    private static String key(String country, String name) {
        return country + " " + NameFolding.foldTight(name);
    }
}
