package org.sulh.register.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.checkpoint.ProofFile;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.LogReader;
import org.sulh.register.wire.Utf8;
import org.sulh.register.witness.CosignResult;
import org.sulh.register.witness.Cosigners;
import org.sulh.register.witness.Witness;
import org.sulh.register.witness.WitnessFolder;
import org.sulh.register.write.LogFolder;
import org.sulh.register.write.LogStoppedException;
import org.sulh.register.write.LogWriter;

/** A log, its server and three witnesses of invented parties, on this machine. */
@Timeout(120)
class EndToEndTest {
    @TempDir
    private Path temp = Path.of("");

    private final List<AutoCloseable> open = new ArrayList<>();
    private final StringBuilder policy = new StringBuilder();

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private WitnessServer startWitness(String name, Instant now) throws IOException {
        SigningKey key = SigningKey.generate(name + ".example", KeyType.COSIGNATURE, new SecureRandom());
        WitnessFolder folder = new WitnessFolder(new FileDisk(), temp.resolve(name));
        folder.create(key);
        Files.writeString(folder.logs(), TestLog.KEY.verifierKey() + "\n");
        Witness witness = Witness.open(folder, InstantSource.fixed(now));
        open.add(witness);
        WitnessServer server = WitnessServer.start(witness, 0, fault -> {});
        open.add(server);
        policy.append("witness " + name + " " + key.verifierKey() + " " + server.address() + "\n");
        return server;
    }

    private Policy policy() {
        return Policy.parse(Utf8.encode(policy + "group all 2 north south mediator\nquorum all\n"));
    }

    private Path startThreeWitnesses() throws IOException {
        startWitness("north", Instant.parse("2026-03-01T12:00:00Z"));
        startWitness("south", Instant.parse("2026-03-01T12:00:07Z"));
        startWitness("mediator", Instant.parse("2026-03-01T12:00:03Z"));
        return temp.resolve("log");
    }

    @Test
    void whatWitnessesCosignedIsReadAndProvenByAStranger() throws Exception {
        Path folder = startThreeWitnesses();
        Cosigners cosigners = new Cosigners(policy(), Duration.ofSeconds(20));
        try (LogWriter log = TestLog.create(folder);
                LogServer server = LogServer.start(TestLog.source(folder), 0, fault -> {})) {
            for (int size : List.of(1, 100, 256, 300, 777)) {
                TestLog.grow(log, size);
                Cosigners.Round round = cosigners.cosign(log.checkpoint(), TestLog.source(folder));
                assertThat(round.results().values()).allMatch(CosignResult.Cosigned.class::isInstance);
                log.keep(round.checkpoint());
            }
            HttpSource source = new HttpSource(server.address());
            SignedCheckpoint read =
                    SignedCheckpoint.verify(source.find("checkpoint").orElseThrow(), TestLog.KEY.verifierKey());
            assertThat(read.size()).isEqualTo(777);
            Policy.Cosigned cosigned = policy().check(read.note());
            assertThat(cosigned.isMet()).isTrue();
            assertThat(cosigned.missing()).isEmpty();
            assertThat(cosigned.medianTime()).contains(Instant.parse("2026-03-01T12:00:03Z"));

            LogReader reader = new LogReader(source, read.size());
            for (int index : List.of(0, 255, 256, 776)) {
                ProofFile proof = new ProofFile(
                        java.util.Optional.empty(),
                        index,
                        reader.tree().inclusion(index).hashes(),
                        read.note());
                assertThat(proof.verify(reader.getEntry(index), TestLog.KEY.verifierKey())
                                .size())
                        .isEqualTo(777);
            }
        }
    }

    @Test
    void aMissingWitnessIsShownAndBlocksNothing() throws Exception {
        startWitness("north", Instant.parse("2026-03-01T12:00:00Z"));
        WitnessServer south = startWitness("south", Instant.parse("2026-03-01T12:00:07Z"));
        startWitness("mediator", Instant.parse("2026-03-01T12:00:03Z"));
        Path folder = temp.resolve("log");
        Cosigners cosigners = new Cosigners(policy(), Duration.ofSeconds(20));
        try (LogWriter log = TestLog.create(folder)) {
            TestLog.grow(log, 10);
            south.close();
            Cosigners.Round round = cosigners.cosign(log.checkpoint(), TestLog.source(folder));
            Policy.Cosigned cosigned = policy().check(round.checkpoint().note());
            assertThat(cosigned.isMet()).isTrue();
            assertThat(cosigned.missing()).containsExactly("south");
            assertThat(round.results()).extractingByKey("south").isInstanceOf(CosignResult.Unreachable.class);
        }
    }

    @Test
    void aLogRestoredFromAnOldCopyLearnsFromItsWitnessesThatItIsBehind() throws Exception {
        Path folder = startThreeWitnesses();
        Cosigners cosigners = new Cosigners(policy(), Duration.ofSeconds(20));
        LogFolder files = LogFolder.at(folder);
        try (LogWriter log = TestLog.create(folder)) {
            TestLog.grow(log, 10);
        }
        copy(folder, temp.resolve("old"));
        copy(files.secrets(), temp.resolve("old.private"));
        try (LogWriter log = LogWriter.open(new FileDisk(), files, TestLog.KEY, List.of())) {
            TestLog.grow(log, 20);
            log.keep(cosigners.cosign(log.checkpoint(), TestLog.source(folder)).checkpoint());
        }
        Cosigners.Seen seen = cosigners.seen(TestLog.KEY.verifierKey());
        assertThat(seen.failures()).isEmpty();
        assertThat(seen.checkpoints()).hasSize(3).allMatch(checkpoint -> checkpoint.size() == 20);
        LogFolder old = LogFolder.at(temp.resolve("old"));
        assertThatThrownBy(() -> LogWriter.open(new FileDisk(), old, TestLog.KEY, seen.checkpoints()))
                .isInstanceOf(LogStoppedException.class);
        // Had it gone on, the witnesses would have told.
        try (LogWriter log = LogWriter.open(new FileDisk(), old, TestLog.KEY, List.of())) {
            log.append(Utf8.encode("another past"));
            Cosigners.Round round = cosigners.cosign(log.checkpoint(), TestLog.source(temp.resolve("old")));
            assertThat(round.results().values()).allMatch(new CosignResult.Ahead(20)::equals);
            assertThat(round.checkpoint().note().signatures()).hasSize(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
