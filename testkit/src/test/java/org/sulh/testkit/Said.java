package org.sulh.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Asserter;
import org.sulh.model.Casualties;
import org.sulh.model.Claim;
import org.sulh.model.Coordinates;
import org.sulh.model.Event;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.Participant;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.TextSpan;
import org.sulh.model.TimeWindow;

/** Claims for tests, said in few words; each step gives a new one. */
public record Said(
        String type,
        int start,
        int end,
        Asserter asserter,
        Stance stance,
        List<Participant> actors,
        List<Participant> targets,
        TimeWindow time,
        Optional<Place> place,
        List<Casualties> tolls) {
    public static Said of(String type, int start, int end) {
        return new Said(
                type,
                start,
                end,
                Asserter.narrator(Optional.empty()),
                Stance.ASSERTS,
                List.of(),
                List.of(),
                TimeWindow.unknown(),
                Optional.empty(),
                List.of());
    }

    public Said by(String speaker, String actor) {
        Asserter who = new Asserter(speaker, Optional.of(actor), Optional.empty(), SpeakerKind.PARTY);
        return new Said(type, start, end, who, stance, actors, targets, time, place, tolls);
    }

    public Said withStance(Stance other) {
        return new Said(type, start, end, asserter, other, actors, targets, time, place, tolls);
    }

    public Said doneBy(String actor) {
        return new Said(type, start, end, asserter, stance, List.of(actor(actor)), targets, time, place, tolls);
    }

    public Said doneTo(String actor) {
        return new Said(type, start, end, asserter, stance, actors, List.of(actor(actor)), time, place, tolls);
    }

    public Said on(String day) {
        return new Said(
                type,
                start,
                end,
                asserter,
                stance,
                actors,
                targets,
                TimeWindow.day(LocalDate.parse(day)),
                place,
                tolls);
    }

    public Said at(double lat, double lon, String country) {
        Place where = new Place(
                "there",
                "there",
                Optional.of(new Coordinates(lat, lon)),
                1,
                PlacePrecision.TOWN,
                Optional.of(country),
                Optional.empty());
        return new Said(type, start, end, asserter, stance, actors, targets, time, Optional.of(where), tolls);
    }

    public Said with(Casualties toll) {
        return new Said(type, start, end, asserter, stance, actors, targets, time, place, List.of(toll));
    }

    public static Participant actor(String slug) {
        return new Participant(Optional.of(slug), slug, Optional.empty());
    }

    public Claim claim() {
        Event event = new Event(
                new EventType(type), actors, targets, time, place, tolls, Optional.empty(), false, Optional.empty());
        return Claim.of(
                "d-test",
                Optional.of(new TextSpan(start, end)),
                Optional.of("words"),
                asserter,
                List.of(),
                Optional.empty(),
                stance,
                Factuality.ACTUAL,
                Scope.SINGLE,
                Optional.empty(),
                event,
                "test",
                1);
    }
}
