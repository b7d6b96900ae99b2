package org.sulh.extract.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sulh.model.Coordinates;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;
import tools.jackson.databind.JsonNode;

/**
 * First-order divisions. Their names and points are country-state-city's, their towns are GeoNames'. The two know
 * different codes, so each pair (country, GeoNames code) takes the division that most of its towns have in
 * country-state-city, whose towns lie on the same points.
 *
 * <p>Some points of the source are on another continent (Helmand in Maryland), and some are the seat of a large division
 * (New York): a division whose point is not among its towns, or is its seat, is put in the middle of the box that holds
 * them, and one without towns and far from its country is left out.
 */
final class Provinces {
    private static final Pattern IN_BRACKETS = Pattern.compile("(.*?)\\s*\\((.*)\\)\\s*");
    private static final double FARTHEST_OFF_KM = 100;
    private static final double BESIDE_THE_BOX_DEGREES = 0.5;
    private static final double AT_THE_SEAT_KM = 15;
    private static final double LARGE_KM = 100;
    private static final double SMALLEST_KM = 15;
    private static final double LARGEST_KM = 800;
    private static final int ENOUGH_TOWNS = 5;

    private record Key(String country, String code) {}

    private record Point(String country, long lat, long lon) {
        static Point of(String country, double lat, double lon) {
            return new Point(country, Math.round(lat * 1e4), Math.round(lon * 1e4));
        }
    }

    private final Map<Point, String> codeByPoint = new HashMap<>();
    private final Map<Key, String> codeByGeoNamesCode;
    private final Map<Key, NamedPlace> places =
            new TreeMap<>(Comparator.comparing(Key::country).thenComparing(Key::code));

    Provinces(JsonNode states, JsonNode cities, Collection<Town> towns, Collection<NamedPlace> countries) {
        for (JsonNode city : cities) {
            Optional<Coordinates> at = coordinates(city.path(3), city.path(4));
            at.ifPresent(a -> codeByPoint.putIfAbsent(
                    Point.of(city.get(1).asString(), a.lat(), a.lon()),
                    city.get(2).asString()));
        }
        this.codeByGeoNamesCode = vote(towns);
        Map<Key, List<Town>> townsByCode = new HashMap<>();
        for (Town town : towns) {
            code(town).ifPresent(code -> townsByCode
                    .computeIfAbsent(new Key(town.country(), code), _ -> new ArrayList<>())
                    .add(town));
        }
        Map<String, NamedPlace> countriesByCode =
                countries.stream().collect(Collectors.toMap(c -> c.country().orElseThrow(), c -> c));
        Map<Key, List<String>> ownNames = DataFile.read("provinces.tsv", 4).stream()
                .collect(Collectors.toMap(line -> new Key(line.get(0), line.get(1)), line -> line.subList(2, 4)));
        for (JsonNode state : states) {
            Key key = new Key(
                    state.get("countryCode").asString(), state.get("isoCode").asString());
            List<Town> own = townsByCode.getOrDefault(key, List.of());
            Optional<Coordinates> at = coordinates(state.path("latitude"), state.path("longitude"));
            centre(at, own, Optional.ofNullable(countriesByCode.get(key.country())))
                    .ifPresent(centre -> places.putIfAbsent(
                            key,
                            place(
                                    names(state.get("name").asString(), Optional.ofNullable(ownNames.get(key))),
                                    key.country(),
                                    centre,
                                    own)));
        }
    }

    /** In the order of country and code. The population is the sum over its towns. */
    List<NamedPlace> places() {
        return List.copyOf(places.values());
    }

    /** The name of the division in which a town lies. */
    Optional<String> findName(Town town) {
        return code(town)
                .flatMap(code -> Optional.ofNullable(places.get(new Key(town.country(), code))))
                .map(NamedPlace::name);
    }

    /** The name of the division with this code in the source. */
    Optional<String> findName(String country, String code) {
        return Optional.ofNullable(places.get(new Key(country, code))).map(NamedPlace::name);
    }

    private Map<Key, String> vote(Collection<Town> towns) {
        Map<Key, Map<String, Integer>> votes = new HashMap<>();
        for (Town town : towns) {
            String code = codeByPoint.get(pointOf(town));
            if (code != null) {
                votes.computeIfAbsent(new Key(town.country(), town.admin1()), _ -> new TreeMap<>())
                        .merge(code, 1, Integer::sum);
            }
        }
        Map<Key, String> winners = new HashMap<>();
        votes.forEach((key, counts) -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            counts.forEach((code, count) -> {
                if (2 * count > all) {
                    winners.put(key, code);
                }
            });
        });
        return winners;
    }

    private Optional<String> code(Town town) {
        String byVote = codeByGeoNamesCode.get(new Key(town.country(), town.admin1()));
        return byVote != null ? Optional.of(byVote) : Optional.ofNullable(codeByPoint.get(pointOf(town)));
    }

    private static Point pointOf(Town town) {
        return Point.of(town.country(), town.at().lat(), town.at().lon());
    }

    static Optional<Coordinates> coordinates(JsonNode lat, JsonNode lon) {
        if (lat.asString("").isBlank() || lon.asString("").isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Coordinates(Double.parseDouble(lat.asString()), Double.parseDouble(lon.asString())));
    }

    private static Optional<Coordinates> centre(
            Optional<Coordinates> given, List<Town> towns, Optional<NamedPlace> country) {
        if (towns.isEmpty()) {
            return given.filter(at -> country.filter(c -> c.at().distanceKm(at) <= 1.5 * c.radiusKm() + FARTHEST_OFF_KM)
                    .isPresent());
        }
        List<Coordinates> points = towns.stream().map(Town::at).toList();
        Spread.Box box = Spread.box(points);
        Coordinates middle = towns.size() < ENOUGH_TOWNS ? Spread.middle(points) : box.middle();
        double reachKm = Spread.reachKm(middle, points, 0.95);
        return Optional.of(given.filter(at -> box.holds(at, BESIDE_THE_BOX_DEGREES)
                        || at.distanceKm(middle) <= Math.max(FARTHEST_OFF_KM, Spread.reachKm(middle, points, 0.5)))
                .filter(at -> reachKm < LARGE_KM || !isSeat(at, towns))
                .orElse(middle));
    }

    private static boolean isSeat(Coordinates at, List<Town> towns) {
        Town largest = towns.stream()
                .max(Comparator.comparingLong(Town::population).thenComparing(Town::name))
                .orElseThrow();
        return largest.at().distanceKm(at) <= AT_THE_SEAT_KM;
    }

    private static NamedPlace place(List<String> names, String country, Coordinates centre, List<Town> towns) {
        List<Coordinates> points = towns.stream().map(Town::at).toList();
        double radiusKm = towns.size() < ENOUGH_TOWNS
                ? DefaultRadius.km(PlacePrecision.PROVINCE, 0)
                : Math.clamp(1.1 * Spread.reachKm(centre, points, 0.95), SMALLEST_KM, LARGEST_KM);
        return new NamedPlace(
                names.getFirst(),
                names.subList(1, names.size()),
                PlacePrecision.PROVINCE,
                centre,
                radiusKm,
                Optional.of(country),
                Optional.of(names.getFirst()),
                towns.stream().mapToLong(Town::population).sum(),
                List.of());
    }

    /** The name to show, then the others. */
    private static List<String> names(String source, Optional<List<String>> own) {
        Set<String> names = new LinkedHashSet<>();
        if (own.isPresent()) {
            names.add(own.get().get(0));
            names.addAll(DataFile.values(own.get().get(1)));
            names.add(source);
            return List.copyOf(names);
        }
        Matcher brackets = IN_BRACKETS.matcher(source);
        String plain = brackets.matches() ? brackets.group(1) : source;
        Optional<Designators.Bare> bare =
                Designators.strip(plain).filter(b -> b.name().length() > 2 && !StopWords.contains(b.name()));
        names.add(bare.map(b -> withoutDesignator(plain, b.name())).orElse(plain));
        names.add(plain);
        if (brackets.matches()) {
            names.add(brackets.group(2));
        }
        return List.copyOf(names);
    }

    private static String withoutDesignator(String name, String bareFolded) {
        List<String> words = List.of(name.split("\\s+"));
        for (int n = 1; n < words.size(); n++) {
            String first = String.join(" ", words.subList(0, words.size() - n));
            String last = String.join(" ", words.subList(n, words.size()));
            if (NameFolding.fold(first).equals(bareFolded)) {
                return first;
            }
            if (NameFolding.fold(last).equals(bareFolded)) {
                return last;
            }
        }
        return name;
    }
}
