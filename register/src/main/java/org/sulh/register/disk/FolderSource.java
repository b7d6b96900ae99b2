package org.sulh.register.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sulh.register.tile.LogSource;

/**
 * A log in a folder.
 *
 * @param folder the one that holds {@code checkpoint} and {@code tile}
 */
public record FolderSource(Disk disk, Path folder) implements LogSource {
    @Override
    public Optional<byte[]> find(String path) {
        Path file = folder.resolve(path);
        try {
            return disk.find(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + IoReason.of(e), e);
        }
    }

    @Override
    public Optional<List<String>> list(String path) {
        Path at = folder.resolve(path);
        try {
            return Optional.of(disk.list(at).stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(at + " cannot be read: " + IoReason.of(e), e);
        }
    }

    @Override
    public String name() {
        return folder.toString();
    }
}
