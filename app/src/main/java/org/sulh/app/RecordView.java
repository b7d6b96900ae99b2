package org.sulh.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sulh.intake.InputFiles;
import org.sulh.model.Document;
import org.sulh.pack.Pack;
import org.sulh.pipeline.fulfil.Watching;
import org.sulh.record.entry.DocumentEntry;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.record.fold.Conclusions;
import org.sulh.record.fold.Filed;
import org.sulh.record.fold.Fold;
import org.sulh.record.fold.MissingPackException;
import org.sulh.record.fold.Observed;
import org.sulh.record.fold.OpenedEntry;
import org.sulh.record.fold.Opener;
import org.sulh.record.fold.PackShelf;
import org.sulh.record.fold.RecordState;
import org.sulh.record.folder.PackCopies;
import org.sulh.record.folder.RecordFolder;
import org.sulh.record.folder.RecordWriter;
import org.sulh.record.folder.Replay;
import org.sulh.record.folder.StoredFold;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.entry.Commitment;
import org.sulh.register.entry.Disclosed;
import org.sulh.register.entry.Envelope;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Vault;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogSource;
import org.sulh.register.wire.MalformedException;
import org.sulh.report.Analysis;
import org.sulh.report.Names;
import org.sulh.report.Observations;

/**
 * A record that is only read: as whoever has its vault sees it, or as everybody does.
 *
 * @param folder where it lies
 * @param conclusions what follows from its entries
 */
record RecordView(RecordFolder folder, Conclusions conclusions) {
    /** Entries whose reading takes longer than a person notices. */
    private static final int WORTH_KEEPING = 4096;

    /** Reads a record: the internal view where its vault is at hand, else the shared one. */
    static RecordView of(Terminal terminal, Path root) {
        Entries entries = read(terminal, root);
        terminal.showProgress("drawing conclusions");
        RecordView view =
                new RecordView(entries.folder(), conclude(entries.fold().state(), entries.shelf(), root));
        terminal.clearProgress();
        return view;
    }

    /**
     * All that was entered, before anything is concluded from it.
     *
     * @param signatories who holds the keys that sign
     */
    record Entries(RecordFolder folder, Fold fold, PackCopies shelf, Signatories signatories) {}

    /** Goes through the entries of a record. */
    static Entries read(Terminal terminal, Path root) {
        RecordArguments.requireRecord(root);
        RecordFolder folder = new RecordFolder(root);
        LogSource source = new FolderSource(new FileDisk(), folder.log().served());
        long size = SignedCheckpoint.verify(source.find(LogPath.CHECKPOINT).orElseThrow(), PublishedKey.of(source))
                .size();
        if (size == 0) {
            throw new UsageException(root + ": the record has no entries");
        }
        boolean isInternal = Files.isDirectory(folder.secrets());
        View view = isInternal ? View.INTERNAL : View.SHARED;
        Opener opener = isInternal ? RecordWriter.opener(new Vault(new FileDisk(), folder.vault())) : disclosed(folder);
        Signatories signatories = new Signatories(source, size);
        Path kept = StoredFold.file(folder, view);
        PackCopies shelf = new PackCopies(PackCopies.listIn(folder.packs()));
        Fold fold = StoredFold.resume(kept, source, size, view, opener, signatories, shelf)
                .orElseGet(() -> new Fold(view, opener, signatories, shelf));
        long from = fold.size();
        Replay.run(
                source,
                from,
                size,
                bytes -> OpenedEntry.of(Envelope.parse(bytes)),
                fold::accept,
                new Progress(terminal, "reading the record", size));
        keep(kept, fold, from, source);
        terminal.clearProgress();
        return new Entries(folder, fold, shelf, signatories);
    }

    /** Keeps the fold for the next time, when that spares enough. A folder that may only be read does without. */
    private static void keep(Path file, Fold fold, long from, LogSource source) {
        if (fold.size() - from >= WORTH_KEEPING) {
            try {
                StoredFold.write(file, fold, source, fold.size());
            } catch (IOException e) {
                return;
            }
        }
    }

    /** What everybody sees, after some entries. */
    static RecordState shared(
            RecordFolder folder, LogSource source, long size, Fold.Signatories signatories, PackShelf shelf) {
        Fold fold = new Fold(View.SHARED, disclosed(folder), signatories, shelf);
        Replay.run(source, 0, size, bytes -> OpenedEntry.of(Envelope.parse(bytes)), fold::accept, done -> {});
        return fold.state();
    }

    /** What a report is made of. */
    Analysis analysis() {
        Pack pack = conclusions.pack();
        List<String> notices = new ArrayList<>();
        notices.add("From the record " + folder.root() + ", " + state().size() + " entries, "
                + state().view().formName() + " view.");
        if (state().passedOver() > 0) {
            notices.add(state().passedOver() + " sealed entries were passed over.");
        }
        return new Analysis(
                state().documents().values().stream()
                        .map(Filed::document)
                        .map(RecordView::document)
                        .toList(),
                conclusions.claims(),
                conclusions.groups(),
                conclusions.incidents(),
                conclusions.assessments(),
                Names.of(pack.actors(), pack.places()),
                Optional.of(state().today()),
                Optional.of(pack.agreement()),
                conclusions.breaches(),
                Optional.of(observations(conclusions)),
                Optional.of(new CaseLines(conclusions).notes()),
                notices);
    }

    /** Who looked, how commitments stand, rounds and calls. */
    static Observations observations(Conclusions conclusions) {
        Watching watching = conclusions.watching();
        Observed observed = conclusions.state().observed();
        return new Observations(
                watching.overall(),
                watching.watches().stream().map(watching::of).toList(),
                conclusions.commitments(),
                observed.rounds(),
                observed.calls());
    }

    /** A document as far as its entry tells of it; its text is not needed for a report. */
    static Document document(DocumentEntry entry) {
        return new Document(
                entry.id(),
                entry.trace().name(),
                entry.trace().outlet(),
                entry.url(),
                entry.trace().published(),
                entry.language(),
                entry.mediaType(),
                entry.size(),
                "",
                List.of());
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
                    Disclosed disclosed = disclosed(file);
                    values.put(
                            disclosed.sealed().commitment(), disclosed.sealed().value());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(folder.disclosed() + " cannot be listed", e);
            }
        }
        return commitment -> Optional.ofNullable(values.get(commitment));
    }

    private static Disclosed disclosed(Path file) {
        try {
            return Disclosed.parse(RegisterFiles.bytes(file));
        } catch (MalformedException e) {
            throw new UsageException(
                    file + ": is no disclosed value, or is damaged: " + e.getMessage()
                            + "; put the whole file there, or take it away",
                    e);
        }
    }

    static Conclusions conclude(RecordState state, PackShelf shelf, Path root) {
        try {
            return Conclusions.of(state, shelf);
        } catch (MissingPackException e) {
            throw new UsageException(
                    root + ": " + e.getMessage() + "; put its folder into " + root.resolve("packs"), e);
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

    /**
     * A version of the pack that was adopted.
     *
     * @throws UsageException when there is none, or its folder is not there
     */
    Pack pack(String version) {
        return pack(state(), version, new PackCopies(PackCopies.listIn(folder.packs())), folder.root());
    }

    static Pack pack(RecordState state, String version, PackShelf shelf, Path root) {
        return state.adoptions().reversed().stream()
                .filter(adoption -> adoption.pack().version().equals(version))
                .findFirst()
                .flatMap(adoption -> shelf.find(adoption.pack().pack()))
                .orElseThrow(() -> new UsageException(
                        root + ": version " + version + " of the agreement is not in " + root.resolve("packs")));
    }

    /** The record that arguments name, when they name one folder that is a record and nothing else. */
    static Optional<Path> findRecord(List<String> files) {
        return files.size() == 1 && !files.getFirst().equals(InputFiles.STANDARD_INPUT)
                ? Optional.of(Path.of(files.getFirst())).filter(RecordFolder::isRecord)
                : Optional.empty();
    }
}
