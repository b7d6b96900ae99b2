package org.sulh.register.serve;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sulh.register.ask.BoundedHttp;
import org.sulh.register.ask.HttpAddress;
import org.sulh.register.ask.HttpAnswer;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.TileRow;
import org.sulh.register.tile.EntryBundle;
import org.sulh.register.tile.LogPath;
import org.sulh.register.tile.LogSource;
import org.sulh.register.wire.MalformedException;

/**
 * A log at an address (C2SP tlog-tiles). A question that is not answered, or with a failure of the server, is asked again
 * after growing pauses. For any number of threads.
 */
public final class HttpSource implements LogSource {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(200), Duration.ofMillis(600), Duration.ofMillis(1800));

    private static final int MAX_TEXT = 1_000_000;
    private static final int MAX_TILE = TileRow.WIDTH * Hash.SIZE;
    private static final int MAX_BUNDLE = TileRow.WIDTH * (2 + EntryBundle.MAX_ENTRY_SIZE);

    private final BoundedHttp http;
    private final URI address;
    private final List<Duration> pauses;

    /** @throws MalformedException when it is no such address */
    public HttpSource(URI address) {
        this(address, TIMEOUT, PAUSES);
    }

    /**
     * @param timeout for one answer
     * @param pauses before asking again, so many times
     */
    public HttpSource(URI address, Duration timeout, List<Duration> pauses) {
        this.http = new BoundedHttp(timeout);
        this.address = HttpAddress.check(address);
        this.pauses = List.copyOf(pauses);
    }

    @Override
    public Optional<byte[]> find(String path) {
        URI file = address.resolve(path);
        try {
            return bytes(file, ask(file, limit(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException(address + ": interrupted"));
        }
    }

    private HttpAnswer ask(URI file, int limit) throws IOException, InterruptedException {
        for (Duration pause : pauses) {
            try {
                HttpAnswer answer = http.get(file, limit);
                if (!isFailure(answer)) {
                    return answer;
                }
            } catch (IOException e) {
                // Asked again, and told when the last attempt fails, too.
            }
            Thread.sleep(pause);
        }
        return http.get(file, limit);
    }

    private static boolean isFailure(HttpAnswer answer) {
        return answer.status() >= 500 || answer.status() == 429;
    }

    private static Optional<byte[]> bytes(URI file, HttpAnswer answer) throws IOException {
        return switch (answer.status()) {
            case 200 -> Optional.of(answer.body());
            case 404, 410 -> Optional.empty();
            default -> throw new IOException(file + ": status " + answer.status() + ": " + answer.line());
        };
    }

    private static int limit(String path) {
        return LogPath.find(path)
                .map(place -> place.level() == LogPath.ENTRIES ? MAX_BUNDLE : MAX_TILE)
                .orElse(MAX_TEXT);
    }

    @Override
    public String name() {
        return address.toString();
    }
}
