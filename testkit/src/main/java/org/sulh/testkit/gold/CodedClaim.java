package org.sulh.testkit.gold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
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
import org.sulh.model.Taxonomy;
import org.sulh.model.TextSpan;
import org.sulh.model.TimeWindow;

/** One claim of a file as a person wrote it down. */
final class CodedClaim {
    private static final String CODER = "by-hand";
    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final Set<String> FIELDS = Set.of(
            "id",
            "in",
            "asserter",
            "via",
            "stance",
            "factuality",
            "scope",
            "type",
            "actors",
            "targets",
            "time",
            "place",
            "casualties",
            "means",
            "denies");

    private CodedClaim() {}

    /**
     * The claim, where nothing in it is wrong enough to leave it out; what is wrong is noted at the node.
     *
     * @param words the text that it was coded from
     * @param before the claims above it in the file, which it may deny
     */
    static Optional<Claim> read(GoldNode node, Words words, Map<String, Claim> before) {
        node.allowOnly(FIELDS);
        String quote = node.at("in").require("");
        Optional<TextSpan> span = words.find(quote);
        if (span.isEmpty() && !quote.isEmpty()) {
            node.at("in").complain("'" + quote + "' does not stand in the text; copy the words");
        }
        Optional<EventType> type = node.at("type").find(EventType::new);
        if (type.isEmpty() || !TAXONOMY.contains(type.get())) {
            node.at("type").complain("is not a type of the taxonomy");
        }
        Optional<Asserter> asserter = asserter(node.at("asserter"));
        Optional<String> denied = node.at("denies").find().flatMap(number -> {
            Optional<Claim> claim = Optional.ofNullable(before.get(number));
            if (claim.isEmpty()) {
                node.at("denies").complain("'" + number + "' is not the id of a claim above");
            }
            return claim.map(Claim::id);
        });
        if (span.isEmpty() || type.isEmpty() || asserter.isEmpty()) {
            return Optional.empty();
        }
        Event event = new Event(
                type.get(),
                participants(node.at("actors")),
                participants(node.at("targets")),
                time(node.at("time")),
                place(node.at("place")),
                tolls(node.at("casualties")),
                node.at("means").find(),
                false,
                Optional.empty());
        return Optional.of(Claim.of(
                GoldText.DOCUMENT,
                span,
                Optional.of(quote),
                asserter.get(),
                texts(node.at("via")),
                Optional.empty(),
                node.at("stance").find(Stance::ofFormName).orElse(Stance.ASSERTS),
                node.at("factuality").find(Factuality::ofFormName).orElse(Factuality.ACTUAL),
                node.at("scope").find(Scope::ofFormName).orElse(Scope.SINGLE),
                denied,
                event,
                CODER,
                1));
    }

    private static Optional<Asserter> asserter(GoldNode node) {
        node.allowOnly(Set.of("text", "actor", "kind", "role"));
        Optional<SpeakerKind> kind = node.at("kind").find(SpeakerKind::ofFormName);
        if (kind.isEmpty()) {
            node.at("kind").complain("is missing, or is no kind of speaker");
        }
        String text = node.at("text").require(Asserter.NARRATOR);
        Optional<String> actor = node.at("actor").find(CodedClaim::slug);
        return kind.map(k -> new Asserter(text, actor, node.at("role").find(), k));
    }

    private static String slug(String text) {
        if (!text.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a slug is lower-case words joined by -");
        }
        return text;
    }

    private static List<String> texts(GoldNode node) {
        return node.list().stream()
                .flatMap(n -> n.find(CodedClaim::slug).stream())
                .toList();
    }

    private static List<Participant> participants(GoldNode node) {
        List<Participant> found = new ArrayList<>();
        for (GoldNode one : node.list()) {
            one.allowOnly(Set.of("text", "actor", "role"));
            found.add(new Participant(
                    one.at("actor").find(CodedClaim::slug),
                    one.at("text").require("?"),
                    one.at("role").find(CodedClaim::slug)));
        }
        return found;
    }

    private static TimeWindow time(GoldNode node) {
        if (node.isAbsent()) {
            return TimeWindow.unknown();
        }
        node.allowOnly(Set.of("start", "end"));
        Optional<LocalDate> start = node.at("start").findDay();
        Optional<LocalDate> end = node.at("end").findDay();
        if (start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())) {
            node.complain("needs a start and an end that is not before it");
            return TimeWindow.unknown();
        }
        return TimeWindow.between(start.get(), end.get());
    }

    private static Optional<Place> place(GoldNode node) {
        if (node.isAbsent()) {
            return Optional.empty();
        }
        node.allowOnly(Set.of("text", "lat", "lon", "country"));
        String text = node.at("text").require("?");
        OptionalDouble lat = node.at("lat").findNumber();
        OptionalDouble lon = node.at("lon").findNumber();
        Optional<Coordinates> at = Optional.empty();
        if (lat.isPresent() && lon.isPresent()) {
            try {
                at = Optional.of(new Coordinates(lat.getAsDouble(), lon.getAsDouble()));
            } catch (IllegalArgumentException e) {
                node.complain(String.valueOf(e.getMessage()));
            }
        }
        Optional<String> country = node.at("country").find();
        if (country.isPresent() && !country.get().matches("[A-Z]{2}")) {
            node.at("country").complain("'" + country.get() + "' is not an ISO code of two capitals");
            country = Optional.empty();
        }
        return Optional.of(new Place(text, text, at, 0, PlacePrecision.UNKNOWN, country, Optional.empty()));
    }

    private static List<Casualties> tolls(GoldNode node) {
        List<Casualties> tolls = new ArrayList<>();
        for (GoldNode one : node.list()) {
            one.allowOnly(Set.of("kind", "low", "best", "high", "of"));
            Optional<CasualtyKind> kind = one.at("kind").find(CasualtyKind::ofFormName);
            if (kind.isEmpty()) {
                one.at("kind").complain("is missing, or is no kind of casualty");
                continue;
            }
            try {
                tolls.add(new Casualties(
                        kind.get(),
                        one.at("low").findCount(),
                        one.at("best").findCount(),
                        one.at("high").findCount(),
                        one.at("of").find().orElse(Casualties.ALL)));
            } catch (IllegalArgumentException e) {
                one.complain(String.valueOf(e.getMessage()));
            }
        }
        return tolls;
    }
}
