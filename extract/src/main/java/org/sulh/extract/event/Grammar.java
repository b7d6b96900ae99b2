package org.sulh.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.parse.Sentence;

/** Who does and who suffers a verb, over active, passive, participles and infinitives. */
public final class Grammar {
    private static final Set<String> OBJECT_CONTROL = Set.of("of", "for", "from");

    private Grammar() {}

    /** The words that do what a verb says. */
    public static List<Integer> subjects(Sentence sentence, int verb) {
        Set<Integer> found = new LinkedHashSet<>(sentence.dependents(verb, "nsubj", "nsubj:xsubj"));
        found.addAll(agents(sentence, verb));
        if (found.isEmpty() && !isPassive(sentence, verb)) {
            String relation = sentence.relation(verb);
            int head = sentence.head(verb).orElse(-1);
            if (head >= 0
                    && relation.startsWith("acl")
                    && sentence.token(verb).pos().equals("VBG")) {
                found.add(head);
            } else if (head >= 0
                    && sentence.token(head).isVerb()
                    && (relation.startsWith("advcl")
                            || relation.equals("xcomp")
                            || relation.equals("conj")
                            || relation.equals("dep"))) {
                boolean ofObject = relation.startsWith("advcl")
                        && sentence.dependents(verb, "mark", "case").stream()
                                .anyMatch(i -> OBJECT_CONTROL.contains(
                                        sentence.token(i).lemma()));
                // "accused X of shelling", "kept X from shelling": X it is who shells.
                found.addAll(
                        isPassive(sentence, head)
                                        || ofObject && !objects(sentence, head).isEmpty()
                                ? objects(sentence, head)
                                : subjects(sentence, head));
            }
        }
        if (sentence.relation(verb).startsWith("acl:relcl") && found.stream().allMatch(i -> isRelative(sentence, i))) {
            // "It was X that opened fire": the parser does not look behind the pronoun.
            sentence.head(verb).stream()
                    .filter(h -> !sentence.dependents(h, "cop").isEmpty())
                    .forEach(found::add);
        }
        return withoutRelatives(sentence, found);
    }

    private static boolean isRelative(Sentence sentence, int word) {
        return sentence.token(word).pos().equals("WDT")
                || sentence.token(word).pos().equals("WP");
    }

    /** The words that a verb is done to. */
    public static List<Integer> objects(Sentence sentence, int verb) {
        Set<Integer> found = new LinkedHashSet<>(sentence.dependents(verb, "obj", "iobj", "nsubj:pass"));
        if (sentence.relation(verb).equals("acl") && sentence.token(verb).pos().equals("VBN")) {
            sentence.head(verb).ifPresent(found::add);
        }
        return withoutRelatives(sentence, found);
    }

    /** Those after "by" in a passive. */
    public static List<Integer> agents(Sentence sentence, int verb) {
        return sentence.dependents(verb, "obl:by", "obl:agent");
    }

    public static boolean isPassive(Sentence sentence, int verb) {
        return !sentence.dependents(verb, "nsubj:pass", "aux:pass").isEmpty()
                || sentence.token(verb).pos().equals("VBN")
                        && sentence.relation(verb).equals("acl");
    }

    /** The verb in whose clause a word stands: the word itself when it is one. */
    public static int clauseOf(Sentence sentence, int word) {
        for (int at : sentence.pathUp(word)) {
            if (sentence.token(at).isVerb()
                    && !sentence.relation(at).equals("amod")
                    && !sentence.relation(at).startsWith("aux")) {
                return at;
            }
        }
        return sentence.pathUp(word).getLast();
    }

    /** The relation by which a word, or the phrase it heads, hangs from its clause's verb; empty for the verb itself. */
    public static Optional<String> relationToClause(Sentence sentence, int word, int clause) {
        for (int at : sentence.pathUp(word)) {
            if (sentence.head(at).orElse(-1) == clause) {
                return Optional.of(sentence.relation(at));
            }
        }
        return Optional.empty();
    }

    private static List<Integer> withoutRelatives(Sentence sentence, Set<Integer> found) {
        List<Integer> kept = new ArrayList<>(found);
        kept.removeIf(i -> isRelative(sentence, i));
        return kept;
    }
}
