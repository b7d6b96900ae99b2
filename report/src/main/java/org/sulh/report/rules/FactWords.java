package org.sulh.report.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sulh.model.Fact;

/** What facts are called, from {@code facts.txt}; a test holds it against the vocabulary of facts. */
final class FactWords {
    private static final int COLUMNS = 4;
    private static final String NONE = "-";
    private static final Map<String, List<String>> ROWS = rows();

    private FactWords() {}

    /** What a fact is called, without article; absent for a name that is no fact. */
    static Optional<String> findLabel(String fact) {
        return Optional.ofNullable(ROWS.get(fact)).map(row -> row.get(1));
    }

    /** The sentence for a fact that is true or false; absent for other facts. */
    static Optional<String> findSentence(String fact, boolean is) {
        return Optional.ofNullable(ROWS.get(fact))
                .map(row -> row.get(is ? 2 : 3))
                .filter(words -> !words.equals(NONE));
    }

    /** The names that have a row. */
    static Set<String> listNames() {
        return ROWS.keySet();
    }

    /** The zone of a fact such as {@code incident.in_zone['strip']}; absent for other facts. */
    static Optional<String> findZone(String fact) {
        String start = Fact.IN_ZONE.formName() + "['";
        return fact.startsWith(start) && fact.endsWith("']")
                ? Optional.of(fact.substring(start.length(), fact.length() - "']".length()))
                : Optional.empty();
    }

    private static Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> row =
                        Arrays.stream(line.split("\\|")).map(String::strip).toList();
                if (row.size() != COLUMNS || rows.put(row.getFirst(), row) != null) {
                    throw new IllegalStateException(
                            "facts.txt: '" + line + "' needs four fields and a name of its own");
                }
            }
        }
        return rows;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(FactWords.class.getResourceAsStream("facts.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
