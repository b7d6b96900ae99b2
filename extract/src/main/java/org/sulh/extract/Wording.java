package org.sulh.extract;

import java.util.List;
import java.util.Set;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.WordClasses;

/** What was said, agreed or demanded, in the words of the document. */
final class Wording {
    private final WordClasses words;

    Wording(WordClasses words) {
        this.words = words;
    }

    /** The clause of a verb as text, without what stands around it and without remarks that hang at its end. */
    String of(Sentence sentence, int verb) {
        List<Integer> remarks = sentence.subtree(verb).stream()
                .filter(i -> i != verb && (isRemark(sentence, i) || isSecondClause(sentence, i, verb)))
                .toList();
        List<Integer> clause = sentence.subtree(verb).stream()
                .filter(i -> remarks.stream().noneMatch(r -> sentence.isBelow(i, r)))
                .filter(i -> !sentence.token(i).pos().matches("[,:.]|HYPH"))
                .toList();
        int first = clause.getFirst();
        int last = clause.getLast();
        while (first < last && sentence.token(first).pos().matches("[,:.]|IN|CC|WDT|WP|WRB|-LRB-|-RRB-|HYPH")) {
            first++;
        }
        String text = sentence.words(first, last);
        boolean open = text.lastIndexOf('“') > text.lastIndexOf('”');
        return !open ? text : text.startsWith("“") ? text.substring(1) : text + "”";
    }

    /** "signed a ceasefire and have held talks since": the second verb is told of for itself. */
    private static boolean isSecondClause(Sentence sentence, int word, int verb) {
        return sentence.relation(word).equals("conj")
                && sentence.head(word).orElse(-1) == verb
                && sentence.token(word).isVerb()
                && sentence.token(verb).pos().matches("VB[DPZN]")
                && sentence.dependents(word, "aux").stream().anyMatch(i -> sentence.hasLemma(i, "have"));
    }

    private boolean isRemark(Sentence sentence, int word) {
        String relation = sentence.relation(word);
        boolean aside = relation.startsWith("acl:relcl")
                && !sentence.dependents(word, "nsubj", "obj").isEmpty();
        boolean credit = relation.startsWith("advcl")
                && sentence.findDependent(word, "mark", "case")
                        .filter(i -> Set.of("as", "while", "whereas")
                                .contains(sentence.token(i).lemma()))
                        .isPresent();
        boolean answer = relation.equals("appos")
                && words.isIn("denied-nouns", sentence.token(word).lemma());
        return aside || credit || answer;
    }
}
