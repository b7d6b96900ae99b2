package org.sulh.app;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.checkpoint.ProofFile;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogReader;
import org.sulh.register.tile.LogSource;
import org.sulh.register.wire.Decimal;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.write.LogFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The proof that an entry stands in a log. */
@Command(
        name = "prove",
        description =
                "Print the proof that an entry stands in a log, with the entry; it can be checked without the log.")
final class LogProveCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder or the address (http, https) of the log.")
    private String log = "";

    @Parameters(index = "1", paramLabel = "INDEX", description = "The entry, counted from 0.")
    private String index = "";

    @Option(
            names = "--vkey",
            paramLabel = "KEY",
            description = "The log's verifier key, or a file that holds it; default: log.vkey in the folder.")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "Take the newest checkpoint that has the cosignatures this policy asks for; default: the log's"
                            + " own policy.")
    private Optional<Path> policy = Optional.empty();

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private Optional<Path> output = Optional.empty();

    LogProveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LogSource source = RegisterFiles.source(log);
        VerifierKey logKey = key.map(RegisterFiles::verifierKey).orElseGet(() -> PublishedKey.of(source));
        Policy asked = policy.map(RegisterFiles::policy)
                .orElseGet(() -> RegisterFiles.isUrl(log)
                        ? Policy.none()
                        : RegisterFiles.policyOf(LogFolder.at(Path.of(log)).policy()));
        long entry = Decimal.parse(index);
        SignedCheckpoint checkpoint = choose(source, logKey, asked, entry);
        ProofFile proof = prove(source, checkpoint, entry);
        if (output.isPresent()) {
            RegisterFiles.write(output.get(), proof.toBytes());
        } else {
            terminal.out().print(proof);
        }
        return ExitCode.DONE;
    }

    /** A proof with the entry in it. */
    static ProofFile prove(LogSource source, SignedCheckpoint checkpoint, long index) {
        LogReader reader = new LogReader(source, checkpoint.size());
        byte[] entry = reader.getEntry(index);
        ProofFile proof = new ProofFile(
                Optional.of(entry), index, reader.tree().inclusion(index).hashes(), checkpoint.note());
        // A damaged tile would give a proof that proves nothing; better said here than found out later.
        proof.verify(entry, checkpoint.logKey());
        return proof;
    }

    private SignedCheckpoint choose(LogSource source, VerifierKey logKey, Policy asked, long entry) {
        SignedCheckpoint head = read(source, LogPath.CHECKPOINT, logKey)
                .orElseThrow(() -> new UsageException(source.name() + ": there is no checkpoint"));
        if (entry >= head.size()) {
            throw new UsageException("there is no entry " + entry + ": the log " + source.name() + " has " + head.size()
                    + (head.size() == 0 ? "" : ", with indexes 0 to " + (head.size() - 1)));
        }
        if (asked.check(head.note()).isMet()) {
            return head;
        }
        List<Long> kept = source.list("checkpoints").orElse(List.of()).stream()
                .filter(name -> name.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .filter(size -> size > entry)
                .sorted(Comparator.reverseOrder())
                .toList();
        for (long size : kept) {
            Optional<SignedCheckpoint> checkpoint = read(source, "checkpoints/" + size, logKey);
            if (checkpoint.isPresent() && asked.check(checkpoint.get().note()).isMet()) {
                return checkpoint.get();
            }
        }
        terminal.warn("no checkpoint over entry " + entry
                + " has the cosignatures that the policy asks for; the proof has the head as it is");
        return head;
    }

    private static Optional<SignedCheckpoint> read(LogSource source, String path, VerifierKey logKey) {
        try {
            return source.find(path).map(bytes -> SignedCheckpoint.verify(bytes, logKey));
        } catch (MalformedException e) {
            throw new UsageException(path + ": " + e.getMessage(), e);
        }
    }
}
