package org.sulh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sulh.app.SarnRecord.ok;
import static org.sulh.app.SarnRecord.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is registered to sign as what, through the command. */
class AppointCommandTest {
    @TempDir
    private Path folder;

    private Path files;
    private SarnRecord record;

    @BeforeEach
    void begin() throws IOException {
        files = Files.createDirectory(folder.resolve("files"));
        record = SarnRecord.begunIn(folder.resolve("record"));
    }

    private String file(String name) {
        return files.resolve(name).toString();
    }

    private int entries() {
        return record.status().get("entries").asInt();
    }

    private Run appoint(String role, String output, String... more) {
        String[] args = {"--new", "liaison", "--role", role, "--output", file(output), "--at", SarnRecord.AT};
        return record.run("appoint", concat(args, more));
    }

    private static String[] concat(String[] some, String[] more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }

    /** The registration of a key made elsewhere, signed by it. */
    private Path registration(String role) {
        String key = ok(Run.of("entry", "key", file("own.key"), "--name", "example.org/liaison"))
                .out()
                .strip();
        SarnRecord.write(
                files.resolve("grant.json"),
                "{\"key\":\"%s\",\"holder\":\"liaison\",\"roles\":[\"%s\"]}"
                        .replaceFirst("%s", key)
                        .replaceFirst("%s", role));
        String signed = ok(Run.of(
                        "entry",
                        "sign",
                        "--kind",
                        "key",
                        "--by",
                        "chair",
                        "--data",
                        file("grant.json"),
                        "--at",
                        SarnRecord.AT,
                        "--key",
                        file("own.key")))
                .out();
        return SarnRecord.write(files.resolve("grant.entry"), signed);
    }

    @Test
    void aKeyIsMadeAndRegisteredAndItsFileIsForItsHolderAlone() throws IOException {
        int before = entries();
        assertThat(ok(appoint("party:varland", "liaison.key")).out()).contains("liaison signs as party:varland");
        assertThat(entries()).isGreaterThan(before);
        assertThat(Files.getPosixFilePermissions(files.resolve("liaison.key"))).hasSize(2);
        ok(record.audit());
    }

    @Test
    void aKeyMadeElsewhereIsRegisteredOnceItHasSignedItself() {
        Path registration = registration("guarantor:hallin");
        assertThat(ok(record.run("appoint", "--countersign", registration.toString(), "--at", SarnRecord.AT))
                        .out())
                .contains("liaison signs as guarantor:hallin");
        ok(record.audit());
    }

    @Test
    void aPartyThatTheAgreementDoesNotHaveIsRefusedAndNothingIsWritten() {
        int before = entries();
        refused(appoint("party:atlantis", "liaison.key"), "no such party", "varland", "osmere");
        refused(appoint("guarantor:varland", "liaison.key"), "no such guarantor");
        refused(
                record.run(
                        "appoint",
                        "--countersign",
                        registration("party:atlantis").toString(),
                        "--at",
                        SarnRecord.AT),
                "no such party");
        assertThat(entries()).isEqualTo(before);
        assertThat(files.resolve("liaison.key")).doesNotExist();
    }

    @Test
    void whoHasNoRootKeyAppointsNobody() throws IOException {
        int before = entries();
        Path root = files.resolve("chair.key");
        Files.move(record.folder().resolve("private/keys/chair.key"), root);
        refused(appoint("analyst", "liaison.key"), "root key", "--key");
        assertThat(entries()).isEqualTo(before);
        assertThat(files.resolve("liaison.key")).doesNotExist();
        ok(appoint("analyst", "liaison.key", "--key", root.toString()));
    }

    @Test
    void aFileThatIsThereIsLeftAsItIs() {
        SarnRecord.write(files.resolve("liaison.key"), "mine");
        int before = entries();
        refused(appoint("analyst", "liaison.key"), "liaison.key");
        assertThat(files.resolve("liaison.key")).content().isEqualTo("mine");
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void whatIsNoRegistrationIsNotCountersigned() {
        SarnRecord.write(files.resolve("grant.entry"), "nonsense");
        refused(record.run("appoint", "--countersign", file("grant.entry"), "--at", SarnRecord.AT), "grant.entry");
    }
}
