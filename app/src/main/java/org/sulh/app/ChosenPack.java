package org.sulh.app;

import java.util.List;
import java.util.Optional;
import org.sulh.model.Actor;
import org.sulh.model.NamedPlace;
import org.sulh.pack.Pack;

/**
 * The pack that texts are read with.
 *
 * @param pack absent when none fits or none is wanted
 * @param why which one and why, in one sentence
 */
record ChosenPack(Optional<Pack> pack, String why) {
    List<Actor> actors() {
        return pack.map(Pack::actors).orElse(List.of());
    }

    List<NamedPlace> places() {
        return pack.map(Pack::places).orElse(List.of());
    }
}
