package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.serve.LogServer;
import org.sulh.register.serve.WitnessServer;
import org.sulh.register.witness.Witness;
import org.sulh.register.witness.WitnessFolder;
import org.sulh.register.write.LogFolder;
import org.sulh.register.write.LogWriter;

/** The commands of the register, as somebody types them: log, entry, witness and audit. */
class RegisterCommandsTest {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2025-11-06T12:00:00Z"));

    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static Run ok(Run run) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run;
    }

    private static Run refused(Run run, String... words) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.complaints()).isNotEmpty();
        assertThat(run.err()).contains(words).doesNotContain("fault of the program");
        return run;
    }

    private static Run foundWrong(Run run, String... words) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.FOUND_WRONG);
        assertThat(run.out()).contains(words);
        return run;
    }

    /** Makes a log and gives its verifier key. */
    private String newLog(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of("log", "init", path(name), "--origin", "example.org/" + name));
        arguments.addAll(List.of(more));
        return ok(Run.of(arguments.toArray(String[]::new))).out().strip();
    }

    private Run appendLines(String log, String lines) {
        return ok(Run.withInput(lines, "log", "append", path(log), "--stdin-lines"));
    }

    private static String lines(int from, int to) {
        return String.join(
                        "\n",
                        IntStream.range(from, to).mapToObj(i -> "line " + i).toList()) + "\n";
    }

    private Run audit(String log, String key, String... more) {
        List<String> arguments = new ArrayList<>(List.of("audit", path(log), "--vkey", key));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private void copy(String from, String to) throws IOException {
        Path source = folder.resolve(from);
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : paths.toList()) {
                Files.copy(
                        path, folder.resolve(to).resolve(source.relativize(path).toString()));
            }
        }
    }

    private List<Path> files(String log) throws IOException {
        try (Stream<Path> paths = Files.walk(folder.resolve(log))) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void flipBit(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
    }

    /** Replaces some bytes of a file by as many others. */
    private static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        assertThat(to).hasSameSizeAs(from);
        Files.writeString(file, text.replace(from, to), StandardCharsets.ISO_8859_1);
    }

    // ---- the log ----

    @Test
    void newLogPrintsItsKeyAndKeepsThePrivateOneOutsideWhatIsServed() throws IOException {
        String key = newLog("log");
        assertThat(key).startsWith("example.org/log+");
        assertThat(folder.resolve("log/log.vkey")).hasContent(key);
        for (Path served : files("log")) {
            assertThat(Files.readString(served)).doesNotContain("PRIVATE");
        }
        Path privateKey = folder.resolve("log.private/log.key");
        assertThat(privateKey).content().startsWith("PRIVATE+KEY+example.org/log+");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(privateKey)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("log.private"))))
                .isEqualTo("rwx------");
    }

    @Test
    void secondLogInOneFolderIsRefused() {
        newLog("log");
        refused(Run.of("log", "init", path("log"), "--origin", "example.org/log"), "holds a log already");
        refused(Run.of("log", "init", path("other"), "--origin", "with space"), "with space");
    }

    @Test
    void eachLineIsAnEntryAndItsReceiptIsCheckedWithNothingButTheKey() throws IOException {
        String key = newLog("log");
        appendLines("log", lines(0, 3));
        Run run = ok(Run.withInput(
                "one\n\nthree",
                "log",
                "append",
                path("log"),
                "--stdin-lines",
                "--receipts",
                path("receipts"),
                "--json"));
        assertThat(run.out()).contains("\"first\":3", "\"last\":5", "\"size\":6");
        for (int i = 3; i < 6; i++) {
            String receipt = path("receipts/" + i + ".tlog-proof");
            assertThat(ok(Run.of("log", "verify-proof", receipt, "--vkey", key)).out())
                    .contains("entry " + i);
        }
        String receipt = path("receipts/5.tlog-proof");
        ok(Run.of("log", "verify-proof", receipt, "--vkey", key, "--line", "three"));
        foundWrong(Run.of("log", "verify-proof", receipt, "--vkey", key, "--line", "thr33"), "NOT PROVEN");
        String other = newLog("other");
        foundWrong(Run.of("log", "verify-proof", receipt, "--vkey", other), "NOT PROVEN");
        Files.writeString(folder.resolve("receipts/5.tlog-proof"), "nothing");
        refused(Run.of("log", "verify-proof", receipt, "--vkey", key), "5.tlog-proof", "blank line");
    }

    @Test
    void proofOfAnEntryIsPrintedAndIsTheSameAsItsReceipt() throws IOException {
        String key = newLog("log");
        appendLines("log", lines(0, 300));
        Run proof = ok(Run.of("log", "prove", path("log"), "299"));
        Path file = Files.writeString(folder.resolve("proof"), proof.out());
        ok(Run.of("log", "verify-proof", file.toString(), "--vkey", key, "--line", "line 299"));
        refused(Run.of("log", "prove", path("log"), "300"), "no entry 300", "0 to 299");
        refused(Run.of("log", "prove", path("log"), "-1"), "-1");
        refused(Run.of("log", "prove", path("nowhere"), "1"), "nowhere");
    }

    @Test
    void lineTooLongIsNamedAndTheOthersGoIn() {
        newLog("log");
        String tooLong = "x".repeat(65_536);
        Run run = Run.withInput("a\n" + tooLong + "\nb\n", "log", "append", path("log"), "--stdin-lines");
        refused(run, "line 2", "65,535");
        assertThat(run.out()).contains("appended 2 entries");
    }

    @Test
    void secondWriterIsRefusedWithAClearLine() throws IOException {
        newLog("log");
        LogFolder log = LogFolder.at(folder.resolve("log"));
        try (LogWriter _ = LogWriter.open(new FileDisk(), log, RegisterFiles.signingKey(log.signingKey()), List.of())) {
            refused(Run.withInput("a\n", "log", "append", path("log"), "--stdin-lines"), "one writer at a time");
        }
        appendLines("log", "a\n");
    }

    @Test
    void logRestoredFromAnOlderCopyIsNotWritten() throws IOException {
        newLog("log");
        appendLines("log", lines(0, 5));
        copy("log", "old");
        appendLines("log", lines(5, 300));
        delete("log");
        copy("old", "log");
        refused(
                Run.withInput("a\n", "log", "append", path("log"), "--stdin-lines"),
                "does not hold the log of size 300",
                "older copy");
    }

    private void delete(String log) throws IOException {
        try (Stream<Path> paths = Files.walk(folder.resolve(log))) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    // ---- audit ----

    @Test
    void emptyLogAndGrowingLogAreWhole() {
        String key = newLog("log");
        assertThat(ok(audit("log", key)).out()).contains("0 entries", "Whole");
        appendLines("log", lines(0, 700));
        assertThat(ok(audit("log", key)).out()).contains("700 entries", "Whole");
    }

    @Test
    void flippedBitInAnyFileIsFound() throws IOException {
        String key = newLog("log");
        appendLines("log", lines(0, 3));
        appendLines("log", lines(3, 600));
        appendLines("log", lines(600, 604));
        Random random = new Random(11);
        for (int round = 0; round < 5; round++) {
            for (Path file : files("log")) {
                byte[] whole = Files.readAllBytes(file);
                flipBit(file, random);
                Run run = audit("log", key);
                assertThat(run.exitCode()).as(file + ": " + run.out()).isEqualTo(ExitCode.FOUND_WRONG);
                Files.write(file, whole);
            }
        }
        ok(audit("log", key));
    }

    @Test
    void auditNamesTheFirstWrongIndex() throws IOException {
        String key = newLog("log");
        appendLines("log", lines(0, 600));
        Path bundle = folder.resolve("log/tile/entries/001");
        replace(bundle, "line 300", "line 3x0");
        foundWrong(audit("log", key), "first wrong index: 300\n", "WRONG");
        assertThat(audit("log", key, "--json").out()).contains("\"firstWrong\":300", "\"whole\":false");
        Files.delete(bundle);
        foundWrong(audit("log", key), "first wrong index: 256\n");
    }

    @Test
    void forgedEntryWithItsForgedHashInAnIntactTileIsFound() throws IOException {
        String key = newLog("log");
        appendLines("log", lines(0, 600));
        Path bundle = folder.resolve("log/tile/entries/000");
        replace(bundle, "line 7\0", "line 9\0");
        Path tile = folder.resolve("log/tile/0/000");
        byte[] hashes = Files.readAllBytes(tile);
        byte[] forged =
                new TreeHasher().leaf("line 9".getBytes(StandardCharsets.UTF_8)).toBytes();
        System.arraycopy(forged, 0, hashes, 7 * 32, 32);
        Files.write(tile, hashes);
        foundWrong(audit("log", key), "first wrong index: from 0 to 255");
    }

    @Test
    void logCutBackIsFoundByWhoeverHoldsALaterReceipt() throws IOException {
        String key = newLog("log");
        appendLines("log", lines(0, 5));
        copy("log", "short");
        ok(Run.withInput("late\n", "log", "append", path("log"), "--stdin-lines", "--receipts", path("receipts")));
        ok(audit("short", key));
        foundWrong(
                audit("short", key, "--checkpoint", path("receipts/5.tlog-proof")),
                "it was cut back",
                "first wrong index: 5\n");
    }

    @Test
    void twoPastsAreProvenInAFileThatNeedsNothingButTheKey() throws IOException {
        String key = newLog("log");
        copy("log", "twin");
        copy("log.private", "twin.private");
        appendLines("log", "ours\n");
        appendLines("twin", "theirs\n");
        Run run = audit("log", key, "--checkpoint", path("twin/checkpoint"), "--proof", path("proof"));
        foundWrong(run, "exclude each other", path("proof"));
        foundWrong(Run.of("audit", path("proof"), "--vkey", key), "MISBEHAVIOUR PROVEN", "size 1");
        appendLines("log", lines(0, 400));
        Files.delete(folder.resolve("log/checkpoints/1"));
        foundWrong(audit("log", key, "--checkpoint", path("twin/checkpoint"), "--proof", path("later")), path("later"));
        foundWrong(Run.of("audit", path("later"), "--vkey", key), "MISBEHAVIOUR PROVEN", "size 401");
        refused(Run.of("audit", path("later"), "--vkey", newLog("stranger")), "proves nothing");
        refused(Run.of("audit", path("log/checkpoint"), "--vkey", key), "no proof of a split view");
    }

    // ---- witnesses ----

    @Test
    void witnessesSignWhatTheySawAndALogBehindThemDoesNotStart() throws Exception {
        String witnessKey = ok(Run.of("witness", "init", path("witness"), "--name", "example.net/witness"))
                .out()
                .strip();
        refused(Run.of("witness", "init", path("witness"), "--name", "again"), "holds a witness already");
        Path policy = folder.resolve("policy");
        Files.writeString(policy, "witness w " + witnessKey + "\nquorum w\n");
        String key = newLog("log", "--policy", policy.toString());
        Files.writeString(folder.resolve("witness/logs"), key + "\n");
        assertThat(appendLines("log", lines(0, 3)).err()).contains("no cosignature by the witness w");
        foundWrong(audit("log", key, "--policy", policy.toString()), "no checkpoint has the cosignatures");
        FileDisk disk = new FileDisk();
        copy("witness", "old-witness");
        try (Witness witness = Witness.open(new WitnessFolder(disk, folder.resolve("witness")), NOON);
                WitnessServer server = WitnessServer.start(witness, 0, complaint -> {})) {
            Files.writeString(
                    folder.resolve("log.private/policy"),
                    "witness w " + witnessKey + " " + server.address() + "\nquorum w\n");
            copy("log", "old");
            copy("log.private", "old.private");
            Run run = ok(Run.withInput(
                    lines(3, 300), "log", "append", path("log"), "--stdin-lines", "--receipts", path("receipts")));
            assertThat(run.err()).isEmpty();
            assertThat(ok(audit("log", key, "--witness", witnessKey)).out())
                    .contains("cosigned by example.net/witness", "at 2025-11-06T12:00:00Z");
            String receipt = path("receipts/299.tlog-proof");
            assertThat(ok(Run.of("log", "verify-proof", receipt, "--vkey", key, "--witness", witnessKey))
                            .out())
                    .contains("seen by example.net/witness");
            foundWrong(
                    Run.of("log", "verify-proof", receipt, "--vkey", key, "--witness", otherWitness()),
                    "NOT PROVEN",
                    "other.example");
            assertThat(ok(Run.of("log", "checkpoint", path("log"))).out()).contains("\u2014 example.net/witness ");
            refused(
                    Run.withInput("a\n", "log", "append", path("old"), "--stdin-lines"),
                    "has seen this log at size 300",
                    "older copy");
        }
        refused(
                Run.of("witness", "serve", path("old-witness"), "--seen", path("log/checkpoint")),
                "log/checkpoint",
                "restored from an older copy");
    }

    private String otherWitness() {
        return ok(Run.of("witness", "init", path("other-witness"), "--name", "other.example"))
                .out()
                .strip();
    }

    // ---- mirrors ----

    @Test
    void mirrorCopiesWhatIsNewAndRefusesAChangedPast() throws Exception {
        String key = newLog("log");
        copy("log", "twin");
        copy("log.private", "twin.private");
        appendLines("log", lines(0, 300));
        try (LogServer server =
                LogServer.start(new FolderSource(new FileDisk(), folder.resolve("log")), 0, complaint -> {})) {
            String url = server.address().toString();
            Run first = ok(Run.of("log", "mirror", url, path("mirror"), "--vkey", key));
            assertThat(first.out()).contains("copied 300 entries");
            appendLines("log", lines(300, 301));
            assertThat(ok(Run.of("log", "mirror", url, path("mirror"))).out())
                    .contains("copied 1 entries; the copy has 301");
            ok(audit("mirror", key));
            assertThat(ok(Run.of("audit", url, "--vkey", key)).out()).contains("301 entries", "Whole");
            Path file = Files.writeString(
                    folder.resolve("proof-by-url"),
                    ok(Run.of("log", "prove", url, "300", "--vkey", key)).out());
            ok(Run.of("log", "verify-proof", file.toString(), "--vkey", key, "--line", "line 300"));
        }
        appendLines("twin", lines(0, 5));
        ok(Run.of("log", "mirror", path("log"), path("mirror")));
        appendLines("twin", lines(7, 500));
        Run run = Run.of("log", "mirror", path("twin"), path("mirror"), "--proof", path("proof"));
        foundWrong(run, "REFUSED", "does not begin with");
        foundWrong(Run.of("audit", path("proof"), "--vkey", key), "MISBEHAVIOUR PROVEN");
        ok(audit("mirror", key));
        refused(Run.of("audit", URI.create("http://127.0.0.1:1/").toString(), "--vkey", key), "127.0.0.1:1");
    }

    // ---- signed entries ----

    @Test
    void signedEntriesGoInByThoseWhoMayEnterThemAndAuditChecksThemAgain() throws IOException {
        String key = newLog("log");
        String chair = ok(Run.of("entry", "key", path("chair.key"), "--name", "example.org/chair"))
                .out()
                .strip();
        String analyst = ok(Run.of("entry", "key", path("analyst.key"), "--name", "example.org/analyst"))
                .out()
                .strip();
        Files.writeString(folder.resolve("genesis.json"), """
                {"mechanism":"Exercise mechanism","origin":"example.org/log","quorum":1,"engine":"0.1.0",
                 "pack":"sha256:%s","keys":[{"key":"%s","holder":"chair","roles":["chair"]}]}
                """.formatted("0".repeat(64), chair));
        Files.writeString(folder.resolve("grant.json"), """
                {"key":"%s","holder":"analyst-1","roles":["analyst"]}
                """.formatted(analyst));
        sign("genesis", "genesis", "chair", "genesis.json", "chair.key");
        sign("grant", "key", "chair", "grant.json", "chair.key");
        refused(append("log", "grant.entry", "genesis.entry"), "begins with a genesis");
        assertThat(ok(append("log", "genesis.entry")).out()).contains("index 0");
        refused(append("log", "grant.entry"), "grant.entry");
        Run both = ok(Run.of("entry", "sign", "--key", path("analyst.key"), "--also", path("grant.entry")));
        Files.writeString(folder.resolve("grant.entry"), both.out());
        assertThat(ok(append("log", "grant.entry")).out()).contains("index 1");
        refused(append("log", "grant.entry"), "in the log already");
        refused(Run.withInput("raw\n", "log", "append", path("log"), "--stdin-lines"), "line 1");
        Files.writeString(folder.resolve("empty.json"), "{}");
        sign("unknown", "rumour", "chair", "empty.json", "chair.key");
        refused(append("log", "unknown.entry"), "rumour", "not known");
        assertThat(ok(audit("log", key)).out()).contains("2 entries", "Whole");
        Path bundle = folder.resolve("log/tile/entries/000.p/2");
        replace(bundle, "analyst-1", "analyst-2");
        foundWrong(audit("log", key), "entry 1", "first wrong index: 1\n");
    }

    private void sign(String name, String kind, String by, String data, String key) throws IOException {
        Run run = ok(Run.of(
                "entry",
                "sign",
                "--kind",
                kind,
                "--by",
                by,
                "--data",
                path(data),
                "--at",
                "2025-11-06T10:00:00Z",
                "--key",
                path(key)));
        Files.writeString(folder.resolve(name + ".entry"), run.out());
    }

    private Run append(String log, String... envelopes) {
        List<String> arguments = new ArrayList<>(List.of("log", "append", path(log), "--envelope"));
        Stream.of(envelopes).map(this::path).forEach(arguments::add);
        return Run.of(arguments.toArray(String[]::new));
    }

    // ---- wrong use ----

    @Test
    void wrongUseGetsOneLineWithTheMend() {
        refused(Run.of("log"), "Missing command", "init");
        refused(Run.of("log", "append", path("nowhere"), "--stdin-lines"), "log.key");
        refused(Run.of("audit", path("nowhere")), "no such folder");
        refused(Run.of("audit", folder.toString(), "--vkey", "nonsense"), "nonsense");
        refused(Run.of("witness", "serve", path("nowhere")), "witness init");
        refused(Run.of("log", "serve", path("nowhere")), "nowhere");
        newLog("log");
        refused(Run.of("log", "append", path("log")), "--stdin-lines");
        refused(Run.of("log", "append", path("log"), "--envelope", path("missing")), "missing");
    }
}
