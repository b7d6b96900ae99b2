package org.sulh.pipeline.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field that is compared by words: a name and what is known beforehand of the words.
 *
 * @param name as in {@code type}
 * @param kinds for a data set, or for {@link #ANY}, the kinds that a word is of, from the finest to the coarsest; all lists
 *     of one field are of one length
 */
public record Field(String name, Map<String, Map<String, List<String>>> kinds) {
    /** Stands for every data set that is not named. */
    public static final String ANY = "";

    public Field {
        Map<String, Map<String, List<String>>> copy = new HashMap<>();
        kinds.forEach((dataSet, words) -> copy.put(dataSet, Map.copyOf(words)));
        kinds = Map.copyOf(copy);
    }

    /** A field of which nothing is known but whether two words are the same. */
    public static Field plain(String name) {
        return new Field(name, Map.of());
    }

    /** What is known of a word. */
    public Optional<List<String>> findKinds(String dataSet, String word) {
        return Optional.ofNullable(kinds.getOrDefault(dataSet, Map.of()).get(word))
                .or(() -> Optional.ofNullable(kinds.getOrDefault(ANY, Map.of()).get(word)));
    }

    /** How many kinds a word is of at the most. */
    int depth() {
        return kinds.values().stream()
                .flatMap(words -> words.values().stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    /**
     * How far up two words meet: 0 the same word, 1 and more the finest kind that both are of, depth + 1 where none. A word
     * that is another's kind, as a coarse data set may give it, meets it there.
     */
    int level(String dataSet, String word, String otherDataSet, String otherWord) {
        List<String> kinds = findKinds(dataSet, word).orElse(List.of());
        List<String> others = findKinds(otherDataSet, otherWord).orElse(List.of());
        boolean bothKnown = !kinds.isEmpty() && !others.isEmpty();
        if (word.equals(otherWord) && (!bothKnown || kinds.equals(others))) {
            return 0;
        }
        for (int level = 0; level < depth(); level++) {
            String kind = level < kinds.size() ? kinds.get(level) : word;
            String other = level < others.size() ? others.get(level) : otherWord;
            if (kind.equals(other)) {
                return level + 1;
            }
        }
        return depth() + 1;
    }
}
