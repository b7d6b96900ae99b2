package org.sulh.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.IoReason;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.witness.WitnessFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A new witness. */
@Command(name = "init", description = "Make a new witness and print its verifier key.")
final class WitnessInitCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the witness, with its private key.")
    private Path folder = Path.of("");

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "The witness's name, such as example.org/witness; no spaces and no plus.")
    private String name = "";

    WitnessInitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SigningKey key = SigningKey.generate(name, KeyType.COSIGNATURE, new SecureRandom());
        WitnessFolder witness = new WitnessFolder(new FileDisk(), folder);
        try {
            witness.create(key);
        } catch (IOException e) {
            throw new UsageException(folder + ": the witness cannot be made (" + IoReason.of(e) + ")", e);
        }
        terminal.out().println(key.verifierKey());
        terminal.warn("now put the verifier keys of the logs to be watched into " + witness.logs()
                + ", one a line, and run: witness serve " + folder);
        return ExitCode.DONE;
    }
}
