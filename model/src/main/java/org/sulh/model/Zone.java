package org.sulh.model;

import java.util.List;
import java.util.Optional;

/**
 * An area that clauses speak of. Whether an edge is disputed, and how surely it is known, is part of it.
 *
 * @param id slug, unique in the agreement
 * @param name the name the record uses
 * @param calledBy names that one actor uses, where the sides differ
 * @param kind slug: demilitarised, withdrawal, …
 * @param status whose zone it is
 * @param source address where it is published; present unless the zone is a proposal
 * @param disputed whether the parties differ on where it lies
 * @param of slug of the party whose zone it is, where it is one's
 * @param unsureKm how far the true edge may lie from the one drawn, in kilometres
 * @param polygons its parts, at least one
 */
public record Zone(
        String id,
        Texts name,
        List<NamedPlace.CalledBy> calledBy,
        String kind,
        TermStatus status,
        Optional<String> source,
        boolean disputed,
        Optional<String> of,
        double unsureKm,
        List<Polygon> polygons) {
    /** Half the way round the planet, in kilometres. */
    private static final double FARTHEST_KM = 20_100;

    public Zone {
        Checks.slug(id, "zone");
        calledBy = List.copyOf(calledBy);
        Checks.slug(kind, "kind of a zone");
        Checks.source(status, source, "zone");
        Checks.slug(of, "of");
        Checks.that(unsureKm >= 0 && unsureKm <= FARTHEST_KM, "unsure_km " + unsureKm + " is not 0 to " + FARTHEST_KM);
        polygons = List.copyOf(polygons);
        Checks.that(!polygons.isEmpty(), "a zone has at least one polygon");
    }

    /**
     * An area with its holes, as in RFC 7946: edges are straight lines in longitude and latitude.
     *
     * @param outer its outline
     * @param holes what is cut out of it
     */
    public record Polygon(Ring outer, List<Ring> holes) {
        public Polygon {
            holes = List.copyOf(holes);
        }
    }

    /**
     * A closed line.
     *
     * @param points its corners in order, the first again as the last
     */
    public record Ring(List<Coordinates> points) {
        private static final int FEWEST = 4;

        public Ring {
            points = List.copyOf(points);
            Checks.that(points.size() >= FEWEST, "a ring has at least three corners and ends where it begins");
            Checks.that(points.getFirst().equals(points.getLast()), "a ring does not end where it begins");
        }
    }
}
