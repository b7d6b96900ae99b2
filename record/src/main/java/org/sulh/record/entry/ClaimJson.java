package org.sulh.record.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import org.sulh.model.Asserter;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
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
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.wire.MalformedException;

/**
 * A claim as it stands in an entry: the form of {@link org.sulh.model.ClaimForm} without floating point. {@code latMicro}
 * and {@code lonMicro} are micro-degrees, {@code radiusM} is in metres, {@code confidencePpm} in parts per million; what
 * is unknown is absent. Reading checks that the id follows from the content, so that a claim cannot be passed off under
 * the id of another.
 */
public final class ClaimJson {
    private static final double MICRO = 1e6;
    private static final double METRES = 1000;

    private ClaimJson() {}

    // ---- writing ----

    /** The claim as the payload of an entry holds it. */
    public static Json.Obj write(Claim claim) {
        Map<String, Json> tree = new TreeMap<>();
        tree.put("id", Json.of(claim.id()));
        tree.put("document", Json.of(claim.document()));
        claim.span()
                .ifPresent(span -> tree.put(
                        "span", Json.Obj.of(Map.of("start", Json.of(span.start()), "end", Json.of(span.end())))));
        put(tree, "quote", claim.quote());
        tree.put("asserter", asserter(claim.asserter()));
        if (!claim.via().isEmpty()) {
            tree.put("via", Json.ofTexts(claim.via()));
        }
        put(tree, "said", claim.said().map(LocalDate::toString));
        tree.put("stance", Json.of(claim.stance().formName()));
        tree.put("factuality", Json.of(claim.factuality().formName()));
        tree.put("scope", Json.of(claim.scope().formName()));
        put(tree, "denies", claim.denies());
        tree.put("event", event(claim.event()));
        tree.put("extractor", Json.of(claim.extractor()));
        tree.put("confidencePpm", Json.of((long) StrictMath.rint(claim.confidence() * MICRO)));
        return Json.Obj.of(tree);
    }

    private static Json asserter(Asserter asserter) {
        Map<String, Json> tree = new TreeMap<>();
        tree.put("text", Json.of(asserter.text()));
        put(tree, "actor", asserter.actor());
        put(tree, "role", asserter.role());
        tree.put("kind", Json.of(asserter.kind().formName()));
        return Json.Obj.of(tree);
    }

    private static Json event(Event event) {
        Map<String, Json> tree = new TreeMap<>();
        tree.put("type", Json.of(event.type().slug()));
        putList(tree, "actors", event.actors(), ClaimJson::participant);
        putList(tree, "targets", event.targets(), ClaimJson::participant);
        tree.put("time", time(event.time()));
        event.place().ifPresent(place -> tree.put("place", place(place)));
        putList(tree, "casualties", event.casualties(), ClaimJson::casualties);
        put(tree, "means", event.means());
        if (event.setsOff()) {
            tree.put("setsOff", Json.of(true));
        }
        put(tree, "content", event.content());
        return Json.Obj.of(tree);
    }

    private static Json participant(Participant participant) {
        Map<String, Json> tree = new TreeMap<>();
        put(tree, "actor", participant.actor());
        tree.put("text", Json.of(participant.text()));
        put(tree, "role", participant.role());
        return Json.Obj.of(tree);
    }

    private static Json time(TimeWindow time) {
        Map<String, Json> tree = new TreeMap<>();
        put(tree, "start", time.start().map(LocalDate::toString));
        put(tree, "end", time.end().map(LocalDate::toString));
        tree.put("precision", Json.of(time.precision().formName()));
        put(tree, "text", time.text());
        return Json.Obj.of(tree);
    }

    private static Json place(Place place) {
        Map<String, Json> tree = new TreeMap<>();
        tree.put("name", Json.of(place.name()));
        tree.put("text", Json.of(place.text()));
        place.at().ifPresent(at -> {
            tree.put("latMicro", Json.of((long) StrictMath.rint(at.lat() * MICRO)));
            tree.put("lonMicro", Json.of((long) StrictMath.rint(at.lon() * MICRO)));
            tree.put("radiusM", Json.of((long) StrictMath.rint(place.radiusKm() * METRES)));
        });
        tree.put("precision", Json.of(place.precision().formName()));
        put(tree, "country", place.country());
        put(tree, "adm1", place.adm1());
        return Json.Obj.of(tree);
    }

    private static Json casualties(Casualties casualties) {
        Map<String, Json> tree = new TreeMap<>();
        tree.put("kind", Json.of(casualties.kind().formName()));
        casualties.low().ifPresent(low -> tree.put("low", Json.of(low)));
        casualties.best().ifPresent(best -> tree.put("best", Json.of(best)));
        casualties.high().ifPresent(high -> tree.put("high", Json.of(high)));
        tree.put("of", Json.of(casualties.of()));
        return Json.Obj.of(tree);
    }

    private static void put(Map<String, Json> tree, String name, Optional<String> text) {
        text.ifPresent(value -> tree.put(name, Json.of(value)));
    }

    private static <T> void putList(Map<String, Json> tree, String name, List<T> list, Function<T, Json> form) {
        if (!list.isEmpty()) {
            tree.put(name, new Json.Arr(list.stream().map(form).toList()));
        }
    }

    // ---- reading ----

    /** @throws MalformedException when it is no claim, or its id is not the one that its content has */
    public static Claim read(Json json) {
        Members members = Members.of(json, "a claim");
        String id = members.text("id");
        Claim claim;
        try {
            claim = Claim.of(
                    members.text("document"),
                    members.findObject("span").map(ClaimJson::readSpan),
                    members.findText("quote"),
                    readAsserter(members.object("asserter")),
                    members.findTexts("via"),
                    members.findText("said").map(Day::parse),
                    Stance.ofFormName(members.text("stance")),
                    Factuality.ofFormName(members.text("factuality")),
                    Scope.ofFormName(members.text("scope")),
                    members.findText("denies"),
                    readEvent(members.object("event")),
                    members.text("extractor"),
                    members.number("confidencePpm") / MICRO);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("the claim " + id + ": " + e.getMessage());
        }
        members.end();
        if (!claim.id().equals(id)) {
            throw new MalformedException("a claim says it is " + id + ", and its content has the id " + claim.id());
        }
        return claim;
    }

    private static TextSpan readSpan(Json.Obj json) {
        Members members = new Members(json, "a span");
        TextSpan span = new TextSpan(whole(members.number("start")), whole(members.number("end")));
        members.end();
        return span;
    }

    private static Asserter readAsserter(Json.Obj json) {
        Members members = new Members(json, "an asserter");
        Asserter asserter = new Asserter(
                members.text("text"),
                members.findText("actor"),
                members.findText("role"),
                SpeakerKind.ofFormName(members.text("kind")));
        members.end();
        return asserter;
    }

    private static Event readEvent(Json.Obj json) {
        Members members = new Members(json, "an event");
        Event event = new Event(
                new EventType(members.text("type")),
                readList(members, "actors", ClaimJson::readParticipant),
                readList(members, "targets", ClaimJson::readParticipant),
                readTime(members.object("time")),
                members.findObject("place").map(ClaimJson::readPlace),
                readList(members, "casualties", ClaimJson::readCasualties),
                members.findText("means"),
                members.findFlag("setsOff"),
                members.findText("content"));
        members.end();
        return event;
    }

    private static <T> List<T> readList(Members members, String name, Function<Json, T> reader) {
        List<T> list = new ArrayList<>();
        for (Json element : members.findList(name)) {
            list.add(reader.apply(element));
        }
        return list;
    }

    private static Participant readParticipant(Json json) {
        Members members = Members.of(json, "a participant");
        Participant participant =
                new Participant(members.findText("actor"), members.text("text"), members.findText("role"));
        members.end();
        return participant;
    }

    private static TimeWindow readTime(Json.Obj json) {
        Members members = new Members(json, "a time");
        TimeWindow time = new TimeWindow(
                members.findText("start").map(Day::parse),
                members.findText("end").map(Day::parse),
                TimePrecision.ofFormName(members.text("precision")),
                members.findText("text"));
        members.end();
        return time;
    }

    private static Place readPlace(Json.Obj json) {
        Members members = new Members(json, "a place");
        OptionalLong lat = members.findNumber("latMicro");
        OptionalLong lon = members.findNumber("lonMicro");
        OptionalLong radius = members.findNumber("radiusM");
        if (lat.isPresent() != lon.isPresent() || lat.isPresent() != radius.isPresent()) {
            throw new MalformedException("a place has latMicro, lonMicro and radiusM, or none of them");
        }
        Optional<Coordinates> at = lat.isPresent()
                ? Optional.of(new Coordinates(lat.getAsLong() / MICRO, lon.orElseThrow() / MICRO))
                : Optional.empty();
        Place place = new Place(
                members.text("name"),
                members.text("text"),
                at,
                radius.orElse(0) / METRES,
                PlacePrecision.ofFormName(members.text("precision")),
                members.findText("country"),
                members.findText("adm1"));
        members.end();
        return place;
    }

    private static Casualties readCasualties(Json json) {
        Members members = Members.of(json, "casualties");
        Casualties casualties = new Casualties(
                CasualtyKind.ofFormName(members.text("kind")),
                figure(members.findNumber("low")),
                figure(members.findNumber("best")),
                figure(members.findNumber("high")),
                members.text("of"));
        members.end();
        return casualties;
    }

    private static OptionalInt figure(OptionalLong number) {
        return number.isPresent() ? OptionalInt.of(whole(number.getAsLong())) : OptionalInt.empty();
    }

    private static int whole(long number) {
        if (number != (int) number) {
            throw new MalformedException("the number " + number + " is too great");
        }
        return (int) number;
    }
}
