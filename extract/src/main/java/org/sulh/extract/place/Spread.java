package org.sulh.extract.place;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sulh.model.Coordinates;

/** Middle and reach of a cloud of points that may hold a few wrong ones. */
final class Spread {
    private Spread() {}

    /** The point of the median latitude and the median longitude; wrong for a cloud across the antimeridian. */
    static Coordinates middle(List<Coordinates> points) {
        return new Coordinates(median(points, Coordinates::lat), median(points, Coordinates::lon));
    }

    /** The distance in km within which this share (0 to 1) of the points lies. */
    static double reachKm(Coordinates centre, List<Coordinates> points, double share) {
        List<Double> distances =
                points.stream().map(centre::distanceKm).sorted().toList();
        return distances.get((int) Math.min(distances.size() - 1L, (long) (share * distances.size())));
    }

    /** The box that holds the points, but for the outermost fiftieth at each side; wrong across the antimeridian. */
    static Box box(List<Coordinates> points) {
        return new Box(
                quantile(points, Coordinates::lat, 0.02),
                quantile(points, Coordinates::lat, 0.98),
                quantile(points, Coordinates::lon, 0.02),
                quantile(points, Coordinates::lon, 0.98));
    }

    /** Between two parallels and two meridians, in degrees. */
    record Box(double south, double north, double west, double east) {
        Coordinates middle() {
            return new Coordinates((south + north) / 2, (west + east) / 2);
        }

        boolean holds(Coordinates at, double beside) {
            return at.lat() >= south - beside
                    && at.lat() <= north + beside
                    && at.lon() >= west - beside
                    && at.lon() <= east + beside;
        }
    }

    private static double quantile(List<Coordinates> points, ToDoubleFunction<Coordinates> axis, double share) {
        List<Double> sorted = points.stream().map(axis::applyAsDouble).sorted().toList();
        return sorted.get((int) StrictMath.rint(share * (sorted.size() - 1)));
    }

    private static double median(List<Coordinates> points, ToDoubleFunction<Coordinates> axis) {
        return points.stream().map(axis::applyAsDouble).sorted().toList().get(points.size() / 2);
    }
}
