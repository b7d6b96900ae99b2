package org.sulh.pipeline.fulfil;

import java.util.Optional;
import org.sulh.model.watch.Area;
import org.sulh.model.watch.Area.Around;
import org.sulh.model.watch.Area.Country;
import org.sulh.model.watch.Area.Everywhere;
import org.sulh.model.watch.Area.InZone;
import org.sulh.model.watch.Watch;

/** How much of an area a watch looks at. */
final class Reach {
    private static final double METRES = 1000;

    private final ZoneAnswers zones;

    Reach(ZoneAnswers zones) {
        this.zones = zones;
    }

    /** How much of an area. */
    enum Grasp {
        WHOLE,
        PART,
        NONE
    }

    Grasp of(Watch watch, Area asked) {
        if (watch.area() instanceof Everywhere || watch.area().equals(asked)) {
            return Grasp.WHOLE;
        }
        return switch (asked) {
            case Everywhere everywhere -> Grasp.PART;
            case Country country -> watch.country().equals(Optional.of(country)) ? Grasp.PART : Grasp.NONE;
            case InZone(String zone) -> watch.area() instanceof Around place ? part(lies(place, zone)) : Grasp.NONE;
            case Around place ->
                switch (watch.area()) {
                    case Around watched -> of(watched, place);
                    case InZone(String zone) ->
                        lies(place, zone).equals(Optional.of(true)) ? Grasp.WHOLE : part(lies(place, zone));
                    case Country country -> Grasp.NONE;
                    case Everywhere everywhere -> Grasp.WHOLE;
                };
        };
    }

    private Optional<Boolean> lies(Around place, String zone) {
        return zones.liesIn(zone, place.at(), place.radiusMetres() / METRES);
    }

    private static Grasp part(Optional<Boolean> lies) {
        return lies.equals(Optional.of(false)) ? Grasp.NONE : Grasp.PART;
    }

    private static Grasp of(Around watched, Around asked) {
        double metres = watched.at().distanceKm(asked.at()) * METRES;
        if (metres + asked.radiusMetres() <= watched.radiusMetres()) {
            return Grasp.WHOLE;
        }
        return metres <= (double) watched.radiusMetres() + asked.radiusMetres() ? Grasp.PART : Grasp.NONE;
    }
}
