package org.sulh.pipeline.correlate;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sulh.pipeline.compare.Wording;

/**
 * An order of all words, the telling ones first: those that are rare among some claims, and of equally rare ones the longer.
 * Any order finds the same pairs; a good one finds few others beside them.
 *
 * @param frequency in how many wordings a word was seen; a word that is not here was seen in none
 */
record WordOrder(Map<String, Integer> frequency) {
    /** The longest first. */
    static final WordOrder BY_LENGTH = new WordOrder(Map.of());

    private static final Comparator<Seen> TELLING_FIRST = Comparator.comparingInt(Seen::times)
            .thenComparing(seen -> seen.word().length(), Comparator.reverseOrder())
            .thenComparing(Seen::word);

    private record Seen(String word, int times) {}

    WordOrder {
        frequency = Map.copyOf(frequency);
    }

    static WordOrder of(Collection<Item> items) {
        Map<String, Integer> frequency = new HashMap<>();
        for (Item item : items) {
            item.quote().words().forEach(word -> frequency.merge(word, 1, Integer::sum));
            item.content().words().forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
        return new WordOrder(frequency);
    }

    List<String> sorted(Wording wording) {
        return wording.words().stream()
                .map(word -> new Seen(word, frequency.getOrDefault(word, 0)))
                .sorted(TELLING_FIRST)
                .map(Seen::word)
                .toList();
    }
}
