package org.sulh.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sulh.model.StepName;

/** The steps of a case in words; the words stand in {@code steps.txt}. */
public final class StepWords {
    private static final Map<StepName, List<String>> STEPS = steps();

    private StepWords() {}

    /** What may be done, as in "give notice". */
    public static String toDo(StepName step) {
        return words(step).get(1);
    }

    /** What was done, as in "Notice given". */
    public static String done(StepName step) {
        return words(step).get(2);
    }

    private static List<String> words(StepName step) {
        return Objects.requireNonNull(STEPS.get(step), step.formName());
    }

    private static Map<StepName, List<String>> steps() {
        Map<StepName, List<String>> steps = new EnumMap<>(StepName.class);
        for (String line : resource().lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> row = List.of(line.split(" \\| "));
                steps.put(StepName.ofFormName(row.getFirst()), row);
            }
        }
        return steps;
    }

    private static String resource() {
        try (InputStream in = Objects.requireNonNull(StepWords.class.getResourceAsStream("steps.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
