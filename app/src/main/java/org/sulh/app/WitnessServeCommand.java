package org.sulh.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.IoReason;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.Note;
import org.sulh.register.serve.WitnessServer;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.witness.Witness;
import org.sulh.register.witness.WitnessFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A witness over HTTP. */
@Command(name = "serve", description = "Answer logs that ask for cosignatures (C2SP tlog-witness).")
final class WitnessServeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the witness.")
    private Path folder = Path.of("");

    @Option(
            names = "--seen",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Checkpoints or receipts from elsewhere, such as those that the logs publish: a witness that was"
                            + " restored from an older copy finds its own signature on one, and does not start.")
    private List<Path> seen = new ArrayList<>();

    @Mixin
    private final ListenOptions listen = new ListenOptions();

    WitnessServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Witness witness = Witness.open(new WitnessFolder(new FileDisk(), folder), InstantSource.system())) {
            seen.forEach(file -> requireKnown(witness, file));
            try (WitnessServer server = WitnessServer.start(witness, listen.address(), terminal::warn)) {
                listen.untilEnded(terminal, server.address());
            }
        } catch (IOException e) {
            throw listen.cannotListen(IoReason.of(e), e);
        }
        return ExitCode.DONE;
    }

    private static void requireKnown(Witness witness, Path file) {
        try {
            witness.notice(Note.parse(RegisterFiles.checkpointIn(file))).ifPresent(failed -> {
                throw new UsageException(file + ": " + failed.reason());
            });
        } catch (MalformedException | ForgedException e) {
            throw new UsageException(file + ": " + e.getMessage(), e);
        }
    }
}
