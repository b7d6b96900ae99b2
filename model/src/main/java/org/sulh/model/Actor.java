package org.sulh.model;

import java.util.List;
import java.util.Optional;

/**
 * One who acts and speaks: a party, a mediator, an armed group, an organisation, a state.
 *
 * @param id slug
 * @param name the name the record uses
 * @param kind what its statements count as
 * @param aliases other names, in the words of either side
 * @param people office-holders and spokespersons
 * @param country ISO 3166-1 alpha-2 code of the country it belongs to, where it belongs to one
 */
public record Actor(
        String id, String name, SpeakerKind kind, List<Alias> aliases, List<Person> people, Optional<String> country) {
    public Actor {
        Checks.slug(id, "actor");
        Checks.text(name, "actor name");
        aliases = List.copyOf(aliases);
        people = List.copyOf(people);
    }

    /**
     * Another name of an actor.
     *
     * @param text the name
     * @param kind how it names the actor
     */
    public record Alias(String text, Kind kind) {
        /** How an alias names its actor. */
        public enum Kind {
            /** Always this actor. */
            NAME,
            /** A place that stands for the actor when it acts or speaks ("Islamabad said"); a place otherwise. */
            METONYM,
            /** An adjective or people's name ("Pakistani"). */
            DEMONYM
        }

        public Alias {
            Checks.text(text, "alias");
        }
    }
}
