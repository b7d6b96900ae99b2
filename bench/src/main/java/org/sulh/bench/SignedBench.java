package org.sulh.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.sulh.register.audit.Audit;
import org.sulh.register.audit.AuditReport;
import org.sulh.register.audit.EnvelopeCheck;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.entry.Authority;
import org.sulh.register.entry.Body;
import org.sulh.register.entry.Envelope;
import org.sulh.register.entry.Genesis;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Kind;
import org.sulh.register.entry.Kinds;
import org.sulh.register.entry.PreparedEntry;
import org.sulh.register.merkle.TreeEdge;
import org.sulh.register.note.SigningKey;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.tile.EntryBundle;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogReader;
import org.sulh.register.write.LogFolder;
import org.sulh.register.write.LogWriter;

/**
 * Signed entries: signing them; verifying, admitting and appending them; then an audit of all, beside the pure cost of its
 * signature checks and hashes on the same threads in the same run.
 *
 * <p>Arguments: a folder for the log, entries.
 */
public final class SignedBench {
    private static final String ORIGIN = "example.org/bench";
    private static final Kinds KINDS = Kinds.builtIn().with(List.of(Kind.of("bench", Set.of("analyst"), data -> {})));
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = 2048;
    private static final int SIGNED_AHEAD = 100_000;
    private static final int TEXT = 150;

    private SignedBench() {}

    public static void main(String[] args) throws Exception {
        Path log = Path.of(args[0]).resolve("signed");
        int count = Integer.parseInt(args[1]);
        SigningKey logKey = Scratch.key(ORIGIN);
        SigningKey analyst = Scratch.key("example.org/analyst");
        LogFolder folder = LogFolder.at(log);
        FileDisk disk = new FileDisk();
        LogWriter.create(disk, folder, logKey);
        try (LogWriter writer = LogWriter.open(disk, folder, logKey, List.of())) {
            Authority authority = new Authority(ORIGIN, KINDS);
            append(writer, authority, genesis(analyst).toBytes()).join();
            write(writer, authority, analyst, count);
        }
        FolderSource source = new FolderSource(disk, log);
        double[] ratios = new double[3];
        for (int run = 0; run < ratios.length; run++) {
            double pure = pureSeconds(source, count + 1, analyst.verifierKey());
            double audit = auditSeconds(source, logKey.verifierKey());
            ratios[run] = audit / pure;
            System.out.printf(
                    Locale.ROOT,
                    "audit of %,d signed entries: %.1f s; pure signature checks and hashes %.1f s; ratio %.3f%n",
                    count,
                    audit,
                    pure,
                    ratios[run]);
        }
        Scratch.delete(log);
    }

    private static Envelope genesis(SigningKey analyst) {
        Json.Obj data = Json.Obj.EMPTY
                .with("mechanism", "Exercise")
                .with("origin", ORIGIN)
                .with(
                        "keys",
                        new Json.Arr(List.of(Json.Obj.EMPTY
                                .with("key", analyst.verifierKey().toString())
                                .with("holder", "analyst")
                                .with("roles", Json.ofTexts(List.of("analyst"))))))
                .with("quorum", 1)
                .with("pack", "sha256:" + "0".repeat(64))
                .with("engine", "bench");
        return Envelope.sign(new Body(Genesis.KIND, Instant.EPOCH, "analyst", data), analyst);
    }

    private static CompletableFuture<Long> append(LogWriter writer, Authority authority, byte[] entry)
            throws InterruptedException {
        PreparedEntry prepared = authority.prepare(entry);
        return writer.submit(entry, index -> authority.admit(index, prepared));
    }

    /** Signs some, then verifies and appends them, each on all threads; the writer has one of its own beside them. */
    private static void write(LogWriter writer, Authority authority, SigningKey key, int count) throws Exception {
        String text = "x".repeat(TEXT);
        double signing = 0;
        double appending = 0;
        for (int first = 0; first < count; first += SIGNED_AHEAD) {
            int from = first;
            byte[][] entries = new byte[Math.min(SIGNED_AHEAD, count - first)][];
            signing += seconds(entries.length, i -> {
                Json.Obj data = Json.Obj.EMPTY.with("number", from + i).with("text", text);
                entries[i] = Envelope.sign(new Body("bench", Instant.EPOCH, "analyst", data), key)
                        .toBytes();
            });
            Semaphore waiting = new Semaphore(AHEAD);
            appending += seconds(entries.length, i -> {
                waiting.acquire();
                CompletableFuture<Long> answer =
                        append(writer, authority, entries[i]).whenComplete((index, failure) -> waiting.release());
                if (answer.isCompletedExceptionally()) {
                    answer.join();
                }
            });
            // All are answered when nothing is waiting any more.
            waiting.acquire(AHEAD);
        }
        System.out.printf(
                Locale.ROOT,
                "signed: %,.0f entries/s; verified, admitted and appended: %,.0f entries/s%n",
                count / signing,
                count / appending);
    }

    private interface Step {
        void take(int number) throws Exception;
    }

    /** How long all threads together take for so many steps. */
    private static double seconds(int count, Step step) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> work = () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                step.take(i);
            }
            return null;
        };
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> ended : threads.invokeAll(
                    IntStream.range(0, THREADS).mapToObj(i -> work).toList())) {
                ended.get();
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Only what cannot be left out: a hash and a signature check for each entry, read beforehand. */
    private static double pureSeconds(FolderSource source, long size, VerifierKey key) throws Exception {
        LogReader reader = new LogReader(source, size);
        List<EntryBundle> bundles = new ArrayList<>();
        List<List<byte[]>> messages = new ArrayList<>();
        List<List<byte[]>> signatures = new ArrayList<>();
        for (long first = 0; first < size; first += 256) {
            EntryBundle bundle = reader.getBundle(LogPath.of(LogPath.ENTRIES, first, size));
            bundles.add(bundle);
            List<byte[]> of = new ArrayList<>();
            List<byte[]> by = new ArrayList<>();
            for (int i = 0; i < bundle.width(); i++) {
                Envelope envelope = Envelope.parse(bundle.entry(i));
                of.add(envelope.message());
                by.add(envelope.signatures().getFirst().toBytes());
            }
            messages.add(of);
            signatures.add(by);
        }
        long begin = System.nanoTime();
        TreeEdge edge = new TreeEdge();
        AtomicInteger next = new AtomicInteger();
        Callable<Void> work = () -> {
            for (int b = next.getAndIncrement(); b < bundles.size(); b = next.getAndIncrement()) {
                for (int i = 0; i < messages.get(b).size(); i++) {
                    if (!key.verifies(messages.get(b).get(i), signatures.get(b).get(i))) {
                        throw new IllegalStateException("a signature does not verify");
                    }
                }
            }
            return null;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Void>> running = IntStream.range(0, THREADS)
                    .mapToObj(i -> threads.submit(work))
                    .toList();
            bundles.forEach(bundle -> bundle.appendTo(edge, (level, index, row) -> {}));
            for (Future<Void> ended : running) {
                ended.get();
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double auditSeconds(FolderSource source, VerifierKey logKey) throws InterruptedException {
        long begin = System.nanoTime();
        AuditReport report = new Audit(source, logKey, Policy.none(), new EnvelopeCheck(new Authority(ORIGIN, KINDS)))
                .run(List.of(), done -> {});
        if (!report.isWhole()) {
            throw new IllegalStateException(report.faults().toString());
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
