package org.sulh.extract.place;

import java.util.List;
import java.util.Optional;
import org.sulh.model.NamedPlace;
import org.sulh.model.Place;

/**
 * What a mention may mean, and whether the best reading is good enough to be used.
 *
 * @param mention the toponym
 * @param candidates the best readings, best first; empty when no gazetteer knows the name
 * @param margin by how much the first beats the second, in powers of ten of odds; the first's score when it is alone, 0
 *     when there is none
 * @param accepted whether the first reading is used
 */
public record PlaceResolution(PlaceMention mention, List<PlaceCandidate> candidates, double margin, boolean accepted) {
    public PlaceResolution {
        candidates = List.copyOf(candidates);
        if (accepted && candidates.isEmpty()) {
            throw new IllegalArgumentException("nothing to accept for '" + mention.text() + "'");
        }
    }

    /** The place of the gazetteer that the mention means, when the best reading is accepted. */
    public Optional<NamedPlace> findPlace() {
        return accepted ? Optional.of(candidates.getFirst().place()) : Optional.empty();
    }

    /** The mention as the place of a claim; unlocated when no reading is accepted. */
    public Place place() {
        return findPlace().map(place -> place.as(mention.text())).orElseGet(() -> Place.unlocated(mention.text()));
    }
}
