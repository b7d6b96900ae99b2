package org.sulh.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The invented lake truce, which uses every key, with a change in one of its files. */
final class ChangedPack {
    static final Path LAKE = Path.of("src/test/resources/org/sulh/pack/good/lake-truce");

    private ChangedPack() {}

    /** The mistakes of the pack when a text of a file of it is replaced, one a line. */
    static String mistakes(Path folder, String file, String text, String replacement) throws IOException {
        copy(folder);
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(text);
        Files.writeString(path, before.replace(text, replacement));
        return mistakes(folder);
    }

    /** The mistakes of a pack, one a line; empty when it has none. */
    static String mistakes(Path folder) {
        try {
            Pack.load(folder);
            return "";
        } catch (PackException e) {
            assertThat(e.mistakes()).allMatch(mistake -> mistake.matches("[^:]+(:\\d+)?: .+; .+"));
            return String.join("\n", e.mistakes());
        }
    }

    static void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(LAKE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(LAKE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }
}
