package org.sulh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.extract.actor.ActorReader;
import org.sulh.extract.actor.Cast;
import org.sulh.extract.actor.Reference;
import org.sulh.extract.event.Grammar;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.speech.Attitude;
import org.sulh.extract.speech.Speech;
import org.sulh.extract.speech.SpeechFinder;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.Participant;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;

/**
 * What is said rather than done: demands, commitments, threats, and statements that touch the conflict and that no
 * pattern of acts covers.
 */
final class Statements {
    private final WordClasses words;
    private final SpeechFinder speeches;
    private final ActorReader actors;
    private final Wording wording;

    Statements(WordClasses words, SpeechFinder speeches, ActorReader actors, Wording wording) {
        this.words = words;
        this.speeches = speeches;
        this.actors = actors;
        this.wording = wording;
    }

    /**
     * The drafts of a sentence with its statements added. A demand takes the place of the acts that it speaks of: what is
     * asked for has not happened.
     */
    List<Draft> complete(Reading reading, List<Draft> acts, Voices voices, Cast cast) {
        Sentence sentence = reading.sentence();
        List<Draft> drafts = new ArrayList<>(acts);
        List<Integer> covered = new ArrayList<>();
        acts.forEach(a -> {
            a.cue.ifPresent(covered::add);
            covered.add(a.trigger);
        });
        for (Speech speech : speeches.listStatements(sentence)) {
            int cue = speech.cue().orElseThrow();
            boolean asks = speech.attitude() == Attitude.DEMANDS;
            if (covered.contains(cue) && !asks || isEmbeddedQuestion(sentence, cue)) {
                continue;
            }
            Optional<Draft> statement = statement(
                    reading,
                    speech,
                    cue,
                    asks
                            && acts.stream()
                                    .anyMatch(a -> a.cue.filter(c -> c == cue).isPresent()),
                    voices,
                    cast);
            if (statement.isPresent()) {
                if (asks) {
                    drafts.removeIf(d -> d.cue.filter(c -> c == cue).isPresent());
                }
                drafts.add(statement.get());
            }
        }
        exhortation(reading, voices).ifPresent(drafts::add);
        // What a statement reports is a claim of its own; the frame around it then adds nothing.
        List<Draft> all = List.copyOf(drafts);
        drafts.removeIf(d -> d.type.slug().equals("statement")
                && all.stream().anyMatch(o -> o != d && sentence.isBelow(o.trigger, d.trigger)));
        return drafts;
    }

    /** "Let us hope that", said by the one who is quoted. */
    private Optional<Draft> exhortation(Reading reading, Voices voices) {
        Sentence sentence = reading.sentence();
        boolean lets = sentence.size() > 4
                && sentence.hasLemma(0, "let")
                && sentence.token(1).lemma().matches("'s|us|we")
                && sentence.hasLemma(2, "hope");
        if (!lets || !touchesConflict(sentence, 2)) {
            return Optional.empty();
        }
        Voices.Voice voice = voices.at(reading, 2);
        if (voice.speaker().isEmpty()) {
            return Optional.empty();
        }
        Draft draft = new Draft(new EventType("statement"), sentence.span(), 2);
        draft.speaker = voice.speaker();
        draft.quoted = voice.quoted();
        draft.stance = Stance.HOPES;
        draft.factuality = Factuality.HYPOTHETICAL;
        draft.addActor(voice.speaker().get().asParticipant());
        int last = sentence.size() - 1;
        while (last > 3 && sentence.token(last).pos().matches("[.,:]|''|``")) {
            last--;
        }
        draft.content = Optional.of(sentence.words(3, last));
        draft.confidence = 0.6;
        return Optional.of(draft);
    }

    /** "When asked about": the verb frames an answer and is none itself. */
    private static boolean isEmbeddedQuestion(Sentence sentence, int cue) {
        return sentence.hasLemma(cue, "ask") && sentence.relation(cue).startsWith("advcl");
    }

    private Optional<Draft> statement(
            Reading reading, Speech speech, int cue, boolean asksForAct, Voices voices, Cast cast) {
        Sentence sentence = reading.sentence();
        Voices.Voice outer = voices.at(reading, cue);
        Reference speaker = voices.readSpeaker(reading, speech, outer.speaker());
        boolean demands = speech.attitude() == Attitude.DEMANDS;
        boolean counts =
                demands || speaker.actor().isPresent() || speaker.role().isPresent();
        boolean matters = asksForAct
                || touchesConflict(sentence, cue)
                || demands && !hearersOf(reading, speech, cue, cast, speaker).isEmpty();
        if (!counts || speaker.kind() == SpeakerKind.OUTLET && speaker.actor().isPresent() || !matters) {
            return Optional.empty();
        }
        boolean hopes = speech.attitude() == Attitude.HOPES;
        boolean plain = speech.attitude() == Attitude.ASSERTS || speech.attitude() == Attitude.ANNOUNCES;
        if (plain && (speaker.actor().isEmpty() || !touches(sentence, cue, "process-matters"))) {
            return Optional.empty();
        }
        String type =
                switch (speech.attitude()) {
                    case DEMANDS -> "demand";
                    case PROMISES -> "commitment";
                    case THREATENS -> "threat";
                    default -> "statement";
                };
        if (speech.attitude() == Attitude.DENIES) {
            return Optional.empty();
        }
        Draft draft = new Draft(new EventType(type), sentence.span(), cue);
        draft.quoted = outer.quoted();
        draft.via.addAll(outer.via());
        boolean told = (outer.speech().isPresent() || outer.quoted())
                && outer.speaker().isPresent()
                && outer.speaker().get().kind() != SpeakerKind.OUTLET;
        // "X was asked to": by whoever tells of it, where the words name nobody.
        boolean open = !Voices.isNamed(Optional.of(speaker));
        draft.speaker = told || open ? outer.speaker() : Optional.of(speaker);
        draft.cue = Optional.of(cue);
        draft.stance = hopes ? Stance.HOPES : speech.attitude() == Attitude.DEMANDS ? Stance.DEMANDS : stanceOf(type);
        draft.factuality = hopes || type.equals("threat")
                ? Factuality.HYPOTHETICAL
                : type.equals("commitment") ? Factuality.PLANNED : Factuality.ACTUAL;
        if (!open) {
            draft.addActor(speaker.asParticipant());
        }
        hearersOf(reading, speech, cue, cast, speaker).forEach(draft::addTarget);
        draft.content = Optional.of(contentOf(sentence, cue));
        draft.said = voices.timeOfSpeech(
                        reading,
                        new Voices.Voice(
                                Optional.of(speech), Optional.of(speaker), List.of(), false, Optional.of(speaker)))
                .flatMap(voices::dayOf);
        draft.saidAtOtherTime = Drafting.hasOtherTime(sentence, cue);
        draft.confidence = 0.6;
        return Optional.of(draft);
    }

    private static Stance stanceOf(String type) {
        return type.equals("commitment") || type.equals("threat") ? Stance.ANNOUNCES : Stance.ASSERTS;
    }

    /** Of whom it is asked: who is addressed, or who is to do what is asked. */
    private List<Participant> hearersOf(Reading reading, Speech speech, int cue, Cast cast, Reference speaker) {
        List<Integer> candidates = new ArrayList<>();
        if (speech.attitude() == Attitude.DEMANDS || speech.attitude() == Attitude.THREATENS) {
            candidates.addAll(speech.hearers());
            candidates.addAll(reading.sentence().dependents(cue, "obl:on", "obl:upon", "obl:to", "obl:from", "obl:of"));
            for (int clause : reading.sentence()
                    .dependents(cue, r -> r.equals("ccomp") || r.equals("xcomp") || r.startsWith("advcl"))) {
                candidates.addAll(Grammar.subjects(reading.sentence(), clause));
            }
        }
        return candidates.stream()
                .flatMap(w ->
                        actors.read(reading.sentence(), w, reading.mentions(), cast, Optional.of(speaker)).stream())
                .filter(r -> r.actor().isEmpty() || !r.actor().equals(speaker.actor()))
                .filter(r -> !r.text().equals(speaker.text()))
                .map(Reference::asParticipant)
                .toList();
    }

    private boolean touchesConflict(Sentence sentence, int cue) {
        return touches(sentence, cue, "matters") || touches(sentence, cue, "conflict");
    }

    private boolean touches(Sentence sentence, int cue, String wordClass) {
        return sentence.subtree(cue).stream()
                .anyMatch(
                        i -> i != cue && words.isIn(wordClass, sentence.token(i).lemma()));
    }

    private String contentOf(Sentence sentence, int cue) {
        if (cue + 2 < sentence.size() && sentence.token(cue + 1).lemma().matches("on|upon")) {
            List<Integer> said = sentence.subtree(cue).stream()
                    .filter(i -> i > cue + 1 && !sentence.token(i).pos().matches("[.,:]|''|``"))
                    .toList();
            if (!said.isEmpty()) {
                return sentence.words(said.getFirst(), said.getLast());
            }
        }
        List<Integer> parts = sentence.dependents(
                cue,
                r -> r.equals("ccomp")
                        || r.equals("xcomp")
                        || r.equals("obj")
                        || r.startsWith("obl:for")
                        || r.startsWith("obl:on"));
        if (parts.isEmpty()) {
            return wording.of(sentence, cue);
        }
        int top = parts.stream()
                .filter(p -> !sentence.dependents(cue, "ccomp", "xcomp").isEmpty()
                        ? sentence.dependents(cue, "ccomp", "xcomp").contains(p)
                        : true)
                .findFirst()
                .orElse(parts.getFirst());
        return wording.of(sentence, top);
    }
}
