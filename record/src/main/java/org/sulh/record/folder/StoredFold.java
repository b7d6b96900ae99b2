package org.sulh.record.folder;

import java.io.IOException;
import java.io.Writer;
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
import org.sulh.model.cases.Signatory;
import org.sulh.model.cases.SignedStep;
import org.sulh.record.entry.CaseEntry;
import org.sulh.record.entry.CaseKind;
import org.sulh.record.entry.RecordKinds;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.record.fold.Engine;
import org.sulh.record.fold.Fold;
import org.sulh.record.fold.FoldMark;
import org.sulh.record.fold.Kept;
import org.sulh.record.fold.OpenedEntry;
import org.sulh.record.fold.Opener;
import org.sulh.record.fold.PackShelf;
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
 * does not have the root that it had when the file was written. One JSON value a line: the head, what was kept, the steps of
 * cases; then, where the view keeps it apart, the same of what everybody sees.
 */
public final class StoredFold {
    private static final String FORM = "sulh-fold/2";

    private StoredFold() {}

    /**
     * Writes a fold; a file that is there is replaced in one step. Nothing is written while a pack is missing by which a case
     * could go: what was refused for that reason must not stay so.
     *
     * @param size how many entries the log has, at least as many as the fold has taken
     */
    public static void write(Path file, Fold fold, LogSource source, long size) throws IOException {
        if (!fold.hasPacks()) {
            return;
        }
        FoldMark mark = fold.keep();
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            write(mark, root(source, mark.size(), size), out);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(FoldMark mark, String root, Writer out) throws IOException {
        write(head(mark, root), out);
        for (Kept kept : mark.kept()) {
            write(line(kept), out);
        }
        for (SignedStep step : mark.steps()) {
            write(line(step), out);
        }
        if (mark.open().isPresent()) {
            write(mark.open().get(), root, out);
        }
    }

    private static void write(Json line, Writer out) throws IOException {
        out.write(text(line));
        out.write('\n');
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
                .with("steps", mark.steps().size())
                .with("open", Json.of(mark.open().isPresent()))
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

    private static Json.Obj line(SignedStep step) {
        CaseEntry entry = new CaseEntry(step.step());
        return Json.Obj.EMPTY
                .with("index", step.index())
                .with("at", Timestamp.write(step.at()))
                .with(
                        "signatories",
                        new Json.Arr(step.signatories().stream()
                                .<Json>map(each -> Json.Obj.EMPTY
                                        .with("holder", each.holder())
                                        .with("roles", Json.ofTexts(each.roles())))
                                .toList()))
                .with("kind", entry.kind().word())
                .with("data", entry.toData());
    }

    /**
     * The fold of a file, when it is one of this log, view and engine, and the packs are here by which its cases go.
     *
     * @param size how many entries the log has
     */
    public static Optional<Fold> resume(
            Path file,
            LogSource source,
            long size,
            View view,
            Opener opener,
            Fold.Signatories signatories,
            PackShelf shelf) {
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
            return Optional.of(Fold.resume(opener, signatories, shelf, genesis, mark.get()));
        } catch (IOException | RuntimeException e) {
            // A copy that cannot be used is made anew from the log, which is what counts.
            return Optional.empty();
        }
    }

    private static Optional<FoldMark> mark(List<String> lines, LogSource source, long size, View view) {
        Members head = Members.of(json(lines.getFirst()), "a stored fold");
        long at = head.number("size");
        int keptEnd = 1 + Math.toIntExact(head.number("kept"));
        int stepsEnd = keptEnd + Math.toIntExact(head.number("steps"));
        boolean hasOpen = head.flag("open");
        boolean fits = head.text("form").equals(FORM)
                && head.text("engine").equals(Engine.VERSION)
                && head.text("view").equals(view.formName())
                && (hasOpen ? stepsEnd < lines.size() : stepsEnd == lines.size())
                && at <= size
                && head.text("root").equals(root(source, at, size));
        if (!fits) {
            return Optional.empty();
        }
        Optional<FoldMark> open =
                hasOpen ? mark(lines.subList(stepsEnd, lines.size()), source, size, View.SHARED) : Optional.empty();
        if (hasOpen && open.isEmpty()) {
            return Optional.empty();
        }
        List<Kept> kept =
                lines.subList(1, keptEnd).parallelStream().map(StoredFold::kept).toList();
        List<SignedStep> steps = lines.subList(keptEnd, stepsEnd).parallelStream()
                .map(StoredFold::step)
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
        return Optional.of(new FoldMark(
                view, at, time, kept, steps, waiting, new HashSet<>(indexes(head.list("disclosed"))), unused, open));
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

    private static SignedStep step(String line) {
        Members members = Members.of(json(line), "a step of a case");
        List<Signatory> signatories = new ArrayList<>();
        for (Json each : members.list("signatories")) {
            Members signatory = Members.of(each, "one who signed");
            signatories.add(new Signatory(signatory.text("holder"), signatory.texts("roles")));
        }
        CaseKind kind = CaseKind.find(members.text("kind")).orElseThrow();
        return new SignedStep(
                members.number("index"),
                Timestamp.parse(members.text("at")),
                signatories,
                kind.read(members.object("data")).step());
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
