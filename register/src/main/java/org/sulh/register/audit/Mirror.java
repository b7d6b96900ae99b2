package org.sulh.register.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.checkpoint.SplitView;
import org.sulh.register.disk.Disk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.merkle.ConsistencyProof;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.merkle.Tree;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.tile.EntryBundle;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogReader;
import org.sulh.register.tile.LogSource;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;
import org.sulh.register.write.TileWriter;

/**
 * A copy of a log that is checked as it grows: only entries are fetched, and the copy takes a checkpoint only when the
 * entries lead to its root and everything copied before is still how the log begins. The copy is a log folder itself.
 */
public final class Mirror {
    /** Entries that are written at a time. */
    private static final int BATCH = 16 * TileRow.WIDTH;

    private final Disk disk;
    private final Path folder;
    private final VerifierKey key;

    public Mirror(Disk disk, Path folder, VerifierKey key) {
        this.disk = disk;
        this.folder = folder;
        this.key = key;
    }

    /** How an update ended. */
    public sealed interface Result {
        /** The copy now holds what the log shows. */
        record Updated(long from, SignedCheckpoint checkpoint) implements Result {}

        /** The log shows fewer entries than were copied, and they agree: perhaps an old answer. */
        record Behind(long copied, SignedCheckpoint shown) implements Result {}

        /**
         * What the log shows cannot be what it showed before, or does not lead to the root that it signed. The copy was
         * left as it was.
         *
         * @param proof where the two signed heads prove it
         */
        record Refused(String reason, Optional<SplitView> proof) implements Result {}
    }

    /**
     * Copies what is new.
     *
     * @param progress told up to which entry the copy has come
     * @throws IOException when the copy cannot be written
     * @throws java.io.UncheckedIOException when the log cannot be read
     */
    public Result update(LogSource log, LongConsumer progress) throws IOException {
        Optional<SignedCheckpoint> copied = readCopied();
        long from = copied.map(SignedCheckpoint::size).orElse(0L);
        SignedCheckpoint shown;
        try {
            byte[] bytes =
                    log.find(LogPath.CHECKPOINT).orElseThrow(() -> new MalformedException("there is no checkpoint"));
            shown = SignedCheckpoint.verify(bytes, key);
        } catch (MalformedException | ForgedException e) {
            return new Result.Refused(log.name() + ": " + e.getMessage(), Optional.empty());
        }
        if (copied.isPresent()) {
            Optional<Result> settled = compare(log, copied.get(), shown);
            if (settled.isPresent()) {
                return settled.get();
            }
        }
        disk.createFolder(folder);
        TileWriter.removeBeyond(disk, folder, from, shown.size() - from);
        TileWriter tiles = TileWriter.at(disk, folder, from);
        try {
            copy(log, shown.size(), tiles, progress);
        } catch (MalformedException e) {
            TileWriter.removeBeyond(disk, folder, from, shown.size() - from);
            return new Result.Refused(log.name() + ": " + e.getMessage(), Optional.empty());
        }
        if (!tiles.root().equals(shown.checkpoint().root())) {
            TileWriter.removeBeyond(disk, folder, from, shown.size() - from);
            return new Result.Refused(
                    log.name() + ": its entries do not lead to the root that it signed at size " + shown.size(),
                    Optional.empty());
        }
        tiles.settle();
        publish(shown);
        tiles.removeOutgrown();
        return new Result.Updated(from, shown);
    }

    private Optional<SignedCheckpoint> readCopied() throws IOException {
        return disk.find(folder.resolve(LogPath.CHECKPOINT)).map(bytes -> SignedCheckpoint.verify(bytes, key));
    }

    /** What follows from the two heads alone, where anything does. */
    private Optional<Result> compare(LogSource log, SignedCheckpoint copied, SignedCheckpoint shown) {
        if (shown.size() == copied.size()) {
            if (shown.checkpoint().equals(copied.checkpoint())) {
                return Optional.empty();
            }
            SplitView proof = new SplitView(copied.note(), shown.note(), List.of());
            return Optional.of(new Result.Refused(
                    log.name() + ": the log signed two different trees of size " + shown.size(), Optional.of(proof)));
        }
        boolean hasGrown = shown.size() > copied.size();
        SignedCheckpoint earlier = hasGrown ? copied : shown;
        SignedCheckpoint later = hasGrown ? shown : copied;
        LogReader reader = hasGrown
                ? new LogReader(log, later.size())
                : new LogReader(new FolderSource(disk, folder), later.size());
        if (earlier.size() == 0) {
            return hasGrown ? Optional.empty() : Optional.of(new Result.Behind(copied.size(), shown));
        }
        try {
            ConsistencyProof proof = reader.tree().consistency(earlier.size());
            if (proof.verifies(earlier.checkpoint().root(), later.checkpoint().root())) {
                return hasGrown ? Optional.empty() : Optional.of(new Result.Behind(copied.size(), shown));
            }
            return Optional.of(new Result.Refused(
                    log.name() + ": the log of size " + later.size() + " does not begin with what it signed at size "
                            + earlier.size(),
                    findProof(reader, earlier, later, proof)));
        } catch (MalformedException e) {
            return Optional.of(new Result.Refused(log.name() + ": " + e.getMessage(), Optional.empty()));
        }
    }

    private Optional<SplitView> findProof(
            LogReader reader, SignedCheckpoint earlier, SignedCheckpoint later, ConsistencyProof proof) {
        List<Hash> past = new ArrayList<>();
        past.add(new Tree(earlier.size(), reader).root());
        past.addAll(proof.hashes());
        SplitView view = new SplitView(earlier.note(), later.note(), past);
        try {
            view.verify(key);
            return Optional.of(view);
        } catch (ForgedException e) {
            // The tiles of the log are damaged as well, so that it cannot be shown from them.
            return Optional.empty();
        }
    }

    private static void copy(LogSource log, long size, TileWriter tiles, LongConsumer progress) throws IOException {
        LogReader reader = new LogReader(log, size);
        List<byte[]> entries = new ArrayList<>();
        while (tiles.size() + entries.size() < size) {
            long next = tiles.size() + entries.size();
            EntryBundle bundle = reader.getBundle(LogPath.of(LogPath.ENTRIES, next, size));
            for (int i = (int) (next % TileRow.WIDTH); i < bundle.width(); i++) {
                entries.add(bundle.entry(i));
            }
            if (entries.size() >= BATCH || tiles.size() + entries.size() == size) {
                tiles.write(entries);
                entries.clear();
                progress.accept(tiles.size());
            }
        }
    }

    private void publish(SignedCheckpoint shown) throws IOException {
        disk.replace(folder.resolve("log.vkey"), Utf8.encode(key + "\n"));
        Path kept = folder.resolve("checkpoints");
        disk.createFolder(kept);
        disk.replace(kept.resolve(Long.toString(shown.size())), shown.toBytes());
        disk.replace(folder.resolve(LogPath.CHECKPOINT), shown.toBytes());
    }
}
