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
    private static final Set<String> GROUND = Set.of("crossing-closure", "line-crossing", "verification-visit");

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
        boolean people = found.stream().anyMatch(t -> isPerson(sentence, t, words));
        if (mention.frame() == Frame.ACT && !people && words.isIn("toll-types", mention.type())) {
            harmed(sentence, mention.clause(), words).stream()
                    .filter(h -> !found.contains(h))
                    .forEach(found::add);
        }
        return found;
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
