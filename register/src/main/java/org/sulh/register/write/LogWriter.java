package org.sulh.register.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sulh.register.checkpoint.Checkpoint;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.disk.Disk;
import org.sulh.register.disk.IoReason;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.EntryBundle;
import org.sulh.register.wire.MalformedException;

/**
 * The one writer of a log. An entry gets its index once the entry and a checkpoint over it are durable and published.
 *
 * <p>Entries that wait are committed together, in this order: bundles written and read back; tiles made of what was read,
 * written and read back; all of them synced; the checkpoint signed and made durable among the secrets; published; answered.
 * A crash between any two steps leaves the log as it was or as it will be (see {@link LogRecovery}). After a failure the
 * writer stops for good, since what a failed sync left on the disk cannot be known.
 *
 * <p>Cost of a commit of n entries: about 2 n / 256 + 5 files and as many syncs, one hash for each entry;
 * 4 to 10 ms on the disks where it was measured, so that the rate grows with the number of those who wait. Memory: the
 * entries that wait, at most {@link #MAX_WAITING_BYTES}, and one unfinished bundle. For any number of threads.
 */
public final class LogWriter implements Closeable {
    /** Entries in one commit. */
    static final int MAX_BATCH = 4096;

    private static final int MAX_BATCH_BYTES = 32 << 20;
    private static final long MAX_WAITING_BYTES = 64L << 20;
    /** A fraction of what a commit takes. */
    private static final long PATIENCE_NANOS = 1_500_000;

    /** Asked, in the order of the log and by one thread, whether an entry may stand at an index. */
    @FunctionalInterface
    public interface Admission {
        /** @throws RuntimeException when it may not: the one who submitted it gets the exception, and the index is free */
        void admit(long index);
    }

    private static final class Waiting {
        private final byte[] entry;
        private final Admission admission;
        private final CompletableFuture<Long> answer = new CompletableFuture<>();

        Waiting(byte[] entry, Admission admission) {
            this.entry = entry;
            this.admission = admission;
        }
    }

    private final Disk disk;
    private final LogFolder folder;
    private final SigningKey key;
    private final Closeable processLock;
    private final SignedHeads signedHeads;
    private final TileWriter tiles;
    private final Thread committer;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition hasWork = lock.newCondition();
    private final Condition hasRoom = lock.newCondition();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private long queuedBytes;
    /** Entries of the last commit: those who waited for it will mostly be back with their next ones. */
    private int expected;

    private boolean closing;
    private @Nullable LogStoppedException failure;

    /** Held while the published checkpoint is replaced. */
    private final Object publishing = new Object();

    private volatile SignedCheckpoint published;

    private LogWriter(
            Disk disk,
            LogFolder folder,
            SigningKey key,
            Closeable processLock,
            SignedHeads signedHeads,
            LogRecovery.Recovered recovered) {
        this.disk = disk;
        this.folder = folder;
        this.key = key;
        this.processLock = processLock;
        this.signedHeads = signedHeads;
        this.tiles = recovered.tiles();
        this.published = recovered.checkpoint();
        this.committer = Thread.ofPlatform().daemon().name("log writer").unstarted(this::commitUntilClosed);
    }

    /**
     * Makes a new log of no entries. The folder of its secrets, and whatever may be in it, is left as it is but for the
     * checkpoint.
     *
     * @throws LogStoppedException when there is a log already
     */
    public static void create(Disk disk, LogFolder folder, SigningKey key) throws IOException {
        SignedHeads signedHeads = new SignedHeads(disk, folder, key.verifierKey());
        if (disk.find(folder.checkpoint()).isPresent() || signedHeads.exist()) {
            throw new LogStoppedException(folder.served() + " holds a log already; choose another folder");
        }
        disk.createFolder(folder.served());
        disk.createFolder(folder.secrets());
        disk.replace(folder.verifierKey(), (key.verifierKey() + "\n").getBytes(StandardCharsets.UTF_8));
        Checkpoint empty = new Checkpoint(key.verifierKey().name(), 0, TreeHasher.EMPTY_ROOT);
        SignedCheckpoint signed = SignedCheckpoint.sign(empty, key);
        signedHeads.create(signed);
        disk.replace(folder.checkpoint(), signed.toBytes());
    }

    /**
     * Opens a log for writing and finishes what an earlier writer may have left unfinished.
     *
     * @param seenElsewhere checkpoints of this log that witnesses or mirrors hold; the log must not be behind them
     * @throws LogStoppedException when another writer has the log or it must not go on; the message names the mend
     */
    public static LogWriter open(
            Disk disk, LogFolder folder, SigningKey key, Collection<SignedCheckpoint> seenElsewhere)
            throws IOException {
        if (!disk.isFolder(folder.secrets())) {
            throw new LogStoppedException(folder.secrets() + ": there is no such folder, so the log " + folder.served()
                    + " cannot be written here; a new log is made with: log init");
        }
        Closeable processLock;
        try {
            processLock = disk.lock(folder.lock());
        } catch (IOException e) {
            throw new LogStoppedException(
                    folder.lock() + ": the log cannot be opened for writing (" + IoReason.of(e)
                            + "); a log has one writer at a time: wait for the other to end, or write through it",
                    e);
        }
        try {
            SignedHeads signedHeads = new SignedHeads(disk, folder, key.verifierKey());
            LogRecovery.Recovered recovered =
                    new LogRecovery(disk, folder, key.verifierKey(), signedHeads).recover(seenElsewhere);
            disk.replace(folder.unfinished(), new byte[0]);
            LogWriter writer = new LogWriter(disk, folder, key, processLock, signedHeads, recovered);
            writer.committer.start();
            return writer;
        } catch (IOException | RuntimeException | Error e) {
            processLock.close();
            throw e;
        }
    }

    /** The published head of the log. */
    public SignedCheckpoint checkpoint() {
        return published;
    }

    /** As {@link #submit(byte[], Admission)}, for an entry that may stand anywhere. */
    public CompletableFuture<Long> submit(byte[] entry) throws InterruptedException {
        return submit(entry, index -> {});
    }

    /**
     * Hands over an entry; waits only while too much is waiting already.
     *
     * @return its index, once it is durable and published; or what {@code admission} threw; or a
     *     {@link LogStoppedException}
     * @throws MalformedException when it is longer than an entry can be
     * @throws LogStoppedException when the log has stopped or is closed
     */
    public CompletableFuture<Long> submit(byte[] entry, Admission admission) throws InterruptedException {
        Waiting waiting = new Waiting(entry, admission);
        enqueue(List.of(waiting));
        return waiting.answer;
    }

    /** As {@link #submit(byte[])} for several, which stand beside each other in the log. */
    public List<CompletableFuture<Long>> submitAll(List<byte[]> entries) throws InterruptedException {
        List<Waiting> waiting =
                entries.stream().map(entry -> new Waiting(entry, index -> {})).toList();
        enqueue(waiting);
        return waiting.stream().map(each -> each.answer).toList();
    }

    private void enqueue(List<Waiting> several) throws InterruptedException {
        long bytes = 0;
        for (Waiting waiting : several) {
            int length = waiting.entry.length;
            if (length > EntryBundle.MAX_ENTRY_SIZE) {
                throw new MalformedException(
                        "an entry has at most " + EntryBundle.MAX_ENTRY_SIZE + " bytes, this one " + length);
            }
            bytes += length;
        }
        lock.lockInterruptibly();
        try {
            while (failure == null && !closing && queuedBytes > 0 && queuedBytes + bytes > MAX_WAITING_BYTES) {
                hasRoom.await();
            }
            if (failure != null) {
                throw failure;
            }
            if (closing) {
                throw new LogStoppedException("the log is closed");
            }
            boolean wasEmpty = queue.isEmpty();
            queue.addAll(several);
            queuedBytes += bytes;
            if (wasEmpty || queue.size() >= expected) {
                hasWork.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Appends an entry and waits for its index. */
    public long append(byte[] entry) throws InterruptedException {
        try {
            return submit(entry).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : e;
        }
    }

    /**
     * Keeps a checkpoint that witnesses have cosigned, and publishes it where it is still the head.
     *
     * @param cosigned signed by this log
     */
    public void keep(SignedCheckpoint cosigned) throws IOException {
        synchronized (publishing) {
            disk.createFolder(folder.keptCheckpoints());
            disk.replace(folder.keptCheckpoints().resolve(Long.toString(cosigned.size())), cosigned.toBytes());
            if (cosigned.checkpoint().equals(published.checkpoint())) {
                disk.replace(folder.checkpoint(), cosigned.toBytes());
                published = cosigned;
            }
        }
    }

    private void commitUntilClosed() {
        List<Waiting> batch = List.of();
        try {
            for (batch = take(); !batch.isEmpty(); batch = take()) {
                commit(batch);
            }
        } catch (InterruptedException e) {
            stop(batch, new LogStoppedException("the log was interrupted; start it again", e));
        } catch (IOException e) {
            stop(
                    batch,
                    new LogStoppedException(
                            "the log stopped, since a file could not be written: " + IoReason.of(e)
                                    + "; mend that and start again: no entry that has its index is lost",
                            e));
        } catch (RuntimeException | Error e) {
            stop(batch, new LogStoppedException("the log stopped: " + e, e));
        }
    }

    /**
     * What waits, as far as it fits into a commit; nothing once the log is closed. Waits a little for as many as the last
     * time, since a commit of half as many costs nearly as much.
     */
    private List<Waiting> take() throws InterruptedException {
        lock.lock();
        try {
            while (queue.isEmpty() && !closing) {
                hasWork.await();
            }
            long patience = PATIENCE_NANOS;
            while (queue.size() < expected && !closing && patience > 0) {
                patience = hasWork.awaitNanos(patience);
            }
            List<Waiting> batch = new ArrayList<>();
            long bytes = 0;
            while (!queue.isEmpty() && batch.size() < MAX_BATCH && bytes < MAX_BATCH_BYTES) {
                Waiting next = queue.remove();
                bytes += next.entry.length;
                batch.add(next);
            }
            queuedBytes -= bytes;
            expected = batch.size();
            hasRoom.signalAll();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void commit(List<Waiting> batch) throws IOException {
        List<Waiting> admitted = new ArrayList<>(batch.size());
        List<byte[]> entries = new ArrayList<>(batch.size());
        long first = tiles.size();
        for (Waiting waiting : batch) {
            try {
                waiting.admission.admit(first + admitted.size());
            } catch (RuntimeException e) {
                waiting.answer.completeExceptionally(e);
                continue;
            }
            admitted.add(waiting);
            entries.add(waiting.entry);
        }
        if (admitted.isEmpty()) {
            return;
        }
        tiles.write(entries);
        SignedCheckpoint next =
                SignedCheckpoint.sign(new Checkpoint(key.verifierKey().name(), tiles.size(), tiles.root()), key);
        signedHeads.write(next);
        synchronized (publishing) {
            disk.replaceWithoutSync(folder.checkpoint(), next.toBytes());
            published = next;
        }
        for (int i = 0; i < admitted.size(); i++) {
            admitted.get(i).answer.complete(first + i);
        }
        tiles.removeOutgrown();
    }

    private void stop(List<Waiting> batch, LogStoppedException reason) {
        List<Waiting> left = new ArrayList<>(batch);
        lock.lock();
        try {
            failure = reason;
            left.addAll(queue);
            queue.clear();
            queuedBytes = 0;
            hasWork.signalAll();
            hasRoom.signalAll();
        } finally {
            lock.unlock();
        }
        left.forEach(waiting -> waiting.answer.completeExceptionally(reason));
    }

    /** Why the log stopped, where it did. */
    public Optional<LogStoppedException> findFailure() {
        lock.lock();
        try {
            return Optional.ofNullable(failure);
        } finally {
            lock.unlock();
        }
    }

    /** Commits what waits and ends. */
    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            closing = true;
            hasWork.signalAll();
            hasRoom.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            committer.join();
            if (findFailure().isEmpty()) {
                tiles.settle();
                disk.sync(folder.served());
                disk.delete(folder.unfinished());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            processLock.close();
        }
    }
}
