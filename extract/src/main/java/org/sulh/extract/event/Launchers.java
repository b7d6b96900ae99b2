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

    private static final Set<String> BLAME = Set.of("blame", "attribute", "ascribe", "pin");

    /** Where those who fire stand, and nobody else. */
    private static final Set<String> SEATS =
            Set.of("position", "post", "outpost", "tank", "base", "boat", "gunboat", "checkpoint", "battery", "ship");

    private Launchers() {}

    /** The words for those whose weapons do an act, as far as the sentence says so; none when it does not. */
    public static List<Integer> of(Sentence sentence, EventMention mention, WordClasses words) {
        Set<Integer> tools = new LinkedHashSet<>(mention.actors());
        tools.add(mention.trigger());
        tools.addAll(sentence.dependents(mention.trigger(), "nsubj", "nsubj:pass", "obl:by", "obl:from", "obl:to"));
        tools.addAll(sentence.dependents(mention.trigger(), "obl:with", "obl:in", "nmod:of", "obj", "dep"));
        Set<Integer> found = new LinkedHashSet<>();
        for (int tool : tools) {
            if (isWeapon(sentence, tool, words)) {
                found.addAll(senders(sentence, tool));
                sentence.head(tool).ifPresent(verb -> {
                    found.addAll(agentsAfter(sentence, verb, tool, words));
                    sentence.dependents(verb, "obl:from").stream()
                            .filter(w ->
                                    w > tool && SEATS.contains(sentence.token(w).lemma()))
                            .forEach(found::add);
                });
            }
        }
        if (!mention.pattern().verb()) {
            found.addAll(participles(sentence, mention.trigger()));
            // "were killed in shelling by X": the parser hangs X on the killing.
            if (sentence.relation(mention.trigger()).startsWith("obl")) {
                found.addAll(agentsAfter(sentence, mention.clause(), mention.trigger(), words));
            }
            found.addAll(blamed(sentence, mention.trigger()));
        }
        found.removeIf(w -> isWeapon(sentence, w, words));
        found.addAll(hands(sentence, mention.trigger()));
        return List.copyOf(found);
    }

    private static boolean isWeapon(Sentence sentence, int word, WordClasses words) {
        return WEAPONS.stream().anyMatch(w -> words.isIn(w, sentence.token(word).lemma()));
    }

    /** "rounds fired by X struck a post": the parser takes the participle for the verb. */
    private static List<Integer> agentsAfter(Sentence sentence, int verb, int word, WordClasses words) {
        return Grammar.agents(sentence, verb).stream()
                .filter(a -> a > word && !isWeapon(sentence, a, words))
                .toList();
    }

    /** "the shelling was blamed on X". */
    private static List<Integer> blamed(Sentence sentence, int trigger) {
        int verb = sentence.head(trigger).orElse(trigger);
        return BLAME.contains(sentence.token(verb).lemma()) ? sentence.dependents(verb, "obl:on", "obl:to") : List.of();
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
