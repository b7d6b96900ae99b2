package org.sulh.pipeline.verify;

import java.util.Map;
import java.util.stream.Collectors;
import org.sulh.pipeline.compare.Rows;

/** What each row of the evidence table means, in the words that {@code evidence.csv} gives beside its figure. */
final class RowWords {
    private static final Map<String, String> WORDS = Rows.read(Verify.class, "evidence.csv", 3).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(2)));

    private RowWords() {}

    static String of(String row) {
        return WORDS.getOrDefault(row, row.replace('-', ' '));
    }
}
