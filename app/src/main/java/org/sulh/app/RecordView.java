package org.sulh.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.sulh.pack.Pack;
import org.sulh.record.entry.RecordKinds;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.record.fold.Conclusions;
import org.sulh.record.fold.Fold;
import org.sulh.record.fold.MissingPackException;
import org.sulh.record.fold.OpenedEntry;
import org.sulh.record.fold.Opener;
import org.sulh.record.fold.PackShelf;
import org.sulh.record.fold.RecordState;
import org.sulh.record.folder.PackCopies;
import org.sulh.record.folder.RecordFolder;
import org.sulh.record.folder.RecordWriter;
import org.sulh.record.folder.Replay;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.entry.Authority;
import org.sulh.register.entry.Commitment;
import org.sulh.register.entry.Disclosed;
import org.sulh.register.entry.Envelope;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.PreparedEntry;
import org.sulh.register.entry.Vault;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogSource;
import org.sulh.register.wire.MalformedException;

/**
 * A record that is only read: as whoever has its vault sees it, or as everybody does.
 *
 * @param folder where it lies
 * @param conclusions what follows from its entries
 */
record RecordView(RecordFolder folder, Conclusions conclusions) {
    /** Reads a record: the internal view where its vault is at hand, else the shared one. */
    static RecordView of(Terminal terminal, Path root) {
        RecordArguments.requireRecord(root);
        RecordFolder folder = new RecordFolder(root);
        LogSource source = new FolderSource(new FileDisk(), folder.log().served());
        long size = SignedCheckpoint.verify(
                        source.find(LogPath.CHECKPOINT).orElseThrow(), PublishedKey.of(source))
                .size();
        if (size == 0) {
            throw new UsageException(root + ": the record has no entries");
        }
        Authority authority = new Authority(PublishedKey.of(source).name(), RecordKinds.all());
        boolean isInternal = Files.isDirectory(folder.secrets());
        Fold fold = new Fold(
                isInternal ? View.INTERNAL : View.SHARED,
                isInternal ? RecordWriter.opener(new Vault(new FileDisk(), folder.vault())) : disclosed(folder),
                authority::findKey);
        Replay.run(
                source,
                0,
                size,
                bytes -> {
                    PreparedEntry prepared = authority.parse(bytes);
                    return Map.entry(prepared, OpenedEntry.of(prepared.envelope()));
                },
                (index, read) -> {
                    authority.admitOwing(index, read.getKey());
                    fold.accept(index, read.getValue());
                },
                new Progress(terminal, "reading the record", size));
        terminal.showProgress("drawing conclusions");
        PackCopies shelf = new PackCopies(PackCopies.listIn(folder.packs()));
        RecordView view = new RecordView(folder, conclude(fold.state(), shelf, root));
        terminal.clearProgress();
        return view;
    }

    /** What everybody sees, after some entries. */
    static RecordState shared(RecordFolder folder, LogSource source, long size, Fold.Signatories signatories) {
        Fold fold = new Fold(View.SHARED, disclosed(folder), signatories);
        Replay.run(
                source,
                0,
                size,
                bytes -> OpenedEntry.of(Envelope.parse(bytes)),
                fold::accept,
                done -> {});
        return fold.state();
    }

    /** Whether any entry is sealed as a whole. */
    static boolean hasSealed(LogSource source, long size) {
        AtomicBoolean found = new AtomicBoolean();
        Replay.run(
                source,
                0,
                size,
                bytes -> RecordKinds.findSealed(Envelope.parse(bytes).body().data()).isPresent(),
                (index, sealed) -> found.compareAndSet(false, sealed),
                done -> {});
        return found.get();
    }

    /** What follows from the record if another pack had been in force all the time. */
    Conclusions under(Pack pack) {
        return Conclusions.under(state(), pack);
    }

    /** Opens the values that were disclosed to the public and lie in the record's folder. */
    static Opener disclosed(RecordFolder folder) {
        Map<Commitment, Json> values = new HashMap<>();
        if (Files.isDirectory(folder.disclosed())) {
            try (Stream<Path> files = Files.list(folder.disclosed())) {
                for (Path file : files.sorted().toList()) {
                    Disclosed disclosed = Disclosed.parse(RegisterFiles.bytes(file));
                    values.put(disclosed.sealed().commitment(), disclosed.sealed().value());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(folder.disclosed() + " cannot be listed", e);
            } catch (MalformedException e) {
                throw new UsageException(folder.disclosed() + ": a disclosed value is damaged: " + e.getMessage(), e);
            }
        }
        return commitment -> Optional.ofNullable(values.get(commitment));
    }

    static Conclusions conclude(RecordState state, PackShelf shelf, Path root) {
        try {
            return Conclusions.of(state, shelf);
        } catch (MissingPackException e) {
            throw new UsageException(root + ": " + e.getMessage() + "; put its folder into " + root.resolve("packs"), e);
        }
    }

    static Pack pack(RecordState state, PackShelf shelf, Path root) {
        return state.findPack()
                .flatMap(adoption -> shelf.find(adoption.pack().pack()))
                .orElseThrow(() -> new UsageException(
                        root + ": the pack that the record has adopted is not in " + root.resolve("packs")));
    }

    RecordState state() {
        return conclusions.state();
    }

    /** The folders of the packs that a record keeps. */
    static List<Path> packFolders(RecordFolder folder) {
        return PackCopies.listIn(folder.packs());
    }
}
