package org.sulh.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Actor;
import org.sulh.model.SpeakerKind;

/**
 * Reads a noun phrase as one or more actors. In turn: pronouns; "both sides"; names of persons and of the dictionary; what
 * belongs to an actor ("Pakistani troops", "its forces"); offices; definite descriptions ("the army", "the group"); groups
 * that no dictionary can name. A phrase that is none of these gives nothing: an actor is never guessed.
 *
 * <p>Deterministic; cost linear in the words of the sentence for each phrase.
 */
public final class ActorReader {
    private final Bodies bodies;
    private final People people;
    private final Sides sides;
    private final WordClasses words;

    public ActorReader(WordClasses words) {
        this.words = words;
        this.bodies = new Bodies(words);
        this.people = new People(bodies.offices());
        this.sides = new Sides(words);
    }

    /**
     * Whom the phrase around a head word speaks of.
     *
     * @param we the speaker whose words these are, whom "we" stands for
     */
    public List<Reference> read(
            Sentence sentence, int head, List<ActorMention> mentions, Cast cast, Optional<Reference> we) {
        Token token = sentence.token(head);
        if (Pronouns.isPronoun(token)) {
            return Pronouns.read(token, cast, we);
        }
        Optional<ActorMention> named =
                mentions.stream().filter(m -> m.covers(head)).findFirst();
        if (named.isEmpty()) {
            Optional<List<Reference>> both = sides.read(sentence, head, mentions, cast, we);
            if (both.isPresent()) {
                return both.get();
            }
        }
        List<Reference> found;
        if (named.isPresent() && named.get().person().isPresent()) {
            found = List.of(people.known(sentence, named.get(), cast));
        } else if (named.isEmpty() && People.isPerson(token, cast)) {
            found = List.of(people.read(sentence, head, mentions, cast));
        } else if (named.isPresent()) {
            found = named(sentence, head, named.get(), mentions);
        } else {
            found = bodies.read(sentence, head, mentions, cast, we);
        }
        remember(sentence, head, named, found, cast);
        return found;
    }

    private List<Reference> named(Sentence sentence, int head, ActorMention named, List<ActorMention> mentions) {
        if (isPeople(sentence, head, named)) {
            return List.of(new Reference(
                    Phrase.of(sentence, head), Optional.empty(), Optional.empty(), SpeakerKind.UNNAMED, false));
        }
        List<Reference> found = new ArrayList<>();
        // A parser may hang "representatives from A and B" on B: the others named in the phrase belong to it.
        List<Integer> phrase = sentence.subtree(head);
        boolean collective = phrase.stream()
                .filter(i -> i < named.first())
                .anyMatch(i -> bodies.isForce(sentence.token(i).text()));
        if (collective) {
            for (ActorMention other : mentions) {
                boolean possessive = other.last() + 1 < sentence.size()
                        && sentence.token(other.last() + 1).pos().equals("POS");
                if (other.last() < named.first() && phrase.contains(other.last()) && !possessive) {
                    found.add(Owners.reference(sentence, other));
                }
            }
        }
        found.add(Owners.reference(sentence, named));
        return Bodies.distinct(found);
    }

    /** "Palestinians", "two Lebanese": people, who are no party; "the Israelis" may be one. */
    private static boolean isPeople(Sentence sentence, int head, ActorMention named) {
        return named.alias() == Actor.Alias.Kind.DEMONYM
                && sentence.token(head).isPlural()
                && (!Descriptions.hasArticle(sentence, head)
                        || !sentence.dependents(head, "nummod").isEmpty());
    }

    private void remember(Sentence sentence, int head, Optional<ActorMention> named, List<Reference> found, Cast cast) {
        for (Reference reference : found) {
            if (reference.kind() == SpeakerKind.OUTLET) {
                cast.sawOutlet(reference);
            }
            if (reference.actor().isPresent()) {
                cast.sawPhrase(reference);
            }
            if (reference.actor().isPresent() && reference.kind() == SpeakerKind.ARMED_GROUP) {
                cast.sawArmedGroup(reference);
            }
        }
        if (found.size() == 1 && words.isIn("delegations", sentence.token(head).lemma())) {
            cast.sawDelegation(found.getFirst());
        }
        boolean place = named.filter(m -> m.alias() == Actor.Alias.Kind.METONYM).isPresent()
                && sentence.findDependent(head, "case").isPresent();
        boolean unknown = found.stream().allMatch(r -> r.actor().isEmpty() && r.kind() == SpeakerKind.UNNAMED);
        if (found.isEmpty() || place || unknown || found.stream().anyMatch(Reference::person)) {
            return;
        }
        if (found.size() > 1 || sentence.token(head).isPlural()) {
            cast.sawGroup(found);
        } else {
            cast.sawSingle(found.getFirst());
            if (sentence.relation(head).equals("nsubj")) {
                cast.sawSubject(found.getFirst());
            }
        }
    }
}
