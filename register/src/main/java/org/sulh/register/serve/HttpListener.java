package org.sulh.register.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A port on which requests are answered, each by a virtual thread, within bounds:
 *
 * <ul>
 *   <li>a request has {@value #MAX_REQUEST_SECONDS} seconds to arrive and its answer {@value #MAX_RESPONSE_SECONDS} to be
 *       taken, its head has at most {@value #MAX_HEAD_SIZE} bytes, and there are at most {@value #MAX_CONNECTIONS}
 *       connections: settings of the JDK's server for the whole process, which hold unless they are set from outside
 *       (system properties {@code sun.net.httpserver.*}) or a server was made before in another way
 *   <li>{@value #MAX_EXCHANGES} requests are answered at a time, and the answers on their way have at most {@value
 *       #MAX_REPLY_KILOBYTES} KiB; whoever finds no room is told to come back
 * </ul>
 */
final class HttpListener implements Closeable {
    private static final int MAX_REQUEST_SECONDS = 30;
    private static final int MAX_RESPONSE_SECONDS = 120;
    private static final int MAX_HEAD_SIZE = 16_384;
    private static final int MAX_CONNECTIONS = 1_000;
    private static final int MAX_EXCHANGES = 200;
    private static final int MAX_REPLY_KILOBYTES = 131_072;
    private static final int MAX_WAIT_SECONDS = 5;
    private static final int BACKLOG = 200;
    private static final int STOP_SECONDS = 2;
    private static final int PIECE = 65_536;
    /** For the JDK's server; 0 would mean a body of unknown length. */
    private static final int NO_BODY = -1;

    static {
        setUnlessSet("sun.net.httpserver.maxReqTime", MAX_REQUEST_SECONDS);
        setUnlessSet("sun.net.httpserver.maxRspTime", MAX_RESPONSE_SECONDS);
        setUnlessSet("sun.net.httpserver.maxReqHeaderSize", MAX_HEAD_SIZE);
        setUnlessSet("jdk.httpserver.maxConnections", MAX_CONNECTIONS);
        // Else the last part of an answer waits for the client to acknowledge the first.
        System.getProperties().putIfAbsent("sun.net.httpserver.nodelay", "true");
    }

    private static void setUnlessSet(String property, int value) {
        System.getProperties().putIfAbsent(property, Integer.toString(value));
    }

    /** Gives the answer to a request. */
    interface Answerer {
        /**
         * @param target without query
         * @param body empty where there is none or it is of no use
         */
        Reply answer(String method, URI target, byte[] body);
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int bodyLimit;
    private final Answerer answerer;
    private final Consumer<String> faults;
    private final Semaphore exchanges = new Semaphore(MAX_EXCHANGES);
    private final Semaphore kilobytes = new Semaphore(MAX_REPLY_KILOBYTES);

    private HttpListener(HttpServer server, int bodyLimit, Answerer answerer, Consumer<String> faults) {
        this.server = server;
        this.bodyLimit = bodyLimit;
        this.answerer = answerer;
        this.faults = faults;
    }

    /**
     * Begins to listen.
     *
     * @param bodyLimit bytes that the body of a request may have; with 0 it is not read
     * @param faults gets a line for the operator when something went wrong here, not at the other side
     * @throws IOException when the port cannot be taken
     */
    static HttpListener start(InetSocketAddress address, int bodyLimit, Answerer answerer, Consumer<String> faults)
            throws IOException {
        HttpServer server = HttpServer.create(address, BACKLOG);
        HttpListener listener = new HttpListener(server, bodyLimit, answerer, faults);
        server.setExecutor(listener.threads);
        server.createContext("/", listener::handle);
        server.start();
        return listener;
    }

    /** Where it listens, ended by a slash. */
    URI address() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        boolean isV6 = address.getAddress() instanceof Inet6Address;
        return URI.create("http://" + (isV6 ? "[" + host + "]" : host) + ":" + address.getPort() + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            // Before there is a place among those at work, so that slow senders hold none.
            byte[] body = exchange.getRequestBody().readNBytes(bodyLimit == 0 ? 0 : bodyLimit + 1);
            if (body.length > bodyLimit) {
                Reply tooLarge = Reply.line(413, "the body of a request has at most " + bodyLimit + " bytes here");
                send(exchange, tooLarge.with("Connection", "close"));
            } else if (exchanges.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                try {
                    answerWithinRoom(exchange, body);
                } finally {
                    exchanges.release();
                }
            } else {
                send(exchange, busy());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerWithinRoom(HttpExchange exchange, byte[] body) throws IOException {
        Reply reply = answer(exchange, body);
        int size = 1 + reply.body().length / 1024;
        if (!kilobytes.tryAcquire(size)) {
            send(exchange, busy());
            return;
        }
        try {
            send(exchange, reply);
        } finally {
            kilobytes.release(size);
        }
    }

    private static Reply busy() {
        return Reply.line(503, "too much to do at the moment; come back later").with("Retry-After", "10");
    }

    private Reply answer(HttpExchange exchange, byte[] body) {
        URI target = exchange.getRequestURI();
        // Two leading slashes are read as the name of a host, which would then be left out of the path.
        boolean isPath = target.getScheme() != null || target.getRawAuthority() == null;
        if (!isPath || target.getRawQuery() != null || target.getRawFragment() != null) {
            return Reply.line(400, "an address here is a plain path");
        }
        try {
            return answerer.answer(exchange.getRequestMethod(), target, body);
        } catch (RuntimeException e) {
            faults.accept("a request could not be answered: " + e);
            return Reply.line(500, "the server cannot answer this now; its operator was told");
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            exchange.getResponseHeaders().set(header.getKey(), header.getValue());
        }
        byte[] body = reply.body();
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(reply.status(), NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? NO_BODY : body.length);
        // In pieces, since the JDK copies what it is given at once, twice.
        for (int at = 0; at < body.length; at += PIECE) {
            exchange.getResponseBody().write(body, at, Math.min(PIECE, body.length - at));
        }
    }

    /** Takes no more requests, lets those at work end within two seconds, and frees the port. */
    @Override
    public void close() {
        server.stop(STOP_SECONDS);
        threads.shutdownNow();
    }
}
