package org.sulh.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A new key for a person or an office. */
@Command(name = "key", description = "Make a private key in a new file and print its verifier key.")
final class EntryKeyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "FILE", description = "The file of the private key, readable by you alone.")
    private Path file = Path.of("");

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "The key's name, such as example.org/chair; no spaces and no plus.")
    private String name = "";

    EntryKeyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SigningKey key = SigningKey.generate(name, KeyType.ED25519, new SecureRandom());
        RegisterFiles.writeSecret(file, key.toPrivateText());
        terminal.out().println(key.verifierKey());
        return ExitCode.DONE;
    }
}
