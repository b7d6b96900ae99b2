package org.sulh.app;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.disk.IoReason;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.LogSource;
import org.sulh.register.witness.CosignResult;
import org.sulh.register.witness.Cosigners;
import org.sulh.register.write.LogFolder;
import org.sulh.register.write.LogWriter;

/** A log that a command has opened for writing, with its witnesses. */
final class OpenLog implements Closeable {
    private static final Duration WITNESS_DEADLINE = Duration.ofSeconds(10);

    private final Terminal terminal;
    private final LogFolder folder;
    private final LogWriter writer;
    private final Policy policy;
    private final Cosigners cosigners;

    private OpenLog(Terminal terminal, LogFolder folder, LogWriter writer, Policy policy, Cosigners cosigners) {
        this.terminal = terminal;
        this.folder = folder;
        this.writer = writer;
        this.policy = policy;
        this.cosigners = cosigners;
    }

    /** Opens a log, unless the witnesses that can be reached have seen more of it than is here. */
    static OpenLog open(Terminal terminal, LogFolder folder) throws InterruptedException {
        SigningKey key = RegisterFiles.signingKey(folder.signingKey());
        Policy policy = RegisterFiles.policyOf(folder.policy());
        Cosigners cosigners = new Cosigners(policy, WITNESS_DEADLINE);
        Cosigners.Seen seen = cosigners.seen(key.verifierKey());
        seen.failures()
                .forEach((name, reason) -> terminal.warn(
                        "the witness " + name + " could not be asked how far it has seen this log: " + reason));
        try {
            LogWriter writer = LogWriter.open(new FileDisk(), folder, key, seen.checkpoints());
            return new OpenLog(terminal, folder, writer, policy, cosigners);
        } catch (IOException e) {
            throw new UsageException(folder.served() + ": the log cannot be opened (" + IoReason.of(e) + ")", e);
        }
    }

    LogWriter writer() {
        return writer;
    }

    LogSource source() {
        return new FolderSource(new FileDisk(), folder.served());
    }

    Path served() {
        return folder.served();
    }

    /** The head with the cosignatures that could be had, kept and published. */
    SignedCheckpoint cosign() throws InterruptedException {
        SignedCheckpoint head = writer.checkpoint();
        Cosigners.Round round = cosigners.cosign(head, source());
        round.results().forEach((name, result) -> {
            if (!(result instanceof CosignResult.Cosigned)) {
                terminal.warn("no cosignature by the witness " + name + ": " + result.toLine());
            }
        });
        try {
            writer.keep(round.checkpoint());
        } catch (IOException e) {
            throw new UsageException(folder.served() + ": the checkpoint cannot be kept (" + IoReason.of(e) + ")", e);
        }
        Policy.Cosigned cosigned = policy.check(round.checkpoint().note());
        if (!cosigned.isMet()) {
            terminal.warn("the checkpoint of size " + head.size() + " lacks cosignatures that the policy asks for: "
                    + String.join(", ", cosigned.missing()) + "; ask again with: log checkpoint " + folder.served());
        }
        return round.checkpoint();
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UsageException(
                    folder.served() + ": the log did not end well (" + IoReason.of(e)
                            + "); nothing that has its index is lost, and the next start mends it",
                    e);
        }
    }
}
