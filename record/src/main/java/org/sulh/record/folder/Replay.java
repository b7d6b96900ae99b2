package org.sulh.record.folder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.tile.EntryBundle;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogReader;
import org.sulh.register.tile.LogSource;

/**
 * Goes through the entries of a log in their order, while they are read on as many threads as there are processors. Cost:
 * some 20 microseconds of processor for an entry. Memory: a few hundred bundles of entries.
 */
public final class Replay {
    private static final int AHEAD = 64;

    private Replay() {}

    /** Takes entries in the order of the log. */
    @FunctionalInterface
    public interface Sink<T> {
        void accept(long index, T entry);
    }

    /**
     * Reads the entries from one index to another.
     *
     * @param from the first index
     * @param size how many entries the log has
     * @param reading what is made of the bytes of an entry, on any thread
     * @param sink takes what was made, on this thread
     * @param progress told how far it is
     * @throws org.sulh.register.wire.MalformedException when a bundle is damaged
     * @throws RuntimeException what {@code reading} throws, of the first entry for which it does
     */
    public static <T> void run(
            LogSource source, long from, long size, Function<byte[], T> reading, Sink<T> sink, LongConsumer progress) {
        run(source, from, size, size, reading, sink, progress);
    }

    /**
     * Reads the entries from one index to another of a log that has grown since.
     *
     * @param from the first index
     * @param to the index after the last
     * @param size how many entries the log has: a bundle is only sure to be there at the width that it has now
     */
    public static <T> void run(
            LogSource source,
            long from,
            long to,
            long size,
            Function<byte[], T> reading,
            Sink<T> sink,
            LongConsumer progress) {
        Deque<Future<List<T>>> ahead = new ArrayDeque<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            long asked = from - from % TileRow.WIDTH;
            for (long first = asked; first < to; first += TileRow.WIDTH) {
                for (; asked < to && asked < first + AHEAD * (long) TileRow.WIDTH; asked += TileRow.WIDTH) {
                    long bundle = asked;
                    ahead.add(threads.submit(() -> read(source, bundle, from, to, size, reading)));
                }
                long index = Math.max(first, from);
                for (T entry : ahead.remove().get()) {
                    sink.accept(index++, entry);
                }
                progress.accept(index);
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the log", e);
        }
    }

    private static <T> List<T> read(
            LogSource source, long first, long from, long to, long size, Function<byte[], T> reading) {
        int end = (int) Math.min(TileRow.WIDTH, to - first);
        EntryBundle bundle = new LogReader(source, size).getBundle(LogPath.of(LogPath.ENTRIES, first, size));
        List<T> entries = new ArrayList<>(end);
        for (int i = (int) Math.max(0, from - first); i < end; i++) {
            entries.add(reading.apply(bundle.entry(i)));
        }
        return entries;
    }
}
