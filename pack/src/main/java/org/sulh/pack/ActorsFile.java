package org.sulh.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Actor;
import org.sulh.model.Person;
import org.sulh.model.SpeakerKind;

/** Reads {@code actors.yaml}. */
final class ActorsFile {
    static final String NAME = "actors.yaml";

    private static final Set<String> KEYS = Words.set("actors");
    private static final Set<String> ACTOR = Words.set("id name kind country names metonyms demonyms people");
    private static final Set<String> PERSON = Words.set("name spellings role from to");

    private ActorsFile() {}

    static Optional<List<Actor>> read(Fields file) {
        return file.read(KEYS, f -> f.list("actors", ACTOR, ActorsFile::actor));
    }

    private static Actor actor(Fields f) {
        List<Person> people = f.list("people", PERSON, ActorsFile::person);
        List<Actor.Alias> aliases = new ArrayList<>();
        f.texts("names").forEach(text -> aliases.add(new Actor.Alias(text, Actor.Alias.Kind.NAME)));
        f.texts("metonyms").forEach(text -> aliases.add(new Actor.Alias(text, Actor.Alias.Kind.METONYM)));
        f.texts("demonyms").forEach(text -> aliases.add(new Actor.Alias(text, Actor.Alias.Kind.DEMONYM)));
        return new Actor(
                f.text("id"),
                f.text("name"),
                f.oneOf("kind", SpeakerKind.values(), SpeakerKind::formName),
                aliases,
                people,
                f.findText("country").map(Country::checked));
    }

    private static Person person(Fields f) {
        Optional<LocalDate> from = f.findDay("from");
        Optional<LocalDate> to = f.findDay("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw f.wrong("to", "the office ends before it begins", "exchange from and to, or correct one");
        }
        return new Person(f.text("name"), f.texts("spellings"), f.text("role"), from, to);
    }
}
