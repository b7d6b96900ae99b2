package org.sulh.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.record.entry.RecordKinds;
import org.sulh.record.entry.StateDigest.View;
import org.sulh.record.fold.Opener;
import org.sulh.record.folder.PackCopies;
import org.sulh.record.folder.RecordFolder;
import org.sulh.record.folder.RecordWriter;
import org.sulh.register.audit.Audit;
import org.sulh.register.audit.AuditReport;
import org.sulh.register.audit.EntryCheck;
import org.sulh.register.audit.EnvelopeCheck;
import org.sulh.register.audit.Fault;
import org.sulh.register.audit.HeldCheckpoint;
import org.sulh.register.checkpoint.Checkpoint;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.checkpoint.SplitView;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.entry.Authority;
import org.sulh.register.entry.Vault;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogReader;
import org.sulh.register.tile.LogSource;
import org.sulh.register.wire.Decimal;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.ObjectMapper;

/** Whether a log is what it says. */
@Command(
        name = "audit",
        description =
                "Rebuild a log from its entries and hold everything signed and stored against it; of a record, also draw all"
                        + " conclusions anew and compare them with the digests that were entered. Exit code 1 when something is"
                        + " wrong.")
final class AuditCommand implements Callable<Integer> {
    private static final int SHOWN_FAULTS = 20;

    private final Terminal terminal;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR|URL",
            description =
                    "The folder of a record; the folder or address (http, https) of a log or mirror; or a file that proves a"
                            + " split view.")
    private String place = "";

    @Option(
            names = "--pack",
            paramLabel = "DIR",
            description =
                    "The folder of a pack that the record has adopted, where it is not in the record. Give it as often"
                            + " as needed.")
    private List<String> packs = new ArrayList<>();

    @Option(
            names = "--diff",
            arity = "2",
            paramLabel = "A B",
            description =
                    "Show which conclusions differ and why: between two records, or, of the record DIR, between two"
                            + " packs.")
    private List<Path> diff = new ArrayList<>();

    @Option(
            names = "--vkey",
            paramLabel = "KEY",
            description =
                    "The log's verifier key, or a file that holds it, from anywhere but the log. Default: log.vkey in"
                            + " the log, which proves nothing about who keeps it.")
    private Optional<String> key = Optional.empty();

    @Mixin
    private final WitnessOptions witnesses = new WitnessOptions();

    @Option(
            names = "--checkpoint",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Checkpoints or receipts that you hold: the log must contain what they say.")
    private List<Path> held = new ArrayList<>();

    @Option(
            names = "--proof",
            paramLabel = "FILE",
            description = "Where to write the proof, should two signed checkpoints exclude each other.")
    private Optional<Path> proof = Optional.empty();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    AuditCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!diff.isEmpty()) {
            return new AuditDiff(terminal, json).run(place, diff.get(0), diff.get(1));
        }
        if (place.isEmpty()) {
            throw new UsageException("name the folder of a record or log");
        }
        if (!RegisterFiles.isUrl(place) && Files.isRegularFile(Path.of(place))) {
            return auditSplitView();
        }
        boolean isRecord = !RegisterFiles.isUrl(place) && RecordFolder.isRecord(Path.of(place));
        LogSource source = RegisterFiles.source(
                isRecord ? new RecordFolder(Path.of(place)).log().served().toString() : place);
        VerifierKey logKey = logKey(source);
        Policy asked = witnesses.policy();
        List<HeldCheckpoint> checkpoints = held.stream().map(AuditCommand::read).toList();
        Authority authority = new Authority(logKey.name(), RecordKinds.all());
        boolean isSigned = isSigned(source);
        Audit audit = new Audit(source, logKey, asked, isSigned ? new EnvelopeCheck(authority) : EntryCheck.none());
        AuditReport report = audit.run(checkpoints, new Progress(terminal, "audit", sizeOf(source)));
        terminal.clearProgress();
        report.splitViews().stream()
                .findFirst()
                .ifPresent(view -> proof.ifPresent(file -> RegisterFiles.write(file, view.toBytes())));
        // What follows from entries that are not sound is worth nothing.
        Optional<Recompute> recomputed = isSigned && report.isWhole()
                ? Optional.of(recompute(source, report, authority, isRecord))
                : Optional.empty();
        if (json) {
            printJson(report, recomputed);
        } else {
            print(report, source, asked);
            recomputed.ifPresent(this::print);
        }
        boolean isSound = recomputed.map(r -> r.faults().isEmpty()).orElse(true);
        return report.isWhole() && isSound ? ExitCode.DONE : ExitCode.FOUND_WRONG;
    }

    private Path packFolder(String pack) {
        Path folder = PackOption.folder(terminal, pack);
        if (!Files.isDirectory(folder)) {
            throw new UsageException("--pack " + pack + ": there is no such folder, and no pack of this name ships");
        }
        return folder;
    }

    /** Draws all conclusions anew: as everybody sees them, and as the one who has the vault does. */
    private Recompute recompute(LogSource source, AuditReport report, Authority authority, boolean isRecord) {
        List<Path> named = packs.stream().map(this::packFolder).toList();
        List<Path> folders = new ArrayList<>(named);
        Optional<RecordFolder> folder = isRecord ? Optional.of(new RecordFolder(Path.of(place))) : Optional.empty();
        folder.ifPresent(f -> folders.addAll(PackCopies.listIn(f.packs())));
        long size = report.head().map(Checkpoint::size).orElse(0L);
        Recompute recompute = new Recompute(source, size, new PackCopies(folders), authority::findKey, terminal);
        recompute.compare(View.SHARED, folder.map(RecordView::disclosed).orElseGet(Opener::none));
        boolean hasVault = folder.filter(f -> Files.isDirectory(f.vault())).isPresent();
        if (hasVault && recompute.hasDigest(View.INTERNAL)) {
            recompute.compare(
                    View.INTERNAL,
                    RecordWriter.opener(
                            new Vault(new FileDisk(), folder.orElseThrow().vault())));
        }
        if (recompute.faults().isEmpty()) {
            recompute.holdPacks(named);
        }
        return recompute;
    }

    private void print(Recompute recompute) {
        recompute.faults().forEach(fault -> terminal.out().println("WRONG: " + fault));
        recompute.notices().stream().limit(SHOWN_FAULTS).forEach(notice -> terminal.out()
                .println(notice));
        if (recompute.notices().size() > SHOWN_FAULTS) {
            terminal.out().println("and " + (recompute.notices().size() - SHOWN_FAULTS) + " more");
        }
    }

    private VerifierKey logKey(LogSource source) {
        if (key.isPresent()) {
            return RegisterFiles.verifierKey(key.get());
        }
        VerifierKey published = PublishedKey.of(source);
        terminal.warn(
                "the key is taken from the log itself, which proves nothing about who keeps it; give it with --vkey");
        return published;
    }

    private static HeldCheckpoint read(Path file) {
        return new HeldCheckpoint(file.toString(), RegisterFiles.checkpointIn(file));
    }

    /** The size that a log says it has, for the progress bar. */
    private static long sizeOf(LogSource source) {
        try {
            String text = source.find(LogPath.CHECKPOINT).map(Utf8::decode).orElse("");
            return Decimal.parse(text.lines().skip(1).findFirst().orElse("0"));
        } catch (MalformedException e) {
            return 0;
        }
    }

    /** The entries of a log that begins with a genesis are checked as signed entries. */
    private static boolean isSigned(LogSource source) {
        long size = sizeOf(source);
        try {
            return size > 0 && EntryKind.isGenesis(new LogReader(source, size).getEntry(0));
        } catch (MalformedException e) {
            // The audit of bytes says what is wrong.
            return false;
        }
    }

    private void print(AuditReport report, LogSource source, Policy asked) {
        String name = report.head().map(Checkpoint::origin).orElse(source.name());
        report.head().ifPresent(head -> terminal.out()
                .println(name + ": " + head.size() + " entries, root "
                        + head.root().toBase64()));
        report.cosigned().ifPresent(cosigned -> {
            cosigned.times()
                    .forEach((witness, time) -> terminal.out().println("  cosigned by " + witness + " at " + time));
            cosigned.missing().forEach(witness -> terminal.out().println("  not cosigned by " + witness));
            if (cosigned.times().size() > 1) {
                cosigned.medianTime()
                        .ifPresent(time -> terminal.out().println("  by their clocks it was there at " + time));
            }
        });
        report.faults().stream().limit(SHOWN_FAULTS).forEach(fault -> terminal.out()
                .println("WRONG: " + fault));
        if (report.faults().size() > SHOWN_FAULTS) {
            terminal.out().println("and " + (report.faults().size() - SHOWN_FAULTS) + " more");
        }
        report.notices().stream().limit(SHOWN_FAULTS).forEach(notice -> terminal.out()
                .println("note: " + notice));
        report.findFirstWrong().ifPresent(span -> terminal.out().println(firstWrong(span)));
        if (!report.splitViews().isEmpty()) {
            terminal.out()
                    .println("The log signed two checkpoints that exclude each other; "
                            + proof.map(file -> "the proof is in " + file).orElse("write the proof with --proof FILE"));
        }
        if (report.isWhole()) {
            terminal.out()
                    .println("Whole: every entry leads to the signed root; kept checkpoints that agree: "
                            + report.checkpoints() + "."
                            + (asked.witnesses().isEmpty() ? " No witness was asked for." : ""));
        }
    }

    private static String firstWrong(Fault.Span span) {
        return span.to() == span.from() + 1
                ? "first wrong index: " + span.from()
                : "first wrong index: from " + span.from() + " to " + (span.to() - 1);
    }

    private void printJson(AuditReport report, Optional<Recompute> recomputed) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("whole", report.isWhole());
        report.head().ifPresent(head -> {
            result.put("origin", head.origin());
            result.put("size", head.size());
            result.put("root", head.root().toBase64());
        });
        report.cosigned().ifPresent(cosigned -> {
            Map<String, String> times = new LinkedHashMap<>();
            cosigned.times().forEach((witness, time) -> times.put(witness, time.toString()));
            result.put("cosigned", times);
            result.put("notCosigned", cosigned.missing());
        });
        result.put("checkpoints", report.checkpoints());
        result.put("coveredSize", report.coveredSize());
        result.put("faults", report.faults().stream().map(Fault::toString).toList());
        report.findFirstWrong().ifPresent(span -> {
            result.put("firstWrong", span.from());
            result.put("firstWrongBefore", span.to());
        });
        result.put("notices", report.notices());
        result.put(
                "splitViews",
                report.splitViews().stream().map(SplitView::toString).toList());
        recomputed.ifPresent(recompute -> {
            Map<String, Object> tree = new LinkedHashMap<>(recompute.figures());
            tree.put("faults", recompute.faults());
            tree.put("notices", recompute.notices());
            result.put("recomputed", tree);
        });
        terminal.out().println(new ObjectMapper().writeValueAsString(result));
    }

    private int auditSplitView() {
        Path file = Path.of(place);
        VerifierKey logKey = RegisterFiles.verifierKey(key.orElseThrow(
                () -> new UsageException(file + ": a proof against a log is checked by the log's key; give --vkey")));
        byte[] bytes = RegisterFiles.bytes(file);
        if (!SplitView.isOne(bytes)) {
            throw new UsageException(
                    file + ": is a file, but no proof of a split view; a log is a folder or an address");
        }
        try {
            List<Checkpoint> two = SplitView.parse(bytes).verify(logKey);
            terminal.out()
                    .println("MISBEHAVIOUR PROVEN: the log " + logKey.name() + " signed size "
                            + two.getFirst().size() + " with root "
                            + two.getFirst().root() + " and size "
                            + two.getLast().size() + " with root "
                            + two.getLast().root()
                            + ", and the two cannot both be of one growing log.");
            return ExitCode.FOUND_WRONG;
        } catch (MalformedException | ForgedException e) {
            throw new UsageException(file + ": proves nothing: " + e.getMessage(), e);
        }
    }
}
