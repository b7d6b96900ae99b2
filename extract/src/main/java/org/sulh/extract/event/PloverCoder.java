package org.sulh.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.words.DataFile;
import org.sulh.extract.words.WordClasses;

/**
 * Codes sentences in the types of PLOVER, the ontology of political events that data sets of conflict research share:
 * a second view of a text beside its claims, with the events that a taxonomy of ceasefires has no words for (protest, aid,
 * sanctions). Our own acts are mapped by {@code plover.csv}; {@code plover-events.csv} adds the others in the same
 * grammar. Deterministic; cost as of {@link EventFinder}, twice.
 *
 * <p>Method: dictionary coding over dependencies, as in the coders of the PLOVER manual (Open Event Data Alliance), with
 * the mood of a clause counted in by rule instead of by entry.
 */
public final class PloverCoder {
    private final WordClasses words;
    private final EventFinder acts;
    private final EventFinder others;
    private final PloverMapping mapping = new PloverMapping();
    private final PloverMood mood;

    /** @throws IllegalArgumentException naming file and line when a data file is not well formed */
    public PloverCoder() {
        this.words = WordClasses.load().with(DataFile.beside(PloverCoder.class, "plover-classes.csv"));
        this.acts = new EventFinder(words);
        this.others = new EventFinder(
                words, "plover-events.csv", type -> PloverType.find(type.slug()).isPresent());
        this.mood = new PloverMood(words);
    }

    /** The events of a sentence, the main one first: that of the main clause, then those further down its tree. */
    public List<PloverEvent> code(Sentence sentence) {
        Map<Integer, PloverEvent> found = new TreeMap<>();
        for (EventMention mention : others.find(sentence).stream()
                .sorted(Comparator.comparingInt(m -> -m.pattern().trigger().size()))
                .toList()) {
            PloverType.find(mention.type()).ifPresent(type -> add(sentence, mention, type, found));
        }
        for (EventMention mention : acts.find(sentence)) {
            mapping.of(mention.pattern()).ifPresent(type -> add(sentence, mention, type, found));
        }
        duties(sentence).forEach(event -> found.put(event.trigger(), event));
        List<PloverEvent> events = new ArrayList<>(found.values());
        // Stable: of two equally prominent the one that is told first.
        events.sort(Comparator.comparingInt(e -> PloverProminence.depth(sentence, e.trigger())));
        return List.copyOf(events);
    }

    /** The event that stands for a whole text: the main one of the first sentence that has any. */
    public Optional<PloverEvent> main(List<Sentence> text) {
        return text.stream().flatMap(s -> code(s).stream().limit(1)).findFirst();
    }

    private void add(Sentence sentence, EventMention mention, PloverType plain, Map<Integer, PloverEvent> found) {
        if (found.containsKey(mention.trigger())) {
            return;
        }
        mood.of(plain, sentence, mention.trigger(), mention.clause())
                .ifPresent(type -> found.put(
                        mention.trigger(),
                        new PloverEvent(type, mention.trigger(), mention.actors(), mention.targets())));
    }

    /** "said that X must withdraw": what somebody holds to be another's duty is demanded, whatever it is. */
    private List<PloverEvent> duties(Sentence sentence) {
        List<PloverEvent> found = new ArrayList<>();
        for (int verb = 0; verb < sentence.size(); verb++) {
            boolean duty = sentence.dependents(verb, "aux").stream()
                    .anyMatch(i -> words.isIn("plover-duty", sentence.token(i).lemma()));
            if (duty) {
                int speech = sentence.head(verb).orElse(verb);
                found.add(new PloverEvent(
                        PloverType.DEMAND,
                        verb,
                        speech == verb ? List.of() : Grammar.subjects(sentence, speech),
                        Grammar.subjects(sentence, verb)));
            }
        }
        return found;
    }
}
