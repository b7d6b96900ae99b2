package org.sulh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.actor.ActorReader;
import org.sulh.extract.actor.Cast;
import org.sulh.extract.actor.Reference;
import org.sulh.extract.event.Grammar;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;

/**
 * What a speaker says of its own side's future and of its bonds, where no pattern of acts covers it: threats ("any attack
 * will be met with force"), commitments ("we will respect the line", "remains committed to the understandings") and refusals
 * ("will not leave the hill").
 */
final class Intentions {
    private static final Set<String> FUTURE = Set.of("will", "shall", "'ll", "would", "wo");
    private static final Set<String> FIRST_PERSON = Set.of("we", "our");

    private final WordClasses words;
    private final ActorReader actors;
    private final Wording wording;

    Intentions(WordClasses words, ActorReader actors, Wording wording) {
        this.words = words;
        this.actors = actors;
        this.wording = wording;
    }

    /**
     * The intentions of a sentence.
     *
     * @param acts what is drafted of it already; an act that is announced is no promise beside
     */
    List<Draft> find(Reading reading, List<Draft> acts, Voices voices, Cast cast) {
        Sentence sentence = reading.sentence();
        List<Draft> found = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            int at = token.index();
            Optional<Draft> draft = Optional.empty();
            if (hasFuture(sentence, at)) {
                draft = ofFuture(reading, at, acts, voices, cast);
            } else if (isBond(sentence, at)) {
                draft = ofBond(reading, at, acts, voices, cast);
            }
            draft.filter(d -> found.stream().noneMatch(f -> f.type.equals(d.type)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static boolean hasFuture(Sentence sentence, int at) {
        return sentence.dependents(at, "aux", "aux:pass").stream()
                .anyMatch(i -> FUTURE.contains(sentence.token(i).lemma()));
    }

    private Optional<Draft> ofFuture(Reading reading, int at, List<Draft> acts, Voices voices, Cast cast) {
        Sentence sentence = reading.sentence();
        Voices.Voice voice = voices.at(reading, at);
        if (voice.speaker().isEmpty() || voice.speaker().get().kind() == SpeakerKind.OUTLET) {
            return Optional.empty();
        }
        Reference speaker = voice.speaker().get();
        List<Integer> subjects = new ArrayList<>(sentence.dependents(at, "nsubj", "nsubj:pass", "nsubj:xsubj"));
        List<Reference> who = subjects.stream()
                .flatMap(s -> actors.read(sentence, s, reading.mentions(), cast, voice.ownerIn(sentence, s)).stream())
                .toList();
        boolean own = who.stream().anyMatch(r -> isOwn(r, speaker))
                || subjects.stream()
                        .anyMatch(s -> FIRST_PERSON.contains(sentence.token(s).lemma()));
        boolean negated = sentence.dependents(at, "advmod", "neg").stream()
                .anyMatch(i -> words.isIn("negations", sentence.token(i).lemma()));
        if (isThreat(sentence, at, subjects, own, negated)) {
            return Optional.of(draft(
                    reading, at, "threat", voice, own ? who : List.of(), Stance.ANNOUNCES, Factuality.HYPOTHETICAL));
        }
        boolean drafted = acts.stream()
                .anyMatch(a -> sentence.isBelow(a.trigger, at)
                        && a.cue.filter(c -> sentence.isBelow(c, at)).isEmpty());
        if (!own || drafted || isIdle(sentence, at)) {
            return Optional.empty();
        }
        return Optional.of(
                negated
                        ? draft(reading, at, "position", voice, who, Stance.ASSERTS, Factuality.ACTUAL)
                        : draft(reading, at, "commitment", voice, who, Stance.ANNOUNCES, Factuality.PLANNED));
    }

    private static boolean isOwn(Reference subject, Reference speaker) {
        return subject.actor().isPresent()
                ? subject.actor().equals(speaker.actor())
                : subject.text().equals(speaker.text());
    }

    /** "Will respond with force", "will be met with", "the response will be severe", "will not stand idle". */
    private boolean isThreat(Sentence sentence, int at, List<Integer> subjects, boolean own, boolean negated) {
        String lemma = sentence.token(at).lemma();
        boolean answer = subjects.stream()
                .anyMatch(s -> words.isIn("threat-nouns", sentence.token(s).lemma()));
        boolean condition = sentence.tokens().stream()
                .anyMatch(t -> t.lemma().equals("if")
                        || t.lemma().equals("unless")
                        || t.index() == 0 && t.lemma().equals("should")
                        || t.index() > 0
                                && t.lemma().equals("should")
                                && sentence.token(t.index() - 1).text().equals(",")
                        || t.lemma().equals("any"));
        boolean passive = Grammar.isPassive(sentence, at);
        boolean force =
                own && !passive && words.isIn("threat-verbs", lemma) || passive && words.isIn("met-verbs", lemma);
        boolean inCondition = condition && own && !passive && words.isIn("force-verbs", lemma);
        boolean idle = negated
                && (own || condition)
                && sentence.subtree(at).stream()
                        .anyMatch(
                                i -> words.isIn("idle-words", sentence.token(i).lemma()));
        return answer || force || inCondition || idle;
    }

    /** The future of these verbs binds nobody: "will be able to", "would need". */
    private boolean isIdle(Sentence sentence, int at) {
        return Grammar.isPassive(sentence, at)
                || words.isIn("idle-verbs", sentence.token(at).lemma())
                || sentence.relation(at).startsWith("acl")
                || sentence.relation(at).startsWith("advcl");
    }

    /** "Remains committed to", "stands by". */
    private boolean isBond(Sentence sentence, int at) {
        String lemma = sentence.token(at).lemma();
        boolean committed = words.isIn("bond-adjectives", lemma)
                && !sentence.dependents(at, r -> r.startsWith("obl:to") || r.startsWith("nmod:to") || r.equals("xcomp"))
                        .isEmpty();
        boolean standsBy =
                lemma.equals("stand") && !sentence.dependents(at, "obl:by").isEmpty();
        return committed || standsBy;
    }

    private Optional<Draft> ofBond(Reading reading, int at, List<Draft> acts, Voices voices, Cast cast) {
        Sentence sentence = reading.sentence();
        List<Integer> subjects = new ArrayList<>(sentence.dependents(at, "nsubj", "nsubj:pass", "nsubj:xsubj"));
        if (subjects.isEmpty()) {
            sentence.head(at).ifPresent(h -> subjects.addAll(sentence.dependents(h, "nsubj", "nsubj:pass")));
        }
        Voices.Voice voice = voices.at(reading, at);
        List<Reference> who = subjects.stream()
                .flatMap(s -> actors.read(sentence, s, reading.mentions(), cast, voice.ownerIn(sentence, s)).stream())
                .filter(r -> r.actor().isPresent())
                .toList();
        boolean drafted = acts.stream().anyMatch(a -> a.trigger == at);
        return who.isEmpty() || drafted
                ? Optional.empty()
                : Optional.of(draft(reading, at, "commitment", voice, who, Stance.ANNOUNCES, Factuality.ACTUAL));
    }

    private Draft draft(
            Reading reading,
            int at,
            String type,
            Voices.Voice voice,
            List<Reference> who,
            Stance stance,
            Factuality factuality) {
        Draft draft = new Draft(new EventType(type), reading.sentence().span(), at);
        draft.speaker = voice.speaker();
        draft.via.addAll(voice.via());
        draft.cue = voice.cue();
        draft.quoted = voice.quoted();
        draft.stance = stance;
        draft.factuality = factuality;
        who.forEach(r -> draft.addActor(r.asParticipant()));
        draft.content = Optional.of(wording.of(reading.sentence(), at));
        draft.confidence = 0.6;
        return draft;
    }
}
