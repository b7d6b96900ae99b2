package org.sulh.register.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.disk.Disk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.merkle.Tree;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogReader;
import org.sulh.register.wire.MalformedException;

/**
 * Brings a log to the state from which a writer can go on, whatever happened to the last one.
 *
 * <p>A checkpoint is durable among the secrets before anybody sees it, and its entries are durable before that. So the log
 * continues from the greatest checkpoint ever signed; when the published one is smaller, publishing was cut short and is
 * done now. A log that lacks the entries of a checkpoint that it signed, or that others have seen, was restored from an
 * older copy: going on would sign a second past, and is refused.
 *
 * <p>After a writer that did not end well the files at the end of the log are written once more, as new files: where a sync
 * failed, the system may show bytes that the disk does not have.
 */
final class LogRecovery {
    private final Disk disk;
    private final LogFolder folder;
    private final VerifierKey key;

    private final SignedHeads signedHeads;

    LogRecovery(Disk disk, LogFolder folder, VerifierKey key, SignedHeads signedHeads) {
        this.disk = disk;
        this.folder = folder;
        this.key = key;
        this.signedHeads = signedHeads;
    }

    /** The state to go on from. */
    record Recovered(TileWriter tiles, SignedCheckpoint checkpoint) {}

    /**
     * @param seenElsewhere checkpoints of this log that witnesses or mirrors hold
     * @throws LogStoppedException when the log must not go on
     */
    Recovered recover(Collection<SignedCheckpoint> seenElsewhere) throws IOException {
        Optional<SignedCheckpoint> published = read(folder.checkpoint());
        Optional<SignedCheckpoint> signed = signedHeads.findLatest();
        if (published.isEmpty() && signed.isEmpty()) {
            throw new LogStoppedException(folder.served() + " holds no log; make one with: log init");
        }
        SignedCheckpoint last = latest(published, signed);
        boolean endedWell = disk.find(folder.unfinished()).isEmpty();
        TileWriter tiles = load(last, endedWell);
        if (!endedWell) {
            tiles.writePartialTilesAgain();
            writeAgain(last);
        }
        requireAgreement(last, seenElsewhere);
        if (published.isEmpty() || published.get().size() < last.size()) {
            disk.replace(folder.checkpoint(), last.toBytes());
        }
        if (signed.isEmpty() || signed.get().size() < last.size()) {
            signedHeads.write(last);
        }
        TileWriter.removeBeyond(disk, folder.served(), last.size(), LogWriter.MAX_BATCH);
        return new Recovered(tiles, last);
    }

    private Optional<SignedCheckpoint> read(Path file) throws IOException {
        Optional<byte[]> bytes = disk.find(file);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedCheckpoint.verify(bytes.get(), key));
        } catch (MalformedException | ForgedException e) {
            throw new LogStoppedException(file + ": " + e.getMessage() + "; put back the file from a mirror", e);
        }
    }

    private SignedCheckpoint latest(Optional<SignedCheckpoint> published, Optional<SignedCheckpoint> signed) {
        if (published.isEmpty()) {
            return signed.orElseThrow();
        }
        if (signed.isEmpty()) {
            return published.get();
        }
        SignedCheckpoint there = published.get();
        SignedCheckpoint here = signed.get();
        if (there.size() == here.size()) {
            if (!there.checkpoint().equals(here.checkpoint())) {
                throw new LogStoppedException(
                        "two checkpoints of size " + here.size() + " that differ: " + folder.checkpoint() + " and "
                                + folder.secrets() + "; the log signed two pasts and cannot go on");
            }
            return there;
        }
        return there.size() > here.size() ? there : here;
    }

    private TileWriter load(SignedCheckpoint last, boolean endedWell) {
        TileWriter tiles;
        try {
            tiles = endedWell
                    ? TileWriter.at(disk, folder.served(), last.size())
                    : TileWriter.rebuiltAt(disk, folder.served(), last.size());
        } catch (MalformedException e) {
            throw behind(last, e.getMessage(), e);
        }
        if (!tiles.root().equals(last.checkpoint().root())) {
            throw behind(last, "the hashes in it lead to another root", null);
        }
        return tiles;
    }

    private LogStoppedException behind(SignedCheckpoint last, String reason, @Nullable Throwable cause) {
        String message = folder.served() + " does not hold the log of size " + last.size()
                + " that this log has signed (" + reason
                + "); it is damaged or was restored from an older copy: bring it back from a mirror, then run: audit";
        return cause == null ? new LogStoppedException(message) : new LogStoppedException(message, cause);
    }

    private void requireAgreement(SignedCheckpoint last, Collection<SignedCheckpoint> seenElsewhere) {
        LogReader reader = new LogReader(new FolderSource(disk, folder.served()), last.size());
        for (SignedCheckpoint seen : seenElsewhere) {
            if (seen.size() > last.size()) {
                throw new LogStoppedException("a witness or mirror has seen this log at size " + seen.size()
                        + ", and here it ends at " + last.size()
                        + ": it was restored from an older copy; bring it back from a mirror");
            }
            Hash root = new Tree(seen.size(), reader).root();
            if (!root.equals(seen.checkpoint().root())) {
                throw new LogStoppedException("a witness or mirror has seen another log of size " + seen.size()
                        + " under this name and key; the two cannot be one log, and this one must not go on");
            }
        }
    }

    /** Makes what the last batch may have touched durable, whatever became of earlier attempts. */
    private void writeAgain(SignedCheckpoint last) throws IOException {
        LogReader reader = new LogReader(new FolderSource(disk, folder.served()), last.size());
        long size = last.size();
        long from = Math.max(0, size - LogWriter.MAX_BATCH - TileRow.WIDTH);
        for (long position = from; position < size; position += TileRow.WIDTH) {
            writeBundleAgain(reader, LogPath.of(LogPath.ENTRIES, position, size));
        }
        if (size > 0) {
            writeBundleAgain(reader, LogPath.of(LogPath.ENTRIES, size - 1, size));
        }
        for (int level = 0; size >>> (TileRow.HEIGHT * (level + 1)) > 0; level++) {
            long full = (size >>> (TileRow.HEIGHT * level)) / TileRow.WIDTH;
            long first = (from >>> (TileRow.HEIGHT * level)) / TileRow.WIDTH;
            for (long index = first; index < full; index++) {
                LogPath path = LogPath.full(level, index);
                replace(path, reader.getRow(path).toBytes());
            }
        }
        signedHeads.write(last);
        disk.replace(folder.checkpoint(), last.toBytes());
    }

    private void writeBundleAgain(LogReader reader, LogPath path) throws IOException {
        replace(path, reader.getBundle(path).toBytes());
    }

    private void replace(LogPath path, byte[] bytes) throws IOException {
        Path file = folder.served().resolve(path.toString());
        disk.createFolder(Objects.requireNonNull(file.getParent()));
        disk.replace(file, bytes);
        if (!path.isPartial()) {
            TileWriter.removeParts(disk, folder.served(), path);
        }
    }
}
