package org.sulh.extract.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.WordClasses;
import org.sulh.model.SpeakerKind;

/** Reads "both sides", "the two armies", "all parties", and "the other side", which is the one that does not speak. */
final class Sides {
    private static final Set<String> COUNTED =
            Set.of("army", "military", "state", "capital", "force", "rival", "foe", "ministry", "militaries");

    private final WordClasses words;

    Sides(WordClasses words) {
        this.words = words;
    }

    /** Absent when the phrase speaks of something else. */
    Optional<List<Reference>> read(
            Sentence sentence, int head, List<ActorMention> mentions, Cast cast, Optional<Reference> we) {
        String lemma = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
        boolean side = words.isIn("sides", lemma);
        if (!side && !COUNTED.contains(lemma) || mentions.stream().anyMatch(m -> sentence.isBelow(m.last(), head))) {
            return Optional.empty();
        }
        if (side && isOther(sentence, head)) {
            String phrase = Phrase.of(sentence, head);
            return Optional.of(List.of(
                    Descriptions.other(cast, we).map(r -> r.withText(phrase)).orElseGet(() -> unknown(phrase))));
        }
        boolean counted = below(sentence, head, Set.of("both", "two"));
        if (!counted && !(side && isWhole(sentence, head))) {
            return Optional.empty();
        }
        String phrase = Phrase.withCount(sentence, head);
        boolean all = below(sentence, head, Set.of("all", "every", "other"));
        List<Reference> sides = cast.areSidesKnown() && !all
                ? cast.sides().stream().map(s -> s.withText(phrase)).toList()
                : List.of(unknown(phrase));
        cast.sawGroup(sides);
        return Optional.of(sides);
    }

    private static Reference unknown(String phrase) {
        return new Reference(phrase, Optional.empty(), Optional.empty(), SpeakerKind.PARTY, false);
    }

    private static boolean isOther(Sentence sentence, int head) {
        return !sentence.token(head).isPlural()
                && below(sentence, head, Set.of("other", "opposing", "opposite", "enemy"));
    }

    private static boolean below(Sentence sentence, int head, Set<String> lemmas) {
        return sentence.dependents(head, r -> true).stream()
                .anyMatch(i ->
                        i < head && lemmas.contains(sentence.token(i).lemma().toLowerCase(Locale.ROOT)));
    }

    /** "the parties"; but not "the Afghan sides", "parties to the conflict in X". */
    private static boolean isWhole(Sentence sentence, int head) {
        return sentence.token(head).isPlural()
                && sentence.dependents(head, "amod", "compound", "nmod:poss", "nmod:of")
                        .isEmpty();
    }
}
