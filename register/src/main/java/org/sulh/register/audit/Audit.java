package org.sulh.register.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.sulh.register.checkpoint.Checkpoint;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.checkpoint.SplitView;
import org.sulh.register.merkle.ConsistencyProof;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.merkle.TreeEdge;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.tile.EntryBundle;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogReader;
import org.sulh.register.tile.LogSource;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/**
 * Checks a log without trusting whoever keeps it: the tree is rebuilt from the entries alone, and every signed head, every
 * tile and every kept checkpoint is held against what was rebuilt. Tiles are never used as a source of hashes: a published
 * reader that did so accepted a forged entry beside its forged hash.
 *
 * <p>Cost: one hash for each entry and 1/255 more for nodes, and what {@link EntryCheck} does, which runs on as many
 * threads as there are processors while this one goes on. Memory: {@link #AHEAD} bundles.
 */
public final class Audit {
    /** Bundles read ahead, and bundles whose signatures are still being checked. */
    private static final int AHEAD = 64;

    private final LogSource source;
    private final VerifierKey key;
    private final Policy policy;
    private final EntryCheck entryCheck;

    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final StoredFiles stored;
    private final List<SplitView> splitViews = new ArrayList<>();
    /** Checkpoints of this log by size, the head among them. */
    private final TreeMap<Long, List<Named>> checkpoints = new TreeMap<>();

    private int kept;
    private long coveredSize;
    private boolean hasCovered;
    /** The greatest size at which a checkpoint was found to agree. */
    private long agreedSize;

    private record Named(String name, SignedCheckpoint signed) {}

    private record ReadAhead(EntryBundle bundle, EntryCheck.ReadBundle check) {}

    /**
     * @param key the log's, from anywhere but the log
     * @param policy whose cosignatures are asked for
     */
    public Audit(LogSource source, VerifierKey key, Policy policy, EntryCheck entryCheck) {
        this.source = source;
        this.key = key;
        this.policy = policy;
        this.entryCheck = entryCheck;
        this.stored = new StoredFiles(source, faults, notices);
    }

    /**
     * Runs the audit, once.
     *
     * @param held checkpoints from elsewhere
     * @param progress told how many entries are done
     * @throws java.io.UncheckedIOException when the place of the log cannot be read
     */
    public AuditReport run(List<HeldCheckpoint> held, LongConsumer progress) throws InterruptedException {
        checkPublishedKey();
        Optional<Named> head =
                source.find(LogPath.CHECKPOINT).flatMap(bytes -> verify(new HeldCheckpoint(LogPath.CHECKPOINT, bytes)));
        if (head.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.of(LogPath.CHECKPOINT, "is missing from " + source.name()));
        }
        collect(listKept());
        collect(held);
        kept = checkpoints.values().stream().mapToInt(List::size).sum();
        if (head.isPresent()) {
            long size = head.get().signed().size();
            checkpoints.computeIfAbsent(size, ignored -> new ArrayList<>()).addFirst(head.get());
            checkBeyond(size);
            rebuild(size, progress);
            checkCover(size);
            stored.noteStrays("tile", size);
        }
        return new AuditReport(
                head.map(named -> named.signed().checkpoint()),
                head.flatMap(this::findCosigned),
                kept,
                coveredSize,
                faults,
                notices,
                splitViews);
    }

    // ---- what is signed ----

    private void checkPublishedKey() {
        source.find("log.vkey").ifPresent(bytes -> {
            byte[] expected = Utf8.encode(key + "\n");
            if (!Arrays.equals(bytes, expected)) {
                faults.add(Fault.of("log.vkey", "is not the key of the log, " + key));
            }
        });
    }

    private List<HeldCheckpoint> listKept() {
        List<HeldCheckpoint> found = new ArrayList<>();
        for (String name : source.list("checkpoints").orElse(List.of())) {
            String path = "checkpoints/" + name;
            if (!name.startsWith(".")) {
                source.find(path).ifPresent(bytes -> found.add(new HeldCheckpoint(path, bytes)));
            }
        }
        return found;
    }

    private void collect(List<HeldCheckpoint> held) {
        for (HeldCheckpoint each : held) {
            verify(each).ifPresent(named -> {
                long size = named.signed().size();
                if (named.name().startsWith("checkpoints/") && !isNamedBySize(named)) {
                    faults.add(Fault.of(named.name(), "is a checkpoint of size " + size));
                }
                checkpoints.computeIfAbsent(size, ignored -> new ArrayList<>()).add(named);
            });
        }
    }

    private static boolean isNamedBySize(Named named) {
        return named.name().equals("checkpoints/" + named.signed().size());
    }

    private Optional<Named> verify(HeldCheckpoint held) {
        try {
            return Optional.of(new Named(held.name(), SignedCheckpoint.verify(held.bytes(), key)));
        } catch (MalformedException | ForgedException e) {
            faults.add(Fault.of(held.name(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<Policy.Cosigned> findCosigned(Named named) {
        try {
            return Optional.of(policy.check(named.signed().note()));
        } catch (ForgedException e) {
            Fault fault = Fault.of(named.name(), e.getMessage());
            if (!faults.contains(fault)) {
                faults.add(fault);
            }
            return Optional.empty();
        }
    }

    /** A signed head of a greater size than the log now has: it was cut back. */
    private void checkBeyond(long size) {
        for (Map.Entry<Long, List<Named>> beyond :
                checkpoints.tailMap(size, false).entrySet()) {
            for (Named named : beyond.getValue()) {
                faults.add(new Fault(
                        named.name(),
                        "the log signed " + beyond.getKey() + " entries and now shows " + size + ": it was cut back",
                        Optional.of(new Fault.Span(size, size + 1))));
            }
        }
    }

    private void checkCover(long size) {
        if (policy.quorum().isEmpty()) {
            return;
        }
        if (!hasCovered) {
            faults.add(Fault.of(LogPath.CHECKPOINT, "no checkpoint has the cosignatures that the policy asks for"));
        } else if (coveredSize < size) {
            notices.add("the last " + (size - coveredSize)
                    + " entries are under no checkpoint yet that has the cosignatures the policy asks for");
        }
    }

    // ---- what is rebuilt ----

    private void rebuild(long size, LongConsumer progress) throws InterruptedException {
        TreeEdge edge = new TreeEdge();
        compareAt(edge);
        long bundles = (size + TileRow.WIDTH - 1) / TileRow.WIDTH;
        Deque<Future<ReadAhead>> reading = new ArrayDeque<>();
        Deque<Future<List<Fault>>> checking = new ArrayDeque<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            try {
                long asked = 0;
                for (long bundle = 0; bundle < bundles; bundle++) {
                    for (; asked < bundles && asked < bundle + AHEAD; asked++) {
                        LogPath path = LogPath.of(LogPath.ENTRIES, asked * TileRow.WIDTH, size);
                        reading.add(workers.submit(() -> read(path)));
                    }
                    ReadAhead read;
                    try {
                        read = reading.remove().get();
                    } catch (ExecutionException e) {
                        reportUnreadable(LogPath.of(LogPath.ENTRIES, bundle * TileRow.WIDTH, size), e);
                        return;
                    }
                    append(read.bundle(), edge, bundle * TileRow.WIDTH);
                    checking.add(workers.submit(read.check().judge()));
                    while (checking.size() > AHEAD) {
                        settle(checking.remove());
                    }
                    progress.accept(edge.size());
                }
                for (int level = 0; level < edge.levels(); level++) {
                    TileRow row = edge.partial(level);
                    if (row.width() > 0) {
                        stored.compare(new LogPath(level, edge.partialIndex(level), row.width()), row);
                    }
                }
            } finally {
                // What was begun is finished also when a bundle is missing: its faults may be the first ones.
                while (!checking.isEmpty()) {
                    settle(checking.remove());
                }
                workers.shutdownNow();
            }
        }
    }

    private ReadAhead read(LogPath path) {
        LogReader reader = new LogReader(source, path.index() * TileRow.WIDTH + path.width());
        EntryBundle bundle = reader.getBundle(path);
        return new ReadAhead(bundle, entryCheck.read(path.index() * TileRow.WIDTH, bundle));
    }

    private void settle(Future<List<Fault>> check) throws InterruptedException {
        try {
            faults.addAll(check.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }

    /** Appends entries, stopping at each size of which there is a checkpoint. */
    private void append(EntryBundle bundle, TreeEdge edge, long first) {
        int done = 0;
        Map<Long, List<Named>> within = checkpoints.subMap(first, false, first + bundle.width(), false);
        for (long size : List.copyOf(within.keySet())) {
            bundle.appendTo(done, (int) (size - first), edge, stored::compareFull);
            done = (int) (size - first);
            compareAt(edge);
        }
        bundle.appendTo(done, bundle.width(), edge, stored::compareFull);
        stored.compareParts(
                new LogPath(LogPath.ENTRIES, first / TileRow.WIDTH, bundle.width()),
                bundle.toBytes(),
                width -> bundle.first(width).toBytes());
        compareAt(edge);
    }

    /** Holds the checkpoints of the size that was reached against the root that was rebuilt. */
    private void compareAt(TreeEdge edge) {
        List<Named> here = checkpoints.getOrDefault(edge.size(), List.of());
        if (here.isEmpty()) {
            return;
        }
        Hash root = edge.root();
        boolean agrees = true;
        for (Named named : here) {
            Checkpoint checkpoint = named.signed().checkpoint();
            if (!checkpoint.root().equals(root)) {
                agrees = false;
                faults.add(new Fault(
                        named.name(),
                        "signs another root at size " + edge.size() + " than the entries have",
                        edge.size() == 0 ? Optional.empty() : Optional.of(new Fault.Span(agreedSize, edge.size()))));
                proveSplitView(named, root);
            } else {
                findCosigned(named).filter(Policy.Cosigned::isMet).ifPresent(cosigned -> {
                    hasCovered = true;
                    coveredSize = edge.size();
                });
            }
        }
        if (agrees) {
            agreedSize = edge.size();
        }
    }

    /** Two signed heads that exclude each other are a proof by themselves; or a head and what a later one holds. */
    private void proveSplitView(Named odd, Hash rebuilt) {
        for (Map.Entry<Long, List<Named>> others :
                checkpoints.tailMap(odd.signed().size(), true).entrySet()) {
            for (Named other : others.getValue()) {
                findSplitView(odd, other, rebuilt).ifPresent(view -> {
                    if (!splitViews.contains(view)) {
                        splitViews.add(view);
                    }
                });
            }
        }
    }

    private Optional<SplitView> findSplitView(Named odd, Named other, Hash rebuilt) {
        List<Hash> past = new ArrayList<>();
        try {
            if (other.signed().size() > odd.signed().size()) {
                ConsistencyProof proof = new LogReader(source, other.signed().size())
                        .tree()
                        .consistency(Math.max(1, odd.signed().size()));
                past.add(rebuilt);
                past.addAll(proof.hashes());
            }
            SplitView view = new SplitView(odd.signed().note(), other.signed().note(), past);
            view.verify(key);
            return Optional.of(view);
        } catch (MalformedException | ForgedException e) {
            return Optional.empty();
        }
    }

    // ---- bundles that cannot be read ----

    /** Finds the first entry of a damaged bundle that does not have the hash which its tile names. */
    private void reportUnreadable(LogPath path, ExecutionException failure) {
        if (!(failure.getCause() instanceof MalformedException malformed)) {
            throw failure.getCause() instanceof RuntimeException other ? other : new IllegalStateException(failure);
        }
        long first = path.index() * TileRow.WIDTH;
        long wrong = first + countWholeEntries(path);
        faults.add(new Fault("entry " + wrong, malformed.getMessage(), Optional.of(new Fault.Span(wrong, wrong + 1))));
        notices.add("what follows entry " + wrong + " was not checked");
    }

    private int countWholeEntries(LogPath path) {
        byte[] bytes = source.find(path.toString()).orElseGet(() -> new byte[0]);
        TileRow row;
        try {
            row = new LogReader(source, path.index() * TileRow.WIDTH + path.width())
                    .getRow(new LogPath(0, path.index(), path.width()));
        } catch (MalformedException e) {
            return 0;
        }
        TreeHasher hasher = new TreeHasher();
        int at = 0;
        for (int i = 0; i < row.width(); i++) {
            int end = at + 2 > bytes.length ? -1 : at + 2 + ((bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff);
            if (end < 0
                    || end > bytes.length
                    || !hasher.leaf(Arrays.copyOfRange(bytes, at + 2, end)).equals(row.hash(i))) {
                return i;
            }
            at = end;
        }
        return row.width() - 1;
    }
}
