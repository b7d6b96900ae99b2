package org.sulh.extract.place;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.model.Coordinates;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;

/**
 * Places told from other places: "near", "12 km west of", "between". Each result is a circle in which the happening may
 * lie, wider the less the words say; a place that is not located stays so. What is moved off its base loses the base's
 * country and division, since a line may lie between.
 */
public final class RelativePlace {
    private static final double EARTH_RADIUS_KM = 6371.0088;
    private static final double WIDEST_KM = 20_000;
    private static final double NEAR_KM = 5;
    private static final double BESIDE_KM = 10;

    /** Share of a told distance by which it may be wrong; directions are told to an eighth of the circle at best. */
    private static final double TOLD_DISTANCE_ERROR = 0.25;

    private record Relation(String name, Pattern words) {}

    private static final List<Relation> RELATIONS = DataFile.read("relations.tsv", 2).stream()
            .map(line -> new Relation(line.get(0), pattern(line.get(1))))
            .toList();

    private RelativePlace() {}

    /**
     * The place that these words make of the base; the base itself when they say nothing of the kind ("in", "at").
     *
     * @param wordsBefore the text that ends just before the toponym
     */
    public static Place of(String wordsBefore, Place base) {
        String words = wordsBefore.strip().replaceAll("\\s+", " ");
        for (Relation relation : RELATIONS) {
            Matcher matcher = relation.words().matcher(words);
            if (matcher.find()) {
                String text = words.substring(matcher.start()) + " " + base.text();
                return withText(apply(relation.name(), matcher, base), text);
            }
        }
        return base;
    }

    /** Whether a word tells a direction ("north", "south-eastern"), in small letters or in capitals. */
    public static boolean isDirection(String word) {
        return Measures.isDirection(word);
    }

    /** Within twice the base's reach and 5 km more. */
    public static Place near(Place base) {
        return located(base, at -> around(base, at, 2 * base.radiusKm() + NEAR_KM, loosened(base), true));
    }

    /**
     * @param km distance from the base, 0 or more
     * @param direction one of the words of {@code measures.tsv}: "north", "south-west", "northeastern"
     * @throws IllegalArgumentException when the direction is not one of them, or the distance is negative
     */
    public static Place offset(Place base, double km, String direction) {
        if (!(km >= 0 && km <= WIDEST_KM)) {
            throw new IllegalArgumentException(km + " km is not a distance on this planet");
        }
        return offset(base, km, degrees(direction), base.radiusKm() + TOLD_DISTANCE_ERROR * km);
    }

    /** About the midpoint, reaching both; of a country or division only what both share. */
    public static Place between(Place one, Place other) {
        String name = one.name() + " – " + other.name();
        String text = one.text() + " and " + other.text();
        if (one.at().isEmpty() || other.at().isEmpty()) {
            return new Place(
                    name,
                    text,
                    Optional.empty(),
                    0,
                    PlacePrecision.UNKNOWN,
                    shared(one.country(), other.country()),
                    Optional.empty());
        }
        Coordinates from = one.at().get();
        Coordinates to = other.at().get();
        double half = from.distanceKm(to) / 2;
        return new Place(
                name,
                text,
                Optional.of(midpoint(from, to)),
                Math.min(WIDEST_KM, half + Math.min(one.radiusKm(), other.radiusKm())),
                PlacePrecision.UNKNOWN,
                shared(one.country(), other.country()),
                shared(one.adm1(), other.adm1()));
    }

    private static Place apply(String relation, Matcher matcher, Place base) {
        return switch (relation) {
            case "offset" -> offset(base, km(matcher), matcher.group("direction"));
            case "away" -> away(base, km(matcher));
            case "part" -> part(base, degrees(matcher.group("direction")));
            case "beside" -> {
                double km = base.radiusKm() + BESIDE_KM;
                yield offset(base, km, degrees(matcher.group("direction")), km);
            }
            case "near" -> near(base);
            default -> throw new IllegalStateException("relations.tsv: '" + relation + "' is not a relation");
        };
    }

    private static Place away(Place base, double km) {
        return located(base, at -> around(base, at, base.radiusKm() + km, loosened(base), km <= base.radiusKm()));
    }

    /** The half of a place on one side. */
    private static Place part(Place base, double degrees) {
        double half = base.radiusKm() / 2;
        return located(base, at -> around(base, moved(at, half, degrees), half, base.precision(), true));
    }

    private static Place offset(Place base, double km, double degrees, double radiusKm) {
        return located(
                base, at -> around(base, moved(at, km, degrees), radiusKm, loosened(base), km <= base.radiusKm() / 2));
    }

    private interface Step {
        Place from(Coordinates at);
    }

    private static Place located(Place base, Step step) {
        return base.at().map(step::from).orElse(base);
    }

    private static Place around(
            Place base, Coordinates at, double radiusKm, PlacePrecision precision, boolean sameDivision) {
        return new Place(
                base.name(),
                base.text(),
                Optional.of(at),
                Math.min(WIDEST_KM, radiusKm),
                precision,
                sameDivision ? base.country() : Optional.empty(),
                sameDivision ? base.adm1() : Optional.empty());
    }

    /** Near a town is as exact as a district; off a larger area, its kind says nothing any more. */
    private static PlacePrecision loosened(Place base) {
        return switch (base.precision()) {
            case POINT, TOWN, DISTRICT -> PlacePrecision.DISTRICT;
            case PROVINCE, COUNTRY, UNKNOWN -> PlacePrecision.UNKNOWN;
        };
    }

    private static Place withText(Place place, String text) {
        return new Place(
                place.name(), text, place.at(), place.radiusKm(), place.precision(), place.country(), place.adm1());
    }

    private static double km(Matcher matcher) {
        double number = Double.parseDouble(matcher.group("number").replace(",", ""));
        double km = number * Measures.findKm(matcher.group("unit")).orElseThrow();
        return Math.min(km, WIDEST_KM);
    }

    private static double degrees(String direction) {
        return Measures.findDegrees(direction)
                .orElseThrow(() -> new IllegalArgumentException("'" + direction + "' is not a direction"));
    }

    private static Optional<String> shared(Optional<String> one, Optional<String> other) {
        return one.filter(value -> other.filter(value::equals).isPresent());
    }

    /** Destination on a sphere, given distance and initial bearing. */
    private static Coordinates moved(Coordinates from, double km, double degrees) {
        double lat = StrictMath.toRadians(from.lat());
        double bearing = StrictMath.toRadians(degrees);
        double arc = km / EARTH_RADIUS_KM;
        double sinTo = StrictMath.sin(lat) * StrictMath.cos(arc)
                + StrictMath.cos(lat) * StrictMath.sin(arc) * StrictMath.cos(bearing);
        double east = StrictMath.atan2(
                StrictMath.sin(bearing) * StrictMath.sin(arc) * StrictMath.cos(lat),
                StrictMath.cos(arc) - StrictMath.sin(lat) * sinTo);
        return new Coordinates(
                StrictMath.toDegrees(StrictMath.asin(Math.clamp(sinTo, -1, 1))),
                wrapped(from.lon() + StrictMath.toDegrees(east)));
    }

    /** The middle of the great circle arc. */
    private static Coordinates midpoint(Coordinates one, Coordinates other) {
        double lat1 = StrictMath.toRadians(one.lat());
        double lat2 = StrictMath.toRadians(other.lat());
        double dLon = StrictMath.toRadians(other.lon() - one.lon());
        double x = StrictMath.cos(lat2) * StrictMath.cos(dLon);
        double y = StrictMath.cos(lat2) * StrictMath.sin(dLon);
        double sum = StrictMath.cos(lat1) + x;
        double lat = StrictMath.atan2(StrictMath.sin(lat1) + StrictMath.sin(lat2), StrictMath.sqrt(sum * sum + y * y));
        double lon = one.lon() + StrictMath.toDegrees(StrictMath.atan2(y, sum));
        return new Coordinates(StrictMath.toDegrees(lat), wrapped(lon));
    }

    private static double wrapped(double lon) {
        double turned = (lon + 540) % 360 - 180;
        return Math.clamp(turned, -180, 180);
    }

    private static Pattern pattern(String words) {
        String filled = words.replace("{number}", "(?<number>\\d[\\d,]*(?:\\.\\d+)?)")
                .replace("{unit}", "(?<unit>" + Measures.ANY_UNIT + ")")
                .replace("{direction}", "(?<direction>" + Measures.ANY_DIRECTION + ")");
        return Pattern.compile("(?<![\\p{L}\\d.,])(?:" + filled + ")", Pattern.CASE_INSENSITIVE);
    }
}
