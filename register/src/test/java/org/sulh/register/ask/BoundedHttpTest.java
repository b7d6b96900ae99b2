package org.sulh.register.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

@Timeout(30)
class BoundedHttpTest {
    private static final int LIMIT = 1000;

    private final BoundedHttp patient = new BoundedHttp(Duration.ofSeconds(20));
    private final BoundedHttp impatient = new BoundedHttp(Duration.ofMillis(400));

    @Test
    void givesStatusAndBody() throws Exception {
        try (FakeServer server = FakeServer.answering(418, "short\n")) {
            HttpAnswer answer = patient.get(server.address(), LIMIT);
            assertThat(answer.status()).isEqualTo(418);
            assertThat(answer.body()).isEqualTo(Utf8.encode("short\n"));
        }
    }

    @Test
    void sendsABody() throws Exception {
        try (FakeServer server = new FakeServer((request, body, out) ->
                out.write(FakeServer.response(200, "", Utf8.encode(request + " " + body.length))))) {
            assertThat(patient.post(server.address().resolve("a/b"), new byte[77], LIMIT)
                            .line())
                    .isEqualTo("POST /a/b HTTP/1.1 77");
        }
    }

    @Test
    void keepsTheConnectionForTheNextQuestion() throws Exception {
        try (FakeServer server = FakeServer.answering(200, "x".repeat(LIMIT))) {
            for (int i = 0; i < 50; i++) {
                patient.get(server.address(), LIMIT);
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void givesUpWhenThereIsNoAnswer() throws Exception {
        try (FakeServer server = new FakeServer((request, body, out) -> Thread.sleep(60_000))) {
            assertThatThrownBy(() -> impatient.get(server.address(), LIMIT))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(server.address().toString())
                    .hasMessageContaining("within 400 ms");
        }
    }

    @Test
    void givesUpWhenTheBodyComesByteByByte() throws Exception {
        try (FakeServer server = new FakeServer((request, body, out) -> {
            out.write(Utf8.encode("HTTP/1.1 200 x\r\nContent-Length: 1000\r\n\r\n"));
            for (int i = 0; i < 1000; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(100);
            }
        })) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> impatient.get(server.address(), LIMIT)).isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void givesUpOnABodyWithoutEnd() throws Exception {
        try (FakeServer server = new FakeServer((request, body, out) -> {
            out.write(Utf8.encode("HTTP/1.1 200 x\r\n\r\n"));
            while (true) {
                out.write(new byte[8192]);
            }
        })) {
            assertThatThrownBy(() -> patient.get(server.address(), LIMIT))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("1000");
        }
    }

    @Test
    void takesABodyOfTheLimitAndNoLarger() throws Exception {
        try (FakeServer server = new FakeServer((request, body, out) ->
                out.write(FakeServer.response(200, "", new byte[request.startsWith("GET /more") ? 1001 : 1000])))) {
            assertThat(patient.get(server.address(), LIMIT).body()).hasSize(LIMIT);
            assertThatThrownBy(() -> patient.get(server.address().resolve("more"), LIMIT))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void unpacksWhatIsPackedUpToTheLimit() throws Exception {
        try (FakeServer server = new FakeServer((request, body, out) -> out.write(FakeServer.response(
                200, "Content-Encoding: gzip\r\n", gzip(request.startsWith("GET /bomb") ? 900_000 : LIMIT))))) {
            assertThat(patient.get(server.address(), LIMIT).body()).isEqualTo(new byte[LIMIT]);
            assertThatThrownBy(() -> patient.get(server.address().resolve("bomb"), LIMIT))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("more than 1000 bytes");
        }
    }

    private static byte[] gzip(int zeros) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[zeros]);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "\u00e9"})
    void refusesWhatIsPackedWronglyOrInAWayThatIsNotKnown(String encoding) throws Exception {
        try (FakeServer server = new FakeServer((request, body, out) ->
                out.write(FakeServer.response(200, "Content-Encoding: " + encoding + "\r\n", new byte[100])))) {
            assertThatThrownBy(() -> patient.get(server.address(), LIMIT)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void followsNoRedirection() throws Exception {
        try (FakeServer inner = FakeServer.answering(200, "secret");
                FakeServer server = new FakeServer((request, body, out) ->
                        out.write(FakeServer.response(302, "Location: " + inner.address() + "\r\n", new byte[0])))) {
            assertThat(patient.get(server.address(), LIMIT).status()).isEqualTo(302);
            assertThat(inner.requests()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage\u001b[2J\r\n\r\n",
                "HTTP/1.1 xyz\r\n\r\n",
                "HTTP/1.1 200 x\r\nContent-Length: 9\r\n\r\nshort"
            })
    void refusesWhatIsNoAnswer(String bytes) throws Exception {
        try (FakeServer server = new FakeServer((request, body, out) -> {
            out.write(Utf8.encode(bytes));
            throw new IOException("closed on purpose");
        })) {
            assertThatThrownBy(() -> patient.get(server.address(), LIMIT))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(server.address().toString())
                    .message()
                    .doesNotContain("\u001b");
        }
    }

    @Test
    void namesTheAddressWhereNobodyListens() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        URI address = URI.create("http://127.0.0.1:" + port + "/");
        assertThatThrownBy(() -> patient.get(address, LIMIT))
                .isInstanceOf(IOException.class)
                .hasMessage(address + ": no connection to this host and port");
    }

    @Test
    void endsWhenItIsInterrupted() throws Exception {
        try (FakeServer server = new FakeServer((request, body, out) -> Thread.sleep(60_000))) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> patient.get(server.address(), LIMIT)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void aLineForAPersonSteersNoTerminalAndIsShort() {
        HttpAnswer answer = new HttpAnswer(
                500,
                Utf8.encode("bad \u001b[31mred\u0007 \u202e\u0000\u009b caf\u00e9\u2028 end " + "x".repeat(5000)
                        + "\nsecond"));
        assertThat(answer.line()).startsWith("bad \uFFFD[31mred\uFFFD \uFFFD\uFFFD\uFFFD caf\u00e9\uFFFD end x");
        assertThat(answer.line()).hasSizeLessThanOrEqualTo(200).doesNotContain("second");
        assertThat(new HttpAnswer(500, Utf8.encode("short\r\nsecond")).line()).isEqualTo("short");
        assertThat(new HttpAnswer(500, new byte[0]).line()).isEmpty();
        assertThat(new HttpAnswer(500, new byte[] {(byte) 0xff, 'a'}).line()).isEqualTo("\uFFFDa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log.example.org",
                "/path",
                "//host/path",
                "ftp://host/",
                "file:///etc/passwd",
                "mailto:a@b",
                "http:///path",
                "http://host/?query",
                "http://host/#fragment",
                "http://user@host/",
                "http://ho st/"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> HttpAddress.parse(text)).isInstanceOf(MalformedException.class);
    }

    @Test
    void anAddressEndsWithASlash() {
        assertThat(HttpAddress.parse("https://host")).hasToString("https://host/");
        assertThat(HttpAddress.parse("HTTP://host:80/log")).hasToString("HTTP://host:80/log/");
        assertThat(HttpAddress.parse("http://[::1]:8080/log/")).hasToString("http://[::1]:8080/log/");
    }
}
