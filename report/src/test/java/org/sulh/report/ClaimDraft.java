package org.sulh.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Asserter;
import org.sulh.model.Casualties;
import org.sulh.model.Claim;
import org.sulh.model.Document;
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

/** A claim in the making, so that a test says only what matters to it. By default: the document reports it itself. */
final class ClaimDraft {
    private final Document document;
    private final String quote;
    private final String type;
    private Asserter asserter = Asserter.narrator(Optional.empty());
    private Stance stance = Stance.ASSERTS;
    private Factuality factuality = Factuality.ACTUAL;
    private Scope scope = Scope.SINGLE;
    private final List<String> via = new ArrayList<>();
    private Optional<LocalDate> said = Optional.empty();
    private final List<Participant> actors = new ArrayList<>();
    private final List<Participant> targets = new ArrayList<>();
    private TimeWindow time = TimeWindow.unknown();
    private Optional<Place> place = Optional.empty();
    private final List<Casualties> tolls = new ArrayList<>();
    private boolean setsOff;
    private Optional<String> content = Optional.empty();

    private ClaimDraft(Document document, String quote, String type) {
        this.document = document;
        this.quote = quote;
        this.type = type;
    }

    /** A claim drawn from these words of the document's text. */
    static ClaimDraft of(Document document, String quote, String type) {
        return new ClaimDraft(document, quote, type);
    }

    ClaimDraft by(String text, String actor, String role, SpeakerKind kind) {
        asserter = new Asserter(text, word(actor), word(role), kind);
        return this;
    }

    ClaimDraft stance(Stance value) {
        stance = value;
        return this;
    }

    ClaimDraft factuality(Factuality value) {
        factuality = value;
        return this;
    }

    ClaimDraft aggregate() {
        scope = Scope.AGGREGATE;
        return this;
    }

    ClaimDraft via(String agency) {
        via.add(agency);
        return this;
    }

    ClaimDraft said(String day) {
        said = Optional.of(LocalDate.parse(day));
        return this;
    }

    ClaimDraft actor(String slug, String text) {
        actors.add(new Participant(word(slug), text, Optional.empty()));
        return this;
    }

    ClaimDraft actor(String slug, String text, String role) {
        actors.add(new Participant(word(slug), text, Optional.of(role)));
        return this;
    }

    ClaimDraft target(String slug, String text) {
        targets.add(new Participant(word(slug), text, Optional.empty()));
        return this;
    }

    ClaimDraft time(TimeWindow value) {
        time = value;
        return this;
    }

    ClaimDraft day(String day) {
        return time(TimeWindow.day(LocalDate.parse(day)));
    }

    ClaimDraft place(String name) {
        return place(name, PlacePrecision.UNKNOWN);
    }

    ClaimDraft place(String name, PlacePrecision precision) {
        place = Optional.of(new Place(name, name, Optional.empty(), 0, precision, Optional.empty(), Optional.empty()));
        return this;
    }

    ClaimDraft toll(Casualties toll) {
        tolls.add(toll);
        return this;
    }

    ClaimDraft setsOff() {
        setsOff = true;
        return this;
    }

    ClaimDraft content(String words) {
        content = Optional.of(words);
        return this;
    }

    Claim claim() {
        int start = document.text().indexOf(quote);
        return Claim.of(
                document.id(),
                start < 0 ? Optional.empty() : Optional.of(new TextSpan(start, start + quote.length())),
                Optional.of(quote),
                asserter,
                via,
                said,
                stance,
                factuality,
                scope,
                Optional.empty(),
                new Event(new EventType(type), actors, targets, time, place, tolls, Optional.empty(), setsOff, content),
                "exercise@1",
                1);
    }

    /** A word that may be missing: empty stands for none. */
    private static Optional<String> word(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }
}
