package org.sulh.extract.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sulh.extract.place.PlaceCandidate.Match;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;

/**
 * All that a toponym may mean: the pack's places, then the world's, then other spellings within the mission area. A place
 * of the world that the pack also has is left to the pack.
 */
final class CandidateFinder {
    private static final double SAME_PLACE_KM = 25;
    private static final long PROMINENT_POPULATION = 50_000;

    /** A place, how its name was found, and its standing. */
    record Found(NamedPlace place, Match match, Standing standing) {
        Found(NamedPlace place, Match match) {
            this(place, match, Standing.NONE);
        }
    }

    private final Gazetteer world;
    private final Set<String> missionCountries;
    private final Map<String, List<NamedPlace>> packByName = new HashMap<>();
    private final Map<String, List<NamedPlace>> packByTightName = new HashMap<>();
    private final List<Gazetteer.Entry> packEntries = new ArrayList<>();
    private Optional<SpellingVariants> variants = Optional.empty();

    CandidateFinder(Gazetteer world, Collection<NamedPlace> packPlaces, Set<String> missionCountries) {
        this.world = world;
        this.missionCountries = Set.copyOf(missionCountries);
        for (NamedPlace place : packPlaces) {
            for (String name : names(place)) {
                put(packByName, NameFolding.fold(name), place);
                put(packByTightName, NameFolding.foldTight(name), place);
                packEntries.add(new Gazetteer.Entry(NameFolding.fold(name), place));
            }
        }
    }

    /** @param contained whether the text says in what the place lies, which lets a common word be a name */
    List<Found> find(String text, boolean contained) {
        String name = withoutArticle(NameFolding.fold(text));
        Optional<Designators.Bare> bare = Designators.strip(name);
        List<Found> found = exact(name, contained);
        if (found.isEmpty() && bare.isPresent()) {
            found = ofKind(exact(bare.get().name(), contained), bare.get().kind());
        }
        if (found.stream().anyMatch(this::isInAreaOrProminent) || (StopWords.contains(name) && !contained)) {
            return found;
        }
        List<Found> spelled = spelled(name);
        if (spelled.isEmpty() && bare.isPresent()) {
            spelled = ofKind(spelled(bare.get().name()), bare.get().kind());
        }
        return Stream.concat(found.stream(), spelled.stream()).toList();
    }

    boolean knows(String text, Set<String> contextCountries) {
        return exact(withoutArticle(NameFolding.fold(text)), false).stream()
                .anyMatch(found -> found.match() == Match.PACK
                        || found.standing() != Standing.NONE
                        || found.place().precision() == PlacePrecision.UNKNOWN
                        || found.place()
                                .country()
                                .filter(c -> missionCountries.contains(c) || contextCountries.contains(c))
                                .isPresent());
    }

    private List<Found> exact(String name, boolean contained) {
        List<NamedPlace> pack =
                packByName.getOrDefault(name, packByTightName.getOrDefault(name.replace(" ", ""), List.of()));
        List<Found> found = new ArrayList<>();
        pack.forEach(place -> found.add(new Found(place, Match.PACK)));
        if (contained || !StopWords.contains(name)) {
            for (RankedPlace ranked : world.findRanked(name)) {
                NamedPlace place = ranked.place();
                if (pack.stream().noneMatch(p -> isSame(p, place))) {
                    String main = place.name().split(",")[0]; // "Washington, D.C."
                    Match match = NameFolding.fold(main).equals(name) ? Match.MAIN_NAME : Match.OTHER_NAME;
                    found.add(new Found(place, match, ranked.standing()));
                }
            }
        }
        return found;
    }

    /** Made when first needed, because it reads the whole index. */
    private synchronized SpellingVariants variants() {
        if (variants.isEmpty()) {
            List<Gazetteer.Entry> area = new ArrayList<>(packEntries);
            area.addAll(world.listEntries(missionCountries));
            variants = Optional.of(new SpellingVariants(area));
        }
        return variants.get();
    }

    private List<Found> spelled(String name) {
        return variants().find(name).stream()
                .map(place -> new Found(place, Match.VARIANT))
                .toList();
    }

    /**
     * What the designator asks for. Where only towns bear the name of a province or district, it is the area about the
     * town, since such areas are called after their seats.
     */
    private static List<Found> ofKind(List<Found> found, PlacePrecision kind) {
        List<Found> fitting = found.stream().filter(f -> fits(f.place(), kind)).toList();
        if (!fitting.isEmpty() || kind == PlacePrecision.TOWN) {
            return fitting.isEmpty() ? found : fitting;
        }
        return found.stream()
                .map(f -> new Found(about(f.place(), kind), f.match(), f.standing()))
                .toList();
    }

    private static boolean fits(NamedPlace place, PlacePrecision kind) {
        return switch (place.precision()) {
            case POINT, TOWN -> kind == PlacePrecision.TOWN;
            case DISTRICT -> kind == PlacePrecision.DISTRICT;
            case PROVINCE, UNKNOWN -> kind == PlacePrecision.PROVINCE;
            case COUNTRY -> false;
        };
    }

    private static NamedPlace about(NamedPlace place, PlacePrecision kind) {
        if (place.precision() != PlacePrecision.TOWN && place.precision() != PlacePrecision.POINT) {
            return place;
        }
        return new NamedPlace(
                place.name(),
                place.otherNames(),
                kind,
                place.at(),
                DefaultRadius.km(kind, 0),
                place.country(),
                place.adm1(),
                place.population(),
                place.calledBy());
    }

    private boolean isInAreaOrProminent(Found found) {
        NamedPlace place = found.place();
        return found.match() == Match.PACK
                || place.country().filter(missionCountries::contains).isPresent()
                || place.precision() != PlacePrecision.TOWN
                || place.population() >= PROMINENT_POPULATION;
    }

    private static boolean isSame(NamedPlace one, NamedPlace other) {
        return one.precision() == other.precision()
                && one.at().distanceKm(other.at()) <= Math.max(SAME_PLACE_KM, one.radiusKm());
    }

    private static Set<String> names(NamedPlace place) {
        Set<String> names = new LinkedHashSet<>();
        names.add(place.name());
        names.addAll(place.otherNames());
        place.calledBy().forEach(called -> names.add(called.name()));
        return names;
    }

    private static void put(Map<String, List<NamedPlace>> places, String name, NamedPlace place) {
        List<NamedPlace> same = places.computeIfAbsent(name, _ -> new ArrayList<>());
        if (!same.contains(place)) {
            same.add(place);
        }
    }

    private static String withoutArticle(String folded) {
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }
}
