package org.sulh.extract.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sulh.model.Coordinates;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;

/**
 * Places by name. Names are compared folded ({@link NameFolding}), so marks, case, hyphens and apostrophes do not
 * matter; a name finds every place that bears it as its main or another name.
 *
 * <p>Immutable and safe to share. Looking up is a binary search in the bytes of the index; places are made when found.
 */
public final class Gazetteer {
    static final String WORLD = "world.gaz";

    private static final double TOWN_REACH_KM = 40;
    private static final double KM_PER_DEGREE = 111.2;
    private static final double CLEARLY = 1.5;

    private final GazetteerIndex index;

    private Gazetteer(GazetteerIndex index) {
        this.index = index;
    }

    /**
     * The world's countries, first-order divisions and towns; empty when the build had no npm. Read once.
     *
     * @throws IllegalStateException when the index is damaged
     */
    public static Gazetteer world() {
        return World.INSTANCE;
    }

    /** A gazetteer of these places and their other names. */
    public static Gazetteer of(List<NamedPlace> places) {
        return read(GazetteerWriter.write(
                places.stream().map(RankedPlace::of).toList(), new byte[GazetteerFormat.DIGEST_LENGTH]));
    }

    /** @throws IllegalStateException when the bytes are not an undamaged index */
    static Gazetteer read(byte[] bytes) {
        return new Gazetteer(new GazetteerIndex(bytes));
    }

    public boolean isEmpty() {
        return index.nameCount() == 0;
    }

    /** All places with this name, in the order of the index (countries, divisions, regions, towns). */
    public List<NamedPlace> find(String name) {
        return findRanked(name).stream().map(RankedPlace::place).toList();
    }

    /** As {@link #find}, with what is known of their standing. */
    List<RankedPlace> findRanked(String name) {
        int found = index.indexOf(NameFolding.fold(name));
        return found < 0 ? List.of() : index.places(found);
    }

    /** The country with this name. */
    public Optional<NamedPlace> findCountry(String name) {
        return find(name).stream()
                .filter(place -> place.precision() == PlacePrecision.COUNTRY)
                .findFirst();
    }

    /**
     * The country about a point: that of the nearest town within 40 km, if no town of another country is less than one
     * and a half times as far; a border runs somewhere between two towns, and where is not known. Cost: one pass over the
     * places, some 0.3 ms in the world.
     */
    public Optional<String> findCountryAt(Coordinates at) {
        double lonReach =
                TOWN_REACH_KM / (KM_PER_DEGREE * Math.max(0.05, StrictMath.cos(StrictMath.toRadians(at.lat()))));
        double latReach = TOWN_REACH_KM / KM_PER_DEGREE;
        Map<String, Double> nearest = new TreeMap<>();
        index.within(at.lat() - latReach, at.lat() + latReach, at.lon() - lonReach, at.lon() + lonReach)
                .mapToObj(index::place)
                .filter(place -> place.precision() == PlacePrecision.TOWN)
                .forEach(town -> town.country()
                        .ifPresent(country -> nearest.merge(country, town.at().distanceKm(at), Math::min)));
        List<Map.Entry<String, Double>> ranked =
                nearest.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
        boolean clear = !ranked.isEmpty()
                && ranked.getFirst().getValue() <= TOWN_REACH_KM
                && (ranked.size() == 1
                        || ranked.get(1).getValue()
                                >= CLEARLY * ranked.getFirst().getValue());
        return clear ? Optional.of(ranked.getFirst().getKey()) : Optional.empty();
    }

    /** A folded name and a place that bears it. */
    record Entry(String foldedName, NamedPlace place) {}

    /** Every name of every place in these countries; goes through the whole index. */
    List<Entry> listEntries(Set<String> countries) {
        Map<Integer, NamedPlace> inCountries = new HashMap<>();
        for (int place = 0; place < index.placeCount(); place++) {
            if (index.country(place).filter(countries::contains).isPresent()) {
                inCountries.put(place, index.place(place));
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (int name = 0; name < index.nameCount(); name++) {
            for (int posting = index.postingStart(name); posting < index.postingStart(name + 1); posting++) {
                NamedPlace place = inCountries.get(index.posting(posting));
                if (place != null) {
                    entries.add(new Entry(index.name(name), place));
                }
            }
        }
        return List.copyOf(entries);
    }

    private static final class World {
        private static final Gazetteer INSTANCE = load();

        private static Gazetteer load() {
            try (InputStream in = Gazetteer.class.getResourceAsStream(WORLD)) {
                return in == null ? of(List.of()) : read(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the world gazetteer", e);
            }
        }
    }
}
