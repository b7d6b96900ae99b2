package org.sulh.register.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.register.checkpoint.Checkpoint;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.entry.Authority;
import org.sulh.register.entry.Body;
import org.sulh.register.entry.Envelope;
import org.sulh.register.entry.Genesis;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.KeyGrant;
import org.sulh.register.entry.Kind;
import org.sulh.register.entry.Kinds;
import org.sulh.register.entry.PackHash;
import org.sulh.register.merkle.Hash;
import org.sulh.register.note.Cosignature;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.LogSource;
import org.sulh.register.write.LogFolder;
import org.sulh.register.write.LogWriter;

/** Audits and mirrors of whole and of damaged logs; the operator who damages them has the log's own key. */
class AuditTest {
    private static final String ORIGIN = "example.com/log/testdata";
    private static final SigningKey KEY = SigningKey.parse(
            "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg");
    private static final Kinds KINDS = Kinds.builtIn().with(List.of(Kind.of("remark", Set.of("chair"), data -> {})));

    @TempDir
    private Path temporary;

    private final FileDisk disk = new FileDisk();
    private LogFolder folder = new LogFolder(Path.of(""), Path.of(""));

    @BeforeEach
    void makeLog() throws IOException {
        folder = LogFolder.at(temporary.resolve("log"));
        LogWriter.create(disk, folder, KEY);
    }

    private LogSource source() {
        return new FolderSource(disk, folder.served());
    }

    private void append(List<byte[]> entries) throws IOException, InterruptedException {
        try (LogWriter writer = LogWriter.open(disk, folder, KEY, List.of())) {
            writer.submitAll(entries).forEach(CompletableFuture::join);
        }
    }

    private void appendLines(int from, int to) throws IOException, InterruptedException {
        append(IntStream.range(from, to)
                .mapToObj(i -> ("line " + i).getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    private AuditReport audit(Policy policy, EntryCheck check, HeldCheckpoint... held) throws InterruptedException {
        return new Audit(source(), KEY.verifierKey(), policy, check).run(List.of(held), done -> {});
    }

    private AuditReport audit() throws InterruptedException {
        return audit(Policy.none(), EntryCheck.none());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder.served())) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void noDamageToAnyFilePassesUnseen() throws Exception {
        appendLines(0, 1);
        appendLines(1, 290);
        appendLines(290, 520);
        Random random = new Random(5);
        for (int round = 0; round < 4; round++) {
            for (Path file : files()) {
                byte[] whole = Files.readAllBytes(file);
                Files.write(file, damaged(whole, random));
                assertThat(audit().isWhole()).as("damage to " + file).isFalse();
                Files.write(file, whole);
            }
        }
        assertThat(audit().isWhole()).isTrue();
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = whole.clone();
        int at = random.nextInt(whole.length);
        switch (random.nextInt(4)) {
            case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> damaged = Arrays.copyOf(whole, at);
            case 2 -> damaged = Arrays.copyOf(whole, whole.length + 1 + random.nextInt(40));
            default -> Arrays.fill(damaged, at, Math.min(whole.length, at + 8), (byte) 0xa5);
        }
        return damaged;
    }

    @Test
    void missingFileIsNamed() throws Exception {
        appendLines(0, 600);
        for (String name :
                List.of("checkpoint", "tile/entries/001", "tile/0/000", "tile/1/000.p/2", "tile/0/002.p/88")) {
            Path file = folder.served().resolve(name);
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(audit().faults()).as(name).anyMatch(fault -> fault.toString()
                    .contains(name));
            Files.write(file, whole);
        }
    }

    @Test
    void leftoversBeyondTheCheckpointAreNoFaultButTold() throws Exception {
        appendLines(0, 3);
        Files.writeString(folder.served().resolve("tile/entries/000.p/9"), "half");
        Files.createDirectories(folder.served().resolve("tile/notes"));
        Files.writeString(folder.served().resolve("tile/notes/mine"), "a note");
        AuditReport report = audit();
        assertThat(report.isWhole()).isTrue();
        assertThat(report.notices())
                .anyMatch(notice -> notice.contains("000.p/9 lies beyond"))
                .anyMatch(notice -> notice.contains("tile/notes/mine is no file of a log"));
    }

    @Test
    void operatorWhoRewritesThePastIsFoundByAKeptCheckpoint() throws Exception {
        appendLines(0, 5);
        HeldCheckpoint kept = new HeldCheckpoint("kept by a party", Files.readAllBytes(folder.checkpoint()));
        folder = LogFolder.at(temporary.resolve("rewritten"));
        LogWriter.create(disk, folder, KEY);
        appendLines(100, 120);
        assertThat(audit().isWhole()).isTrue();
        AuditReport report = audit(Policy.none(), EntryCheck.none(), kept);
        assertThat(report.findFirstWrong()).contains(new Fault.Span(0, 5));
        List<Checkpoint> two = report.splitViews().getFirst().verify(KEY.verifierKey());
        assertThat(two).extracting(Checkpoint::size).containsExactly(5L, 20L);
    }

    @Test
    void checkpointOfTheFutureMeansThatTheLogWasCutBack() throws Exception {
        appendLines(0, 5);
        SignedCheckpoint future = SignedCheckpoint.sign(new Checkpoint(ORIGIN, 9, Hash.of(new byte[32])), KEY);
        AuditReport report = audit(Policy.none(), EntryCheck.none(), new HeldCheckpoint("a receipt", future.toBytes()));
        assertThat(report.findFirstWrong()).contains(new Fault.Span(5, 6));
    }

    @Test
    void headWithoutTheQuorumIsAFaultOnlyWhenNoEarlierOneHasIt() throws Exception {
        SigningKey witness = SigningKey.generate("example.net/w", KeyType.COSIGNATURE, new SecureRandom());
        Policy policy = Policy.of(List.of(witness.verifierKey()), 1);
        appendLines(0, 5);
        assertThat(audit(policy, EntryCheck.none()).faults())
                .anyMatch(fault -> fault.what().contains("no checkpoint has the cosignatures"));
        try (LogWriter writer = LogWriter.open(disk, folder, KEY, List.of())) {
            SignedCheckpoint head = writer.checkpoint();
            writer.keep(
                    head.with(Cosignature.sign(witness, head.note().text(), Instant.parse("2025-11-06T12:00:00Z"))));
        }
        AuditReport covered = audit(policy, EntryCheck.none());
        assertThat(covered.isWhole()).isTrue();
        assertThat(covered.coveredSize()).isEqualTo(5);
        appendLines(5, 7);
        AuditReport report = audit(policy, EntryCheck.none());
        assertThat(report.isWhole()).isTrue();
        assertThat(report.coveredSize()).isEqualTo(5);
        assertThat(report.notices()).anyMatch(notice -> notice.startsWith("the last 2 entries"));
        assertThat(report.cosigned().orElseThrow().missing()).hasSize(1);
    }

    // ---- signed entries ----

    private static Envelope signed(String kind, Json.Obj data, SigningKey key) {
        return Envelope.sign(new Body(kind, Instant.parse("2025-11-06T10:00:00Z"), "chair", data), key);
    }

    private static Json.Obj remark(int number) {
        return Json.Obj.EMPTY.with("number", number);
    }

    /** The operator enters what he likes, past all checks; the audit is the one that finds it. */
    private AuditReport auditSigned(List<byte[]> entries) throws Exception {
        append(entries);
        return audit(Policy.none(), new EnvelopeCheck(new Authority(ORIGIN, KINDS)));
    }

    private static List<byte[]> honest(SigningKey chair, int remarks) {
        Genesis genesis = new Genesis(
                "Exercise mechanism",
                ORIGIN,
                List.of(KeyGrant.read(Json.Obj.EMPTY
                        .with("key", chair.verifierKey().toString())
                        .with("holder", "chair")
                        .with("roles", Json.ofTexts(List.of("chair"))))),
                1,
                PackHash.parse("sha256:" + "0".repeat(64)),
                "exercise");
        List<byte[]> entries = new ArrayList<>();
        entries.add(signed(Genesis.KIND, genesis.toData(), chair).toBytes());
        for (int i = 0; i < remarks; i++) {
            entries.add(signed("remark", remark(i), chair).toBytes());
        }
        return entries;
    }

    @Test
    void entryThatNobodySignedIsFoundThoughTheTreeIsRight() throws Exception {
        SigningKey chair = SigningKey.generate("example.org/chair", KeyType.ED25519, new SecureRandom());
        SigningKey forger = SigningKey.generate("example.org/chair", KeyType.ED25519, new SecureRandom());
        List<byte[]> entries = honest(chair, 700);
        entries.set(400, signed("remark", remark(399), forger).toBytes());
        AuditReport report = auditSigned(entries);
        assertThat(report.findFirstWrong()).contains(new Fault.Span(400, 401));
    }

    @Test
    void signatureMovedToOtherWordsIsFound() throws Exception {
        SigningKey chair = SigningKey.generate("example.org/chair", KeyType.ED25519, new SecureRandom());
        List<byte[]> entries = honest(chair, 700);
        String words = new String(entries.get(513), StandardCharsets.UTF_8);
        entries.set(513, words.replace("\"number\":512", "\"number\":999").getBytes(StandardCharsets.UTF_8));
        AuditReport report = auditSigned(entries);
        assertThat(report.findFirstWrong()).contains(new Fault.Span(513, 514));
        assertThat(report.faults()).hasSize(1).allMatch(fault -> fault.what().contains("does not verify"));
    }

    @Test
    void wholeLogOfSignedEntriesPasses() throws Exception {
        SigningKey chair = SigningKey.generate("example.org/chair", KeyType.ED25519, new SecureRandom());
        assertThat(auditSigned(honest(chair, 700)).faults()).isEmpty();
    }

    // ---- mirrors ----

    @Test
    void mirrorThatWasCutShortGoesOnWhereItsCheckpointIs() throws Exception {
        appendLines(0, 10_000);
        Path copy = temporary.resolve("copy");
        LogSource failing = new LogSource() {
            private int left = 20;

            @Override
            public Optional<byte[]> find(String path) {
                if (left-- == 0) {
                    throw new UncheckedIOException("cut short", new IOException("cut short"));
                }
                return source().find(path);
            }

            @Override
            public String name() {
                return "a bad line";
            }
        };
        Mirror mirror = new Mirror(disk, copy, KEY.verifierKey());
        assertThatThrownBy(() -> mirror.update(failing, done -> {})).hasMessage("cut short");
        assertThat(copy.resolve("checkpoint")).doesNotExist();
        assertThat(mirror.update(source(), done -> {})).isInstanceOf(Mirror.Result.Updated.class);
        folder = LogFolder.at(copy);
        AuditReport report = audit();
        assertThat(report.isWhole()).isTrue();
        assertThat(report.notices()).isEmpty();
    }

    @Test
    void mirrorTakesNoEntriesThatDoNotLeadToTheSignedRoot() throws Exception {
        appendLines(0, 300);
        Path bundle = folder.served().resolve("tile/entries/000");
        Files.writeString(
                bundle,
                Files.readString(bundle, StandardCharsets.ISO_8859_1).replace("line 77", "line 78"),
                StandardCharsets.ISO_8859_1);
        Path copy = temporary.resolve("copy");
        assertThat(new Mirror(disk, copy, KEY.verifierKey()).update(source(), done -> {}))
                .isInstanceOf(Mirror.Result.Refused.class);
        assertThat(copy.resolve("checkpoint")).doesNotExist();
        try (Stream<Path> left = Files.walk(copy)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
