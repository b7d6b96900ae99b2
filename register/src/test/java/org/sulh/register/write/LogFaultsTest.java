package org.sulh.register.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sulh.register.audit.Audit;
import org.sulh.register.audit.AuditReport;
import org.sulh.register.audit.EntryCheck;
import org.sulh.register.audit.HeldCheckpoint;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.LogReader;
import org.sulh.register.write.SimulatedDisk.Failure;

/**
 * Kills the writer at every step that it takes on the disk, and lets every step fail, then starts again from what each
 * kind of crash leaves. Whatever happens: an entry that was answered stands at its index, and every checkpoint that
 * anybody could have seen is how the log begins.
 */
class LogFaultsTest {
    private static final SigningKey KEY = SigningKey.parse(
            "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg");
    private static final LogFolder FOLDER = new LogFolder(Path.of("/log"), Path.of("/log.private"));

    /** Entries in each commit: single ones, ones that end a bundle exactly, ones that fill several. */
    private static final List<Integer> BATCHES = List.of(1, 2, 253, 1, 255, 3, 600, 1);

    /** What one run of a writer was told, by index. */
    private final Map<Long, String> answered = new LinkedHashMap<>();

    private static SimulatedDisk newLog() throws IOException {
        SimulatedDisk disk = new SimulatedDisk(FOLDER.checkpoint());
        LogWriter.create(disk, FOLDER, KEY);
        return disk;
    }

    /** Writes all batches, or as many as go in before something fails. */
    private void writeAll(SimulatedDisk disk, String name) throws IOException, InterruptedException {
        LogWriter writer;
        try {
            writer = LogWriter.open(disk, FOLDER, KEY, List.of());
        } catch (IOException | SimulatedDisk.Killed e) {
            return;
        }
        try (writer) {
            for (int batch = 0; batch < BATCHES.size(); batch++) {
                List<String> entries = new ArrayList<>();
                for (int i = 0; i < BATCHES.get(batch); i++) {
                    entries.add(name + " " + batch + "." + i);
                }
                submit(writer, entries);
            }
        } catch (LogStoppedException | CompletionException | IOException | SimulatedDisk.Killed e) {
            // The fault that this run is about.
            assertThat(disk.hasFailed()).isTrue();
        }
    }

    private void submit(LogWriter writer, List<String> entries) throws InterruptedException {
        List<CompletableFuture<Long>> answers = writer.submitAll(entries.stream()
                .map(entry -> entry.getBytes(StandardCharsets.UTF_8))
                .toList());
        for (int i = 0; i < entries.size(); i++) {
            String entry = entries.get(i);
            assertThat(answered.put(answers.get(i).join(), entry)).isNull();
        }
    }

    private void requireWhole(SimulatedDisk disk) throws IOException, InterruptedException {
        try (LogWriter writer = LogWriter.open(disk, FOLDER, KEY, List.of())) {
            submit(writer, List.of("after the fault", "and one more"));
        }
        FolderSource source = new FolderSource(disk, FOLDER.served());
        List<HeldCheckpoint> seen = disk.shown().stream()
                .map(bytes -> new HeldCheckpoint("seen", bytes))
                .toList();
        AuditReport report =
                new Audit(source, KEY.verifierKey(), Policy.none(), EntryCheck.none()).run(seen, done -> {});
        assertThat(report.faults()).isEmpty();
        assertThat(report.notices()).isEmpty();
        long size = report.head().orElseThrow().size();
        LogReader reader = new LogReader(source, size);
        answered.forEach((index, entry) -> {
            assertThat(index).isLessThan(size);
            assertThat(new String(reader.getEntry(index), StandardCharsets.UTF_8))
                    .isEqualTo(entry);
        });
    }

    private static int stepsOfAWholeRun() throws Exception {
        SimulatedDisk disk = newLog();
        disk.failAt(Integer.MAX_VALUE, Failure.KILL);
        new LogFaultsTest().writeAll(disk, "entry");
        return disk.steps();
    }

    @TestFactory
    Stream<DynamicTest> everyStepMayFailAndNothingAnsweredIsLost() throws Exception {
        int steps = stepsOfAWholeRun();
        assertThat(steps).isGreaterThan(150);
        return Stream.of(Failure.values())
                .flatMap(failure -> Stream.of("kill", "loss of power", "partial loss of power")
                        .map(crash -> DynamicTest.dynamicTest(
                                failure + " at each of " + steps + " steps, then " + crash, () -> {
                                    for (int step = 0; step < steps; step++) {
                                        new LogFaultsTest().failAndRecover(step, failure, crash);
                                    }
                                })));
    }

    private void failAndRecover(int step, Failure failure, String crash) throws Exception {
        SimulatedDisk disk = newLog();
        disk.failAt(step, failure);
        writeAll(disk, "entry");
        try {
            requireWhole(crash(disk, crash, step));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(failure + " at step " + step + ", then " + crash, e);
        }
    }

    private static SimulatedDisk crash(SimulatedDisk disk, String crash, int seed) {
        return switch (crash) {
            case "kill" -> disk.afterKill();
            case "loss of power" -> disk.afterPowerLoss();
            default -> disk.afterPowerLoss(new Random(seed));
        };
    }

    @Test
    void recoveryMayFailAsWell() throws Exception {
        Random random = new Random(7);
        int steps = stepsOfAWholeRun();
        for (int round = 0; round < 400; round++) {
            LogFaultsTest run = new LogFaultsTest();
            SimulatedDisk disk = newLog();
            List<String> story = new ArrayList<>();
            for (int crashes = 0; crashes < 3; crashes++) {
                Failure failure = List.of(Failure.values()).get(random.nextInt(3));
                int step = random.nextInt(crashes == 0 ? steps : 80);
                disk.failAt(step, failure);
                run.writeAll(disk, "run " + crashes + ", entry");
                String crash = List.of("kill", "loss of power", "partial").get(random.nextInt(3));
                disk = crash(disk, crash, random.nextInt());
                story.add(failure + " at step " + step + ", then " + crash);
            }
            try {
                run.requireWhole(disk);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("round " + round + ": " + story, e);
            }
        }
    }
}
