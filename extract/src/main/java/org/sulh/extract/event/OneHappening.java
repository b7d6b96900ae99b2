package org.sulh.extract.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sulh.extract.parse.Sentence;
import org.sulh.model.Taxonomy;

/**
 * Joins the mentions of a sentence in which two words tell of one happening: a noun and the verb that carries it ("a strike
 * hit the town"), a verb and the object that is part of its meaning ("exchanged fire"). Cost: the square of the few mentions
 * of a sentence.
 */
final class OneHappening {
    private static final Taxonomy TAXONOMY = Taxonomy.standard();

    private OneHappening() {}

    /** The mentions, with those left out that another tells of already. */
    static List<EventMention> of(Sentence sentence, List<EventMention> mentions) {
        List<EventMention> kept = new ArrayList<>(mentions);
        mentions.forEach(m -> giveToCarried(sentence, m, kept));
        joinTolls(sentence, kept);
        for (EventMention verb : List.copyOf(kept)) {
            if (verb.pattern().verb()) {
                Set<Integer> means = partsOfMeaning(sentence, verb);
                kept.removeIf(n -> means.contains(n.trigger()));
            }
        }
        for (EventMention verb : List.copyOf(kept)) {
            if (verb.pattern().verb() && verb.frame() == Frame.PROCESS) {
                List<Integer> parts = new ArrayList<>(Grammar.subjects(sentence, verb.trigger()));
                parts.addAll(Grammar.objects(sentence, verb.trigger()));
                kept.removeIf(n -> n.type().equals("talks") && !n.pattern().verb() && parts.contains(n.trigger()));
            }
        }
        return kept;
    }

    /** A verb of violence whose subject is an act gives that act what it was done to, and is itself left out. */
    private static void giveToCarried(Sentence sentence, EventMention verb, List<EventMention> kept) {
        if (!verb.pattern().verb() || !isViolent(verb)) {
            return;
        }
        List<Integer> subjects = carriers(sentence, verb);
        kept.stream()
                .filter(n -> !n.pattern().verb() && isHostile(n) && subjects.contains(n.trigger()))
                .findFirst()
                .ifPresent(noun -> {
                    kept.remove(verb);
                    kept.set(kept.indexOf(noun), withTargets(noun, verb.targets(), subjects));
                });
    }

    /** "killed one and wounded three": the second toll is of the same happening. */
    private static void joinTolls(Sentence sentence, List<EventMention> kept) {
        for (EventMention second : List.copyOf(kept)) {
            int above = sentence.head(second.trigger()).orElse(-1);
            boolean joined = second.frame() == Frame.TOLL
                    && sentence.relation(second.trigger()).equals("conj");
            kept.stream()
                    .filter(first -> joined && first.frame() == Frame.TOLL && first.trigger() == above)
                    .findFirst()
                    .ifPresent(first -> {
                        kept.remove(second);
                        kept.set(kept.indexOf(first), withTargets(first, second.targets(), List.of()));
                    });
        }
    }

    /** The words that do what the verb says, or by which it is done. */
    private static List<Integer> carriers(Sentence sentence, EventMention verb) {
        Set<Integer> found = new LinkedHashSet<>(Grammar.subjects(sentence, verb.trigger()));
        if (Grammar.isPassive(sentence, verb.trigger())) {
            found.addAll(sentence.dependents(verb.trigger(), "obl:in", "obl:by", "obl:from", "obl:during"));
        }
        return List.copyOf(found);
    }

    private static EventMention withTargets(EventMention noun, List<Integer> more, List<Integer> subjects) {
        Set<Integer> targets = new LinkedHashSet<>(noun.targets());
        more.stream().filter(t -> !subjects.contains(t)).forEach(targets::add);
        return new EventMention(noun.pattern(), noun.trigger(), noun.clause(), noun.actors(), List.copyOf(targets));
    }

    /** The arguments that a verb's conditions ask for. */
    private static Set<Integer> partsOfMeaning(Sentence sentence, EventMention verb) {
        Set<Integer> found = new HashSet<>();
        for (EventPattern.Condition condition : verb.pattern().only()) {
            List<Integer> arguments =
                    switch (condition.relation()) {
                        case OBJ -> Grammar.objects(sentence, verb.trigger());
                        case SUBJ -> Grammar.subjects(sentence, verb.trigger());
                        case OBL -> sentence.dependents(verb.trigger(), r -> r.startsWith("obl"));
                        default -> List.of();
                    };
            arguments.stream()
                    .filter(a -> condition.lemmas().contains(sentence.token(a).lemma()))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isHostile(EventMention mention) {
        return TAXONOMY.findFamily(mention.pattern().type())
                .filter("hostilities"::equals)
                .isPresent();
    }

    private static boolean isViolent(EventMention mention) {
        return isHostile(mention)
                || mention.frame() == Frame.TOLL
                || mention.type().equals("protected-object");
    }
}
