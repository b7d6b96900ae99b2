package org.sulh.record.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sulh.record.entry.RecordKinds;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.record.fold.Engine;
import org.sulh.record.fold.Fold;
import org.sulh.record.fold.FoldMark;
import org.sulh.record.fold.Kept;
import org.sulh.record.fold.OpenedEntry;
import org.sulh.record.fold.Opener;
import org.sulh.record.fold.Unused;
import org.sulh.register.entry.Envelope;
import org.sulh.register.entry.Genesis;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.entry.Timestamp;
import org.sulh.register.merkle.Tree;
import org.sulh.register.tile.LogReader;
import org.sulh.register.tile.LogSource;
import org.sulh.register.wire.MalformedException;

/**
 * A fold kept in a file, so that tomorrow only what is new has to be read from the log. It is a copy for speed and nothing
 * else: it is not used by an audit, and it is passed over when it is damaged, when another engine made it, or when the log
 * does not have the root that it had when the file was written. One JSON value a line: the head, then what was kept.
 */
public final class StoredFold {
    private static final String FORM = "sulh-fold/1";

    private StoredFold() {}

    /**
     * Writes a fold; a file that is there is replaced in one step.
     *
     * @param size how many entries the log has, at least as many as the fold has taken
     */
    public static void write(Path file, Fold fold, LogSource source, long size) throws IOException {
        FoldMark mark = fold.keep();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            out.write(text(head(mark, root(source, mark.size(), size))));
            for (Kept kept : mark.kept()) {
                out.newLine();
                out.write(text(line(kept)));
            }
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String text(Json json) {
        return new String(json.toCanonicalBytes(), StandardCharsets.UTF_8);
    }

    /** The root over the first entries of a log that may have grown since: its tiles are those of the greater size. */
    private static String root(LogSource source, long size, long logSize) {
        return new Tree(size, new LogReader(source, logSize)).root().toBase64();
    }

    private static Json.Obj head(FoldMark mark, String root) {
        return Json.Obj.EMPTY
                .with("form", FORM)
                .with("engine", Engine.VERSION)
                .with("view", mark.view().formName())
                .with("size", mark.size())
                .with("root", root)
                .with("time", Timestamp.write(mark.time()))
                .with("kept", mark.kept().size())
                .with("waiting", indexes(mark.waiting().keySet()))
                .with("disclosed", indexes(mark.disclosed()))
                .with(
                        "unused",
                        new Json.Arr(mark.unused().stream()
                                .<Json>map(unused -> Json.Obj.EMPTY
                                        .with("index", unused.index())
                                        .with("kind", unused.kind())
                                        .with("reason", unused.reason()))
                                .toList()));
    }

    private static Json indexes(Set<Long> indexes) {
        return new Json.Arr(indexes.stream().sorted().map(Json::of).toList());
    }

    private static Json.Obj line(Kept kept) {
        return Json.Obj.EMPTY
                .with("index", kept.index())
                .with("at", Timestamp.write(kept.at()))
                .with("by", kept.by())
                .with("sealed", Json.of(kept.sealed()))
                .with("kind", RecordKinds.nameOf(kept.payload()))
                .with("data", kept.payload().toData());
    }

    /**
     * The fold of a file, when it is one of this log, view and engine.
     *
     * @param size how many entries the log has
     */
    public static Optional<Fold> resume(
            Path file, LogSource source, long size, View view, Opener opener, Fold.Signatories signatories) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            Optional<FoldMark> mark = mark(lines, source, size, view);
            if (mark.isEmpty()) {
                return Optional.empty();
            }
            Genesis genesis = Genesis.read(Envelope.parse(new LogReader(source, size).getEntry(0))
                    .body()
                    .data());
            return Optional.of(Fold.resume(opener, signatories, genesis, mark.get()));
        } catch (IOException | RuntimeException e) {
            // A copy that cannot be used is made anew from the log, which is what counts.
            return Optional.empty();
        }
    }

    private static Optional<FoldMark> mark(List<String> lines, LogSource source, long size, View view) {
        Members head = Members.of(json(lines.getFirst()), "a stored fold");
        long at = head.number("size");
        boolean fits = head.text("form").equals(FORM)
                && head.text("engine").equals(Engine.VERSION)
                && head.text("view").equals(view.formName())
                && head.number("kept") == lines.size() - 1
                && at <= size
                && head.text("root").equals(root(source, at, size));
        if (!fits) {
            return Optional.empty();
        }
        List<Kept> kept = lines.subList(1, lines.size()).parallelStream()
                .map(StoredFold::kept)
                .toList();
        SortedMap<Long, OpenedEntry> waiting = new TreeMap<>();
        LogReader reader = new LogReader(source, size);
        for (long index : indexes(head.list("waiting"))) {
            waiting.put(index, OpenedEntry.of(Envelope.parse(reader.getEntry(index))));
        }
        List<Unused> unused = new ArrayList<>();
        for (Json each : head.list("unused")) {
            Members members = Members.of(each, "an unused entry");
            unused.add(new Unused(members.number("index"), members.text("kind"), members.text("reason")));
        }
        Instant time = Timestamp.parse(head.text("time"));
        return Optional.of(
                new FoldMark(view, at, time, kept, waiting, new HashSet<>(indexes(head.list("disclosed"))), unused));
    }

    private static List<Long> indexes(List<Json> list) {
        return list.stream().map(StoredFold::index).toList();
    }

    private static long index(Json json) {
        if (!(json instanceof Json.Int number)) {
            throw new MalformedException("an index is a whole number");
        }
        return number.value();
    }

    private static Kept kept(String line) {
        Members members = Members.of(json(line), "a kept entry");
        return new Kept(
                members.number("index"),
                Timestamp.parse(members.text("at")),
                members.text("by"),
                members.flag("sealed"),
                RecordKinds.read(members.text("kind"), members.object("data")).orElseThrow());
    }

    private static Json json(String line) {
        return Json.parse(line.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the fold of a view is kept: what is not for everybody lies among the secrets. */
    public static Path file(RecordFolder folder, View view) {
        Path derived = view == View.INTERNAL ? folder.secrets().resolve("derived") : folder.derived();
        return derived.resolve("fold-" + view.formName() + ".jsonl");
    }
}
