package org.sulh.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.note.SigningKey;
import org.sulh.register.write.LogFolder;
import org.sulh.register.write.LogWriter;

/**
 * Durable appends of raw entries by writers that each wait for their index before they go on.
 *
 * <p>Arguments: a folder for the logs, seconds for each run, runs.
 */
public final class AppendBench {
    private static final int ENTRY_SIZE = 512;
    private static final int[] WRITERS = {1, 64, 1024};

    private AppendBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        double seconds = Double.parseDouble(args[1]);
        int runs = Integer.parseInt(args[2]);
        for (int writers : WRITERS) {
            double[] rates = new double[runs];
            for (int run = -1; run < runs; run++) {
                Path log = folder.resolve("append-" + writers + "-" + run);
                double rate = rate(log, writers, seconds);
                Scratch.delete(log);
                if (run >= 0) {
                    rates[run] = rate;
                }
            }
            Arrays.sort(rates);
            System.out.printf(
                    Locale.ROOT,
                    "%5d writers: %,9.0f entries/s (%,.0f to %,.0f)%n",
                    writers,
                    rates[runs / 2],
                    rates[0],
                    rates[runs - 1]);
        }
    }

    private static double rate(Path log, int writers, double seconds) throws IOException, InterruptedException {
        SigningKey key = Scratch.key("example.org/bench");
        LogFolder folder = LogFolder.at(log);
        FileDisk disk = new FileDisk();
        LogWriter.create(disk, folder, key);
        LongAdder done = new LongAdder();
        try (LogWriter writer = LogWriter.open(disk, folder, key, List.of())) {
            CountDownLatch ended = new CountDownLatch(writers);
            long begin = System.nanoTime();
            long end = begin + (long) (seconds * 1e9);
            for (int i = 0; i < writers; i++) {
                SplittableRandom random = new SplittableRandom(i);
                Thread.ofVirtual().start(() -> {
                    try {
                        while (System.nanoTime() < end) {
                            byte[] entry = new byte[ENTRY_SIZE];
                            random.nextBytes(entry);
                            writer.append(entry);
                            done.increment();
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        ended.countDown();
                    }
                });
            }
            ended.await();
            return done.sum() / ((System.nanoTime() - begin) / 1e9);
        }
    }
}
