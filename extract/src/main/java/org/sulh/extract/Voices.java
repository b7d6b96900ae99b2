package org.sulh.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.extract.actor.ActorReader;
import org.sulh.extract.actor.Cast;
import org.sulh.extract.actor.Reference;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.speech.Attitude;
import org.sulh.extract.speech.Speech;
import org.sulh.extract.speech.SpeechFinder;
import org.sulh.extract.time.TimeExpression;
import org.sulh.model.SpeakerKind;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/**
 * In whose voice a part of a document stands, sentence after sentence: the innermost speech of the sentence, or the
 * speaker of a quotation that goes on, or the outlet itself.
 */
final class Voices {
    /** A speaker whom the text leaves open ("was accused of"). */
    private static final Reference NOT_NAMED =
            new Reference("not named", Optional.empty(), Optional.empty(), SpeakerKind.UNNAMED, false);

    private final SpeechFinder speeches;
    private final ActorReader actors;
    private final Cast cast;
    private final Quotations quotations;
    private final Optional<LocalDate> published;
    private Optional<Reference> openQuotation = Optional.empty();

    Voices(SpeechFinder speeches, ActorReader actors, Cast cast, Quotations quotations, Optional<LocalDate> published) {
        this.speeches = speeches;
        this.actors = actors;
        this.cast = cast;
        this.quotations = quotations;
        this.published = published;
    }

    /**
     * One voice.
     *
     * @param speech how the sentence shows it; absent for the outlet's own voice and a quotation that goes on
     * @param speaker who speaks; absent for the outlet
     * @param via those who pass it on
     * @param quoted whether the words are verbatim
     */
    record Voice(Optional<Speech> speech, Optional<Reference> speaker, List<String> via, boolean quoted) {
        Attitude attitude() {
            return speech.map(Speech::attitude).orElse(Attitude.ASSERTS);
        }

        Optional<Integer> cue() {
            return speech.flatMap(Speech::cue);
        }
    }

    Voice at(Reading reading, int word) {
        Sentence sentence = reading.sentence();
        boolean quoted = quotations.findAt(sentence.token(word).span().start()).isPresent();
        List<Speech> around = speeches.around(sentence, word);
        if (around.isEmpty()) {
            Optional<Reference> goesOn = quoted ? openQuotation : Optional.empty();
            return new Voice(Optional.empty(), goesOn, List.of(), quoted);
        }
        Speech innermost = around.getFirst();
        Optional<Reference> outer = quoted ? openQuotation : Optional.empty();
        boolean ownVoice = outer.isEmpty() && innermost.speaker().stream().anyMatch(w -> sentence.hasLemma(w, "we"));
        if (ownVoice) {
            // Outside quotation marks "we" is whoever wrote the document.
            return new Voice(Optional.of(innermost), Optional.empty(), List.of(), quoted);
        }
        Reference speaker = readSpeaker(reading, innermost, outer);
        List<String> via = new ArrayList<>();
        for (Speech speech : around) {
            List<Integer> relays = new ArrayList<>(speech.hearers());
            relays.addAll(speech.speaker());
            for (int relay : relays) {
                actors.read(sentence, relay, reading.mentions(), cast, outer).stream()
                        .filter(r -> r.kind() == SpeakerKind.OUTLET)
                        .flatMap(r -> r.actor().stream())
                        .filter(a -> !via.contains(a))
                        .forEach(via::add);
            }
        }
        return new Voice(Optional.of(innermost), Optional.of(speaker), via, quoted);
    }

    Reference readSpeaker(Reading reading, Speech speech, Optional<Reference> we) {
        for (int word : speech.speaker()) {
            List<Reference> read = actors.read(reading.sentence(), word, reading.mentions(), cast, we);
            if (!read.isEmpty()) {
                return read.getFirst();
            }
        }
        return speech.speaker().stream()
                .findFirst()
                .map(w -> new Reference(
                        reading.sentence().phrase(w), Optional.empty(), Optional.empty(), SpeakerKind.UNNAMED, false))
                .orElse(NOT_NAMED);
    }

    /** To be called when a sentence is done: who speaks on when its quotation is still open. */
    void endSentence(Reading reading) {
        Sentence sentence = reading.sentence();
        int lastStart = sentence.token(sentence.size() - 1).span().end();
        boolean open = quotations.findAt(lastStart).isPresent();
        if (!open) {
            openQuotation = Optional.empty();
            return;
        }
        speeches.listStatements(sentence).stream()
                .filter(s -> s.cue()
                        .filter(c -> quotations
                                .findAt(sentence.token(c).span().start())
                                .isEmpty())
                        .isPresent())
                .findFirst()
                .ifPresent(s -> openQuotation = Optional.of(readSpeaker(reading, s, openQuotation)));
    }

    /**
     * When the speech was made, by an expression of time that hangs on its verb; a time inside what is said is another
     * matter.
     */
    Optional<TimeExpression> timeOfSpeech(Reading reading, Voice voice) {
        return voice.cue().flatMap(cue -> Attachment.time(reading, cue, Optional.empty())
                .filter(t -> t.bound() == TimeExpression.Bound.BEFORE
                        || reading.sentence().isBelow(reading.headOf(t), cue)
                                && !isInContent(reading, cue, reading.headOf(t))));
    }

    private static boolean isInContent(Reading reading, int cue, int word) {
        for (int step : reading.sentence().pathUp(word)) {
            if (reading.sentence().head(step).orElse(-1) == cue) {
                String relation = reading.sentence().relation(step);
                return relation.equals("ccomp")
                        || relation.equals("xcomp")
                        || relation.startsWith("parataxis")
                        || relation.equals("obj")
                        || relation.startsWith("advcl:of");
            }
        }
        return false;
    }

    Optional<LocalDate> dayOf(TimeExpression time) {
        TimeWindow window = time.resolve(published, false);
        return window.precision() == TimePrecision.DAY && time.bound() == TimeExpression.Bound.AT
                ? window.start()
                : Optional.empty();
    }
}
