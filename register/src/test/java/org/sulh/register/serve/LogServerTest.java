package org.sulh.register.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.register.serve.RawClient.body;
import static org.sulh.register.serve.RawClient.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.register.tile.LogSource;
import org.sulh.register.write.LogWriter;

@Timeout(60)
class LogServerTest {
    private static final String SECRET = "only for the operator";

    @TempDir
    private Path temp = Path.of("");

    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<AutoCloseable> open = new ArrayList<>();
    private Path folder = Path.of("");

    @BeforeEach
    void makeALog() throws Exception {
        folder = temp.resolve("log");
        try (LogWriter log = TestLog.create(folder)) {
            TestLog.grow(log, 200);
            log.keep(log.checkpoint());
            TestLog.grow(log, 600);
        }
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private LogServer serve(LogSource source) throws IOException {
        LogServer server = LogServer.start(source, 0, faults::add);
        open.add(server);
        return server;
    }

    private LogServer serve() throws IOException {
        return serve(TestLog.source(folder));
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ": "))
                .findFirst()
                .orElse("")
                .replaceFirst("^[^:]*: ", "");
    }

    private String file(String path) throws IOException {
        return Files.readString(folder.resolve(path), StandardCharsets.ISO_8859_1);
    }

    @Test
    void servesTheCheckpointFresh() throws IOException {
        String answer = RawClient.get(serve().address(), "/checkpoint");
        assertThat(status(answer)).isEqualTo(200);
        assertThat(body(answer)).isEqualTo(file("checkpoint"));
        assertThat(header(answer, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void servesTilesAndBundlesForEver() throws IOException {
        LogServer server = serve();
        for (String path : List.of(
                "tile/0/000",
                "tile/0/001",
                "tile/0/002.p/88",
                "tile/1/000.p/2",
                "tile/entries/000",
                "tile/entries/002.p/88")) {
            String answer = RawClient.get(server.address(), "/" + path);
            assertThat(status(answer)).as(path).isEqualTo(200);
            assertThat(body(answer)).isEqualTo(file(path));
            assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
            assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        }
    }

    @Test
    void servesTheKeyAndEarlierCheckpoints() throws IOException {
        LogServer server = serve();
        assertThat(body(RawClient.get(server.address(), "/log.vkey"))).isEqualTo(TestLog.KEY.verifierKey() + "\n");
        String kept = RawClient.get(server.address(), "/checkpoints/200");
        assertThat(status(kept)).isEqualTo(200);
        assertThat(body(kept)).isEqualTo(file("checkpoints/200"));
        assertThat(status(RawClient.get(server.address(), "/checkpoints/201"))).isEqualTo(404);
    }

    @Test
    void headGivesTheHeadOfWhatGetGives() throws IOException {
        LogServer server = serve();
        String answer = RawClient.ask(server.address(), "HEAD /tile/0/000 HTTP/1.1");
        assertThat(status(answer)).isEqualTo(200);
        assertThat(header(answer, "Content-Length")).isEqualTo("8192");
        assertThat(body(answer)).isEmpty();
        String missing = RawClient.ask(server.address(), "HEAD /tile/0/999 HTTP/1.1");
        assertThat(status(missing)).isEqualTo(404);
        assertThat(body(missing)).isEmpty();
    }

    @Test
    void noOtherMethodCanBeUsed() throws IOException {
        LogServer server = serve();
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "PROPFIND")) {
            String answer = RawClient.ask(server.address(), method + " /checkpoint HTTP/1.1");
            assertThat(status(answer)).as(method).isEqualTo(405);
            assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
            assertThat(body(answer)).isEqualTo("only GET, HEAD can be used here\n");
        }
    }

    @Test
    void aPartThatWasRemovedIsNotFoundAndTheWholeIs() throws IOException {
        LogServer server = serve();
        String part = RawClient.get(server.address(), "/tile/0/000.p/200");
        assertThat(status(part)).isEqualTo(404);
        assertThat(header(part, "Cache-Control")).isEqualTo("no-store");
        assertThat(status(RawClient.get(server.address(), "/tile/0/000"))).isEqualTo(200);
    }

    @Test
    void givesOutNothingBeyondThePublishedCheckpoint() throws IOException {
        LogServer server = serve();
        for (String path : List.of("tile/0/002", "tile/0/002.p/89", "tile/entries/002.p/89", "tile/1/000.p/3")) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.writeString(folder.resolve(path), "half written");
            String answer = RawClient.get(server.address(), "/" + path);
            assertThat(status(answer)).as(path).isEqualTo(404);
            assertThat(answer).contains("does not reach so far").doesNotContain("half written");
        }
    }

    @Test
    void seesTheLogGrow() throws Exception {
        Path grown = temp.resolve("grown");
        try (LogWriter log = TestLog.create(grown)) {
            LogServer server = serve(TestLog.source(grown));
            assertThat(status(RawClient.get(server.address(), "/tile/0/000.p/1")))
                    .isEqualTo(404);
            for (int size = 1; size < 600; size += 100) {
                TestLog.grow(log, size);
                String last = size % 256 == 0 ? "" : ".p/" + size % 256;
                String path = "/tile/entries/00" + size / 256 + last;
                assertThat(status(RawClient.get(server.address(), path)))
                        .as(path)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void nothingElseOfTheFolderAndNothingOutsideCanBeFetched() throws IOException {
        LogServer server = serve();
        Path secrets = temp.resolve("log.private");
        Files.writeString(secrets.resolve("log.key"), SECRET);
        for (String decoy : List.of(
                "secret",
                "log.key",
                ".checkpoint.new",
                "checkpoint.bak",
                "tile/0/.000.new",
                "tile/secret",
                "checkpoints/secret",
                "checkpoints/.200.new",
                "index.html",
                "tile/0/000%00",
                "%2e",
                "a b")) {
            Files.writeString(folder.resolve(decoy), SECRET);
        }
        Files.writeString(temp.resolve("secret"), SECRET);
        String out = "log.private/log.key";
        List<String> targets = new ArrayList<>(List.of(
                "/secret",
                "/log.key",
                "/.checkpoint.new",
                "/checkpoint.bak",
                "/tile/0/.000.new",
                "/tile/secret",
                "/checkpoints/secret",
                "/checkpoints/.200.new",
                "/index.html",
                "/tile/0/000%00",
                "/%2e",
                "/a%20b",
                "/",
                "",
                ".",
                "..",
                "*",
                "/.",
                "/..",
                "/../secret",
                "/tile",
                "/tile/",
                "/checkpoints",
                "/checkpoints/",
                "/tile/../secret",
                "/tile/0/../../secret",
                "/tile/entries/../../secret",
                "//secret",
                "///secret",
                "////secret",
                "//tile/../secret",
                "/\\secret",
                "\\secret",
                "secret",
                "/../" + out,
                "/tile/../../" + out,
                "/checkpoints/../../" + out,
                "//../" + out,
                "/./../" + out,
                "/%2e%2e/" + out,
                "/%2e%2e%2f" + out,
                "/..%2f" + out,
                "/..%5c" + out,
                "/.%2e/" + out,
                "/%252e%252e/" + out,
                "/%c0%ae%c0%ae/" + out,
                "/%c0%af..%c0%af" + out,
                "/..;/" + out,
                "/..%00/" + out,
                "/checkpoint/../" + out,
                "/checkpoint%00/../" + out,
                "/checkpoint?/../" + out,
                "/checkpoint#/../secret",
                secrets + "/log.key",
                "/" + secrets + "/log.key",
                "//" + secrets + "/log.key",
                "file://" + secrets + "/log.key",
                "file:" + secrets + "/log.key",
                "http://127.0.0.1/../" + out,
                "http://x/secret",
                "http:secret",
                "mailto:secret",
                "//host/secret",
                "/secret HTTP/1.1\r\nX: y",
                "/tile/0/000/../../../secret",
                "/\u0000",
                "/sec\u0000ret",
                "/secret\u0000",
                "/\u00e9",
                "/%ff%fe",
                "/%",
                "/%zz",
                "/" + "../".repeat(500) + "etc/passwd",
                "/" + "x".repeat(9000)));
        Random random = new Random(20260301);
        String[] parts = {
            "..", ".", "/", "//", "%2e", "%2f", "tile", "secret", "0", "000", ".p", "\\", "checkpoints", "x001"
        };
        for (int i = 0; i < 300; i++) {
            StringBuilder target = new StringBuilder("/");
            for (int n = 1 + random.nextInt(9); n > 0; n--) {
                target.append(parts[random.nextInt(parts.length)]);
            }
            targets.add(target.toString());
        }
        for (String target : targets) {
            String answer = RawClient.get(server.address(), target);
            assertThat(answer).as(target).doesNotContain(SECRET);
            if (!target.startsWith("/tile/0") && !target.startsWith("/checkpoints/0")) {
                assertThat(status(answer)).as(target).isIn(0, 400, 404);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(status(RawClient.get(server.address(), "/checkpoint"))).isEqualTo(200);
    }

    @Test
    void aPathIsNotDecoded() throws IOException {
        LogServer server = serve();
        for (String target : List.of("/%63heckpoint", "/tile/0/%30%30%30", "/tile%2f0%2f000", "/log%2evkey")) {
            assertThat(status(RawClient.get(server.address(), target)))
                    .as(target)
                    .isEqualTo(404);
        }
    }

    @Test
    void anAddressWithAQueryIsNone() throws IOException {
        LogServer server = serve();
        assertThat(status(RawClient.get(server.address(), "/checkpoint?x=1"))).isEqualTo(400);
        assertThat(status(RawClient.get(server.address(), "/checkpoint?"))).isEqualTo(400);
        assertThat(status(RawClient.get(server.address(), "//checkpoint"))).isEqualTo(404);
        assertThat(status(RawClient.get(server.address(), "//host/checkpoint"))).isEqualTo(400);
    }

    @Test
    void aHeadWithoutEndIsCutOff() throws IOException {
        LogServer server = serve();
        String header = "X-Long: " + "x".repeat(1000) + "\r\n";
        String answer = RawClient.send(server.address(), "GET /checkpoint HTTP/1.1\r\n" + header.repeat(100) + "\r\n");
        assertThat(status(answer)).isNotEqualTo(200);
        assertThat(RawClient.get(server.address(), "/checkpoint")).contains("200 OK");
    }

    @Test
    void aBodyThatNobodyAskedForIsNotTaken() throws IOException {
        LogServer server = serve();
        String answer = RawClient.send(
                server.address(), "GET /checkpoint HTTP/1.1\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello");
        assertThat(status(answer)).isEqualTo(200);
    }

    @Test
    void aLogThatCannotBeReadIsToldToItsOperatorOnceAndNotToStrangers() throws IOException {
        LogServer server = serve(new LogSource() {
            @Override
            public Optional<byte[]> find(String path) {
                throw new UncheckedIOException("/home/operator/log cannot be read", new IOException());
            }

            @Override
            public String name() {
                return "broken";
            }
        });
        for (int i = 0; i < 5; i++) {
            String answer = RawClient.get(server.address(), "/checkpoint");
            assertThat(status(answer)).isEqualTo(500);
            assertThat(body(answer)).doesNotContain("/home/operator").endsWith("\n");
        }
        assertThat(faults).containsExactly("/checkpoint: /home/operator/log cannot be read");
    }

    @Test
    void aDamagedCheckpointIsAFaultForTilesAndIsGivenOutAsItIs() throws IOException {
        Files.writeString(folder.resolve("checkpoint"), "damaged");
        LogServer server = serve();
        assertThat(status(RawClient.get(server.address(), "/tile/0/000"))).isEqualTo(500);
        assertThat(body(RawClient.get(server.address(), "/checkpoint"))).isEqualTo("damaged");
        assertThat(faults).hasSize(1);
    }

    @Test
    void connectionsThatNeverFinishTheirRequestKeepNobodyOut() throws IOException {
        LogServer server = serve();
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket =
                        new Socket(server.address().getHost(), server.address().getPort());
                socket.getOutputStream().write("GET /chec".getBytes(StandardCharsets.US_ASCII));
                idle.add(socket);
            }
            assertThat(status(RawClient.get(server.address(), "/checkpoint"))).isEqualTo(200);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
        assertThat(status(RawClient.get(server.address(), "/checkpoint"))).isEqualTo(200);
    }

    @Test
    void freesItsPortWhenItIsClosed() throws Exception {
        LogServer server = LogServer.start(TestLog.source(folder), 0, faults::add);
        int port = server.address().getPort();
        assertThat(RawClient.get(server.address(), "/checkpoint")).contains("200 OK");
        server.close();
        LogServer next = LogServer.start(TestLog.source(folder), port, faults::add);
        open.add(next);
        HttpURLConnection connection =
                (HttpURLConnection) next.address().resolve("checkpoint").toURL().openConnection();
        assertThat(connection.getResponseCode()).isEqualTo(200);
    }

    @Test
    void listensToThisMachineOnlyUnlessToldOtherwise() throws IOException {
        assertThat(serve().address().toString()).startsWith("http://127.0.0.1:");
    }
}
