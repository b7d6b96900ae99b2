package org.sulh.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.merkle.InclusionProof;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.LogReader;
import org.sulh.register.write.LogFolder;
import org.sulh.register.write.LogWriter;

/**
 * Fills a log in bulk, tells the memory of the writer on the way, then makes and checks proofs of entries drawn by lot, each
 * by a reader of its own that has nothing in memory.
 *
 * <p>Arguments: a folder for the log, millions of entries.
 */
public final class ProofBench {
    private static final int ENTRY_SIZE = 64;
    private static final int MILLION = 1_000_000;
    private static final int HANDED_OVER = 4096;
    private static final int PROOFS = 2000;

    private ProofBench() {}

    public static void main(String[] args) throws Exception {
        Path log = Path.of(args[0]).resolve("proofs");
        int millions = Integer.parseInt(args[1]);
        SigningKey key = Scratch.key("example.org/bench");
        LogFolder folder = LogFolder.at(log);
        FileDisk disk = new FileDisk();
        LogWriter.create(disk, folder, key);
        SignedCheckpoint head;
        try (LogWriter writer = LogWriter.open(disk, folder, key, List.of())) {
            fill(writer, millions);
            head = writer.checkpoint();
        }
        prove(new FolderSource(disk, log), head);
        Scratch.delete(log);
    }

    private static void fill(LogWriter writer, int millions) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(1);
        long begin = System.nanoTime();
        for (int million = 1; million <= millions; million++) {
            List<CompletableFuture<Long>> before = List.of();
            for (int done = 0; done < MILLION; done += HANDED_OVER) {
                List<byte[]> entries = new ArrayList<>(HANDED_OVER);
                for (int i = 0; i < Math.min(HANDED_OVER, MILLION - done); i++) {
                    byte[] entry = new byte[ENTRY_SIZE];
                    random.nextBytes(entry);
                    entries.add(entry);
                }
                List<CompletableFuture<Long>> answers = writer.submitAll(entries);
                before.forEach(CompletableFuture::join);
                before = answers;
            }
            before.forEach(CompletableFuture::join);
            System.out.printf(
                    Locale.ROOT,
                    "%3d million entries: %.1f MB of heap in use, %,.0f entries/s%n",
                    million,
                    usedBytes() / 1e6,
                    (double) million * MILLION / ((System.nanoTime() - begin) / 1e9));
        }
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void prove(FolderSource source, SignedCheckpoint head) {
        SplittableRandom random = new SplittableRandom(2);
        double[] micros = new double[PROOFS];
        for (int i = -PROOFS; i < PROOFS; i++) {
            long index = random.nextLong(head.size());
            long begin = System.nanoTime();
            InclusionProof proof = new LogReader(source, head.size()).tree().inclusion(index);
            long end = System.nanoTime();
            byte[] entry = new LogReader(source, head.size()).getEntry(index);
            if (!proof.verifies(new TreeHasher().leaf(entry), head.checkpoint().root())) {
                throw new IllegalStateException("the proof of entry " + index + " does not verify");
            }
            if (i >= 0) {
                micros[i] = (end - begin) / 1e3;
            }
        }
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "proof at %,d entries: median %.0f microseconds, 99th percentile %.0f%n",
                head.size(),
                micros[PROOFS / 2],
                micros[PROOFS * 99 / 100]);
    }
}
