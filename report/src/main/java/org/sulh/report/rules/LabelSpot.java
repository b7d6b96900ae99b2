package org.sulh.report.rules;

import java.util.List;
import org.sulh.model.Coordinates;
import org.sulh.model.Zone;
import org.sulh.model.Zone.Polygon;
import org.sulh.model.Zone.Ring;

/**
 * Where the number of a zone is written: within the first of its parts, far from every edge and every number before it, and
 * rather where few zones lie. Zones lie in each other, so that the middle of each would put several numbers on one spot.
 */
final class LabelSpot {
    /** Spots that are tried each way. */
    private static final int STEPS = 48;

    private final Zone zone;
    private final List<Zone> all;
    private final List<Coordinates> taken;

    /** @param taken where other numbers stand */
    LabelSpot(Zone zone, List<Zone> all, List<Coordinates> taken) {
        this.zone = zone;
        this.all = all;
        this.taken = taken;
    }

    Coordinates find() {
        List<Coordinates> corners = zone.polygons().getFirst().outer().points();
        double south = corners.stream().mapToDouble(Coordinates::lat).min().orElse(0);
        double north = corners.stream().mapToDouble(Coordinates::lat).max().orElse(0);
        double west = corners.stream().mapToDouble(Coordinates::lon).min().orElse(0);
        double east = corners.stream().mapToDouble(Coordinates::lon).max().orElse(0);
        Coordinates best = corners.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < STEPS; i++) {
            for (int j = 1; j < STEPS; j++) {
                Coordinates spot =
                        new Coordinates(south + (north - south) * i / STEPS, west + (east - west) * j / STEPS);
                double worth = isIn(zone, spot) ? room(spot) / covered(spot) : Double.NEGATIVE_INFINITY;
                if (worth > most) {
                    most = worth;
                    best = spot;
                }
            }
        }
        return best;
    }

    /** How many zones lie there, at least the one itself. */
    private long covered(Coordinates spot) {
        return all.stream().filter(other -> isIn(other, spot)).count();
    }

    /** How far the nearest edge or number is, in degrees. */
    private double room(Coordinates spot) {
        double nearest = Double.MAX_VALUE;
        for (Coordinates number : taken) {
            nearest = Math.min(nearest, distance(spot, number, number) / 2);
        }
        for (Zone other : all) {
            for (Polygon polygon : other.polygons()) {
                List<Coordinates> points = polygon.outer().points();
                for (int i = 0; i + 1 < points.size(); i++) {
                    nearest = Math.min(nearest, distance(spot, points.get(i), points.get(i + 1)));
                }
            }
        }
        return nearest;
    }

    private static double distance(Coordinates spot, Coordinates from, Coordinates to) {
        double dx = to.lon() - from.lon();
        double dy = to.lat() - from.lat();
        double length = dx * dx + dy * dy;
        double along = length == 0
                ? 0
                : Math.clamp(((spot.lon() - from.lon()) * dx + (spot.lat() - from.lat()) * dy) / length, 0.0, 1.0);
        return StrictMath.hypot(spot.lon() - from.lon() - along * dx, spot.lat() - from.lat() - along * dy);
    }

    /** Whether a spot lies in a zone as it is drawn. */
    static boolean isIn(Zone zone, Coordinates spot) {
        return zone.polygons().stream().anyMatch(polygon -> isIn(polygon, spot));
    }

    private static boolean isIn(Polygon polygon, Coordinates spot) {
        return isIn(polygon.outer(), spot) && polygon.holes().stream().noneMatch(hole -> isIn(hole, spot));
    }

    /** Whether a ray to the east meets the ring an odd number of times. */
    private static boolean isIn(Ring ring, Coordinates spot) {
        boolean in = false;
        List<Coordinates> points = ring.points();
        for (int i = 0; i + 1 < points.size(); i++) {
            Coordinates a = points.get(i);
            Coordinates b = points.get(i + 1);
            boolean crosses = (a.lat() > spot.lat()) != (b.lat() > spot.lat());
            if (crosses && spot.lon() < a.lon() + (b.lon() - a.lon()) * (spot.lat() - a.lat()) / (b.lat() - a.lat())) {
                in = !in;
            }
        }
        return in;
    }
}
