package org.sulh.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.sulh.extract.event.EventPattern.Condition;
import org.sulh.extract.event.NearMiss.Reason;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.WordClasses;

/**
 * Patterns that nearly fitted the words of a sentence: the trigger stands there, and a condition or the part of speech was
 * in the way. At most one for a word, and none for a word that some pattern fitted. Of several the one whose missing words
 * stand elsewhere in the sentence comes first, else the most general, which stands last in the file; one for the part of
 * speech comes only where nothing else is known. Everyday words ("take", "round"), which name an act only together with
 * others, count only where those others stand in the sentence. Deterministic. Cost: as finding the acts, twice over.
 */
public final class NearMisses {
    /** A condition of more lemmas is shown by their number. */
    private static final int SHOWN_LEMMAS = 6;

    private final EventFinder finder;
    private final WordClasses words;

    public NearMisses(EventFinder finder, WordClasses words) {
        this.finder = finder;
        this.words = words;
    }

    /** In the order of the words. */
    public List<NearMiss> find(Sentence sentence) {
        List<NearMiss> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            int at = i;
            List<EventPattern> patterns = finder.listPatterns(sentence.token(i).lemma());
            boolean fitted = patterns.stream()
                    .anyMatch(p -> finder.match(sentence, at, p).isPresent());
            if (!fitted && !sentence.relation(i).startsWith("aux")) {
                at(sentence, at, patterns).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<NearMiss> at(Sentence sentence, int word, List<EventPattern> patterns) {
        boolean everyday = words.isIn("everyday", sentence.token(word).lemma());
        Optional<NearMiss> general = Optional.empty();
        for (EventPattern pattern : patterns) {
            Optional<EventMention> bare = finder.match(sentence, word, pattern.withoutConditions());
            if (bare.isPresent()) {
                NearMiss miss = ofCondition(sentence, pattern, bare.get());
                if (miss.reason() == Reason.EXCEPTION || standsElsewhere(sentence, pattern, bare.get())) {
                    return Optional.of(miss);
                }
                general = Optional.of(miss);
            }
        }
        if (everyday) {
            return Optional.empty();
        }
        return general.or(() -> patterns.stream()
                .flatMap(p -> finder.match(sentence, word, p.asOtherPartOfSpeech()).stream()
                        .map(m -> new NearMiss(m, Reason.PART_OF_SPEECH, p.verb() ? "as a verb" : "as a noun")))
                .findFirst());
    }

    private static boolean standsElsewhere(Sentence sentence, EventPattern pattern, EventMention mention) {
        return pattern.only().stream().allMatch(c -> sentence.tokens().stream()
                .anyMatch(t -> t.index() != mention.trigger() && c.lemmas().contains(t.lemma())));
    }

    private static NearMiss ofCondition(Sentence sentence, EventPattern pattern, EventMention mention) {
        Optional<Condition> missing = pattern.only().stream()
                .filter(c -> !EventFinder.holds(sentence, mention.trigger(), c))
                .findFirst();
        return missing.map(c -> new NearMiss(mention, Reason.CONDITION, describe(c)))
                .orElseGet(() -> new NearMiss(
                        mention,
                        Reason.EXCEPTION,
                        pattern.unless().stream()
                                .filter(c -> EventFinder.holds(sentence, mention.trigger(), c))
                                .findFirst()
                                .map(NearMisses::describe)
                                .orElse("")));
    }

    private static String describe(Condition condition) {
        String lemmas = condition.lemmas().size() <= SHOWN_LEMMAS
                ? String.join("|", new TreeSet<>(condition.lemmas()))
                : "one of " + condition.lemmas().size() + " lemmas";
        return condition.relation().name().toLowerCase(Locale.ROOT) + ":" + lemmas;
    }
}
