package org.sulh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.register.audit.Mirror;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.IoReason;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.tile.LogSource;
import org.sulh.register.wire.MalformedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A copy of a log, checked as it grows. */
@Command(
        name = "mirror",
        description =
                "Copy what is new in a log and check it: that the entries lead to the signed root, and that nothing"
                        + " copied before has changed.")
final class LogMirrorCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "URL", description = "The address (http, https) or folder of the log.")
    private String log = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "The folder of the copy; made when it is not there.")
    private Path folder = Path.of("");

    @Option(
            names = "--vkey",
            paramLabel = "KEY",
            description =
                    "The log's verifier key, or a file that holds it. Default: what an earlier copy was checked by,"
                            + " or what the log says of itself.")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--proof",
            paramLabel = "FILE",
            description = "Where to write the proof, should the log show another past than it did before.")
    private Optional<Path> proof = Optional.empty();

    LogMirrorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LogSource source = RegisterFiles.source(log);
        Path knownKey = folder.resolve("log.vkey");
        VerifierKey logKey = key.map(RegisterFiles::verifierKey).orElseGet(() -> {
            if (Files.exists(knownKey)) {
                return RegisterFiles.verifierKeyIn(knownKey);
            }
            terminal.warn("the key is taken from the log itself, which proves nothing about who keeps it; give it with"
                    + " --vkey");
            return PublishedKey.of(source);
        });
        try {
            Mirror.Result result =
                    new Mirror(new FileDisk(), folder, logKey).update(source, new Progress(terminal, "copied", 0));
            terminal.clearProgress();
            return tell(result);
        } catch (IOException e) {
            throw new UsageException(folder + ": the copy cannot be written (" + IoReason.of(e) + ")", e);
        } catch (MalformedException | ForgedException e) {
            throw new UsageException(
                    folder + ": the copy itself is damaged (" + e.getMessage() + "); copy into a new folder", e);
        }
    }

    private int tell(Mirror.Result result) {
        return switch (result) {
            case Mirror.Result.Updated updated -> {
                long size = updated.checkpoint().size();
                terminal.out().println("copied " + (size - updated.from()) + " entries; the copy has " + size);
                yield ExitCode.DONE;
            }
            case Mirror.Result.Behind behind -> {
                terminal.warn(log + ": shows " + behind.shown().size() + " entries, fewer than the " + behind.copied()
                        + " copied before, and agrees with them; perhaps an old answer");
                terminal.out().println("copied 0 entries; the copy has " + behind.copied());
                yield ExitCode.DONE;
            }
            case Mirror.Result.Refused refused -> {
                terminal.out().println("REFUSED: " + refused.reason());
                refused.proof().ifPresent(view -> {
                    if (proof.isPresent()) {
                        RegisterFiles.write(proof.get(), view.toBytes());
                        terminal.out().println("the proof is in " + proof.get());
                    } else {
                        terminal.out().println("its two signed checkpoints prove it; write them with --proof FILE");
                    }
                });
                yield ExitCode.FOUND_WRONG;
            }
        };
    }
}
