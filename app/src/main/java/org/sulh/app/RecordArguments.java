package org.sulh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sulh.record.folder.Keyring;
import org.sulh.record.folder.RecordFolder;
import org.sulh.register.note.SigningKey;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The record that a command which writes works on, and as whom. */
final class RecordArguments {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the record.")
    private Path folder = Path.of("");

    @Option(
            names = "--key",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description =
                    "Sign with the private key in this file, where its role allows; default: the record's own keys.")
    private List<Path> keys = new ArrayList<>();

    @Option(
            names = "--at",
            scope = ScopeType.INHERIT,
            paramLabel = "TIME",
            description = "The time that the entries claim, such as 2025-11-06T10:00:00Z; default: now.")
    private Optional<String> at = Optional.empty();

    RecordFolder folder() {
        requireRecord(folder);
        return new RecordFolder(folder);
    }

    static void requireRecord(Path folder) {
        if (!RecordFolder.isRecord(folder)) {
            throw new UsageException(
                    folder + ": there is no record here; make one with: sulh init " + folder + " --pack PACK");
        }
    }

    /** The keys named, then those of the record. */
    Keyring keyring() {
        List<SigningKey> all =
                new ArrayList<>(keys.stream().map(RegisterFiles::signingKey).toList());
        Path own = folder().keys();
        if (Files.isDirectory(own)) {
            try (Stream<Path> files = Files.list(own)) {
                files.filter(file -> file.toString().endsWith(".key"))
                        .sorted()
                        .map(RegisterFiles::signingKey)
                        .forEach(all::add);
            } catch (IOException e) {
                throw new UsageException(own + ": cannot be listed; check its permissions", e);
            }
        }
        return new Keyring(all);
    }

    /** The time that entries claim, asked for each. */
    Supplier<Instant> clock() {
        return clock(at);
    }

    static Supplier<Instant> clock(Optional<String> at) {
        try {
            Optional<Instant> fixed = at.map(Instant::parse);
            return () -> fixed.orElseGet(Instant::now);
        } catch (DateTimeParseException e) {
            throw new UsageException("--at " + at.orElse("") + ": a time reads like 2025-11-06T10:00:00Z", e);
        }
    }
}
