package org.sulh.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is drawn from each exercise, against the lines beside it. {@code -Dgolden.rewrite=true} writes them anew; a person
 * then reviews the difference. Lines that are known to be wrong are listed in {@code known-faults.md}.
 */
class ExerciseTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/sulh/extract/exercises");

    @ParameterizedTest
    @MethodSource("org.sulh.extract.Exercises#all")
    void exerciseGivesTheClaimsThatWereReviewed(Exercises.Text exercise) throws IOException {
        String drawn = ClaimLines.of(exercise.claims());
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(FOLDER.resolve(exercise.name() + ".claims"), drawn);
            return;
        }
        assertThat(drawn).isEqualTo(Exercises.resource(exercise.name() + ".claims"));
    }
}
