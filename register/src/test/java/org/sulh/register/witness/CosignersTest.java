package org.sulh.register.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.register.ask.FakeServer;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.note.Cosignature;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.LogSource;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;
import org.sulh.register.write.LogFolder;
import org.sulh.register.write.LogWriter;

@Timeout(60)
class CosignersTest {
    private static final Duration DEADLINE = Duration.ofMillis(1500);

    @TempDir
    private Path temp = Path.of("");

    private final List<FakeServer> servers = new ArrayList<>();
    private final StringBuilder policy = new StringBuilder();

    @AfterEach
    void stopServers() throws IOException {
        for (FakeServer server : servers) {
            server.close();
        }
    }

    private SigningKey witness(String name, FakeServer.Behaviour behaviour) throws IOException {
        SigningKey key = TestWitness.key(name + ".example");
        FakeServer server = new FakeServer(behaviour);
        servers.add(server);
        policy.append("witness " + name + " " + key.verifierKey() + " " + server.address() + "\n");
        return key;
    }

    private SigningKey honest(String name) throws IOException {
        SigningKey key = TestWitness.key(name + ".example");
        FakeServer server = new FakeServer((request, body, out) -> {
            String text = AddCheckpointRequest.parse(body).note().text();
            out.write(FakeServer.response(200, Cosignature.sign(key, text, TestWitness.NOW) + "\n"));
        });
        servers.add(server);
        policy.append("witness " + name + " " + key.verifierKey() + " " + server.address() + "\n");
        return key;
    }

    private Cosigners cosigners() {
        return new Cosigners(Policy.parse(Utf8.encode(policy + "quorum none\n")), DEADLINE);
    }

    /** A log of some entries, in a folder. */
    private SignedCheckpoint makeLog(int entries) throws Exception {
        LogFolder folder = LogFolder.at(temp.resolve("log"));
        LogWriter.create(new FileDisk(), folder, GrowingLog.KEY);
        try (LogWriter writer = LogWriter.open(new FileDisk(), folder, GrowingLog.KEY, List.of())) {
            for (int i = 0; i < entries; i++) {
                writer.append(Utf8.encode("entry " + i));
            }
            return writer.checkpoint();
        }
    }

    private LogSource source() {
        return new FolderSource(new FileDisk(), temp.resolve("log"));
    }

    @Test
    void noWitnessKeepsAnotherFromCosigning() throws Exception {
        SignedCheckpoint checkpoint = makeLog(10);
        SigningKey first = honest("first");
        witness("silent", (request, body, out) -> Thread.sleep(60_000));
        witness("dripping", (request, body, out) -> {
            out.write(Utf8.encode("HTTP/1.1 200 x\r\nContent-Length: 100000\r\n\r\n"));
            while (true) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
            }
        });
        witness("endless", (request, body, out) -> {
            out.write(Utf8.encode("HTTP/1.1 200 x\r\n\r\n"));
            while (true) {
                out.write(new byte[8192]);
            }
        });
        witness("garbled", (request, body, out) -> out.write(FakeServer.response(200, "\u0000\u0001\n")));
        witness("lying", (request, body, out) -> {
            String text = AddCheckpointRequest.parse(body).note().text();
            out.write(FakeServer.response(
                    200, Cosignature.sign(TestWitness.key("lying.example"), text, TestWitness.NOW) + "\n"));
        });
        witness("refusing", (request, body, out) -> out.write(FakeServer.response(422, "another tree\n")));
        witness("ahead", (request, body, out) -> out.write(FakeServer.response(409, "5000\n")));
        FakeServer gone = FakeServer.answering(200, "");
        gone.close();
        policy.append("witness gone " + TestWitness.key("gone.example").verifierKey() + " " + gone.address() + "\n");
        policy.append(
                "witness unaddressed " + TestWitness.key("unaddressed.example").verifierKey() + "\n");
        SigningKey last = honest("last");

        long start = System.nanoTime();
        Cosigners.Round round = cosigners().cosign(checkpoint, source());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plusSeconds(5));

        assertThat(round.results().keySet())
                .containsExactly(
                        "first",
                        "silent",
                        "dripping",
                        "endless",
                        "garbled",
                        "lying",
                        "refusing",
                        "ahead",
                        "gone",
                        "unaddressed",
                        "last");
        assertThat(round.checkpoint().note().verify(List.of(first.verifierKey(), last.verifierKey())))
                .hasSize(2);
        assertThat(round.checkpoint().note().signatures()).hasSize(3);
        assertThat(round.checkpoint().checkpoint()).isEqualTo(checkpoint.checkpoint());
        assertThat(round.results()).extractingByKey("silent").isInstanceOf(CosignResult.Unreachable.class);
        assertThat(round.results()).extractingByKey("dripping").isInstanceOf(CosignResult.Unreachable.class);
        assertThat(round.results()).extractingByKey("endless").isInstanceOf(CosignResult.Unreachable.class);
        assertThat(round.results()).extractingByKey("garbled").isInstanceOf(CosignResult.Refused.class);
        assertThat(round.results()).extractingByKey("lying").isInstanceOf(CosignResult.Refused.class);
        assertThat(round.results())
                .extractingByKey("refusing")
                .isEqualTo(new CosignResult.Refused("status 422: another tree"));
        assertThat(round.results()).extractingByKey("ahead").isEqualTo(new CosignResult.Ahead(5000));
        assertThat(round.results()).extractingByKey("gone").isInstanceOf(CosignResult.Unreachable.class);
        assertThat(round.results().values())
                .allSatisfy(result -> assertThat(result.toLine()).isNotBlank());
    }

    @Test
    void aLogThatCannotBeReadIsTheReasonWhereItWasNeeded() throws Exception {
        SignedCheckpoint checkpoint = makeLog(10);
        honest("new");
        witness("old", (request, body, out) -> out.write(FakeServer.response(409, "3\n")));
        LogSource broken = new LogSource() {
            @Override
            public Optional<byte[]> find(String path) {
                throw new UncheckedIOException(new IOException("the disk is gone"));
            }

            @Override
            public String name() {
                return "broken";
            }
        };
        Cosigners.Round round = cosigners().cosign(checkpoint, broken);
        assertThat(round.results()).extractingByKey("new").isInstanceOf(CosignResult.Cosigned.class);
        assertThat(round.results().get("old")).isNotNull().satisfies(result -> assertThat(result.toLine())
                .contains("the disk is gone"));
    }

    @Test
    void aLogThatHangsHoldsUpOnlyThoseThatNeedIt() throws Exception {
        SignedCheckpoint checkpoint = makeLog(10);
        honest("new");
        witness("old", (request, body, out) -> out.write(FakeServer.response(409, "3\n")));
        LogSource hanging = new LogSource() {
            @Override
            public Optional<byte[]> find(String path) {
                for (long end = System.nanoTime() + 20_000_000_000L; System.nanoTime() < end; ) {
                    // It does not care that it is interrupted.
                    Thread.interrupted();
                    LockSupport.parkNanos(end - System.nanoTime());
                }
                return Optional.empty();
            }

            @Override
            public String name() {
                return "hanging";
            }
        };
        long start = System.nanoTime();
        Cosigners.Round round = cosigners().cosign(checkpoint, hanging);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plusSeconds(5));
        assertThat(round.results()).extractingByKey("new").isInstanceOf(CosignResult.Cosigned.class);
        assertThat(round.results()).extractingByKey("old").isEqualTo(new CosignResult.Unreachable("no answer in time"));
    }

    @Test
    void tellsWhatTheWitnessesHoldAndTakesOnlyWhatTheLogSigned() throws Exception {
        GrowingLog log = GrowingLog.of(30);
        GrowingLog stranger = GrowingLog.of(
                SigningKey.generate(
                        log.origin(), org.sulh.register.note.KeyType.ED25519, new java.security.SecureRandom()),
                30);
        witness("one", (request, body, out) -> out.write(FakeServer.response(200, log.checkpoint(20) + "")));
        witness("empty", (request, body, out) -> out.write(FakeServer.response(404, "none\n")));
        witness("forging", (request, body, out) -> out.write(FakeServer.response(200, stranger.checkpoint(29) + "")));
        witness("silent", (request, body, out) -> Thread.sleep(60_000));
        Cosigners.Seen seen = cosigners().seen(log.verifierKey());
        assertThat(seen.checkpoints())
                .extracting(SignedCheckpoint::checkpoint)
                .containsExactly(log.checkpoint(20).checkpoint());
        assertThat(seen.failures()).containsOnlyKeys("forging", "silent");
    }

    @Test
    void aPolicyWithoutWitnessesAsksNobody() throws Exception {
        SignedCheckpoint checkpoint = makeLog(1);
        Cosigners.Round round = cosigners().cosign(checkpoint, source());
        assertThat(round.checkpoint().toBytes()).isEqualTo(checkpoint.toBytes());
        assertThat(round.results()).isEmpty();
    }

    @Test
    void aPolicyWithAnAddressThatIsNoneIsRefused() {
        policy.append("witness w " + TestWitness.key("w.example").verifierKey() + " file:///tmp\n");
        assertThatThrownBy(this::cosigners)
                .isInstanceOf(MalformedException.class)
                .hasMessageStartingWith("the witness w: ");
    }
}
