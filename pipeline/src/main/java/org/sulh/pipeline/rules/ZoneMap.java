package org.sulh.pipeline.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sulh.model.Coordinates;
import org.sulh.model.FactValue;
import org.sulh.model.Place;
import org.sulh.model.Zone;

/** Tells in which zones a place lies, once for each place. Safe for use by several threads. */
final class ZoneMap {
    /** Beyond these, places are looked up each time. */
    private static final int MOST_PLACES = 1 << 20;

    private final List<ZoneArea> areas;
    private final ConcurrentHashMap<Spot, List<FactValue>> known = new ConcurrentHashMap<>();

    /** What of a place matters to zones. */
    private record Spot(Coordinates at, double radiusKm) {}

    private ZoneMap(List<ZoneArea> areas) {
        this.areas = List.copyOf(areas);
    }

    /** Zones whose outlines make no area are added to the mistakes. */
    static ZoneMap of(List<Zone> zones, List<RuleMistake> mistakes) {
        List<ZoneArea> areas = new ArrayList<>();
        for (Zone zone : zones) {
            ZoneArea area = new ZoneArea(zone);
            area.findFlaw()
                    .ifPresent(flaw -> mistakes.add(new RuleMistake(
                            "zone " + zone.id(),
                            "coordinates",
                            0,
                            flaw,
                            "draw its outline so that it does not cross itself, with each hole inside it")));
            areas.add(area);
        }
        return new ZoneMap(areas);
    }

    /** For each zone whether the place lies in it. */
    List<FactValue> tell(Optional<Place> place) {
        if (place.isEmpty() || place.get().at().isEmpty()) {
            return areas.stream().map(area -> FactValue.UNKNOWN).toList();
        }
        return tell(place.get().at().get(), place.get().radiusKm());
    }

    /** For each zone whether a circle lies in it. */
    List<FactValue> tell(Coordinates at, double radiusKm) {
        Spot spot = new Spot(at, radiusKm);
        List<FactValue> told = known.get(spot);
        if (told == null) {
            told = areas.stream()
                    .map(area -> area.tell(spot.at(), spot.radiusKm()))
                    .toList();
            if (known.mappingCount() < MOST_PLACES) {
                known.put(spot, told);
            }
        }
        return told;
    }
}
