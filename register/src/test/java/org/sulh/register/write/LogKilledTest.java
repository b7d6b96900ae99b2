package org.sulh.register.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.register.audit.Audit;
import org.sulh.register.audit.AuditReport;
import org.sulh.register.audit.EntryCheck;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.note.SigningKey;
import org.sulh.register.tile.LogReader;

/** Kills a real process that writes, at a moment drawn by lot, and starts another on what it left. */
class LogKilledTest {
    private static final SigningKey KEY = SigningKey.parse(
            "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg");
    private static final int ROUNDS = 6;

    @TempDir
    private Path temporary;

    /** The process: appends from several threads and prints each index once it has it. */
    static final class Appending {
        private Appending() {}

        public static void main(String[] args) throws IOException {
            LogWriter writer = LogWriter.open(new FileDisk(), LogFolder.at(Path.of(args[0])), KEY, List.of());
            for (int thread = 0; thread < 8; thread++) {
                String name = args[1] + "-" + thread + "-";
                Thread.ofPlatform().start(() -> {
                    try {
                        for (int i = 0; ; i++) {
                            long index = writer.append((name + i).getBytes(StandardCharsets.UTF_8));
                            synchronized (System.out) {
                                System.out.println(index + " " + name + i);
                            }
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        }
    }

    @Test
    void whatAKilledProcessAnsweredIsThere() throws Exception {
        Path log = temporary.resolve("log");
        FileDisk disk = new FileDisk();
        LogWriter.create(disk, LogFolder.at(log), KEY);
        Map<Long, String> answered = new HashMap<>();
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            runAndKill(log, "round-" + round, 20 + random.nextInt(400), answered);
        }
        assertThat(answered).hasSizeGreaterThan(ROUNDS * 20);
        try (LogWriter writer = LogWriter.open(disk, LogFolder.at(log), KEY, List.of())) {
            assertThat(writer.checkpoint().size()).isGreaterThanOrEqualTo(answered.size());
        }
        FolderSource source = new FolderSource(disk, log);
        AuditReport report =
                new Audit(source, KEY.verifierKey(), Policy.none(), EntryCheck.none()).run(List.of(), done -> {});
        assertThat(report.faults()).isEmpty();
        LogReader reader = new LogReader(source, report.head().orElseThrow().size());
        answered.forEach((index, text) -> assertThat(new String(reader.getEntry(index), StandardCharsets.UTF_8))
                .isEqualTo(text));
    }

    /** Lets the process run until it has answered so many times, and kills it in the middle of what it is at. */
    private static void runAndKill(Path log, String name, int answers, Map<Long, String> answered) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appending.class.getName(),
                        log.toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; ; i++) {
                String line = lines.readLine();
                if (line == null) {
                    break;
                }
                // The last line may be cut off: only whole ones end with the number that the format has.
                if (line.matches("\\d+ " + name + "-\\d-\\d+")) {
                    int space = line.indexOf(' ');
                    String before = answered.put(Long.valueOf(line.substring(0, space)), line.substring(space + 1));
                    assertThat(before).isNull();
                }
                if (i == answers) {
                    // Through the handle: the process itself would close the stream that is still to be read.
                    assertThat(process.toHandle().destroyForcibly()).isTrue();
                }
            }
        }
        process.waitFor();
    }
}
