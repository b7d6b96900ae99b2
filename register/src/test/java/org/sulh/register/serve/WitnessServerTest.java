package org.sulh.register.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.register.serve.RawClient.body;
import static org.sulh.register.serve.RawClient.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.register.ask.BoundedHttp;
import org.sulh.register.ask.HttpAnswer;
import org.sulh.register.checkpoint.Checkpoint;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.checkpoint.SplitView;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.merkle.Tree;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.note.Cosignature;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.Note;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.LogReader;
import org.sulh.register.wire.Utf8;
import org.sulh.register.witness.AddCheckpointRequest;
import org.sulh.register.witness.Witness;
import org.sulh.register.witness.WitnessFolder;
import org.sulh.register.write.LogWriter;

@Timeout(60)
class WitnessServerTest {
    private static final SigningKey COSIGNER =
            SigningKey.generate("witness.example.org/w1", KeyType.COSIGNATURE, new SecureRandom());
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int SIZE = 1200;

    @TempDir
    private static Path shared = Path.of("");

    @TempDir
    private Path temp = Path.of("");

    private final BoundedHttp http = new BoundedHttp(Duration.ofSeconds(20));
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<AutoCloseable> open = new ArrayList<>();
    private final String id = WitnessFolder.id(TestLog.KEY.verifierKey().name());
    private WitnessFolder folder = new WitnessFolder(new FileDisk(), Path.of(""));

    @BeforeAll
    static void makeLog() throws Exception {
        try (LogWriter log = TestLog.create(shared.resolve("log"))) {
            TestLog.grow(log, SIZE);
        }
    }

    @BeforeEach
    void makeWitness() throws Exception {
        folder = new WitnessFolder(new FileDisk(), temp.resolve("w"));
        folder.create(COSIGNER);
        Files.writeString(folder.logs(), TestLog.KEY.verifierKey() + "\n");
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private WitnessServer serve() throws IOException {
        Witness witness = Witness.open(folder, InstantSource.fixed(NOW));
        open.add(witness);
        WitnessServer server = WitnessServer.start(witness, 0, faults::add);
        open.add(server);
        return server;
    }

    private static Tree tree(int size) {
        return new Tree(size, new LogReader(TestLog.source(shared.resolve("log")), SIZE));
    }

    private static SignedCheckpoint checkpoint(int size) {
        return SignedCheckpoint.sign(
                new Checkpoint(
                        TestLog.KEY.verifierKey().name(), size, tree(size).root()),
                TestLog.KEY);
    }

    private static byte[] request(int oldSize, int size) {
        return new AddCheckpointRequest(
                        oldSize,
                        oldSize == 0
                                ? List.of()
                                : tree(size).consistency(oldSize).hashes(),
                        checkpoint(size).note())
                .toBytes();
    }

    private HttpAnswer post(WitnessServer server, byte[] body) throws Exception {
        return http.post(server.address().resolve("add-checkpoint"), body, 100_000);
    }

    @Test
    void answersWithCosignatureLinesAndShowsWhatItHolds() throws Exception {
        WitnessServer server = serve();
        String before = RawClient.get(server.address(), "/" + id + "/checkpoint");
        assertThat(status(before)).isEqualTo(404);
        HttpAnswer answer = post(server, request(0, 15));
        assertThat(answer.status()).isEqualTo(200);
        String line = Cosignature.sign(COSIGNER, checkpoint(15).note().text(), NOW) + "\n";
        assertThat(Utf8.decode(answer.body())).isEqualTo(line);
        String held = RawClient.get(server.address(), "/" + id + "/checkpoint");
        assertThat(status(held)).isEqualTo(200);
        assertThat(held).contains("Content-type: text/plain; charset=utf-8").contains("Cache-control: no-cache");
        assertThat(body(held).getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(Utf8.encode(checkpoint(15) + line));
        String head = RawClient.ask(server.address(), "HEAD /" + id + "/checkpoint HTTP/1.1");
        assertThat(status(head)).isEqualTo(200);
        assertThat(body(head)).isEmpty();
    }

    @Test
    void answers400ToWhatIsMalformed() throws Exception {
        WitnessServer server = serve();
        for (String body : List.of("", "garbage", "old 1\n\n")) {
            HttpAnswer answer = post(server, Utf8.encode(body));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(Utf8.decode(answer.body())).endsWith("\n").hasLineCount(1);
        }
        byte[] above = Utf8.encode(Utf8.decode(request(0, 5)).replaceFirst("old 0", "old 6"));
        assertThat(post(server, above).status()).isEqualTo(400);
    }

    @Test
    void answers403ToWhatTheLogDidNotSign() throws Exception {
        Note foreign = SignedCheckpoint.sign(
                        checkpoint(5).checkpoint(),
                        SigningKey.generate(TestLog.KEY.verifierKey().name(), KeyType.ED25519, new SecureRandom()))
                .note();
        assertThat(post(serve(), new AddCheckpointRequest(0, List.of(), foreign).toBytes())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void answers404ToALogThatIsNotWatched() throws Exception {
        SigningKey other = SigningKey.generate("other.example", KeyType.ED25519, new SecureRandom());
        Note note = SignedCheckpoint.sign(new Checkpoint("other.example", 1, TreeHasher.EMPTY_ROOT), other)
                .note();
        assertThat(post(serve(), new AddCheckpointRequest(0, List.of(), note).toBytes())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void answers409WithTheSizeThatItHoldsInAnAnswerOfItsOwnType() throws Exception {
        WitnessServer server = serve();
        post(server, request(0, 15));
        String body = Utf8.decode(request(3, 20));
        String answer = RawClient.send(
                server.address(),
                "POST /add-checkpoint HTTP/1.1\r\nConnection: close\r\nContent-Length: "
                        + Utf8.encode(body).length + "\r\n\r\n"
                        + new String(Utf8.encode(body), StandardCharsets.ISO_8859_1));
        assertThat(status(answer)).isEqualTo(409);
        assertThat(answer).contains("Content-type: text/x.tlog.size\r\n");
        assertThat(body(answer)).isEqualTo("15\n");
    }

    @Test
    void answers422ToABadProofAndToAnotherTreeOfTheSameSizeAndTellsItsOperatorOfTheProof() throws Exception {
        WitnessServer server = serve();
        post(server, request(0, 15));
        byte[] badProof = new AddCheckpointRequest(
                        15, tree(19).consistency(15).hashes(), checkpoint(20).note())
                .toBytes();
        assertThat(post(server, badProof).status()).isEqualTo(422);
        assertThat(faults).isEmpty();
        SignedCheckpoint other = SignedCheckpoint.sign(
                new Checkpoint(TestLog.KEY.verifierKey().name(), 15, tree(14).root()), TestLog.KEY);
        for (int i = 0; i < 3; i++) {
            HttpAnswer answer = post(server, new AddCheckpointRequest(15, List.of(), other.note()).toBytes());
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.line()).contains("another tree of size 15").doesNotContain(temp.toString());
        }
        Path proof = folder.log(TestLog.KEY.verifierKey().name()).resolve("split-view-15-1");
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst()).endsWith("see " + proof);
        SplitView.parse(Files.readAllBytes(proof)).verify(TestLog.KEY.verifierKey());
    }

    @Test
    void answers500WhenItCannotStoreAndTellsOnlyItsOperatorWhere() throws Exception {
        WitnessServer server = serve();
        // A file stands where the folder of the log would be made.
        Files.writeString(folder.log(TestLog.KEY.verifierKey().name()), "in the way");
        for (int i = 0; i < 3; i++) {
            HttpAnswer answer = post(server, request(0, 15));
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.line()).contains("could not store").doesNotContain(temp.toString());
        }
        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst()).contains(temp.toString());
    }

    @Test
    void takesNoBodyAboveTheLimit() throws Exception {
        WitnessServer server = serve();
        byte[] most = new byte[AddCheckpointRequest.MAX_SIZE];
        assertThat(post(server, most).status()).isEqualTo(400);
        assertThat(post(server, new byte[most.length + 1]).status()).isEqualTo(413);
        String chunks = "ffff\r\n" + "x".repeat(0xffff) + "\r\n";
        String answer = RawClient.send(
                server.address(),
                "POST /add-checkpoint HTTP/1.1\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks
                        + chunks + "0\r\n\r\n");
        assertThat(status(answer)).isIn(413, 0);
        assertThat(post(server, request(0, 15)).status()).isEqualTo(200);
    }

    @Test
    void hasTwoPathsAndNoOthers() throws Exception {
        WitnessServer server = serve();
        post(server, request(0, 15));
        String key = Files.readString(folder.signingKey());
        for (String target : List.of(
                "/",
                "/add-checkpoint/",
                "/x/add-checkpoint",
                "/witness.key",
                "/logs",
                "/lock",
                "/" + id,
                "/" + id + "/",
                "/" + id + "/checkpoint/",
                "/" + id + "/.checkpoint.new",
                "/" + id + "/split-view-15-1",
                "/" + id.toUpperCase(java.util.Locale.ROOT) + "/checkpoint",
                "/" + id + "0/checkpoint",
                "/" + id + "/../witness.key",
                "/" + id + "/checkpoint/../../witness.key",
                "/%2e%2e/witness.key",
                "/" + "0".repeat(64) + "/checkpoint",
                "/../witness.key",
                "//witness.key",
                "/./witness.key")) {
            String answer = RawClient.get(server.address(), target);
            assertThat(status(answer)).as(target).isIn(400, 404);
            assertThat(answer).doesNotContain(key.strip());
        }
        assertThat(status(RawClient.get(server.address(), "/add-checkpoint"))).isEqualTo(405);
        assertThat(status(RawClient.ask(server.address(), "DELETE /" + id + "/checkpoint HTTP/1.1")))
                .isEqualTo(405);
    }

    @Test
    void ofTwoClientsAtOnceOneGetsItsCosignatureAndNothingRollsBack() throws Exception {
        WitnessServer server = serve();
        int held = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 100; round++) {
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<HttpAnswer>> answers = new ArrayList<>();
                for (byte[] request : List.of(request(held, held + 2), request(held, held + 11))) {
                    answers.add(threads.submit(() -> {
                        start.await();
                        return post(server, request);
                    }));
                }
                HttpAnswer first = answers.getFirst().get();
                HttpAnswer second = answers.getLast().get();
                assertThat(List.of(first.status(), second.status())).containsExactlyInAnyOrder(200, 409);
                held += first.status() == 200 ? 2 : 11;
                assertThat((first.status() == 200 ? second : first).line()).isEqualTo(Integer.toString(held));
                HttpAnswer shown = http.get(server.address().resolve(id + "/checkpoint"), 100_000);
                assertThat(SignedCheckpoint.verify(shown.body(), TestLog.KEY.verifierKey())
                                .size())
                        .isEqualTo(held);
            }
        }
    }
}
