package org.sulh.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.disk.IoReason;
import org.sulh.register.entry.RefusedException;
import org.sulh.register.note.ForgedException;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.write.LogStoppedException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.ObjectMapper;

/** New entries. */
@Command(
        name = "append",
        description = "Append entries. Each that is said to be appended is durable and under a signed checkpoint.")
final class LogAppendCommand implements Callable<Integer> {
    /** Entries handed over and not yet answered: enough to fill commits while lines are read. */
    private static final int AHEAD = 8192;

    private final Terminal terminal;

    @Mixin
    private final LogArguments log = new LogArguments();

    /** Where the entries come from. */
    private static final class From {
        @Option(names = "--stdin-lines", description = "Each line of standard input is an entry, byte for byte.")
        private boolean lines;

        @Option(
                names = "--envelope",
                arity = "1..*",
                paramLabel = "FILE",
                description = "Each file is a signed entry, as entry sign makes them; checked before it goes in.")
        private List<Path> envelopes = new ArrayList<>();
    }

    @ArgGroup(multiplicity = "1")
    private From from = new From();

    @Option(
            names = "--receipts",
            paramLabel = "DIR",
            description = "Write a receipt INDEX.tlog-proof for each entry into this folder.")
    private Optional<Path> receipts = Optional.empty();

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    private final Deque<Handed> waiting = new ArrayDeque<>();
    private final List<Long> receiptsDue = new ArrayList<>();
    private long appended;
    private long first = -1;
    private long last = -1;
    private int refused;
    private Optional<EntryKind> kind = Optional.empty();

    private record Handed(String name, CompletableFuture<Long> answer) {}

    LogAppendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        receipts.ifPresent(LogAppendCommand::requireFolder);
        try (OpenLog open = OpenLog.open(terminal, log.folder())) {
            try {
                appendAll(open);
            } finally {
                terminal.clearProgress();
            }
            SignedCheckpoint checkpoint = open.cosign();
            for (long index : receiptsDue) {
                RegisterFiles.write(
                        receipts.orElseThrow().resolve(index + ".tlog-proof"),
                        LogProveCommand.prove(open.source(), checkpoint, index).toBytes());
            }
            print(checkpoint);
        }
        return refused == 0 ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }

    private static void requireFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException("--receipts " + folder + ": cannot be made (" + IoReason.of(e) + ")", e);
        }
    }

    private void appendAll(OpenLog open) throws InterruptedException {
        long size = open.writer().checkpoint().size();
        String origin = open.writer().checkpoint().checkpoint().origin();
        if (size > 0) {
            kind = Optional.of(
                    EntryKind.of(open.source(), origin, size, new Progress(terminal, "reading the log", size)));
        }
        Progress progress = new Progress(terminal, "appended", 0);
        if (from.lines) {
            appendLines(open, origin, progress);
        } else {
            for (Path file : from.envelopes) {
                byte[] entry = withoutNewline(RegisterFiles.bytes(file));
                if (kind.isEmpty() && !EntryKind.isGenesis(entry)) {
                    throw new UsageException(
                            file + ": a log of signed entries begins with a genesis, and this log has no"
                                    + " entry yet; append a genesis first (entry sign --kind genesis)");
                }
                if (kind.isPresent() && kind.get() instanceof EntryKind.Raw) {
                    throw new UsageException(
                            open.served() + ": this log began with raw entries, among which a signed one"
                                    + " would prove nothing; make another log for signed entries");
                }
                hand(open, file.toString(), entry, origin);
            }
        }
        while (!waiting.isEmpty()) {
            settle();
            progress.accept(appended);
        }
    }

    private void appendLines(OpenLog open, String origin, Progress progress) throws InterruptedException {
        EntryLines lines = new EntryLines(terminal.in());
        try {
            for (Optional<EntryLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                String name = "standard input, line " + line.get().number();
                if (line.get().bytes().isEmpty()) {
                    refuse(name, "longer than an entry can be, 65,535 bytes; put its hash in instead");
                    continue;
                }
                hand(open, name, line.get().bytes().get(), origin);
                while (waiting.size() > AHEAD) {
                    settle();
                    progress.accept(appended);
                }
            }
        } catch (IOException e) {
            throw new UsageException("standard input cannot be read (" + IoReason.of(e) + ")", e);
        }
    }

    /** A file that an editor or a shell made ends with a newline, which is no part of the entry. */
    private static byte[] withoutNewline(byte[] bytes) {
        boolean hasNewline = bytes.length > 0 && bytes[bytes.length - 1] == '\n';
        return hasNewline ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
    }

    private void hand(OpenLog open, String name, byte[] entry, String origin) throws InterruptedException {
        EntryKind known = kind.orElseGet(() -> EntryKind.ofFirst(entry, origin));
        kind = Optional.of(known);
        try {
            waiting.add(new Handed(name, open.writer().submit(entry, known.check(entry))));
        } catch (MalformedException | ForgedException e) {
            refuse(name, String.valueOf(e.getMessage()));
        }
    }

    private void settle() {
        Handed handed = waiting.remove();
        try {
            long index = handed.answer().join();
            first = first < 0 ? index : first;
            last = index;
            appended++;
            if (receipts.isPresent()) {
                receiptsDue.add(index);
            }
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case LogStoppedException stopped ->
                    throw appended == 0
                            ? stopped
                            : new LogStoppedException(
                                    stopped.getMessage() + " (before that, " + appended
                                            + " entries were appended, to index " + last + ")",
                                    stopped);
                case RefusedException why -> refuse(handed.name(), why.getMessage());
                case ForgedException why -> refuse(handed.name(), why.getMessage());
                case null, default -> throw e;
            }
        }
    }

    private void refuse(String name, String reason) {
        refused++;
        terminal.warn(name + ": not appended: " + reason);
    }

    private void print(SignedCheckpoint checkpoint) {
        if (json) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("appended", appended);
            if (appended > 0) {
                result.put("first", first);
                result.put("last", last);
            }
            result.put("refused", refused);
            result.put("size", checkpoint.size());
            result.put("root", checkpoint.checkpoint().root().toBase64());
            terminal.out().println(new ObjectMapper().writeValueAsString(result));
            return;
        }
        String indexes = appended == 0 ? "" : appended == 1 ? ", index " + first : ", index " + first + " to " + last;
        terminal.out()
                .println("appended " + appended + (appended == 1 ? " entry" : " entries") + indexes + "; the log has "
                        + checkpoint.size());
    }
}
