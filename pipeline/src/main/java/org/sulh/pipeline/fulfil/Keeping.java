package org.sulh.pipeline.fulfil;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.sulh.model.watch.Coverage;

/**
 * How much somebody has to have looked before a promise to leave acts counts as kept; see {@code kept.txt}.
 *
 * @param slotsPpm least share of slots kept, in parts per million
 * @param daysPpm least share of days on which somebody looked, in parts per million
 */
record Keeping(int slotsPpm, int daysPpm) {
    private static final Keeping STANDARD = load();

    static Keeping standard() {
        return STANDARD;
    }

    private static Keeping load() {
        Map<String, Integer> rows = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Keeping.class.getResourceAsStream("kept.txt")), StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .forEach(row -> rows.put(row[0], Integer.valueOf(row[1].strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Keeping(Objects.requireNonNull(rows.get("slots")), Objects.requireNonNull(rows.get("days")));
    }

    boolean isEnough(Coverage coverage) {
        return coverage.expected() > 0 && coverage.seenPpm() >= slotsPpm && coverage.daysPpm() >= daysPpm;
    }
}
