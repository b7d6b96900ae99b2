package org.sulh.pipeline.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.sulh.model.Coordinates;
import org.sulh.model.FactValue;
import org.sulh.model.Zone;

/**
 * The area of a zone. A place is known to lie in it when the whole of its circle does, and known to lie outside when none of it
 * does; the width of what is unsure about the zone's edge is added to the circle.
 *
 * <p>Whether a point is inside is told in longitude and latitude, as RFC 7946 draws edges; how far an edge is, on a plane
 * about the point, which is off by less than a hundredth up to 500 km. A hundredth is left as margin.
 */
final class ZoneArea {
    private static final double KM_PER_DEGREE = 6371.0088 * StrictMath.PI / 180;
    private static final double MARGIN = 0.99;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final double unsureKm;
    private final Geometry area;
    private final IndexedPointInAreaLocator locator;
    private final List<Coordinate[]> rings = new ArrayList<>();

    ZoneArea(Zone zone) {
        this.unsureKm = zone.unsureKm();
        this.area = GEOMETRY.createMultiPolygon(
                zone.polygons().stream().map(this::polygon).toArray(Polygon[]::new));
        this.locator = new IndexedPointInAreaLocator(area);
    }

    private Polygon polygon(Zone.Polygon polygon) {
        return GEOMETRY.createPolygon(
                ring(polygon.outer()), polygon.holes().stream().map(this::ring).toArray(LinearRing[]::new));
    }

    private LinearRing ring(Zone.Ring ring) {
        Coordinate[] corners = ring.points().stream()
                .map(point -> new Coordinate(point.lon(), point.lat()))
                .toArray(Coordinate[]::new);
        rings.add(corners);
        return GEOMETRY.createLinearRing(corners);
    }

    /** Why the outline makes no area; empty when it makes one. */
    Optional<String> findFlaw() {
        TopologyValidationError flaw = new IsValidOp(area).getValidationError();
        return Optional.ofNullable(flaw)
                .map(found -> "the outline makes no area: " + found.getMessage() + " near longitude "
                        + found.getCoordinate().x + ", latitude " + found.getCoordinate().y);
    }

    /** Whether a circle lies in the zone. */
    FactValue tell(Coordinates centre, double radiusKm) {
        double reach = radiusKm + unsureKm;
        if (leastKmToBox(centre) * MARGIN > reach) {
            return new FactValue.Flag(false);
        }
        boolean inside = locator.locate(new Coordinate(centre.lon(), centre.lat())) != Location.EXTERIOR;
        boolean clear = reach == 0 || edgeKm(centre) * MARGIN >= reach;
        return clear ? new FactValue.Flag(inside) : FactValue.UNKNOWN;
    }

    /** No more than the distance to the box about the zone. */
    private double leastKmToBox(Coordinates point) {
        double south = area.getEnvelopeInternal().getMinY();
        double north = area.getEnvelopeInternal().getMaxY();
        double dLat = Math.max(0, Math.max(south - point.lat(), point.lat() - north));
        double west = area.getEnvelopeInternal().getMinX();
        double east = area.getEnvelopeInternal().getMaxX();
        boolean between = point.lon() >= west && point.lon() <= east;
        double dLon = between ? 0 : Math.min(turn(west - point.lon()), turn(east - point.lon()));
        double farthestLat = Math.max(Math.abs(point.lat()), Math.max(Math.abs(south), Math.abs(north)));
        double x = dLon * StrictMath.cos(StrictMath.toRadians(farthestLat));
        return KM_PER_DEGREE * Math.sqrt(x * x + dLat * dLat);
    }

    /** The lesser way round, in degrees. */
    private static double turn(double degrees) {
        double way = Math.abs(degrees);
        return way > 180 ? 360 - way : way;
    }

    private double edgeKm(Coordinates point) {
        double least = Double.MAX_VALUE;
        for (Coordinate[] ring : rings) {
            for (int i = 1; i < ring.length; i++) {
                least = Math.min(least, squaredKm(point, ring[i - 1], ring[i]));
            }
        }
        return Math.sqrt(least);
    }

    /** Squared distance from a point to an edge, on a plane about the point. */
    private static double squaredKm(Coordinates point, Coordinate from, Coordinate to) {
        double x1 = x(point, from);
        double y1 = (from.y - point.lat()) * KM_PER_DEGREE;
        double dx = x(point, to) - x1;
        double dy = (to.y - from.y) * KM_PER_DEGREE;
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(-(x1 * dx + y1 * dy) / length, 0, 1);
        double x = x1 + along * dx;
        double y = y1 + along * dy;
        return x * x + y * y;
    }

    private static double x(Coordinates point, Coordinate corner) {
        double degrees = corner.x - point.lon();
        double way = degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
        return way * KM_PER_DEGREE * StrictMath.cos(StrictMath.toRadians((corner.y + point.lat()) / 2));
    }
}
