package org.sulh.extract.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.model.Coordinates;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.TextSpan;

/**
 * Points that a text tells in figures: grid references ({@link GridReference}), degrees with decimals ("33.1180, 35.1390",
 * "31.006 N 66.400 E", "lat 33.1, lon 35.2"), and degrees with minutes and seconds ("33°07'05"N 35°26'E", "N 33 07.5 E 035
 * 26.2"). The last figure told gives the radius: half its unit in both directions, and at least 50 m.
 *
 * <p>Plain decimals without a side of the world are read only as a pair of at least three decimals each, the latitude
 * first. What is no point on the planet is not read. Cost: linear in the length of the text and quadratic in the
 * number of its points; a sentence at a time, it stays linear in the document.
 */
public final class CoordinateReader {
    private static final double KM_PER_DEGREE = 111.2;
    private static final double LEAST_KM = 0.05;
    private static final String NOT_INSIDE = "(?<![\\p{L}\\p{N}.,+-])";
    private static final String DEGREES = "(?:°|º|deg\\b\\.?|degrees?\\b)";
    private static final String MINUTES = "['’′]";
    private static final String SECONDS = "(?:\"|”|″|''|’’|′′)";
    private static final String GAP = "(?: ?[,;/] ?| )";

    private static final Pattern DECIMAL_PAIR = Pattern.compile(NOT_INSIDE
            + "(?<lat>[+-]?\\d{1,2}\\.\\d{3,8})" + DEGREES + "?(?: ?[,;/] ?)" + "(?<lon>[+-]?\\d{1,3}\\.\\d{3,8})"
            + DEGREES
            + "?(?![\\p{L}\\p{N}]|[.,]\\d| ?(?:%|per ?cent|km\\b|million|billion))");

    private static final Pattern NAMED = Pattern.compile(
            NOT_INSIDE + "lat(?:itude)?\\b\\.?:? ?(?<lat>[+-]?\\d{1,2}(?:\\.\\d{1,8})?) ?" + DEGREES
                    + "? ?(?<ns>[NS]\\b)?" + GAP + "?"
                    + "lon(?:g(?:itude)?)?\\b\\.?:? ?(?<lon>[+-]?\\d{1,3}(?:\\.\\d{1,8})?) ?" + DEGREES
                    + "? ?(?<ew>[EW]\\b)?(?![\\p{L}\\p{N}]|[.,]\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SIDE_AFTER = Pattern.compile(NOT_INSIDE + angle("lat", 2) + " ?(?<ns>[NS])" + GAP + "?"
            + angle("lon", 3) + " ?(?<ew>[EW])(?![\\p{L}\\p{N}])");

    private static final Pattern SIDE_BEFORE = Pattern.compile("(?<![\\p{L}\\p{N}])(?<ns>[NS]) ?" + angle("lat", 2)
            + GAP + "?(?<ew>[EW]) ?" + angle("lon", 3) + "(?![\\p{L}\\p{N}]|[.,]\\d)");

    private CoordinateReader() {}

    /**
     * A point where it stands in a text.
     *
     * @param radiusKm how far off the last figure told may be
     */
    public record Found(TextSpan span, Coordinates at, double radiusKm) {
        /** The point as a place; its country and division are not told. */
        public Place place(String text) {
            String words = span.of(text).replaceAll("\\s+", " ");
            return new Place(
                    words, words, Optional.of(at), radiusKm, PlacePrecision.POINT, Optional.empty(), Optional.empty());
        }
    }

    /** The points of a stretch of a text, in its order; none overlaps another. */
    public static List<Found> read(String text, TextSpan within) {
        // Same length, so that spans stay true.
        String even = within.of(text).replaceAll("[\\s\\u00a0\\u202f]", " ");
        List<Found> all = new ArrayList<>();
        add(all, even, within.start(), GridReference.FORM, CoordinateReader::grid);
        for (Pattern pattern : List.of(SIDE_AFTER, SIDE_BEFORE, NAMED, DECIMAL_PAIR)) {
            add(all, even, within.start(), pattern, CoordinateReader::degrees);
        }
        return all.stream()
                .sorted(Comparator.comparingInt((Found f) -> f.span().start()))
                .toList();
    }

    private record Point(Coordinates at, double radiusKm) {}

    private static void add(
            List<Found> all, String text, int offset, Pattern pattern, Function<Matcher, Optional<Point>> reading) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            TextSpan span = new TextSpan(offset + matcher.start(), offset + matcher.end());
            boolean free = all.stream()
                    .noneMatch(f -> f.span().start() < span.end()
                            && span.start() < f.span().end());
            if (free) {
                reading.apply(matcher).ifPresent(point -> all.add(new Found(span, point.at(), point.radiusKm())));
            }
        }
    }

    private static Optional<Point> grid(Matcher matcher) {
        return GridReference.of(matcher).map(grid -> new Point(grid.at(), Math.max(LEAST_KM, grid.radiusKm())));
    }

    private static Optional<Point> degrees(Matcher matcher) {
        double lat = angle(matcher, "lat") * side(matcher, "ns", "S");
        double lon = angle(matcher, "lon") * side(matcher, "ew", "W");
        if (!(StrictMath.abs(lat) <= 90 && StrictMath.abs(lon) <= 180) || !minutesAreRight(matcher)) {
            return Optional.empty();
        }
        double unit = Math.max(unit(matcher, "lat"), unit(matcher, "lon"));
        // "5 N and 10 W" are no point, but "latitude 5, longitude 10" are.
        if (unit >= 1 && matcher.namedGroups().containsKey("latmin")) {
            return Optional.empty();
        }
        double radiusKm = StrictMath.rint(StrictMath.sqrt(2) * unit / 2 * KM_PER_DEGREE * 1000) / 1000;
        return Optional.of(new Point(new Coordinates(lat, lon), Math.max(LEAST_KM, radiusKm)));
    }

    /** Degrees, with minutes and seconds where there are. */
    private static String angle(String axis, int digits) {
        return String.format(
                Locale.ROOT,
                "(?<%1$s>\\d{1,%2$d}(?:\\.\\d{1,8})?)(?: ?%3$s)?"
                        + "(?:(?: |(?<=%3$s))(?<%1$smin>\\d{1,2}(?:\\.\\d{1,6})?)(?: ?%4$s)?"
                        + "(?:(?: |(?<=%4$s))(?<%1$ssec>\\d{1,2}(?:\\.\\d{1,4})?)(?: ?%5$s)?)?)?",
                axis,
                digits,
                DEGREES,
                MINUTES,
                SECONDS);
    }

    private static double angle(Matcher matcher, String axis) {
        return number(matcher, axis) + number(matcher, axis + "min") / 60 + number(matcher, axis + "sec") / 3600;
    }

    private static boolean minutesAreRight(Matcher matcher) {
        for (String axis : List.of("lat", "lon")) {
            boolean decimals = group(matcher, axis).contains(".")
                    && !group(matcher, axis + "min").isEmpty();
            if (decimals || number(matcher, axis + "min") >= 60 || number(matcher, axis + "sec") >= 60) {
                return false;
            }
        }
        return true;
    }

    /** The unit of the last figure told, in degrees. */
    private static double unit(Matcher matcher, String axis) {
        if (!group(matcher, axis + "sec").isEmpty()) {
            return lastFigure(group(matcher, axis + "sec")) / 3600;
        }
        if (!group(matcher, axis + "min").isEmpty()) {
            return lastFigure(group(matcher, axis + "min")) / 60;
        }
        return lastFigure(group(matcher, axis));
    }

    private static double lastFigure(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 1 : StrictMath.pow(10, point + 1 - number.length());
    }

    private static double number(Matcher matcher, String group) {
        String text = group(matcher, group);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static int side(Matcher matcher, String group, String negative) {
        return group(matcher, group).toUpperCase(Locale.ROOT).equals(negative) ? -1 : 1;
    }

    /** Empty when the form has no such group, or the text did not fill it. */
    private static String group(Matcher matcher, String name) {
        if (!matcher.namedGroups().containsKey(name)) {
            return "";
        }
        String text = matcher.group(name);
        return text == null ? "" : text;
    }
}
