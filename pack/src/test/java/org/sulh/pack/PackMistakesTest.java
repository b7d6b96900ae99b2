package org.sulh.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder under {@code bad/} holds the files in which it differs from {@code good/river-truce}, and the mistakes
 * that must be told, one a line, in {@code mistakes.txt}. {@code -Dsulh.rewrite=true} writes them anew, for a person to
 * review.
 */
class PackMistakesTest {
    private static final Path BAD = Path.of("src/test/resources/org/sulh/pack/bad");

    @TempDir
    Path folder;

    static List<Path> bad() throws IOException {
        try (Stream<Path> cases = Files.list(BAD)) {
            return cases.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource
    void bad(Path bad) throws IOException {
        copy(PackTest.GOOD);
        copy(bad);
        Files.delete(folder.resolve("mistakes.txt"));

        if (Boolean.getBoolean("sulh.rewrite")) {
            Files.write(bad.resolve("mistakes.txt"), mistakes());
        }
        assertThat(mistakes()).containsExactlyElementsOf(Files.readAllLines(bad.resolve("mistakes.txt")));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        copy(PackTest.GOOD);
        Files.delete(folder.resolve("actors.yaml"));

        assertThat(mistakes()).singleElement().asString().startsWith("actors.yaml: is missing in ");
    }

    @Test
    void aFileInAnotherEncodingIsNamed() throws IOException {
        copy(PackTest.GOOD);
        Files.write(folder.resolve("places.csv"), "name,Türe".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(mistakes()).containsExactly("places.csv: is not UTF-8; save it as UTF-8");
    }

    @Test
    void aByteOrderMarkIsNoMistake() throws IOException, PackException {
        copy(PackTest.GOOD);
        for (String name : List.of("agreement.yaml", "places.csv")) {
            Files.writeString(folder.resolve(name), "\ufeff" + Files.readString(folder.resolve(name)));
        }

        assertThat(Pack.load(folder).places()).hasSize(2);
    }

    private List<String> mistakes() {
        return catchThrowableOfType(PackException.class, () -> Pack.load(folder))
                .mistakes();
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }
}
