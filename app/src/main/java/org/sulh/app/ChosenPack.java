package org.sulh.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sulh.model.Actor;
import org.sulh.model.NamedPlace;
import org.sulh.pack.Pack;

/**
 * The pack that texts are read with.
 *
 * @param pack absent when none fits or none is wanted
 * @param ownPlaces a mission's own places, which go before the pack's
 * @param why which pack and why, in one sentence
 */
record ChosenPack(Optional<Pack> pack, List<NamedPlace> ownPlaces, String why) {
    ChosenPack {
        ownPlaces = List.copyOf(ownPlaces);
    }

    ChosenPack(Optional<Pack> pack, String why) {
        this(pack, List.of(), why);
    }

    ChosenPack withOwnPlaces(List<NamedPlace> places) {
        return new ChosenPack(pack, places, why);
    }

    List<Actor> actors() {
        return pack.map(Pack::actors).orElse(List.of());
    }

    List<NamedPlace> places() {
        return Stream.concat(ownPlaces.stream(), pack.map(Pack::places).orElse(List.of()).stream())
                .toList();
    }
}
