package org.sulh.register.serve;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sulh.register.wire.Utf8;
import org.sulh.register.witness.AddCheckpointRequest;
import org.sulh.register.witness.Witness;
import org.sulh.register.witness.WitnessAnswer;

/**
 * A witness over HTTP (C2SP tlog-witness): {@code POST /add-checkpoint}, and {@code GET /<id>/checkpoint} with what it holds
 * of a log.
 */
public final class WitnessServer implements Closeable {
    private static final String SUBMISSION = "/add-checkpoint";
    private static final Pattern MONITORING = Pattern.compile("/([0-9a-f]{64})/checkpoint");

    private final Witness witness;
    private final Consumer<String> faults;
    private final HttpListener listener;

    private WitnessServer(Witness witness, InetSocketAddress address, Consumer<String> faults) throws IOException {
        this.witness = witness;
        this.faults = new FaultTeller(faults);
        this.listener = HttpListener.start(address, AddCheckpointRequest.MAX_SIZE, this::answer, this.faults);
    }

    /**
     * Serves a witness to this machine.
     *
     * @param port 0 for any that is free
     * @throws IOException when the port cannot be taken
     */
    public static WitnessServer start(Witness witness, int port, Consumer<String> faults) throws IOException {
        return start(witness, new InetSocketAddress(InetAddress.getLoopbackAddress(), port), faults);
    }

    /**
     * Serves a witness, which stays the caller's to close.
     *
     * @param faults gets a line for the operator when the witness cannot go on, or has come upon a proof against a log
     */
    public static WitnessServer start(Witness witness, InetSocketAddress address, Consumer<String> faults)
            throws IOException {
        return new WitnessServer(witness, address, faults);
    }

    /** Where the witness is to be asked, ended by a slash. */
    public URI address() {
        return listener.address();
    }

    private Reply answer(String method, URI target, byte[] body) {
        String path = target.getRawPath();
        if (path.equals(SUBMISSION)) {
            return method.equals("POST") ? submit(body) : Reply.methodNotAllowed("POST");
        }
        Matcher monitoring = MONITORING.matcher(path);
        if (!monitoring.matches()) {
            return Reply.line(404, "nothing is served under this path; a witness has " + SUBMISSION);
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return Reply.methodNotAllowed("GET, HEAD");
        }
        return witness.find(monitoring.group(1))
                .map(held -> Reply.of(200, Reply.TEXT, held.toBytes()).with("Cache-Control", "no-cache"))
                .orElseGet(() -> Reply.line(404, "this witness holds no checkpoint of such a log"));
    }

    private Reply submit(byte[] body) {
        return switch (witness.answer(body)) {
            case WitnessAnswer.Cosigned cosigned ->
                Reply.of(200, Reply.TEXT, Utf8.encode(cosigned.toText())).with("Cache-Control", "no-store");
            case WitnessAnswer.Stale stale ->
                Reply.of(409, "text/x.tlog.size", Utf8.encode(stale.size() + "\n"))
                        .with("Cache-Control", "no-store");
            case WitnessAnswer.Malformed malformed -> Reply.line(400, malformed.reason());
            case WitnessAnswer.NotSigned notSigned -> Reply.line(403, notSigned.reason());
            case WitnessAnswer.UnknownLog unknown -> Reply.line(404, unknown.reason());
            case WitnessAnswer.Inconsistent inconsistent -> {
                inconsistent.splitView().ifPresent(file -> faults.accept(inconsistent.reason() + ": see " + file));
                yield Reply.line(422, inconsistent.reason());
            }
            case WitnessAnswer.Failed failed -> {
                faults.accept(failed.reason()
                        + failed.detail().map(detail -> ": " + detail).orElse(""));
                yield Reply.line(500, failed.reason());
            }
        };
    }

    /** Takes no more requests, and ends when those at work are answered, or after two seconds. */
    @Override
    public void close() {
        listener.close();
    }
}
