package org.sulh.extract.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sulh.extract.words.DataFile;

/** The words of time, from {@code times.csv}. Immutable. */
final class TimeWords {
    private static final int LONGEST_PHRASE = 8;

    private final Map<String, Map<String, String>> phrases = new HashMap<>();

    private TimeWords() {
        for (DataFile.Row row : DataFile.beside(TimeWords.class, "times.csv").rows()) {
            Map<String, String> group = phrases.computeIfAbsent(row.get("class"), k -> new HashMap<>());
            row.list("phrases").forEach(p -> group.put(p, row.get("value")));
        }
    }

    static TimeWords load() {
        return new TimeWords();
    }

    /**
     * A phrase in a sentence.
     *
     * @param last its last word
     * @param value what the table says of it
     */
    record Hit(int last, String value) {}

    /** The longest phrase of a class that begins at a word. */
    Optional<Hit> find(Line line, int at, String type) {
        Map<String, String> group = phrases.getOrDefault(type, Map.of());
        Hit best = null;
        StringBuilder phrase = new StringBuilder();
        for (int i = at; i < line.size() && i < at + LONGEST_PHRASE; i++) {
            phrase.append(i == at ? "" : " ").append(line.word(i));
            String value = group.get(phrase.toString());
            if (value != null) {
                best = new Hit(i, value);
            }
        }
        return Optional.ofNullable(best);
    }

    /** The value of one word. */
    Optional<String> valueOf(String type, String word) {
        return Optional.ofNullable(phrases.getOrDefault(type, Map.of()).get(word));
    }

    boolean isIn(String type, String word) {
        return phrases.getOrDefault(type, Map.of()).containsKey(word);
    }

    /** Whether a phrase of a class ends right before a word. */
    boolean endsBefore(Line line, int at, String type) {
        StringBuilder phrase = new StringBuilder();
        for (int i = at - 1; i >= 0 && i >= at - LONGEST_PHRASE; i--) {
            phrase.insert(0, line.word(i) + (i == at - 1 ? "" : " "));
            if (isIn(type, phrase.toString())) {
                return true;
            }
        }
        return false;
    }
}
