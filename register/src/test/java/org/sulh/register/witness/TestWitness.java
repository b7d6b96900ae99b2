package org.sulh.register.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sulh.register.disk.Disk;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.Utf8;

/** Folders of witnesses for tests. */
final class TestWitness {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private TestWitness() {}

    static SigningKey key(String name) {
        return SigningKey.generate(name, KeyType.COSIGNATURE, new SecureRandom());
    }

    /** A new witness that watches some logs. */
    static WitnessFolder folder(Disk disk, Path path, SigningKey key, VerifierKey... logs) throws IOException {
        WitnessFolder folder = new WitnessFolder(disk, path);
        folder.create(key);
        watch(folder, logs);
        return folder;
    }

    static void watch(WitnessFolder folder, VerifierKey... logs) throws IOException {
        String lines = Stream.of(logs).map(log -> log + "\n").collect(Collectors.joining());
        new FileDisk().replace(folder.logs(), Utf8.encode("# watched\n\n" + lines));
    }
}
