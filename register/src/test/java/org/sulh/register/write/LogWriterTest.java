package org.sulh.register.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.register.audit.Audit;
import org.sulh.register.audit.AuditReport;
import org.sulh.register.audit.EntryCheck;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.LogReader;
import org.sulh.register.wire.MalformedException;

/** The writer on the machine's own file system. */
class LogWriterTest {
    private static final SigningKey KEY = SigningKey.parse(
            "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg");

    @TempDir
    private Path temporary;

    private final FileDisk disk = new FileDisk();
    private LogFolder folder = new LogFolder(Path.of(""), Path.of(""));

    @BeforeEach
    void makeLog() throws IOException {
        folder = LogFolder.at(temporary.resolve("log"));
        LogWriter.create(disk, folder, KEY);
    }

    private LogWriter open() throws IOException {
        return LogWriter.open(disk, folder, KEY, List.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private AuditReport audit() throws InterruptedException {
        return new Audit(new FolderSource(disk, folder.served()), KEY.verifierKey(), Policy.none(), EntryCheck.none())
                .run(List.of(), done -> {});
    }

    private String entry(long index, long size) {
        byte[] entry = new LogReader(new FolderSource(disk, folder.served()), size).getEntry(index);
        return new String(entry, StandardCharsets.UTF_8);
    }

    /** The log of fifteen entries that is published with its key (transparency-dev/tessera). */
    @Test
    void publishedLogHasThePublishedCheckpoint() throws Exception {
        try (LogWriter writer = open()) {
            for (String word : ("one two three four five six seven eit nain ten ileven twelf threeten fourten"
                            + " fivten")
                    .split(" ")) {
                writer.append(bytes(word));
            }
        }
        assertThat(Files.readString(folder.checkpoint())).isEqualTo("""
                example.com/log/testdata
                15
                rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=

                \u2014 example.com/log/testdata M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=
                """);
    }

    @Test
    void manyWritersAtOnceGetIndexesOfTheirOwn() throws Exception {
        ConcurrentHashMap<Long, String> answered = new ConcurrentHashMap<>();
        try (LogWriter writer = open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> writers = new ArrayList<>();
            for (int thread = 0; thread < 64; thread++) {
                String name = "writer " + thread + ", entry ";
                writers.add(() -> {
                    for (int i = 0; i < 20; i++) {
                        assertThat(answered.put(writer.append(bytes(name + i)), name + i))
                                .isNull();
                    }
                    return true;
                });
            }
            for (Future<Boolean> ended : threads.invokeAll(writers)) {
                assertThat(ended.get()).isTrue();
            }
        }
        assertThat(answered).hasSize(64 * 20);
        answered.forEach((index, text) -> assertThat(entry(index, 64 * 20)).isEqualTo(text));
        assertThat(audit().isWhole()).isTrue();
    }

    @Test
    void answeredEntryStandsUnderThePublishedCheckpoint() throws Exception {
        try (LogWriter writer = open()) {
            for (int i = 0; i < 300; i++) {
                long index = writer.append(bytes("entry " + i));
                SignedCheckpoint published =
                        SignedCheckpoint.verify(Files.readAllBytes(folder.checkpoint()), KEY.verifierKey());
                assertThat(published.size()).isGreaterThan(index);
                assertThat(entry(index, published.size())).isEqualTo("entry " + i);
            }
        }
    }

    @Test
    void refusedEntryLeavesItsIndexToTheNext() throws Exception {
        try (LogWriter writer = open()) {
            CompletableFuture<Long> refused = writer.submit(bytes("refused"), index -> {
                throw new IllegalStateException("not at " + index);
            });
            assertThatThrownBy(refused::join).hasRootCauseMessage("not at 0");
            assertThat(writer.append(bytes("next"))).isZero();
        }
    }

    @Test
    void entryTooLongOrForAClosedLogIsRefused() throws Exception {
        LogWriter writer = open();
        assertThat(writer.append(new byte[65_535])).isZero();
        assertThatThrownBy(() -> writer.append(new byte[65_536])).isInstanceOf(MalformedException.class);
        writer.close();
        assertThatThrownBy(() -> writer.append(new byte[1]))
                .isInstanceOf(LogStoppedException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void logThatSignedTwoPastsDoesNotGoOn() throws Exception {
        LogFolder twin = LogFolder.at(temporary.resolve("twin"));
        LogWriter.create(disk, twin, KEY);
        try (LogWriter ours = open();
                LogWriter theirs = LogWriter.open(disk, twin, KEY, List.of())) {
            ours.append(bytes("ours"));
            theirs.append(bytes("theirs"));
        }
        SignedCheckpoint seen = SignedCheckpoint.verify(Files.readAllBytes(twin.checkpoint()), KEY.verifierKey());
        assertThatThrownBy(() -> LogWriter.open(disk, folder, KEY, List.of(seen)))
                .isInstanceOf(LogStoppedException.class)
                .hasMessageContaining("another log of size 1");
        Files.copy(twin.checkpoint(), folder.checkpoint(), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(this::open).isInstanceOf(LogStoppedException.class).hasMessageContaining("signed two pasts");
    }

    @Test
    void damagedEndOfTheLogIsNotWrittenOn() throws Exception {
        try (LogWriter writer = open()) {
            writer.append(bytes("entry"));
        }
        Path bundle = folder.served().resolve("tile/entries/000.p/1");
        Files.writeString(bundle, Files.readString(bundle).replace("entry", "Entry"));
        assertThatThrownBy(this::open).isInstanceOf(LogStoppedException.class).hasMessageContaining("mirror");
    }

    // ---- a file system that ends ----

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    @Test
    void fullDiskAndReadOnlyFolderGiveAClearErrorAndALogThatStillVerifies() throws Exception {
        Path small = Files.createDirectories(temporary.resolve("small"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", small.toString()),
                "a small file system can be mounted, which takes the rights of root");
        try {
            folder = LogFolder.at(small.resolve("log"));
            LogWriter.create(disk, folder, KEY);
            List<Long> answered = new ArrayList<>();
            try (LogWriter writer = open()) {
                assertThatThrownBy(() -> {
                            for (int i = 0; i < 1000; i++) {
                                answered.add(writer.append(bytes(i + " " + "x".repeat(2000))));
                            }
                        })
                        .isInstanceOf(LogStoppedException.class)
                        .hasMessageContaining("No space left on device")
                        .hasMessageContaining("start again");
            }
            assertThat(answered).isNotEmpty();
            requireWhole(answered);
            assertThat(run("mount", "-o", "remount,ro", small.toString())).isTrue();
            assertThatThrownBy(this::open)
                    .isInstanceOfAny(LogStoppedException.class, IOException.class)
                    .hasMessageContaining("Read-only");
            requireWhole(answered);
            assertThat(run("mount", "-o", "remount,rw,size=4m", small.toString()))
                    .isTrue();
            try (LogWriter writer = open()) {
                writer.append(bytes("after there was room again"));
            }
            requireWhole(answered);
        } finally {
            run("umount", small.toString());
        }
    }

    private void requireWhole(List<Long> answered) throws InterruptedException {
        AuditReport report = audit();
        assertThat(report.faults()).isEmpty();
        long size = report.head().orElseThrow().size();
        for (long index : answered) {
            assertThat(entry(index, size)).startsWith(index + " ");
        }
    }
}
