package org.sulh.extract;

import java.util.List;
import java.util.Set;
import org.sulh.extract.event.EventMention;
import org.sulh.extract.event.Grammar;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.Taxonomy;

/** Whether a speaker names an act as what set the hostilities off: "the catalyst was", "triggered the war", "began when". */
final class Onset {
    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private final WordClasses words;

    Onset(WordClasses words) {
        this.words = words;
    }

    /** Whether the speaker says that this act set the hostilities off. */
    boolean isTold(Sentence sentence, EventMention mention, Voices.Voice voice) {
        int trigger = mention.trigger();
        if (TAXONOMY.isProcess(mention.pattern().type())) {
            return false;
        }
        boolean isCause = sentence.dependents(trigger, "nsubj").stream()
                .anyMatch(i -> words.isIn("onset-nouns", sentence.token(i).lemma()));
        int clause = mention.clause();
        boolean causes = words.isIn("onset-verbs", sentence.token(clause).lemma())
                && clause != trigger
                && Grammar.subjects(sentence, clause).contains(trigger)
                && Grammar.objects(sentence, clause).stream()
                        .anyMatch(i -> words.isIn(
                                "onset-hostilities", sentence.token(i).lemma()));
        boolean begins = false;
        List<Integer> path = sentence.pathUp(clause);
        for (int i = 1; i < path.size() && !begins; i++) {
            int at = path.get(i);
            if (voice.cue().filter(c -> c == at).isPresent()) {
                break;
            }
            boolean start = words.isIn("start-verbs", sentence.token(at).lemma())
                    && sentence.dependents(at, "nsubj").stream()
                            .anyMatch(s -> words.isIn(
                                    "onset-hostilities", sentence.token(s).lemma()));
            begins = start && isWhenClause(sentence, clause);
        }
        return isCause || causes || begins;
    }

    private static boolean isWhenClause(Sentence sentence, int clause) {
        return sentence.dependents(clause, "advmod", "mark").stream().anyMatch(i -> Set.of("when", "after")
                .contains(sentence.token(i).lemma()));
    }
}
