package org.sulh.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.WordClasses;

/** Who sent a weapon on its way, where the text tells of the weapon: "shells lobbed by X", "shots that came from X". */
public final class Launchers {
    private static final List<String> WEAPONS = List.of("weapons", "shots", "shells", "drones", "aircraft");

    private Launchers() {}

    /** The words for those whose weapons do an act, as far as the sentence says so; none when it does not. */
    public static List<Integer> of(Sentence sentence, EventMention mention, WordClasses words) {
        Set<Integer> tools = new LinkedHashSet<>(mention.actors());
        tools.add(mention.trigger());
        tools.addAll(sentence.dependents(mention.trigger(), "nsubj", "nsubj:pass", "obl:by", "obl:from", "obl:to"));
        tools.addAll(sentence.dependents(mention.trigger(), "obl:with", "obl:in", "nmod:of", "obj", "dep"));
        Set<Integer> found = new LinkedHashSet<>();
        for (int tool : tools) {
            if (WEAPONS.stream()
                    .anyMatch(w -> words.isIn(w, sentence.token(tool).lemma()))) {
                found.addAll(senders(sentence, tool));
            }
        }
        if (!sentence.token(mention.trigger()).isVerb()) {
            found.addAll(participles(sentence, mention.trigger()));
        }
        found.addAll(hands(sentence, mention.trigger()));
        return List.copyOf(found);
    }

    private static List<Integer> senders(Sentence sentence, int weapon) {
        List<Integer> found = new ArrayList<>(participles(sentence, weapon));
        found.addAll(sentence.dependents(weapon, "nmod:from"));
        for (int verb : sentence.dependents(weapon, r -> r.startsWith("acl"))) {
            if (sentence.token(verb).isVerb()) {
                found.addAll(sentence.dependents(verb, "obl:from"));
            }
        }
        return found;
    }

    /** "a mine laid by X", "the fire opened by X". */
    private static List<Integer> participles(Sentence sentence, int noun) {
        List<Integer> found = new ArrayList<>();
        for (int verb : sentence.dependents(noun, r -> r.startsWith("acl"))) {
            if (sentence.token(verb).isVerb()) {
                found.addAll(Grammar.agents(sentence, verb));
            }
        }
        return found;
    }

    /** "at the hands of X". */
    private static List<Integer> hands(Sentence sentence, int trigger) {
        List<Integer> found = new ArrayList<>();
        sentence.dependents(trigger, "obl:at", "nmod:at").stream()
                .filter(w -> sentence.hasLemma(w, "hand"))
                .forEach(w -> found.addAll(sentence.dependents(w, "nmod:of")));
        return found;
    }
}
