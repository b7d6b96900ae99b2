package org.sulh.register.tile;

import java.util.List;
import java.util.Optional;

/** A place that holds a log: a folder, an address, a test. What it gives is not trusted. */
public interface LogSource {
    /**
     * The bytes at a path such as {@code checkpoint} or {@code tile/0/000}, or nothing when nothing is there.
     *
     * @throws java.io.UncheckedIOException when the place cannot be read; the message names it
     */
    Optional<byte[]> find(String path);

    /** The place as a person would name it, for messages. */
    String name();

    /**
     * The names of the files and folders at a path, sorted, or nothing where the place cannot list; empty when there is no
     * such folder.
     */
    default Optional<List<String>> list(String path) {
        return Optional.empty();
    }
}
