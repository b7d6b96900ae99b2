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

    private static double median(List<Coordinates> points, ToDoubleFunction<Coordinates> axis) {
        return points.stream().map(axis::applyAsDouble).sorted().toList().get(points.size() / 2);
    }
}
