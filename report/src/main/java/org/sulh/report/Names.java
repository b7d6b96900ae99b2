package org.sulh.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sulh.model.Actor;
import org.sulh.model.NamedPlace;
import org.sulh.model.Participant;
import org.sulh.model.Place;

/** The names under which a report shows actors and places. A place that the sides call differently bears a mark, and
 * the report says once how each calls it. */
public final class Names {
    private static final String MARK = "*";

    private final Map<String, String> actors = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    private Names() {}

    public static Names of(List<Actor> actors, List<NamedPlace> places) {
        Names names = new Names();
        actors.forEach(actor -> names.actors.put(actor.id(), actor.name()));
        for (NamedPlace place : places) {
            names.findBothSidesNames(place).ifPresent(both -> names.places.putIfAbsent(place.name(), both));
        }
        return names;
    }

    /** Name of an actor; one that is not known by name is shown by the words of its slug. */
    public String actor(String slug) {
        String name = actors.get(slug);
        return name != null ? name : words(slug);
    }

    /** Whom a toll counts: an actor where the record knows it, and the words as they stand where it does not. */
    String groupOfPeople(String of) {
        return actors.getOrDefault(of, of);
    }

    /** The participant's name in the record; the document's words where the record has none. */
    public String participant(Participant participant) {
        return participant
                .actor()
                .map(slug -> actors.getOrDefault(slug, participant.text()))
                .orElse(participant.text());
    }

    /** The place's name in the record; with the mark {@value #MARK} where the sides have different names for it. */
    public String place(Place place) {
        return place.name() + (places.containsKey(place.name()) ? MARK : "");
    }

    /** The name that each side has for a place, where they differ. */
    Optional<String> findBothSidesNames(Place place) {
        return Optional.ofNullable(places.get(place.name()));
    }

    /** "A (one) / B (the other)", after the record's own name where no side uses that; empty where all agree. */
    private Optional<String> findBothSidesNames(NamedPlace place) {
        boolean same =
                place.calledBy().stream().allMatch(called -> called.name().equals(place.name()));
        if (same) {
            return Optional.empty();
        }
        Map<String, List<String>> callers = place.calledBy().stream()
                .collect(Collectors.groupingBy(
                        NamedPlace.CalledBy::name,
                        LinkedHashMap::new,
                        Collectors.mapping(called -> actor(called.actor()), Collectors.toList())));
        String called = callers.entrySet().stream()
                .map(name -> name.getKey() + " (" + Series.and(name.getValue()) + ")")
                .collect(Collectors.joining(" / "));
        return Optional.of(callers.containsKey(place.name()) ? called : place.name() + ", called " + called);
    }

    /** A slug of up to three letters is an abbreviation; any other is words with capitals. */
    private static String words(String slug) {
        if (slug.length() <= 3) {
            return slug.toUpperCase(Locale.ROOT);
        }
        return Arrays.stream(slug.split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
