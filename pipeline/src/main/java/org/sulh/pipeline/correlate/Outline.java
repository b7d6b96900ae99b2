package org.sulh.pipeline.correlate;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Place;

/** What claims of a crowd are alike in: two claims of one outline compare alike with every third one's outline. */
record Outline(List<Object> fields) {
    Outline {
        fields = List.copyOf(fields);
    }

    static Outline of(Item item) {
        Optional<Place> place = item.claim().event().place();
        return new Outline(List.of(
                item.type(),
                item.scope(),
                item.days(),
                place.map(p -> List.of(p.at(), p.radiusKm(), p.precision(), p.country())),
                place.filter(p -> p.at().isEmpty()).map(Place::name),
                item.actors(),
                item.targets(),
                item.parties(),
                item.claim().event().setsOff(),
                item.content().words(),
                Retelling.isPlanned(item.claim())));
    }
}
