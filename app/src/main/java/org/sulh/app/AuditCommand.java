package org.sulh.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sulh.register.audit.Audit;
import org.sulh.register.audit.AuditReport;
import org.sulh.register.audit.EntryCheck;
import org.sulh.register.audit.EnvelopeCheck;
import org.sulh.register.audit.Fault;
import org.sulh.register.audit.HeldCheckpoint;
import org.sulh.register.checkpoint.Checkpoint;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.checkpoint.SplitView;
import org.sulh.register.entry.Authority;
import org.sulh.register.entry.Kinds;
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
                "Rebuild a log from its entries and hold everything signed and stored against it. Exit code 1 when"
                        + " something is wrong.")
final class AuditCommand implements Callable<Integer> {
    private static final int SHOWN_FAULTS = 20;

    private final Terminal terminal;

    @Parameters(
            index = "0",
            paramLabel = "DIR|URL",
            description = "The folder or address (http, https) of a log or mirror; or a file that proves a split view.")
    private String place = "";

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
        if (!RegisterFiles.isUrl(place) && Files.isRegularFile(Path.of(place))) {
            return auditSplitView();
        }
        LogSource source = RegisterFiles.source(place);
        VerifierKey logKey = logKey(source);
        Policy asked = witnesses.policy();
        List<HeldCheckpoint> checkpoints = held.stream().map(AuditCommand::read).toList();
        Audit audit = new Audit(source, logKey, asked, entryCheck(source, logKey.name()));
        AuditReport report = audit.run(checkpoints, new Progress(terminal, "audit", sizeOf(source)));
        terminal.clearProgress();
        report.splitViews().stream()
                .findFirst()
                .ifPresent(view -> proof.ifPresent(file -> RegisterFiles.write(file, view.toBytes())));
        if (json) {
            printJson(report);
        } else {
            print(report, source, asked);
        }
        return report.isWhole() ? ExitCode.DONE : ExitCode.FOUND_WRONG;
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
    private static EntryCheck entryCheck(LogSource source, String origin) {
        long size = sizeOf(source);
        try {
            return size > 0 && EntryKind.isGenesis(new LogReader(source, size).getEntry(0))
                    ? new EnvelopeCheck(new Authority(origin, Kinds.builtIn()))
                    : EntryCheck.none();
        } catch (MalformedException e) {
            // The audit of bytes says what is wrong.
            return EntryCheck.none();
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

    private void printJson(AuditReport report) {
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
