package org.sulh.extract;

import java.util.List;
import java.util.Optional;
import org.sulh.extract.actor.ActorLexicon;
import org.sulh.extract.actor.Reference;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Actor;
import org.sulh.model.Document;
import org.sulh.model.SpeakerKind;

/**
 * Whose own voice a document is in, where that is not an outlet's: a ministry's communiqué, a mission's report. In turn:
 * the outlet that the document is known to come from, when it is or belongs to an actor; a heading that names an actor and
 * what kind of paper it is ("Statement by the ministry of defence of ..."); the actor that a text which speaks of "our units",
 * outside quotation marks, names first.
 */
final class Narrator {
    /** A heading is looked for in so many sentences from the top. */
    private static final int HEAD = 2;

    private static final int LONGEST_HEADING = 30;

    private final ActorLexicon lexicon;
    private final WordClasses words;

    Narrator(ActorLexicon lexicon, WordClasses words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** Absent for an outlet, and where the document does not tell. */
    Optional<Reference> find(Document document, List<Reading> readings, Quotations quotations) {
        if (document.outlet().isPresent()) {
            return document.outlet().flatMap(name -> lexicon.findIn(name).map(actor -> reference(name, actor)));
        }
        return heading(readings).or(() -> firstPerson(readings, quotations));
    }

    private Optional<Reference> heading(List<Reading> readings) {
        return readings.stream()
                .limit(HEAD)
                .filter(r -> r.sentence().size() <= LONGEST_HEADING)
                .filter(r -> r.sentence().tokens().stream().anyMatch(t -> words.isIn("papers", t.lemma())))
                .filter(r -> r.sentence().tokens().stream().noneMatch(Narrator::isFinite))
                .flatMap(r -> named(r).stream())
                .findFirst();
    }

    private Optional<Reference> firstPerson(List<Reading> readings, Quotations quotations) {
        boolean speaks = readings.stream().anyMatch(r -> r.sentence().tokens().stream()
                .anyMatch(t -> isOwnForce(r.sentence(), t)
                        && quotations.findAt(t.span().start()).isEmpty()));
        return speaks
                ? readings.stream().limit(HEAD).flatMap(r -> named(r).stream()).findFirst()
                : Optional.empty();
    }

    /** "Our units": a newspaper has none. */
    private boolean isOwnForce(Sentence sentence, Token token) {
        boolean force = words.isIn("own-forces", token.lemma());
        return force
                && sentence.dependents(token.index(), "nmod:poss").stream()
                        .anyMatch(i -> sentence.token(i).text().equalsIgnoreCase("our"));
    }

    private static Optional<Reference> named(Reading reading) {
        Sentence sentence = reading.sentence();
        return reading.mentions().stream()
                .filter(m -> m.actor().kind() != SpeakerKind.OUTLET)
                .findFirst()
                .map(m -> reference(sentence.words(m.first(), m.last()), m.actor()));
    }

    private static boolean isFinite(Token token) {
        return token.pos().matches("VB[DZP]|MD");
    }

    private static Reference reference(String text, Actor actor) {
        return new Reference(text, Optional.of(actor.id()), Optional.empty(), actor.kind(), false);
    }
}
