package org.sulh.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sulh.register.entry.Body;
import org.sulh.register.entry.Envelope;
import org.sulh.register.entry.Json;
import org.sulh.register.note.SigningKey;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A signed entry, or one more signature on one. */
@Command(name = "sign", description = "Print a signed entry, for log append --envelope.")
final class EntrySignCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(
            names = "--key",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "The private keys that sign.")
    private List<Path> keys = new ArrayList<>();

    /** A new entry or one that others have signed. */
    private static final class Source {
        @ArgGroup(exclusive = false)
        private @Nullable Fresh fresh;

        @Option(
                names = "--also",
                paramLabel = "FILE",
                description = "Add the signatures to this entry, which others have signed.")
        private Optional<Path> signed = Optional.empty();
    }

    private static final class Fresh {
        @Option(names = "--kind", required = true, paramLabel = "KIND", description = "The kind of entry, such as key.")
        private String kind = "";

        @Option(names = "--by", required = true, paramLabel = "ACTOR", description = "Who enters it: a slug.")
        private String by = "";

        @Option(names = "--data", required = true, paramLabel = "FILE", description = "The payload as a JSON object.")
        private Path data = Path.of("");

        @Option(
                names = "--at",
                paramLabel = "TIME",
                description = "When it was made, such as 2025-11-06T10:00:00Z; default: now.")
        private Optional<String> at = Optional.empty();
    }

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    EntrySignCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<SigningKey> signers = keys.stream().map(RegisterFiles::signingKey).toList();
        Fresh fresh = source.fresh;
        terminal.out().println(fresh != null ? sign(fresh, signers) : sign(source.signed.orElseThrow(), signers));
        return ExitCode.DONE;
    }

    private static Envelope sign(Path file, List<SigningKey> signers) {
        try {
            Envelope envelope = Envelope.parse(
                    Utf8.encode(Utf8.decode(RegisterFiles.bytes(file)).strip()));
            for (SigningKey signer : signers) {
                envelope = envelope.signedBy(signer);
            }
            return envelope;
        } catch (MalformedException e) {
            throw new UsageException(file + ": " + e.getMessage(), e);
        }
    }

    private static Envelope sign(Fresh fresh, List<SigningKey> signers) {
        Json data;
        try {
            data = Json.parse(RegisterFiles.bytes(fresh.data));
        } catch (MalformedException e) {
            throw new UsageException(fresh.data + ": " + e.getMessage(), e);
        }
        if (!(data instanceof Json.Obj payload)) {
            throw new UsageException(fresh.data + ": the payload of an entry is a JSON object");
        }
        return Envelope.sign(
                new Body(fresh.kind, time(fresh.at), fresh.by, payload), signers.toArray(SigningKey[]::new));
    }

    private static Instant time(Optional<String> at) {
        try {
            return at.map(Instant::parse).orElseGet(Instant::now);
        } catch (DateTimeParseException e) {
            throw new UsageException("--at " + at.orElseThrow() + ": a time reads like 2025-11-06T10:00:00Z", e);
        }
    }
}
