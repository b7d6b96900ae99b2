package org.sulh.testkit.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables beside this package. */
final class WorldData {
    private WorldData() {}

    /** Lines of a table, without blank ones and remarks. */
    static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(WorldData.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
