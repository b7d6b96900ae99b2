package org.sulh.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Asserter;
import org.sulh.model.Casualties;
import org.sulh.model.Claim;
import org.sulh.model.Coordinates;
import org.sulh.model.Document;
import org.sulh.model.Event;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.OriginGroup;
import org.sulh.model.Participant;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.TextSpan;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/** Writes a claim: {@code Say.in("d-1").party("north", "Minister").alleges("air-strike").by("south").claim()}. */
public final class Say {
    private final String document;
    private Asserter asserter = Asserter.narrator(Optional.empty());
    private final List<String> via = new ArrayList<>();
    private Optional<LocalDate> said = Optional.empty();
    private Optional<TextSpan> span = Optional.empty();
    private Optional<String> quote = Optional.empty();
    private Optional<String> denies = Optional.empty();
    private Optional<String> content = Optional.empty();
    private Stance stance = Stance.ASSERTS;
    private Factuality factuality = Factuality.ACTUAL;
    private Scope scope = Scope.SINGLE;
    private String type = "explosion";
    private final List<Participant> actors = new ArrayList<>();
    private final List<Participant> targets = new ArrayList<>();
    private TimeWindow time = TimeWindow.unknown();
    private Optional<Place> place = Optional.empty();
    private final List<Casualties> casualties = new ArrayList<>();
    private boolean setsOff;

    private Say(String document) {
        this.document = document;
    }

    public static Say in(String document) {
        return new Say(document);
    }

    public Say party(String actor, String text) {
        return speaker(text, actor, SpeakerKind.PARTY);
    }

    public Say speaker(String text, String actor, SpeakerKind kind) {
        asserter = new Asserter(text, Optional.of(actor), Optional.empty(), kind);
        return this;
    }

    public Say speaker(String text, SpeakerKind kind) {
        asserter = new Asserter(text, Optional.empty(), Optional.empty(), kind);
        return this;
    }

    public Say office(String role) {
        asserter = new Asserter(asserter.text(), asserter.actor(), Optional.of(role), asserter.kind());
        return this;
    }

    public Say narrator() {
        asserter = Asserter.narrator(Optional.empty());
        return this;
    }

    public Say via(String agency) {
        via.add(agency);
        return this;
    }

    public Say said(String day) {
        said = Optional.of(LocalDate.parse(day));
        return this;
    }

    public Say quote(String words) {
        quote = Optional.of(words);
        return this;
    }

    /** The passage, and where it stands in a text that holds it. */
    public Say quote(String words, String text) {
        span = Optional.of(new TextSpan(text.indexOf(words), text.indexOf(words) + words.length()));
        return quote(words);
    }

    public Say asserts(String what) {
        return stance(Stance.ASSERTS, Factuality.ACTUAL, what);
    }

    public Say alleges(String what) {
        return stance(Stance.ALLEGES, Factuality.ACTUAL, what);
    }

    public Say admits(String what) {
        return stance(Stance.ADMITS, Factuality.ACTUAL, what);
    }

    public Say denies(String what) {
        return stance(Stance.DENIES, Factuality.NEGATED, what);
    }

    public Say leavesOpen(String what) {
        return stance(Stance.NEITHER_CONFIRMS_NOR_DENIES, Factuality.HEDGED, what);
    }

    public Say plans(String what) {
        return stance(Stance.ANNOUNCES, Factuality.PLANNED, what);
    }

    public Say demands(String what) {
        return stance(Stance.DEMANDS, Factuality.ACTUAL, what);
    }

    public Say stance(Stance attitude, Factuality how, String what) {
        stance = attitude;
        factuality = how;
        type = what;
        return this;
    }

    public Say reportedly() {
        factuality = Factuality.HEDGED;
        return this;
    }

    public Say aggregate() {
        scope = Scope.AGGREGATE;
        return this;
    }

    public Say answering(Claim other) {
        denies = Optional.of(other.id());
        return this;
    }

    public Say by(String... slugs) {
        for (String slug : slugs) {
            actors.add(new Participant(Optional.of(slug), slug, Optional.empty()));
        }
        return this;
    }

    public Say against(String... slugs) {
        for (String slug : slugs) {
            targets.add(new Participant(Optional.of(slug), slug, Optional.empty()));
        }
        return this;
    }

    public Say on(String day) {
        time = TimeWindow.day(LocalDate.parse(day));
        return this;
    }

    public Say between(String start, String end) {
        time = TimeWindow.between(LocalDate.parse(start), LocalDate.parse(end));
        return this;
    }

    /** On that day or before it. */
    public Say until(String day) {
        time = new TimeWindow(
                Optional.empty(), Optional.of(LocalDate.parse(day)), TimePrecision.UNKNOWN, Optional.empty());
        return this;
    }

    public Say at(Place where) {
        place = Optional.of(where);
        return this;
    }

    public Say killed(int count) {
        return toll(Casualties.exactly(org.sulh.model.CasualtyKind.KILLED, count, Casualties.ALL));
    }

    public Say toll(Casualties toll) {
        casualties.add(toll);
        return this;
    }

    public Say content(String words) {
        content = Optional.of(words);
        return this;
    }

    public Say settingOff() {
        setsOff = true;
        return this;
    }

    public Claim claim() {
        return Claim.of(
                document,
                span,
                quote,
                asserter,
                via,
                said,
                stance,
                factuality,
                scope,
                denies,
                new Event(
                        new EventType(type),
                        actors,
                        targets,
                        time,
                        place,
                        casualties,
                        Optional.empty(),
                        setsOff,
                        content),
                "exercise@1",
                1);
    }

    public static Place town(String name, double lat, double lon) {
        return new Place(
                name,
                name,
                Optional.of(new Coordinates(lat, lon)),
                10,
                PlacePrecision.TOWN,
                Optional.of("AF"),
                Optional.empty());
    }

    public static Place country(String name, String iso, double lat, double lon) {
        return new Place(
                name,
                name,
                Optional.of(new Coordinates(lat, lon)),
                500,
                PlacePrecision.COUNTRY,
                Optional.of(iso),
                Optional.empty());
    }

    public static Document document(String id, String outlet, String published, String text) {
        return new Document(
                id,
                id + ".txt",
                outlet.isEmpty() ? Optional.empty() : Optional.of(outlet),
                Optional.empty(),
                published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published)),
                "en",
                "text/plain",
                text.length(),
                text,
                List.of());
    }

    /** The claim with the labels north and south exchanged everywhere. */
    public static Claim swapped(Claim claim) {
        Event event = claim.event();
        Asserter speaker = claim.asserter();
        return Claim.of(
                claim.document(),
                claim.span(),
                claim.quote(),
                new Asserter(speaker.text(), speaker.actor().map(Say::swapped), speaker.role(), speaker.kind()),
                claim.via(),
                claim.said(),
                claim.stance(),
                claim.factuality(),
                claim.scope(),
                claim.denies(),
                new Event(
                        event.type(),
                        event.actors().stream().map(Say::swapped).toList(),
                        event.targets().stream().map(Say::swapped).toList(),
                        event.time(),
                        event.place(),
                        event.casualties(),
                        event.means(),
                        event.setsOff(),
                        event.content()),
                claim.extractor(),
                claim.confidence());
    }

    private static Participant swapped(Participant participant) {
        return new Participant(participant.actor().map(Say::swapped), swapped(participant.text()), participant.role());
    }

    private static String swapped(String slug) {
        return switch (slug) {
            case "north" -> "south";
            case "south" -> "north";
            default -> slug;
        };
    }

    /** The claim as another document passes it on. */
    public static Claim reprint(Claim claim, String document, String via) {
        List<String> passedOn = new ArrayList<>(claim.via());
        passedOn.add(via);
        return Claim.of(
                document,
                claim.span(),
                claim.quote(),
                claim.asserter(),
                passedOn,
                claim.said(),
                claim.stance(),
                claim.factuality(),
                claim.scope(),
                claim.denies(),
                claim.event(),
                claim.extractor(),
                claim.confidence());
    }

    /** The groups with a reprint put beside the claim that it equals but for the document and what passed it on. */
    public static List<OriginGroup> withReprint(List<OriginGroup> groups, List<Claim> claims, Claim reprint) {
        String original = claims.stream()
                .filter(claim -> claim.event().equals(reprint.event())
                        && claim.asserter().equals(reprint.asserter())
                        && claim.stance() == reprint.stance()
                        && claim.said().equals(reprint.said())
                        && reprint.via().size() == claim.via().size() + 1)
                .findFirst()
                .orElseThrow()
                .id();
        List<OriginGroup> more = new ArrayList<>();
        for (OriginGroup group : groups) {
            List<String> members = new ArrayList<>(group.claims());
            if (members.contains(original)) {
                members.add(reprint.id());
            }
            more.add(new OriginGroup(group.id(), group.origin(), members, group.unions()));
        }
        return more;
    }
}
