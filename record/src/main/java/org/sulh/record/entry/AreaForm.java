package org.sulh.record.entry;

import org.sulh.model.Coordinates;
import org.sulh.model.watch.Area;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.wire.MalformedException;

/**
 * An area as payloads write it: {@code {"zone": id}}, {@code {"country": code}}, {@code {"everywhere": true}}, or a place
 * with {@code name}, {@code latMicro}, {@code lonMicro} (micro-degrees) and {@code radiusM}.
 */
final class AreaForm {
    private static final double MICRO = 1e6;

    private AreaForm() {}

    static Area read(Json value) {
        Members members = Members.of(value, "a place that is watched");
        Json.Obj data = (Json.Obj) value;
        Area area;
        if (data.find("zone").isPresent()) {
            area = new Area.InZone(members.text("zone"));
        } else if (data.find("country").isPresent()) {
            area = new Area.Country(members.text("country"));
        } else if (data.find("everywhere").isPresent()) {
            if (!members.flag("everywhere")) {
                throw new MalformedException("a place that is watched is a zone, a country, a place or everywhere");
            }
            area = new Area.Everywhere();
        } else {
            area = new Area.Around(
                    members.text("name"),
                    new Coordinates(members.number("latMicro") / MICRO, members.number("lonMicro") / MICRO),
                    Whole.number(members.number("radiusM"), "a radius in metres"));
        }
        members.end();
        return area;
    }

    static Json.Obj write(Area area) {
        return switch (area) {
            case Area.Everywhere everywhere -> Json.Obj.EMPTY.with("everywhere", Json.of(true));
            case Area.Country(String code) -> Json.Obj.EMPTY.with("country", code);
            case Area.InZone(String zone) -> Json.Obj.EMPTY.with("zone", zone);
            case Area.Around(String name, Coordinates at, int radius) ->
                Json.Obj.EMPTY
                        .with("name", name)
                        .with("latMicro", micro(at.lat()))
                        .with("lonMicro", micro(at.lon()))
                        .with("radiusM", radius);
        };
    }

    private static long micro(double degrees) {
        return (long) StrictMath.rint(degrees * MICRO);
    }
}
