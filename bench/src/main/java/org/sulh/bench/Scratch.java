package org.sulh.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.write.LogFolder;

/** Keys and folders for one measurement. */
final class Scratch {
    private Scratch() {}

    static SigningKey key(String name) {
        return SigningKey.generate(name, KeyType.ED25519, new SecureRandom());
    }

    /** Removes a log with its secrets. */
    static void delete(Path log) throws IOException {
        LogFolder folder = LogFolder.at(log);
        for (Path each : List.of(folder.served(), folder.secrets())) {
            try (Stream<Path> paths = Files.walk(each)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
