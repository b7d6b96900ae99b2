package org.sulh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The whole output for the exercise, compared with the files in {@code src/test/resources/golden}. After a wanted change
 * {@code mvn -pl report test -Dtest=GoldenTest -Dgolden.rewrite=true} writes them anew; read the difference before it is
 * kept. A build without that property never writes them.
 */
class GoldenTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    @Test
    void briefAsText() throws IOException {
        check("brief.txt", Brief.text(Exercise.standard()));
    }

    @Test
    void briefAsHtml() throws IOException {
        check("brief.html", Brief.html(Exercise.standard()));
    }

    @Test
    void briefAsJson() throws IOException {
        check("brief.json", Brief.json(Exercise.standard()));
    }

    @Test
    void comparisonAsText() throws IOException {
        check("comparison.txt", Comparison.of(Exercise.standard()).text());
    }

    @Test
    void comparisonAsJson() throws IOException {
        check("comparison.json", Comparison.of(Exercise.standard()).json());
    }

    private static void check(String file, String output) throws IOException {
        Path golden = FOLDER.resolve(file);
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, output, StandardCharsets.UTF_8);
        }
        assertThat(output).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }
}
