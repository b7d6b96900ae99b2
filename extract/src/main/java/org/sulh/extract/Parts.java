package org.sulh.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.actor.ActorReader;
import org.sulh.extract.actor.Cast;
import org.sulh.extract.actor.Reference;
import org.sulh.extract.event.EventMention;
import org.sulh.extract.event.Frame;
import org.sulh.extract.event.Launchers;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Participant;
import org.sulh.model.SpeakerKind;

/** Who does, suffers and takes part in what an event mention tells of. */
final class Parts {
    private static final Set<String> WORDS_OF_PLACE = Set.of("compound", "amod");

    private final WordClasses words;
    private final ActorReader actors;

    Parts(WordClasses words, ActorReader actors) {
        this.words = words;
        this.actors = actors;
    }

    /** Adds the parts to a draft. */
    void add(Reading reading, EventMention mention, Voices.Voice voice, Cast cast, Draft draft) {
        Sentence sentence = reading.sentence();
        for (int word : mention.actors()) {
            // "border clashes", "Kabul airstrikes": what stands before a noun may be where, not who.
            boolean place = WORDS_OF_PLACE.contains(sentence.relation(word))
                    && reading.findMention(word).isEmpty();
            if (!place) {
                actors.read(sentence, word, reading.mentions(), cast, voice.ownerIn(sentence, word))
                        .forEach(r -> draft.addActor(part(mention, r)));
            }
        }
        boolean act = mention.frame() == Frame.ACT || mention.frame() == Frame.TOLL || mention.frame() == Frame.HAPPEN;
        if (draft.actors.isEmpty() && act) {
            for (int word : Launchers.of(sentence, mention, words)) {
                actors.read(sentence, word, reading.mentions(), cast, voice.ownerIn(sentence, word))
                        .forEach(r -> draft.addActor(r.asParticipant()));
            }
        }
        if (draft.actors.isEmpty() && (mention.frame() == Frame.ACT || mention.frame() == Frame.TOLL)) {
            voice.speech().ifPresent(s -> s.accused()
                    .forEach(w -> actors.read(sentence, w, reading.mentions(), cast, voice.we())
                            .forEach(r -> draft.addActor(r.asParticipant()))));
        }
        if (draft.actors.isEmpty() && mention.frame() == Frame.PROCESS && cast.areSidesAgreed()) {
            // "The talks" of a document about the two sides of an agreement are theirs.
            cast.sides().forEach(s -> draft.addActor(s.asParticipant()));
        }
        Victims.words(sentence, mention, words)
                .forEach(word -> addTarget(reading, mention, word, cast, voice.ownerIn(sentence, word), draft));
    }

    private static Participant part(EventMention mention, Reference reference) {
        return switch (mention.frame()) {
            case TRAVEL -> reference.asParticipant("delegate");
            case MEDIATE -> reference.asParticipant("mediator");
            case HEAD -> reference.asParticipant("head");
            default -> reference.asParticipant();
        };
    }

    private void addTarget(
            Reading reading, EventMention mention, int word, Cast cast, Optional<Reference> we, Draft draft) {
        Sentence sentence = reading.sentence();
        boolean time = reading.times().stream().anyMatch(t -> word >= t.first() && word <= t.last());
        // "our positions near X" lie somewhere, but are somebody's.
        boolean site = reading.findMention(word).isEmpty()
                && !Victims.isThingHit(sentence, word, words)
                && reading.places().stream().anyMatch(p -> p.head() == word);
        if (time || site || isKin(sentence, word, mention) || Victims.isNobody(sentence, mention, word, words)) {
            return;
        }
        List<Reference> read = actors.read(sentence, word, reading.mentions(), cast, we);
        if (mention.frame() == Frame.HEAD) {
            // The delegation is whose head is named: the head's own actor when the head's words do not tell.
            read.stream().findFirst().flatMap(Reference::actor).ifPresent(actor -> {
                List<Participant> heads = List.copyOf(draft.actors.values());
                draft.actors.clear();
                heads.forEach(h -> draft.addActor(new Participant(Optional.of(actor), h.text(), h.role())));
            });
            return;
        }
        if (read.isEmpty()) {
            if (sentence.token(word).isNoun()) {
                Optional<String> owner = sentence.subtree(word).stream()
                        .flatMap(i -> reading.findMention(i).stream())
                        .filter(m -> m.person().isEmpty() && m.actor().kind() == SpeakerKind.ARMED_GROUP)
                        .map(m -> m.actor().id())
                        .findFirst();
                List<Integer> phrase = sentence.subtree(word).stream()
                        .filter(i -> i >= word
                                || !isLedIn(sentence, i)
                                        && !sentence.token(i).pos().equals("IN"))
                        .filter(i -> i != mention.trigger())
                        .toList();
                draft.addTarget(new Participant(owner, shortText(sentence, word, phrase), Optional.empty()));
            }
        } else {
            read.forEach(r -> draft.addTarget(r.asParticipant()));
        }
    }

    /** "a shepherd and his son": told of as one. */
    private static boolean isKin(Sentence sentence, int word, EventMention mention) {
        return sentence.relation(word).equals("conj")
                && mention.targets().contains(sentence.head(word).orElse(-1))
                && sentence.dependents(word, "nmod:poss").stream()
                        .anyMatch(i -> sentence.token(i).pos().equals("PRP$"));
    }

    private static boolean isLedIn(Sentence sentence, int word) {
        String relation = sentence.relation(word);
        return relation.equals("case") || relation.equals("det") || relation.equals("punct");
    }

    /** A noun phrase with what follows it up to the first clause or comma. */
    private static String shortText(Sentence sentence, int head, List<Integer> phrase) {
        int first = head;
        while (first > 0
                && phrase.contains(first - 1)
                && !sentence.token(first - 1).pos().equals("VBG")) {
            first--;
        }
        // "shot dead a farmer": what stands before the article is no part of who.
        for (int i = head - 1; i > first; i--) {
            if (sentence.token(i).pos().equals("DT")) {
                first = i;
                break;
            }
        }
        // "at least 14 civilians" are civilians; how many is the toll's to say.
        while (first < head
                && (sentence.token(first).pos().matches("CD|RBS|JJS|JJR|RBR|DT|CC|PRP\\$")
                        || sentence.hasLemma(first, "dozen")
                        || sentence.isBelow(first, head)
                                && sentence.relation(first).equals("advmod"))) {
            first++;
        }
        // "a vehicle of the observers", but "a house in the village": where it stands is the place's to say.
        int last = sentence.dependents(head, "nmod:of").stream()
                .filter(of -> of > head && of - head <= 6 && phrase.contains(of))
                .findFirst()
                .orElse(head);
        return sentence.words(first, last);
    }
}
