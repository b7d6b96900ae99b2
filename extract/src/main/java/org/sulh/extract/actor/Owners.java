package org.sulh.extract.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.parse.Sentence;
import org.sulh.model.Actor;
import org.sulh.model.SpeakerKind;

/** To which actors a force, office or group belongs. */
final class Owners {
    private static final Set<String> BELONGS =
            Set.of("nmod:of", "nmod:from", "nmod:for", "nmod:by", "nmod:poss", "nmod:'s");

    private Owners() {}

    /** The actors to whom a force, office or group belongs: named before the head, or after "of", "from", "for". */
    static List<ActorMention> of(Sentence sentence, int head, List<ActorMention> mentions) {
        List<ActorMention> owners = new ArrayList<>(before(sentence, head, head, mentions));
        // "troops and fighters of the Front": parsers hang the owner on the first, but it follows the last.
        List<Integer> others = sentence.dependents(head, r -> r.startsWith("conj"));
        int first = sentence.relation(head).equals("conj") ? sentence.head(head).orElse(head) : head;
        List<Sentence.Arc> arcs = new ArrayList<>(sentence.arcsFrom(head));
        if (first != head) {
            arcs.addAll(sentence.arcsFrom(first));
        }
        for (Sentence.Arc arc : arcs) {
            boolean followsOther = others.stream().anyMatch(o -> o > head && arc.dependent() > o);
            if (arc.dependent() > head && !followsOther && BELONGS.contains(arc.relation())) {
                below(sentence, arc.dependent(), mentions).stream()
                        .filter(m -> !owners.contains(m))
                        .forEach(owners::add);
            }
        }
        return owners;
    }

    /** Names in the phrase of a head that stand before a word: adjectives, compounds, possessives. */
    static List<ActorMention> before(Sentence sentence, int before, int head, List<ActorMention> mentions) {
        int start = before;
        while (start > 0 && sentence.isBelow(start - 1, head)) {
            start--;
        }
        int from = start;
        return mentions.stream()
                .filter(m ->
                        m.first() >= from && m.last() < before && m.person().isEmpty())
                .toList();
    }

    /** The actor that a name means, in the words of the text. */
    static Reference reference(Sentence sentence, ActorMention mention) {
        return new Reference(
                sentence.words(mention.first(), mention.last()),
                Optional.of(mention.actor().id()),
                Optional.empty(),
                mention.actor().kind(),
                false);
    }

    /** "the defence ministry in Damascus": a capital after a body says whose it is. */
    static List<ActorMention> seat(Sentence sentence, int head, List<ActorMention> mentions) {
        return sentence.dependents(head, "nmod:in", "nmod:at").stream()
                .flatMap(d -> mentions.stream()
                        .filter(m -> m.covers(d))
                        .filter(m -> m.alias() == Actor.Alias.Kind.METONYM
                                || m.actor().kind() == SpeakerKind.OBSERVER))
                .toList();
    }

    static List<ActorMention> below(Sentence sentence, int top, List<ActorMention> mentions) {
        return mentions.stream()
                .filter(m -> m.person().isEmpty())
                .filter(m -> sentence.isBelow(m.last(), top) || m.covers(top))
                .toList();
    }
}
