package org.sulh.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Invented reports about an invented ceasefire, as files. */
final class Exercise {
    private Exercise() {}

    /** Report of a shelling, its denial, and talks to come; meant for 3 June 2025. */
    static Path loja(Path folder) throws IOException {
        return write(folder, "exercise-loja.txt");
    }

    /** The other side's telling; meant for 4 June 2025. */
    static Path lima(Path folder) throws IOException {
        return write(folder, "exercise-lima.txt");
    }

    private static Path write(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(Exercise.class.getResourceAsStream(name))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
