package org.sulh.report.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sulh.model.Coordinates;
import org.sulh.model.NamedPlace;
import org.sulh.model.PlacePrecision;
import org.sulh.model.TermStatus;
import org.sulh.model.Zone;
import org.sulh.model.Zone.Polygon;
import org.sulh.model.Zone.Ring;
import org.sulh.report.page.HtmlWriter;

/**
 * Zones as a sketch: where they lie to each other, with a scale and the places within them. Nothing else is drawn, no line
 * and no border. A zone that is disputed has a dashed edge, one that is only proposed a dotted one; the numbers are those of the list beside the map.
 *
 * <p>Equirectangular about the middle latitude: true to scale within a few per cent over a few hundred kilometres, which is
 * all that a sketch of this size can show.
 */
final class SketchMap {
    private static final double KM_PER_DEGREE = 111.195;
    /** Zones further than this on either side of Greenwich lie about the date line. */
    private static final double HALF_A_HALF = 90;

    private static final double WIDTH = 640;
    private static final double TALLEST = 760;
    private static final double MARGIN = 24;
    /** Below the map, for the scale. */
    private static final double FOOT = 34;

    private static final int LETTER = 6;
    private static final int LINE = 13;

    private final HtmlWriter html;
    private final List<Zone> zones;
    private final List<NamedPlace> places;
    private final boolean isAcrossDateLine;
    private final double middle;
    private final double north;
    private final double kmPerDegreeEast;
    private final double pixelsPerKm;
    private final double height;
    private final List<Box> taken = new ArrayList<>();
    private final List<Coordinates> numbers = new ArrayList<>();

    private record Box(double left, double top, double right, double bottom) {
        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    SketchMap(HtmlWriter html, List<Zone> zones, List<NamedPlace> places) {
        this.html = html;
        this.zones = zones;
        this.places = places;
        List<Coordinates> corners = corners().toList();
        double south = corners.stream().mapToDouble(Coordinates::lat).min().orElse(0);
        north = corners.stream().mapToDouble(Coordinates::lat).max().orElse(0);
        isAcrossDateLine = corners.stream().anyMatch(corner -> corner.lon() > HALF_A_HALF)
                && corners.stream().anyMatch(corner -> corner.lon() < -HALF_A_HALF);
        double west = corners.stream().mapToDouble(this::east).min().orElse(0);
        double east = corners.stream().mapToDouble(this::east).max().orElse(0);
        kmPerDegreeEast = Math.max(1, KM_PER_DEGREE * StrictMath.cos(StrictMath.toRadians((north + south) / 2)));
        middle = (west + east) / 2;
        double kmWide = Math.max(0.1, (east - west) * kmPerDegreeEast);
        double kmHigh = Math.max(0.1, (north - south) * KM_PER_DEGREE);
        pixelsPerKm = Math.min((WIDTH - 2 * MARGIN) / kmWide, (TALLEST - 2 * MARGIN) / kmHigh);
        height = kmHigh * pixelsPerKm + 2 * MARGIN;
    }

    private Stream<Coordinates> corners() {
        return zones.stream()
                .flatMap(zone -> zone.polygons().stream())
                .flatMap(polygon -> polygon.outer().points().stream());
    }

    void write() {
        html.open(
                        "svg",
                        "class",
                        "sketch",
                        "role",
                        "img",
                        "aria-label",
                        "Sketch map of the zones",
                        "viewBox",
                        "0 0 " + number(WIDTH) + " " + number(height + FOOT))
                .newLine();
        zones.forEach(this::zone);
        for (int i = 0; i < zones.size(); i++) {
            label(zones.get(i), Integer.toString(i + 1));
        }
        places.stream()
                .filter(place -> place.precision() == PlacePrecision.POINT || place.precision() == PlacePrecision.TOWN)
                .filter(place -> zones.stream().anyMatch(zone -> LabelSpot.isIn(zone, place.at())))
                .forEach(this::place);
        scale();
        html.close().newLine();
    }

    private void zone(Zone zone) {
        StringBuilder path = new StringBuilder();
        for (Polygon polygon : zone.polygons()) {
            ring(path, polygon.outer());
            polygon.holes().forEach(hole -> ring(path, hole));
        }
        String edge = zone.disputed() ? " disputed" : zone.status() == TermStatus.PROPOSAL ? " proposed" : "";
        html.open("path", "class", "zone" + edge, "fill-rule", "evenodd", "d", path.toString())
                .element("title", zone.name().plain())
                .close()
                .newLine();
    }

    private void ring(StringBuilder path, Ring ring) {
        String command = "M";
        for (Coordinates corner : ring.points()) {
            path.append(command).append(number(x(corner))).append(' ').append(number(y(corner)));
            command = "L";
        }
        path.append('Z');
    }

    private void label(Zone zone, String text) {
        Coordinates spot = new LabelSpot(zone, zones, numbers).find();
        numbers.add(spot);
        double x = x(spot);
        double y = y(spot);
        taken.add(new Box(x - LETTER, y - LINE, x + LETTER, y + LINE / 2.0));
        html.element("text", text, "class", "number", "text-anchor", "middle", "x", number(x), "y", number(y + 4))
                .newLine();
    }

    /** A place whose name would lie over another gets its point alone. */
    private void place(NamedPlace place) {
        double x = x(place.at());
        double y = y(place.at());
        html.open("circle", "class", "place", "r", "2.5", "cx", number(x), "cy", number(y))
                .close()
                .newLine();
        String name = bothNames(place);
        boolean leftward = x > WIDTH / 2;
        double length = name.length() * LETTER;
        double from = leftward ? x - 6 - length : x + 6;
        Box box = new Box(from, y - LINE + 3, from + length, y + 4);
        boolean free = taken.stream().noneMatch(box::overlaps) && from >= 0 && from + length <= WIDTH;
        if (free) {
            taken.add(box);
            html.element(
                            "text",
                            name,
                            "class",
                            "name",
                            "text-anchor",
                            leftward ? "end" : "start",
                            "x",
                            number(leftward ? x - 6 : x + 6),
                            "y",
                            number(y + 3))
                    .newLine();
        }
    }

    /** Both sides' names where they differ, in the order of the pack. */
    private static String bothNames(NamedPlace place) {
        List<String> called = place.calledBy().stream()
                .map(NamedPlace.CalledBy::name)
                .distinct()
                .toList();
        return called.isEmpty() ? place.name() : String.join(" / ", called);
    }

    /** A round length of about a quarter of the width. */
    private void scale() {
        double most = WIDTH / 4 / pixelsPerKm;
        double km = 0.1;
        for (double step = 0.1; step <= most; step *= 10) {
            for (int times : new int[] {1, 2, 5}) {
                km = step * times <= most ? step * times : km;
            }
        }
        double right = MARGIN + km * pixelsPerKm;
        double y = height + 10;
        html.open(
                        "path",
                        "class",
                        "scale",
                        "d",
                        "M" + number(MARGIN) + " " + number(y - 4) + "V" + number(y) + "H" + number(right) + "V"
                                + number(y - 4))
                .close();
        html.element("text", number(km) + " km", "class", "name", "x", number(MARGIN), "y", number(y + 16));
        html.element(
                        "text",
                        "north is up; distances within a few per cent",
                        "class",
                        "name",
                        "text-anchor",
                        "end",
                        "x",
                        number(WIDTH - MARGIN),
                        "y",
                        number(y + 16))
                .newLine();
    }

    /** Longitude in degrees, beyond 180 on the other side of the date line where the zones lie on both. */
    private double east(Coordinates at) {
        return isAcrossDateLine && at.lon() < 0 ? at.lon() + 360 : at.lon();
    }

    private double x(Coordinates at) {
        return WIDTH / 2 + (east(at) - middle) * kmPerDegreeEast * pixelsPerKm;
    }

    private double y(Coordinates at) {
        return MARGIN + (north - at.lat()) * KM_PER_DEGREE * pixelsPerKm;
    }

    /** With one decimal at most. */
    private static String number(double value) {
        long tenths = StrictMath.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long whole = StrictMath.abs(tenths) / 10;
        long rest = StrictMath.abs(tenths) % 10;
        return sign + whole + (rest == 0 ? "" : "." + rest);
    }
}
