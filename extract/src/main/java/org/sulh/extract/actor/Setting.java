package org.sulh.extract.actor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a document is set and who stands against whom in it, which tells whose "the army" and "the governor" are.
 *
 * @param home the state that its places lie in, when most lie in one
 * @param byPlace states by the names of places in the document, lower case
 * @param states slugs of actors that are states or act as one
 * @param parties slugs of the parties of the agreement at hand; none when there is no agreement at hand
 * @param sidesNamed how many parties and armed groups the document names that may be a side
 */
public record Setting(
        Optional<Reference> home,
        Map<String, Reference> byPlace,
        Set<String> states,
        Set<String> parties,
        int sidesNamed) {
    /** Of a document of which nothing is known. */
    public static final Setting UNKNOWN = new Setting(Optional.empty(), Map.of(), Set.of(), Set.of(), 2);

    public Setting {
        byPlace = Map.copyOf(byPlace);
        states = Set.copyOf(states);
        parties = Set.copyOf(parties);
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
