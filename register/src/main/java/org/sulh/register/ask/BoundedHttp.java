package org.sulh.register.ask;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.sulh.register.wire.OneLine;

/**
 * A client that gives up when an answer takes too long or grows too large. Connections are kept for the next question;
 * redirections are not followed, since they could lead to where only this machine may go. For any number of threads.
 */
public final class BoundedHttp {
    private final Duration timeout;
    private final HttpClient client;

    /** @param timeout for a whole exchange, from connecting to the last byte of the answer */
    public BoundedHttp(Duration timeout) {
        this.timeout = timeout;
        // HTTP/1.1, since asking plain servers for an upgrade costs a round and gains nothing.
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .executor(Thread::startVirtualThread)
                .build();
    }

    /**
     * @param limit bytes that the body of the answer may have, unpacked
     * @throws IOException when there is no answer within the bounds; the message names the address
     */
    public HttpAnswer get(URI address, int limit) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(address).header("Accept-Encoding", "gzip, identity"), limit);
    }

    /** As {@link #get}. */
    public HttpAnswer post(URI address, byte[] body, int limit) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.ofByteArray(body)), limit);
    }

    private HttpAnswer ask(HttpRequest.Builder builder, int limit) throws IOException, InterruptedException {
        HttpRequest request = builder.timeout(timeout).build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limit));
        try {
            // The timeout of the request itself ends with the headers of the answer.
            HttpResponse<byte[]> response = answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return new HttpAnswer(response.statusCode(), unpacked(response, limit));
        } catch (TimeoutException e) {
            throw new HttpTimeoutException(request.uri() + ": no whole answer within " + text(timeout));
        } catch (ExecutionException e) {
            throw failure(request.uri(), e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            throw failure(request.uri(), e);
        } finally {
            answer.cancel(true);
        }
    }

    private IOException failure(URI address, Throwable cause) {
        return switch (cause) {
            case HttpTimeoutException timedOut ->
                new IOException(address + ": no answer within " + text(timeout), timedOut);
            case ConnectException refused ->
                new IOException(address + ": no connection to this host and port", refused);
            default -> {
                String message = cause.getMessage();
                // It may quote the answer.
                String reason = OneLine.of(message == null ? cause.toString() : message);
                yield new IOException(address + ": " + reason, cause);
            }
        };
    }

    private static String text(Duration duration) {
        return duration.toMillis() < 1000 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
    }

    private static byte[] unpacked(HttpResponse<byte[]> response, int limit) throws IOException {
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "identity" -> response.body();
            case "gzip" -> {
                try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
                    byte[] bytes = in.readNBytes(limit);
                    if (in.read() >= 0) {
                        throw new IOException("the answer has more than " + limit + " bytes");
                    }
                    yield bytes;
                }
            }
            default -> throw new IOException("the answer is packed in a way that is not known");
        };
    }
}
