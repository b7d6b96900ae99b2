package org.sulh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.model.Event;
import org.sulh.model.Factuality;
import org.sulh.model.Scope;
import org.sulh.model.Stance;

/** A claim as an English sentence that opens with its speaker. */
final class ClaimPhrase {
    private static final Vocabulary VOCABULARY = Vocabulary.english();

    private final Names names;
    private final Roles roles;
    private final SpeakerPhrase speakers;
    private final WordsPhrase words;
    private final TollPhrase tolls;

    ClaimPhrase(Lookup lookup) {
        this.names = lookup.analysis().names();
        this.roles = new Roles(names);
        this.speakers = new SpeakerPhrase(lookup);
        this.words = new WordsPhrase(roles, speakers);
        this.tolls = new TollPhrase(names);
    }

    Roles roles() {
        return roles;
    }

    SpeakerPhrase speakers() {
        return speakers;
    }

    /** The claim with its time and place. */
    String sentence(Claim claim) {
        return sentence(claim, Optional.empty());
    }

    /** The claim under the head of a happening: its time and place only where the head does not give them. */
    String sentence(Claim claim, Happening under) {
        return sentence(claim, Optional.of(under));
    }

    private String sentence(Claim claim, Optional<Happening> under) {
        String whereAndWhen = whereAndWhen(claim, under);
        List<String> parts = new ArrayList<>();
        parts.add(speakers.opening(claim) + " "
                + words.find(claim).map(said -> said + whereAndWhen).orElseGet(() -> predicate(claim, whereAndWhen)));
        Event event = claim.event();
        parts.addAll(roles.asides(event));
        event.means().ifPresent(means -> parts.add("means: " + means));
        if (!event.casualties().isEmpty()) {
            parts.add("toll: " + tolls.of(event.casualties())
                    + (claim.scope() == Scope.AGGREGATE ? ", over a period or several happenings" : ""));
        }
        if (event.setsOff()) {
            parts.add("named as what set the hostilities off");
        }
        claim.said()
                .filter(day -> !SpeakerPhrase.isOwnVoice(claim))
                .ifPresent(day -> parts.add("said on " + TimePhrase.of(day)));
        return String.join("; ", parts) + ".";
    }

    private String predicate(Claim claim, String whereAndWhen) {
        return VOCABULARY.verb(claim.stance(), claim.factuality(), speakers.isPlural(claim)) + " " + act(claim.event())
                + whereAndWhen
                + WordsPhrase.findContent(claim).map(content -> ": " + content).orElse("");
    }

    String speaker(Claim claim) {
        return speakers.name(claim);
    }

    /** Whether the speaker says that it did not happen, or leaves it open. */
    static boolean isRefusal(Claim claim) {
        return claim.stance() == Stance.DENIES
                || claim.stance() == Stance.NEITHER_CONFIRMS_NOR_DENIES
                || claim.factuality() == Factuality.NEGATED;
    }

    /** The act with those who take part in it. */
    String act(Event event) {
        return VOCABULARY.phrase(
                event.type(),
                Map.of(
                        "actors", Series.and(roles.doers(event)),
                        "targets", Series.and(roles.targets(event)),
                        "all", Series.and(roles.all(event))));
    }

    private String whereAndWhen(Claim claim, Optional<Happening> under) {
        Event event = claim.event();
        List<String> parts = new ArrayList<>();
        event.place()
                .map(names::place)
                .filter(name -> !Objects.equals(
                        under.flatMap(Happening::place).map(names::place).orElse(null), name))
                .ifPresent(parts::add);
        boolean sameTime = under.map(Happening::time)
                .filter(t -> t.start().equals(event.time().start())
                        && t.end().equals(event.time().end()))
                .isPresent();
        if (event.time().isKnown() && !sameTime) {
            parts.add(TimePhrase.of(event.time()));
        }
        return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
    }
}
