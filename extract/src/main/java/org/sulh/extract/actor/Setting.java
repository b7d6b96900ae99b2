package org.sulh.extract.actor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a document is set, which tells whose "the army" and "the governor" are.
 *
 * @param home the state that its places lie in, when most lie in one
 * @param byPlace states by the names of places in the document, lower case
 * @param states slugs of actors that are states or act as one
 */
public record Setting(Optional<Reference> home, Map<String, Reference> byPlace, Set<String> states) {
    /** Of a document of which nothing is known. */
    public static final Setting UNKNOWN = new Setting(Optional.empty(), Map.of(), Set.of());

    public Setting {
        byPlace = Map.copyOf(byPlace);
        states = Set.copyOf(states);
    }

    /** The state that a place of the document lies in. */
    public Optional<Reference> stateOf(String place) {
        return Optional.ofNullable(byPlace.get(place.toLowerCase(Locale.ROOT)));
    }

    /** Whether an actor is a state or acts as one; where nothing is known, each may be. */
    public boolean isState(String actor) {
        return states.isEmpty() || states.contains(actor);
    }
}
