package org.sulh.record.folder;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sulh.record.entry.Payload;
import org.sulh.record.entry.RecordKinds;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.record.fold.Fold;
import org.sulh.record.fold.OpenedEntry;
import org.sulh.record.fold.Opener;
import org.sulh.record.fold.PackShelf;
import org.sulh.record.fold.RecordState;
import org.sulh.record.folder.Keyring.Signer;
import org.sulh.register.entry.Authority;
import org.sulh.register.entry.Body;
import org.sulh.register.entry.Commitment;
import org.sulh.register.entry.Envelope;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.PreparedEntry;
import org.sulh.register.entry.RegisteredKey;
import org.sulh.register.entry.Role;
import org.sulh.register.entry.Sealed;
import org.sulh.register.entry.Vault;
import org.sulh.register.note.KeyId;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.LogSource;
import org.sulh.register.write.LogWriter;

/**
 * Enters into a record: signs, and lets in only what the register allows and what fits the record. What a payload seals is
 * in the vault before its entry is in the log. For any number of threads.
 */
public final class RecordWriter {
    private final LogWriter log;
    private final Authority authority;
    private final Fold fold;
    private final Vault vault;
    private final Supplier<Instant> clock;
    private final SecureRandom random;

    /**
     * Goes through all entries, and is then ready for the next.
     *
     * @param log open for writing
     * @param source the same log, for reading
     * @param shelf the packs by which cases go; asked anew for each version
     * @param clock the time that entries claim
     */
    public RecordWriter(
            LogWriter log,
            LogSource source,
            Vault vault,
            PackShelf shelf,
            Supplier<Instant> clock,
            SecureRandom random,
            LongConsumer progress) {
        this.log = log;
        this.vault = vault;
        this.clock = clock;
        this.random = random;
        String origin = log.checkpoint().checkpoint().origin();
        this.authority = new Authority(origin, RecordKinds.all());
        this.fold = new Fold(View.INTERNAL, opener(vault), authority::findKey, shelf);
        Replay.run(
                source,
                0,
                log.checkpoint().size(),
                bytes -> {
                    PreparedEntry prepared = authority.parse(bytes);
                    return new Read(prepared, OpenedEntry.of(prepared.envelope()));
                },
                (index, read) -> {
                    authority.admitOwing(index, read.prepared());
                    fold.accept(index, read.opened());
                },
                progress);
    }

    private record Read(PreparedEntry prepared, OpenedEntry opened) {}

    /** Opens what is in a vault. */
    public static Opener opener(Vault vault) {
        return commitment -> vault.find(commitment).map(Sealed::value);
    }

    /**
     * Enters something in the open.
     *
     * @return the index, once it is durable; or a {@link org.sulh.register.entry.RefusedException}
     */
    public CompletableFuture<Long> enter(String kind, Payload payload, Signer signer) throws InterruptedException {
        return submit(kind, payload.toData(), signer);
    }

    /** Enters something sealed: only that it is there, and when, shows to those who have not the vault. */
    public CompletableFuture<Long> enterSealed(String kind, Payload payload, Signer signer)
            throws InterruptedException {
        return submit(
                kind,
                Json.Obj.EMPTY.with(RecordKinds.SEALED, keep(payload.toData()).toJson()),
                signer);
    }

    /** Seals a value in the vault; durable on return. */
    public Commitment keep(Json value) {
        return vault.keep(Sealed.seal(value, random));
    }

    private CompletableFuture<Long> submit(String kind, Json.Obj data, Signer signer) throws InterruptedException {
        Body body = new Body(kind, clock.get(), signer.holder(), data);
        return submit(Envelope.sign(body, signer.key()).toBytes());
    }

    private CompletableFuture<Long> submit(byte[] bytes) throws InterruptedException {
        PreparedEntry prepared = authority.prepare(bytes);
        OpenedEntry opened = OpenedEntry.of(prepared.envelope());
        return log.submit(bytes, index -> admit(index, prepared, opened));
    }

    private synchronized void admit(long index, PreparedEntry prepared, OpenedEntry opened) {
        Runnable change = fold.judge(index, opened);
        authority.admit(index, prepared);
        change.run();
    }

    /** Who of those at hand may sign as one of some roles. */
    public synchronized Optional<Signer> findSigner(Keyring keys, Role... roles) {
        return keys.find(authority, roles);
    }

    /** All of those at hand who have a role that counts, each person once. */
    public synchronized List<Signer> listSigners(Keyring keys, Predicate<Role> counts) {
        return keys.list(authority, counts);
    }

    /** The root keys of those at hand, each person once. */
    public synchronized List<Signer> listRoots(Keyring keys) {
        return keys.listRoots(authority);
    }

    /** A key as the register knows it. */
    public Optional<RegisteredKey> findKey(KeyId id) {
        return authority.findKey(id);
    }

    /** Enters a body that some keys sign together. */
    public CompletableFuture<Long> enter(Body body, SigningKey... keys) throws InterruptedException {
        return submit(Envelope.sign(body, keys).toBytes());
    }

    /** Enters what others have signed. */
    public CompletableFuture<Long> enter(Envelope envelope) throws InterruptedException {
        return submit(envelope.toBytes());
    }

    /** The time that the next entry claims. */
    public Instant now() {
        return clock.get();
    }

    /** Asks the fold over what was entered so far. */
    public synchronized <T> T ask(Function<Fold, T> question) {
        return question.apply(fold);
    }

    /** What is known after all that was entered. */
    public synchronized RecordState state() {
        return fold.state();
    }
}
