package org.sulh.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final Set<String> FIRST_PERSON = Set.of("we", "us", "our");

    private static final Set<String> PRONOUNS = Set.of("it", "he", "she");

    private final SpeechFinder speeches;
    private final ActorReader actors;
    private final Cast cast;
    private final Quotations quotations;
    private final Optional<LocalDate> published;
    private final Optional<Reference> narrator;
    private Optional<Reference> openQuotation = Optional.empty();

    /** Who was quoted last. */
    private Optional<Reference> lastQuoted = Optional.empty();

    /** Whom the sentence before was about. */
    private Optional<Reference> topic = Optional.empty();

    /** @param narrator whose own voice the document is in, where that is no outlet */
    Voices(
            SpeechFinder speeches,
            ActorReader actors,
            Cast cast,
            Quotations quotations,
            Optional<LocalDate> published,
            Optional<Reference> narrator) {
        this.narrator = narrator;
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
     * @param speaker who speaks; absent for an outlet in its own voice
     * @param via those who pass it on
     * @param quoted whether the words are verbatim
     * @param we whom "we" stands for in these words: outside quotation marks whoever wrote the document, where that is known
     */
    record Voice(
            Optional<Speech> speech,
            Optional<Reference> speaker,
            List<String> via,
            boolean quoted,
            Optional<Reference> we) {
        /** Whom the first person stands for when a phrase bears it; else whom "its" and "their" may stand for. */
        Optional<Reference> ownerIn(Sentence sentence, int word) {
            boolean firstPerson = sentence.subtree(word).stream()
                    .anyMatch(i -> FIRST_PERSON.contains(sentence.token(i).lemma()));
            return firstPerson ? we : speaker;
        }

        Attitude attitude() {
            return speech.map(Speech::attitude).orElse(Attitude.ASSERTS);
        }

        Optional<Integer> cue() {
            return speech.flatMap(Speech::cue);
        }
    }

    /** Whether a speaker is one whom the text tells of, and not one whom a passive leaves open. */
    static boolean isNamed(Optional<Reference> speaker) {
        return !speaker.equals(Optional.of(NOT_NAMED));
    }

    Voice at(Reading reading, int word) {
        Sentence sentence = reading.sentence();
        boolean quoted = quotations.findAt(sentence.token(word).span().start()).isPresent();
        List<Speech> around = speeches.around(sentence, word);
        if (around.isEmpty()) {
            // Words in quotation marks that nobody is said to speak are the last speaker's.
            Optional<Reference> goesOn =
                    !quoted ? narrator : openQuotation.or(() -> lastQuoted).or(() -> narrator);
            return new Voice(Optional.empty(), goesOn, List.of(), quoted, goesOn);
        }
        Speech innermost = around.getFirst();
        Optional<Reference> outer = quoted && openQuotation.isPresent() ? openQuotation : narrator;
        boolean ownVoice = (outer.isEmpty() || outer.equals(narrator))
                && innermost.speaker().stream().anyMatch(w -> sentence.hasLemma(w, "we"));
        if (ownVoice) {
            // Outside quotation marks "we" is whoever wrote the document.
            return new Voice(Optional.of(innermost), narrator, List.of(), quoted, narrator);
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
        boolean verbatim = quoted && openQuotation.isEmpty();
        Optional<Reference> we = verbatim ? Optional.of(speaker) : outer.or(() -> Optional.of(speaker));
        return new Voice(Optional.of(innermost), Optional.of(speaker), via, quoted, we);
    }

    Reference readSpeaker(Reading reading, Speech speech, Optional<Reference> we) {
        Sentence sentence = reading.sentence();
        boolean pronoun = !speech.speaker().isEmpty()
                && speech.speaker().stream()
                        .allMatch(w -> PRONOUNS.contains(sentence.token(w).lemma()));
        if (pronoun && topic.isPresent()) {
            // Who speaks on is who spoke, or was spoken of, before.
            boolean person = speech.speaker().stream().noneMatch(w -> sentence.hasLemma(w, "it"));
            Optional<Reference> same = person ? cast.lastPerson().or(() -> topic) : topic;
            if (!person || same.equals(topic)) {
                return topic.get();
            }
        }
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

    private Optional<Reference> speakerOfQuotation(Reading reading) {
        boolean quotes = reading.sentence().tokens().stream()
                .anyMatch(t -> quotations.findAt(t.span().start()).isPresent());
        return quotes
                ? speeches.findQuoting(reading.sentence()).map(s -> readSpeaker(reading, s, openQuotation))
                : Optional.empty();
    }

    /** Whom a sentence is about: who speaks in it, else whom its main verb is said of. */
    private Optional<Reference> topicOf(Reading reading) {
        Sentence sentence = reading.sentence();
        return speeches.listStatements(sentence).stream()
                .filter(s -> !s.speaker().isEmpty())
                .findFirst()
                .map(s -> readSpeaker(reading, s, openQuotation))
                .filter(r -> r.actor().isPresent() || r.role().isPresent())
                .or(() ->
                        sentence.tokens().stream()
                                .filter(t -> sentence.head(t.index()).isEmpty())
                                .findFirst()
                                .stream()
                                .flatMap(root -> sentence.dependents(root.index(), "nsubj", "nsubj:pass").stream())
                                .limit(1)
                                .flatMap(s ->
                                        actors.read(sentence, s, reading.mentions(), cast, Optional.empty()).stream())
                                .filter(r -> r.actor().isPresent())
                                .findFirst());
    }

    /** To be called when a sentence is done: who speaks on when its quotation is still open. */
    void endSentence(Reading reading) {
        Sentence sentence = reading.sentence();
        topic = topicOf(reading).or(() -> topic);
        lastQuoted = speakerOfQuotation(reading).or(() -> lastQuoted);
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
