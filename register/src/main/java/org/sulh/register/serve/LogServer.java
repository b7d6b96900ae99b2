package org.sulh.register.serve;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.sulh.register.checkpoint.Checkpoint;
import org.sulh.register.note.Note;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogSource;
import org.sulh.register.wire.MalformedException;

/**
 * A log over HTTP (C2SP tlog-tiles): the checkpoint, tiles, bundles of entries, and beside them the verifier key and
 * earlier checkpoints. Files beyond the published checkpoint are not given out: a crash may have left them half written,
 * and they can still become others. A partial tile that was removed when the whole came to be is not found; clients then
 * ask for the whole.
 */
public final class LogServer implements Closeable {
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String FRESH = "no-cache";

    private final LogSource log;
    private final Consumer<String> faults;
    private final HttpListener listener;
    /** The greatest size that was seen published; it only grows. */
    private final AtomicLong knownSize = new AtomicLong();

    private LogServer(LogSource log, InetSocketAddress address, Consumer<String> faults) throws IOException {
        this.log = log;
        this.faults = new FaultTeller(faults);
        this.listener = HttpListener.start(address, 0, (method, target, body) -> answer(method, target), this.faults);
    }

    /**
     * Serves a log to this machine.
     *
     * @param log may be read by several threads
     * @param port 0 for any that is free
     * @throws IOException when the port cannot be taken
     */
    public static LogServer start(LogSource log, int port, Consumer<String> faults) throws IOException {
        return start(log, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), faults);
    }

    /**
     * Serves a log.
     *
     * @param faults gets a line for the operator when the log cannot be read
     */
    public static LogServer start(LogSource log, InetSocketAddress address, Consumer<String> faults)
            throws IOException {
        return new LogServer(log, address, faults);
    }

    /** Where the log is to be found, ended by a slash. */
    public URI address() {
        return listener.address();
    }

    private Reply answer(String method, URI target) {
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Reply.methodNotAllowed("GET, HEAD");
        }
        ServedPath path;
        try {
            path = ServedPath.parse(target.getRawPath());
        } catch (MalformedException e) {
            return Reply.line(404, "nothing is served under this path; a log has /checkpoint and /tile/...");
        }
        try {
            if (!isPublished(path)) {
                return Reply.line(404, "the published log does not reach so far");
            }
            Optional<byte[]> bytes = log.find(path.path());
            return bytes.isPresent() ? found(path, bytes.get()) : Reply.line(404, "there is no such file in this log");
        } catch (UncheckedIOException | MalformedException e) {
            faults.accept(path + ": " + e.getMessage());
            return Reply.line(500, "the log cannot be read at the moment; its operator was told");
        }
    }

    private static Reply found(ServedPath path, byte[] bytes) {
        boolean isTile = path.tile().isPresent();
        return Reply.of(200, isTile ? "application/octet-stream" : Reply.TEXT, bytes)
                .with("Cache-Control", isTile ? IMMUTABLE : FRESH);
    }

    /** Reads the checkpoint only when a path reaches beyond what is known. */
    private boolean isPublished(ServedPath path) {
        return path.isWithin(knownSize.get()) || path.isWithin(knownSize.accumulateAndGet(size(), Math::max));
    }

    private long size() {
        byte[] bytes = log.find(LogPath.CHECKPOINT).orElse(null);
        return bytes == null ? 0 : Checkpoint.parse(Note.parse(bytes).text()).size();
    }

    /** Takes no more requests, and ends when those at work are answered, or after two seconds. */
    @Override
    public void close() {
        listener.close();
    }
}
