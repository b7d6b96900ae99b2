package org.sulh.extract.place;

import java.util.Set;
import java.util.stream.Collectors;

/** Words that are also names of towns somewhere, and that mean no place in a report ({@code stop-words.tsv}). */
final class StopWords {
    private static final Set<String> WORDS = DataFile.read("stop-words.tsv", 1).stream()
            .flatMap(line -> DataFile.values(line.getFirst()).stream())
            .map(NameFolding::fold)
            .collect(Collectors.toUnmodifiableSet());

    private StopWords() {}

    static boolean contains(String name) {
        return WORDS.contains(NameFolding.fold(name));
    }
}
