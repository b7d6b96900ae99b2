package org.sulh.extract.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sulh.extract.words.DataFile;
import org.sulh.model.Place;

/**
 * The clock of a place: that of its country by {@code countries.csv}, else the whole hours that its longitude gives, else
 * unknown. The rules of summer time are those of the time zone database in the Java runtime, never the zone of the
 * machine.
 */
public final class PlaceClock {
    /** The clock of nowhere: a day is left as it is written. */
    public static final PlaceClock UNKNOWN = new PlaceClock(Optional.empty());

    private static final double DEGREES_OF_AN_HOUR = 15;
    private static final Map<String, ZoneId> COUNTRIES = load();

    private final Optional<ZoneId> zone;

    private PlaceClock(Optional<ZoneId> zone) {
        this.zone = zone;
    }

    private static Map<String, ZoneId> load() {
        Map<String, ZoneId> zones = new HashMap<>();
        for (DataFile.Row row :
                DataFile.beside(PlaceClock.class, "countries.csv").rows()) {
            zones.put(row.get("country"), ZoneId.of(row.get("zone")));
        }
        return zones;
    }

    /** The clock of a place; {@link #UNKNOWN} where neither its country nor its position is known. */
    public static PlaceClock of(Place place) {
        Optional<ZoneId> byCountry = place.country().flatMap(c -> Optional.ofNullable(COUNTRIES.get(c)));
        return new PlaceClock(byCountry.or(
                () -> place.at().map(at -> ZoneOffset.ofHours((int) StrictMath.rint(at.lon() / DEGREES_OF_AN_HOUR)))));
    }

    /** The day at the place when a clock shows a time; the day as written where either clock is unknown. */
    public LocalDate dayOf(LocalDate written, ClockTime time) {
        if (zone.isEmpty() || time.east().isEmpty()) {
            return written;
        }
        return written.atTime(LocalTime.ofSecondOfDay(time.minute() * 60L))
                .atOffset(ZoneOffset.ofTotalSeconds(time.east().getAsInt() * 60))
                .atZoneSameInstant(zone.get())
                .toLocalDate();
    }
}
