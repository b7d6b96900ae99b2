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
        return read(GazetteerWriter.write(places, new byte[GazetteerFormat.DIGEST_LENGTH]));
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
        int found = index.indexOf(NameFolding.fold(name));
        return found < 0 ? List.of() : index.places(found);
    }

    /** The country with this name. */
    public Optional<NamedPlace> findCountry(String name) {
        return find(name).stream()
                .filter(place -> place.precision() == PlacePrecision.COUNTRY)
                .findFirst();
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
