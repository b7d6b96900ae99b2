package org.sulh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.IoReason;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.write.LogFolder;
import org.sulh.register.write.LogWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A new log. */
@Command(name = "init", description = "Make a new log and print its verifier key, by which anybody can check it.")
final class LogInitCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final LogArguments log = new LogArguments();

    @Option(
            names = "--origin",
            required = true,
            paramLabel = "NAME",
            description = "The log's name for all time, such as example.org/sulh; no spaces and no plus.")
    private String origin = "";

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Sign with the private key in this file instead of a new one; its name is the origin.")
    private Optional<Path> keyFile = Optional.empty();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "The witnesses to be asked and how many have to sign (C2SP tlog-policy).")
    private Optional<Path> policy = Optional.empty();

    LogInitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LogFolder folder = log.folder();
        policy.ifPresent(RegisterFiles::policy);
        SigningKey key = keyFile.map(RegisterFiles::signingKey)
                .orElseGet(() -> SigningKey.generate(origin, KeyType.ED25519, new SecureRandom()));
        if (!key.verifierKey().name().equals(origin)) {
            throw new UsageException("the key in " + keyFile.orElseThrow() + " is named "
                    + key.verifierKey().name() + "; a log's origin is the name of its key");
        }
        if (Files.exists(folder.checkpoint())) {
            throw new UsageException(folder.served() + ": holds a log already; choose another folder");
        }
        RegisterFiles.writeSecret(folder.signingKey(), key.toPrivateText());
        try {
            LogWriter.create(new FileDisk(), folder, key);
            if (policy.isPresent()) {
                Files.copy(policy.get(), folder.policy());
            }
        } catch (IOException e) {
            throw new UsageException(folder.served() + ": the log cannot be made (" + IoReason.of(e) + ")", e);
        }
        terminal.out().println(key.verifierKey());
        terminal.warn("the private key is in " + folder.signingKey()
                + "; keep it and its folder to yourself, and serve only " + folder.served());
        return ExitCode.DONE;
    }
}
