package org.sulh.pack;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.Clause;
import org.sulh.model.NamedPlace;
import org.sulh.model.Person;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Tie;

/** Checks that the files of a pack agree with each other and that no name stands for two. */
final class References {
    private final Mistakes mistakes;
    private final Map<String, Actor> actors = new LinkedHashMap<>();

    References(List<Actor> actors, Mistakes mistakes) {
        this.mistakes = mistakes;
        for (Actor actor : actors) {
            if (this.actors.putIfAbsent(actor.id(), actor) != null) {
                mistakes.add(
                        ActorsFile.NAME, "two actors have the id '" + actor.id() + "'", "give each an id of its own");
            }
        }
        checkOnce(ActorsFile.NAME, "actor", actors, Actor::id, References::names);
    }

    void check(Agreement agreement) {
        List<String> parties = agreement.parties();
        parties.forEach(party -> checkKind("party", party, SpeakerKind.PARTY));
        checkOnce(AgreementFile.NAME, "party", parties, id -> id, Stream::of);
        for (Agreement.Guarantor guarantor : agreement.guarantors()) {
            checkKind("guarantor", guarantor.actor(), SpeakerKind.MEDIATOR);
            for (Tie tie : guarantor.ties()) {
                if (!parties.contains(tie.to())) {
                    mistakes.add(
                            AgreementFile.NAME,
                            "the tie of " + guarantor.actor() + " is to '" + tie.to() + "', who is no party",
                            "the parties are " + String.join(", ", parties));
                }
            }
        }
        checkOnce(
                AgreementFile.NAME,
                "guarantor",
                agreement.guarantors(),
                Agreement.Guarantor::actor,
                g -> Stream.of(g.actor()));
        checkOnce(AgreementFile.NAME, "clause", agreement.clauses(), Clause::id, c -> Stream.of(c.id()));
        agreement.clauses().forEach(clause -> clause.saidBy()
                .ifPresent(actor -> checkActor(AgreementFile.NAME, "said_by of clause " + clause.id(), actor)));
    }

    void check(List<NamedPlace> places) {
        checkOnce(
                PlacesFile.NAME,
                "place",
                places,
                NamedPlace::name,
                place -> Stream.concat(Stream.of(place.name()), place.otherNames().stream()));
        places.forEach(place -> place.calledBy()
                .forEach(called -> checkActor(PlacesFile.NAME, "called_by of " + place.name(), called.actor())));
    }

    private static Stream<String> names(Actor actor) {
        Stream<String> aliases =
                Stream.concat(Stream.of(actor.name()), actor.aliases().stream().map(Actor.Alias::text));
        // One person may stand under one actor twice, with two offices.
        Stream<String> people =
                actor.people().stream().flatMap(References::names).distinct();
        return Stream.concat(aliases, people);
    }

    private static Stream<String> names(Person person) {
        return Stream.concat(Stream.of(person.name()), person.spellings().stream());
    }

    private void checkKind(String what, String id, SpeakerKind kind) {
        if (checkActor(AgreementFile.NAME, what, id)) {
            Actor actor = actors.get(id);
            if (actor != null && actor.kind() != kind) {
                mistakes.add(
                        ActorsFile.NAME,
                        "the " + what + " " + id + " is of kind " + actor.kind().formName(),
                        "make it " + kind.formName());
            }
        }
    }

    private boolean checkActor(String file, String what, String id) {
        boolean known = actors.containsKey(id);
        if (!known) {
            mistakes.add(
                    file,
                    what + ": '" + id + "' is no actor of " + ActorsFile.NAME,
                    "the actors are " + String.join(", ", actors.keySet()));
        }
        return known;
    }

    private <T> void checkOnce(
            String file, String what, List<T> all, Function<T, String> id, Function<T, Stream<String>> names) {
        Map<String, String> owners = new HashMap<>();
        for (T one : all) {
            for (String name : names.apply(one).toList()) {
                String before = owners.putIfAbsent(Spelling.key(name), id.apply(one));
                if (before != null) {
                    mistakes.add(
                            file,
                            "'" + name + "' names the " + what + " " + before
                                    + (before.equals(id.apply(one))
                                            ? " twice"
                                            : " and the " + what + " " + id.apply(one)),
                            "take it from one of them");
                }
            }
        }
    }
}
