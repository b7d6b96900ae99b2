package org.sulh.register.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.checkpoint.SplitView;
import org.sulh.register.disk.Disk;
import org.sulh.register.disk.IoReason;
import org.sulh.register.merkle.ConsistencyProof;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.note.Cosignature;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.Note;
import org.sulh.register.note.NoteSignature;
import org.sulh.register.note.SigningKey;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.MalformedException;

/**
 * One log as a witness knows it: the checkpoint that it holds, and whether it cosigns another. One request is dealt with
 * at a time: from looking at what is held until the new checkpoint is durable no other comes between.
 *
 * <p>Files in the log's folder: {@code checkpoint}, with the signatures of the log and of this witness; {@code
 * split-view-...}, proofs that the log showed two pasts; {@code cosigned-elsewhere}, see {@link #notice}.
 *
 * <p>When a file cannot be written, nothing more of this log is signed until the witness is started again: what a failed
 * sync left on the disk cannot be known. Every cosignature, a repeated one too, waits for a file that was written anew, so
 * that what an earlier attempt left in the memory of the system is never taken for durable.
 */
final class WatchedLog {
    static final String CHECKPOINT = "checkpoint";

    private static final String COSIGNED_ELSEWHERE = "cosigned-elsewhere";
    private static final String IN_DOUBT = "the witness could not store what it was about to sign or prove, and signs"
            + " nothing of this log until it is started again";

    private final Disk disk;
    private final Path folder;
    private final VerifierKey key;
    private final List<SigningKey> cosigners;
    private final List<VerifierKey> knownKeys;
    private final InstantSource clock;
    private final SplitViewFiles splitViews;

    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<SignedCheckpoint> held;
    private Optional<WitnessAnswer.Failed> stopped = Optional.empty();

    private WatchedLog(
            WitnessFolder folder,
            VerifierKey key,
            List<SigningKey> cosigners,
            InstantSource clock,
            Optional<SignedCheckpoint> held) {
        this.disk = folder.disk();
        this.folder = folder.log(key.name());
        this.key = key;
        this.cosigners = cosigners;
        this.knownKeys = Stream.concat(Stream.of(key), cosigners.stream().map(SigningKey::verifierKey))
                .toList();
        this.clock = clock;
        this.splitViews = new SplitViewFiles(disk, this.folder);
        this.held = held;
    }

    /** @throws WitnessStoppedException when a file of the log is damaged */
    static WatchedLog open(WitnessFolder folder, VerifierKey key, List<SigningKey> cosigners, InstantSource clock)
            throws IOException {
        Path path = folder.log(key.name());
        WatchedLog log =
                new WatchedLog(folder, key, cosigners, clock, read(folder.disk(), path.resolve(CHECKPOINT), key));
        Optional<SignedCheckpoint> elsewhere = read(folder.disk(), path.resolve(COSIGNED_ELSEWHERE), key);
        elsewhere.filter(log::isUnknown).ifPresent(log::stopBehind);
        return log;
    }

    private static Optional<SignedCheckpoint> read(Disk disk, Path file, VerifierKey key) throws IOException {
        Optional<byte[]> bytes = disk.find(file);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedCheckpoint.verify(bytes.get(), key));
        } catch (MalformedException | ForgedException e) {
            throw new WitnessStoppedException(
                    file + ": " + e.getMessage() + "; put back the newest checkpoint of the log " + key.name()
                            + " that bears this witness's cosignature",
                    e);
        }
    }

    Optional<SignedCheckpoint> held() {
        return held;
    }

    List<Path> listSplitViews() throws IOException {
        return splitViews.list();
    }

    WitnessAnswer answer(AddCheckpointRequest request) {
        Submitted submitted;
        try {
            submitted = verify(request.note());
        } catch (ForgedException e) {
            return new WitnessAnswer.NotSigned(e.getMessage());
        }
        if (request.oldSize() > submitted.checkpoint.size()) {
            return new WitnessAnswer.Malformed(
                    "the old size, " + request.oldSize() + ", is above the new one, " + submitted.checkpoint.size());
        }
        return alone(() -> check(request, submitted));
    }

    /**
     * Shows the witness a checkpoint of its log that was found elsewhere. When it bears the witness's own cosignature, and
     * the witness does not know of it, then the witness was restored from an older copy, or its key is in use twice: it
     * could sign a second past. It remembers that and signs nothing of this log from then on.
     *
     * @return why the witness cannot go on with this log, where it cannot
     * @throws ForgedException when the log did not sign the checkpoint
     */
    Optional<WitnessAnswer.Failed> notice(Note checkpoint) {
        Submitted found = verify(checkpoint);
        WitnessAnswer answer = alone(() -> {
            stopIfBehind(found);
            return stopped.isPresent() ? stopped.get() : new WitnessAnswer.Stale(heldSize());
        });
        return answer instanceof WitnessAnswer.Failed failed ? Optional.of(failed) : Optional.empty();
    }

    private interface Step {
        WitnessAnswer take() throws IOException;
    }

    private WitnessAnswer alone(Step step) {
        lock.lock();
        try {
            return stopped.isPresent() ? stopped.get() : step.take();
        } catch (IOException e) {
            stopped = Optional.of(new WitnessAnswer.Failed(IN_DOUBT, Optional.of(IoReason.of(e))));
            return stopped.get();
        } catch (RuntimeException | Error e) {
            stopped = Optional.of(new WitnessAnswer.Failed(IN_DOUBT, Optional.of(e.toString())));
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** A checkpoint that the log signed, without lines of strangers, and whether this witness has cosigned it. */
    private record Submitted(SignedCheckpoint checkpoint, boolean isCosigned) {}

    private Submitted verify(Note note) {
        Map<VerifierKey, NoteSignature> lines = note.verify(knownKeys);
        if (!lines.containsKey(key)) {
            throw new ForgedException("the checkpoint of " + key.name() + " is not signed by the key " + key);
        }
        Note known = new Note(note.text(), List.copyOf(lines.values()));
        return new Submitted(SignedCheckpoint.verify(known.toBytes(), key), lines.size() > 1);
    }

    private long heldSize() {
        return held.map(SignedCheckpoint::size).orElse(0L);
    }

    private WitnessAnswer check(AddCheckpointRequest request, Submitted submitted) throws IOException {
        stopIfBehind(submitted);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        // Kept whatever the answer will be: it is proven by the log's own signatures.
        Optional<SplitView> splitView = held.flatMap(earlier -> findSplitView(earlier, request, submitted.checkpoint));
        Optional<Path> proof = splitView.isPresent() ? splitViews.keep(splitView.get()) : Optional.empty();
        if (request.oldSize() != heldSize()) {
            return new WitnessAnswer.Stale(heldSize());
        }
        if (splitView.isPresent()) {
            return new WitnessAnswer.Inconsistent(
                    "the log " + key.name() + " signed another tree of size " + request.oldSize() + " before", proof);
        }
        if (!continuesHeld(request, submitted.checkpoint)) {
            return new WitnessAnswer.Inconsistent(
                    "the proof does not lead from size " + request.oldSize() + " to the root at size "
                            + submitted.checkpoint.size(),
                    Optional.empty());
        }
        return cosign(submitted.checkpoint);
    }

    /** That an empty tree is how every tree begins is shown by no hash (C2SP tlog-witness). */
    private boolean continuesHeld(AddCheckpointRequest request, SignedCheckpoint next) {
        Hash root = next.checkpoint().root();
        if (request.oldSize() == 0) {
            return request.proof().isEmpty() && (next.size() > 0 || root.equals(TreeHasher.EMPTY_ROOT));
        }
        Hash heldRoot = held.orElseThrow().checkpoint().root();
        return new ConsistencyProof(request.oldSize(), next.size(), request.proof()).verifies(heldRoot, root);
    }

    private WitnessAnswer cosign(SignedCheckpoint checkpoint) throws IOException {
        Instant now = clock.instant();
        SignedCheckpoint cosigned = checkpoint;
        List<NoteSignature> lines = new ArrayList<>();
        for (SigningKey cosigner : cosigners) {
            NoteSignature line = Cosignature.sign(cosigner, checkpoint.note().text(), now);
            cosigned = cosigned.with(line);
            lines.add(line);
        }
        disk.createFolder(folder);
        disk.replace(folder.resolve(CHECKPOINT), cosigned.toBytes());
        held = Optional.of(cosigned);
        return new WitnessAnswer.Cosigned(lines);
    }

    /** The proof that two checkpoints are not of one growing log, where the two and the request's hashes make one. */
    private Optional<SplitView> findSplitView(
            SignedCheckpoint earlier, AddCheckpointRequest request, SignedCheckpoint later) {
        Hash signed = earlier.checkpoint().root();
        Hash root = later.checkpoint().root();
        if (later.size() == earlier.size()) {
            boolean isSame = root.equals(signed);
            return isSame ? Optional.empty() : Optional.of(new SplitView(earlier.note(), later.note(), List.of()));
        }
        if (request.oldSize() != earlier.size()) {
            return Optional.empty();
        }
        ConsistencyProof proof = new ConsistencyProof(earlier.size(), later.size(), request.proof());
        return proof.oldRoot(root).filter(past -> !past.equals(signed)).map(past -> {
            List<Hash> hashes = new ArrayList<>(List.of(past));
            hashes.addAll(proof.hashes());
            return new SplitView(earlier.note(), later.note(), hashes);
        });
    }

    private boolean isUnknown(SignedCheckpoint cosigned) {
        boolean isOther = held.isPresent() && !held.get().checkpoint().equals(cosigned.checkpoint());
        return cosigned.size() > heldSize() || cosigned.size() == heldSize() && isOther;
    }

    private void stopIfBehind(Submitted found) throws IOException {
        if (found.isCosigned && isUnknown(found.checkpoint)) {
            stopBehind(found.checkpoint);
            disk.createFolder(folder);
            disk.replace(folder.resolve(COSIGNED_ELSEWHERE), found.checkpoint.toBytes());
        }
    }

    private void stopBehind(SignedCheckpoint cosigned) {
        String reason = "this witness has cosigned the log " + key.name() + " at size " + cosigned.size()
                + " and does not hold that checkpoint, but one of size " + heldSize()
                + ": it was restored from an older copy or its key is in use twice, and it signs nothing of this log";
        stopped = Optional.of(new WitnessAnswer.Failed(
                reason,
                Optional.of(
                        "if it was restored: stop it, put the newest checkpoint with its cosignature, from the log or"
                                + " a mirror, in place of " + folder.resolve(CHECKPOINT)
                                + ", and start it; if the key is in use twice: make a new key")));
    }
}
