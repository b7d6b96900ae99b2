package org.sulh.extract.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Actor;
import org.sulh.model.Actor.Alias;
import org.sulh.model.Person;
import org.sulh.model.SpeakerKind;

/** The actors of an invented pack. */
final class Roles {
    private Roles() {}

    static final List<Actor> PACK = List.of(
            actor(
                    "northland",
                    "Northland",
                    SpeakerKind.PARTY,
                    List.of(
                            new Alias("Northlandish", Alias.Kind.DEMONYM),
                            new Alias("Norburg", Alias.Kind.METONYM),
                            new Alias("Northland People's Army", Alias.Kind.NAME),
                            new Alias("NPA", Alias.Kind.NAME))),
            actor(
                    "southland",
                    "Southland",
                    SpeakerKind.PARTY,
                    List.of(
                            new Alias("Southlandish", Alias.Kind.DEMONYM),
                            new Alias("Reuters", Alias.Kind.NAME),
                            new Alias("Südland", Alias.Kind.NAME))),
            actor(
                    "river-front",
                    "Northland River Front",
                    SpeakerKind.ARMED_GROUP,
                    List.of(new Alias("al-Nahr", Alias.Kind.NAME))));

    private static Actor actor(String id, String name, SpeakerKind kind, List<Alias> aliases) {
        List<Person> people = id.equals("northland")
                ? List.of(new Person(
                        "Exercise Envoy",
                        List.of("Exercice Envoy"),
                        "special envoy",
                        Optional.of(LocalDate.of(2020, 1, 1)),
                        Optional.empty()))
                : List.of();
        return new Actor(id, name, kind, aliases, people, Optional.empty());
    }
}
