package org.sulh.register.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.register.ask.FakeServer;
import org.sulh.register.tile.LogReader;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;
import org.sulh.register.write.LogWriter;

@Timeout(60)
class HttpSourceTest {
    private static final List<Duration> PAUSES = List.of(Duration.ofMillis(10), Duration.ofMillis(20));

    @TempDir
    private Path temp = Path.of("");

    private static HttpSource source(FakeServer server) {
        return new HttpSource(server.address(), Duration.ofSeconds(5), PAUSES);
    }

    @Test
    void readsALogAsItsFolderDoesAndFallsBackToTheWholeTile() throws Exception {
        try (LogWriter log = TestLog.create(temp.resolve("log"))) {
            TestLog.grow(log, 200);
            TestLog.grow(log, 600);
            try (LogServer server = LogServer.start(TestLog.source(temp.resolve("log")), 0, fault -> {})) {
                HttpSource source = new HttpSource(server.address());
                assertThat(source.find("checkpoint")).contains(log.checkpoint().toBytes());
                // The part of 200 was removed when its tile became full.
                assertThat(source.find("tile/0/000.p/200")).isEmpty();
                LogReader earlier = new LogReader(source, 200);
                assertThat(earlier.getEntry(199)).isEqualTo(TestLog.entry(199));
                assertThat(new LogReader(source, 600)
                                .tree()
                                .consistency(200)
                                .verifies(
                                        earlier.tree().root(),
                                        log.checkpoint().checkpoint().root()))
                        .isTrue();
                assertThat(source.name()).isEqualTo(server.address().toString());
                assertThat(source.list("checkpoints")).isEmpty();
            }
        }
    }

    @Test
    void asksUnderItsAddress() throws Exception {
        try (FakeServer server =
                new FakeServer((request, body, out) -> out.write(FakeServer.response(200, "", Utf8.encode(request))))) {
            HttpSource source = new HttpSource(server.address().resolve("logs/one"));
            assertThat(source.find("tile/0/x001/000.p/5"))
                    .contains(Utf8.encode("GET /logs/one/tile/0/x001/000.p/5 HTTP/1.1"));
        }
    }

    @Test
    void isPatientWithAServerThatIsBusyOrGoesAway() throws Exception {
        AtomicInteger attempt = new AtomicInteger();
        try (FakeServer server = new FakeServer((request, body, out) -> {
            switch (attempt.getAndIncrement()) {
                case 0 -> out.write(FakeServer.response(503, "busy\n"));
                case 1 -> out.write(Utf8.encode("garbage\r\n\r\n"));
                default -> out.write(FakeServer.response(200, "here"));
            }
        })) {
            assertThat(source(server).find("checkpoint")).contains(Utf8.encode("here"));
            assertThat(attempt).hasValue(3);
        }
    }

    @Test
    void givesUpAfterAFewTimesAndSaysWhy() throws Exception {
        try (FakeServer server = FakeServer.answering(500, "broken \u001b[0m\nmore")) {
            assertThatThrownBy(() -> source(server).find("checkpoint"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage(server.address() + "checkpoint: status 500: broken \uFFFD[0m");
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    @Test
    void asksOnceWhereTheAnswerIsNo() throws Exception {
        try (FakeServer server = FakeServer.answering(404, "none")) {
            assertThat(source(server).find("tile/0/000")).isEmpty();
            assertThat(server.requests()).isEqualTo(1);
        }
        try (FakeServer server = FakeServer.answering(403, "not you")) {
            assertThatThrownBy(() -> source(server).find("tile/0/000"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("status 403: not you");
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    void takesNoMoreBytesThanAFileOfItsKindCanHave() throws Exception {
        AtomicInteger size = new AtomicInteger();
        try (FakeServer server =
                new FakeServer((request, body, out) -> out.write(FakeServer.response(200, "", new byte[size.get()])))) {
            HttpSource source = new HttpSource(server.address(), Duration.ofSeconds(20), List.of());
            size.set(8192);
            assertThat(source.find("tile/3/000").orElseThrow()).hasSize(8192);
            size.set(8193);
            assertThatThrownBy(() -> source.find("tile/3/000")).isInstanceOf(UncheckedIOException.class);
            size.set(256 * 65537);
            assertThat(source.find("tile/entries/000").orElseThrow()).hasSize(256 * 65537);
            size.set(256 * 65537 + 1);
            assertThatThrownBy(() -> source.find("tile/entries/000")).isInstanceOf(UncheckedIOException.class);
            size.set(1_000_000);
            assertThat(source.find("checkpoint").orElseThrow()).hasSize(1_000_000);
            size.set(1_000_001);
            assertThatThrownBy(() -> source.find("checkpoint")).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void givesUpOnAServerThatNeverAnswers() throws Exception {
        try (FakeServer server = new FakeServer((request, body, out) -> Thread.sleep(60_000))) {
            HttpSource source = new HttpSource(server.address(), Duration.ofMillis(200), PAUSES);
            assertThatThrownBy(() -> source.find("checkpoint"))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("no ")
                    .hasMessageContaining("within 200 ms");
        }
    }

    @Test
    void endsWhenItIsInterrupted() throws Exception {
        try (FakeServer server = FakeServer.answering(503, "busy")) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> source(server).find("checkpoint")).isInstanceOf(UncheckedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> new HttpSource(java.net.URI.create("file:///etc")))
                .isInstanceOf(MalformedException.class);
    }
}
