package org.sulh.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.event.EventMention;
import org.sulh.extract.event.Frame;
import org.sulh.extract.event.Grammar;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.WordClasses;

/** To whom and to what an act is done: the words for it, beyond the object of its verb. */
final class Victims {
    private static final Set<String> GROUND = Set.of(
            "crossing-closure",
            "line-crossing",
            "verification-visit",
            "fortification",
            "force-movement",
            "withdrawal",
            "heavy-weapons",
            "jamming",
            "position",
            "agreement",
            "talks");

    private static final List<String> TOWARD = List.of("towards", "toward", "onto", "upon", "beside", "under");

    private Victims() {}

    /** The words for those who suffer an act, in the order of the text. */
    static List<Integer> words(Sentence sentence, EventMention mention, WordClasses words) {
        List<Integer> found = new ArrayList<>(mention.targets());
        if (mention.type().equals("displacement")
                && found.isEmpty()
                && mention.pattern().verb()) {
            // Those who flee are those to whom it is done.
            found.addAll(Grammar.subjects(sentence, mention.trigger()));
        }
        if (mention.frame() == Frame.ACT && words.isIn("toll-types", mention.type())) {
            aimedAt(sentence, mention, words).stream()
                    .filter(w -> !found.contains(w))
                    .forEach(found::add);
        }
        boolean people = found.stream().anyMatch(t -> isPerson(sentence, t, words));
        if (mention.frame() == Frame.ACT && !people && words.isIn("toll-types", mention.type())) {
            // "ambushed a patrol, killing four soldiers": the soldiers are the patrol's.
            boolean post = found.stream()
                    .anyMatch(t -> words.isIn("held-places", sentence.token(t).lemma()));
            harmed(sentence, mention.clause(), words).stream()
                    .filter(h -> !found.contains(h))
                    .filter(h -> !post || !words.isIn("armed", sentence.token(h).lemma()))
                    .forEach(found::add);
        }
        return found;
    }

    /** "fired towards a group of farmers", "burst beside a patrol": not what lies near a place, but somebody, or a thing hit. */
    private static List<Integer> aimedAt(Sentence sentence, EventMention mention, WordClasses words) {
        List<Integer> found = new ArrayList<>();
        for (String toward : TOWARD) {
            sentence.dependents(mention.trigger(), "obl:" + toward, "nmod:" + toward).stream()
                    .filter(w -> isThingHit(sentence, w, words))
                    .forEach(found::add);
        }
        sentence.dependents(mention.trigger(), "obl:in", "nmod:in").stream()
                .filter(w -> sentence.hasLemma(w, "direction"))
                .flatMap(w -> sentence.dependents(w, "nmod:of").stream())
                .filter(w -> isThingHit(sentence, w, words))
                .forEach(found::add);
        return found;
    }

    /** Whether a word is one for people, or for a thing that is hit as such and is no place on the map. */
    static boolean isThingHit(Sentence sentence, int word, WordClasses words) {
        String lemma = sentence.token(word).lemma();
        return isPerson(sentence, word, words)
                || !sentence.token(word).isProperNoun()
                        && words.isIn("hit-things", lemma)
                        && !words.isIn("place-nouns", lemma)
                        && !words.isIn("no-targets", lemma);
    }

    /** "hit a truck, killing its driver and injuring a passer-by": the driver and the passer-by. */
    private static List<Integer> harmed(Sentence sentence, int clause, WordClasses words) {
        List<Integer> found = new ArrayList<>();
        for (int verb : sentence.subtree(clause)) {
            boolean harms = verb > clause
                    && sentence.token(verb).pos().equals("VBG")
                    && words.isIn("harm-verbs", sentence.token(verb).lemma());
            if (harms) {
                Grammar.objects(sentence, verb).stream()
                        .filter(o -> !sentence.hasLemma(o, "other"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isPerson(Sentence sentence, int word, WordClasses words) {
        Optional<Integer> counted = sentence.findDependent(word, "nmod:of");
        return words.isIn("folk", sentence.token(word).lemma())
                || counted.filter(c -> words.isIn("folk", sentence.token(c).lemma()))
                        .isPresent();
    }

    /** Whether a word that grammar makes the object of an act is none to whom it is done: a shell, a stretch of road. */
    static boolean isNobody(Sentence sentence, EventMention mention, int word, WordClasses words) {
        String lemma = sentence.token(word).lemma();
        if (words.isIn("weapons", lemma) || words.isIn("no-targets", lemma) || lemma.matches("\\d+(st|nd|rd|th)?")) {
            return true;
        }
        if (mention.type().equals("failure-to-implement")) {
            return words.isIn("broken", lemma);
        }
        return GROUND.contains(mention.type()) && !isPerson(sentence, word, words);
    }
}
