package org.sulh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.sulh.register.tile.EntryBundle;

/** The last bundle of entries of a small register, as it lies in its folder. */
record Bundle(Path file, EntryBundle entries) {
    static Bundle of(Path register) throws IOException {
        Path whole = register.resolve("tile/entries/000");
        Path parts = register.resolve("tile/entries/000.p");
        Path file = whole;
        if (!Files.isRegularFile(whole)) {
            try (Stream<Path> all = Files.list(parts)) {
                file = all.max(Comparator.comparingInt(
                                part -> Integer.parseInt(part.getFileName().toString())))
                        .orElseThrow();
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        int width =
                file.equals(whole) ? 256 : Integer.parseInt(file.getFileName().toString());
        return new Bundle(file, EntryBundle.parse(bytes, width));
    }

    byte[] entry(int index) {
        return entries.entry(index);
    }
}
