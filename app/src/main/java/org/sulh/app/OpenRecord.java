package org.sulh.app;

import java.io.Closeable;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.sulh.pack.Pack;
import org.sulh.record.entry.StateDigest;
import org.sulh.record.fold.Conclusions;
import org.sulh.record.fold.Digests;
import org.sulh.record.fold.Fold;
import org.sulh.record.fold.PackShelf;
import org.sulh.record.fold.RecordState;
import org.sulh.record.folder.Keyring;
import org.sulh.record.folder.Keyring.Signer;
import org.sulh.record.folder.PackCopies;
import org.sulh.record.folder.RecordFolder;
import org.sulh.record.folder.RecordWriter;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.entry.PackHash;
import org.sulh.register.entry.RefusedException;
import org.sulh.register.entry.Role;
import org.sulh.register.entry.Vault;
import org.sulh.register.note.ForgedException;
import org.sulh.register.tile.LogSource;
import org.sulh.register.write.LogStoppedException;

/** A record that a command has opened for writing. */
final class OpenRecord implements Closeable {
    private final RecordFolder folder;
    private final OpenLog log;
    private final RecordWriter writer;
    private final Keyring keys;
    private final Shelf shelf;
    private final Terminal terminal;

    private OpenRecord(
            RecordFolder folder, OpenLog log, RecordWriter writer, Keyring keys, Shelf shelf, Terminal terminal) {
        this.folder = folder;
        this.log = log;
        this.writer = writer;
        this.keys = keys;
        this.shelf = shelf;
        this.terminal = terminal;
    }

    /** The packs that the record keeps, as they were when somebody last looked. */
    private static final class Shelf implements PackShelf {
        private final RecordFolder folder;
        private volatile PackCopies copies;

        Shelf(RecordFolder folder) {
            this.folder = folder;
            this.copies = new PackCopies(PackCopies.listIn(folder.packs()));
        }

        void reload() {
            copies = new PackCopies(PackCopies.listIn(folder.packs()));
        }

        @Override
        public Optional<Pack> find(PackHash hash) {
            return copies.find(hash);
        }
    }

    /** Opens a record and goes through its entries. */
    static OpenRecord open(Terminal terminal, RecordArguments arguments) throws InterruptedException {
        RecordFolder folder = arguments.folder();
        OpenLog log = OpenLog.open(terminal, folder.log());
        try {
            long size = log.writer().checkpoint().size();
            Shelf shelf = new Shelf(folder);
            RecordWriter writer = new RecordWriter(
                    log.writer(),
                    log.source(),
                    new Vault(new FileDisk(), folder.vault()),
                    shelf,
                    arguments.clock(),
                    new SecureRandom(),
                    new Progress(terminal, "reading the record", size));
            terminal.clearProgress();
            return new OpenRecord(folder, log, writer, arguments.keyring(), shelf, terminal);
        } catch (RuntimeException | Error e) {
            log.close();
            throw e;
        }
    }

    RecordFolder folder() {
        return folder;
    }

    RecordWriter writer() {
        return writer;
    }

    LogSource source() {
        return log.source();
    }

    /** The pack that was adopted last. */
    Pack pack() {
        return RecordView.pack(writer.state(), shelf, folder.root());
    }

    /**
     * A version of the pack that was adopted.
     *
     * @throws UsageException when there is none, or its folder is not there
     */
    Pack pack(String version) {
        return RecordView.pack(writer.state(), version, shelf, folder.root());
    }

    RecordState state() {
        return writer.state();
    }

    Conclusions conclusions() {
        return RecordView.conclude(writer.state(), shelf, folder.root());
    }

    /**
     * Who signs as one of some roles.
     *
     * @throws UsageException when no key at hand has one of them
     */
    Signer signer(Role... roles) {
        return writer.findSigner(keys, roles)
                .orElseThrow(() -> new UsageException("no key at hand may sign as "
                        + String.join(
                                " or ", List.of(roles).stream().map(Role::text).toList())
                        + "; name the file of one with --key"));
    }

    /** All whose keys are at hand and have a role that counts, each person once. */
    List<Signer> signers(Predicate<Role> counts) {
        return writer.listSigners(keys, counts);
    }

    /** The root keys at hand, each person once. */
    List<Signer> rootSigners() {
        return writer.listRoots(keys);
    }

    /** The name of the record's log. */
    String origin() {
        return log.writer().checkpoint().checkpoint().origin();
    }

    /** Looks again at the packs that the record keeps. */
    void reload() {
        shelf.reload();
    }

    Optional<Signer> findSigner(Role... roles) {
        return writer.findSigner(keys, roles);
    }

    /** Enters the digests of what is concluded by now, where a key of an operator is at hand. */
    void enterDigests() throws InterruptedException {
        Optional<Signer> operator = findSigner(new Role("operator"));
        if (operator.isEmpty()) {
            terminal.warn("no key of an operator is at hand, so no state digest was entered");
            return;
        }
        terminal.showProgress("drawing conclusions");
        RecordState internal = writer.state();
        boolean isSealed = writer.ask(Fold::hasSealed);
        StateDigest own = Digests.of(RecordView.conclude(internal, shelf, folder.root()));
        StateDigest shared = isSealed
                ? Digests.of(RecordView.conclude(
                        RecordView.shared(folder, log.source(), internal.size(), writer::findKey, shelf),
                        shelf,
                        folder.root()))
                : own.inView(StateDigest.View.SHARED);
        settle(writer.enter(StateDigest.KIND, shared, operator.get()));
        if (isSealed) {
            settle(writer.enter(StateDigest.KIND, own, operator.get()));
        }
        terminal.clearProgress();
    }

    /** Waits for an index. */
    static long settle(CompletableFuture<Long> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw switch (e.getCause()) {
                case RefusedException why -> new UsageException(why.getMessage(), why);
                case ForgedException why -> why;
                case LogStoppedException why -> why;
                case RuntimeException why -> why;
                case null, default -> e;
            };
        }
    }

    /** Asks the witnesses for the head. */
    SignedCheckpoint cosign() throws InterruptedException {
        return log.cosign();
    }

    @Override
    public void close() {
        log.close();
    }
}
