package org.sulh.extract.actor;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Token;

/** The words of the phrase around a head word. */
final class Phrase {
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private Phrase() {}

    /** With its number: "both sides". */
    static String withCount(Sentence sentence, int head) {
        int first = head;
        while (first > 0
                && sentence.isBelow(first - 1, head)
                && !sentence.relation(first - 1).equals("case")) {
            first--;
        }
        return sentence.words(first, head);
    }

    /** The longest phrase of the vocabulary that ends with the head. */
    static Optional<String> longest(Sentence sentence, int head, Function<String, Boolean> known) {
        for (int first = Math.max(0, head - 4); first <= head; first++) {
            String phrase = sentence.words(first, head).toLowerCase(Locale.ROOT);
            if (known.apply(phrase)) {
                return Optional.of(phrase);
            }
        }
        String lemma = sentence.token(head).lemma();
        return known.apply(lemma) ? Optional.of(lemma) : Optional.empty();
    }

    /** "spokesperson for the Pakistani military": whose office it is belongs to its name. */
    static String withOwner(Sentence sentence, int head) {
        int last = head;
        for (int owner : sentence.dependents(head, "nmod:of", "nmod:for")) {
            if (owner > head && owner - head <= 8) {
                last = Math.max(last, owner);
            }
        }
        return last == head ? of(sentence, head) : sentence.words(firstOf(sentence, head), last);
    }

    /** The words of a phrase up to its head, without article or number. */
    static String of(Sentence sentence, int head) {
        return sentence.words(firstOf(sentence, head), head);
    }

    private static int firstOf(Sentence sentence, int head) {
        int first = head;
        // "shot dead a farmer": what stands before the article is no part of who.
        while (first > 0
                && !ARTICLES.contains(sentence.token(first).lemma())
                && sentence.isBelow(first - 1, head)
                && (!sentence.relation(first - 1).equals("case")
                        || sentence.token(first - 1).pos().equals("POS"))
                && (!sentence.relation(first - 1).equals("punct")
                        || sentence.token(first - 1).pos().equals("HYPH"))) {
            first--;
        }
        // "at least 14 soldiers": how many is no part of who.
        while (first < head
                && (isDeterminer(sentence.token(first))
                        || sentence.token(first).pos().matches("RBS|JJS|RBR|JJR"))) {
            first++;
        }
        return first;
    }

    private static boolean isDeterminer(Token token) {
        return token.pos().matches("DT|PRP\\$|IN|CC|CD|HYPH");
    }
}
