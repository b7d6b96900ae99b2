package org.sulh.register.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.note.SigningKey;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.MalformedException;

class WitnessFolderTest {
    private static final SigningKey COSIGNER = TestWitness.key("witness.example.org/w1");
    private static final VerifierKey LOG = GrowingLog.KEY.verifierKey();

    @TempDir
    private Path temp = Path.of("");

    private WitnessFolder folder() {
        return new WitnessFolder(new FileDisk(), temp.resolve("w"));
    }

    @Test
    void aNewWitnessHasAKeyForItsOwnerAloneAndWatchesNoLog() throws IOException {
        WitnessFolder folder = folder();
        folder.create(COSIGNER);
        assertThat(Files.getPosixFilePermissions(folder.signingKey()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(folder.readSigningKeys()).hasSize(1);
        assertThat(folder.readSigningKeys().getFirst().verifierKey()).isEqualTo(COSIGNER.verifierKey());
        assertThat(Files.readString(folder.verifierKey())).isEqualTo(COSIGNER.verifierKey() + "\n");
        assertThat(folder.readLogs()).isEmpty();
    }

    @Test
    void aWitnessIsNeverMadeOverAnother() throws IOException {
        folder().create(COSIGNER);
        assertThatThrownBy(() -> folder().create(TestWitness.key("second.example")))
                .isInstanceOf(WitnessStoppedException.class)
                .hasMessageContaining("holds a witness already");
        assertThat(folder().readSigningKeys().getFirst().verifierKey()).isEqualTo(COSIGNER.verifierKey());
    }

    @Test
    void theKeyOfALogIsNoWitness() {
        assertThatThrownBy(() -> folder().create(GrowingLog.KEY)).isInstanceOf(MalformedException.class);
        assertThat(folder().path()).doesNotExist();
    }

    @Test
    void readsTheLogsToBeWatchedPastRemarks() throws IOException {
        folder().create(COSIGNER);
        Files.writeString(folder().logs(), "# remark\n\n" + LOG + "\r\n  \n#" + LOG + "\n");
        assertThat(folder().readLogs()).containsExactly(LOG);
    }

    @Test
    void namesFileAndLineOfWhatIsNoLog() throws IOException {
        folder().create(COSIGNER);
        Files.writeString(folder().logs(), "# remark\n" + COSIGNER.verifierKey() + "\n");
        assertThatThrownBy(() -> folder().readLogs())
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("logs, line 2: ");
        Files.writeString(folder().logs(), LOG + "\n" + LOG + "\n");
        assertThatThrownBy(() -> folder().readLogs())
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("two keys for one log");
    }

    @Test
    void aDamagedKeyIsNeverShown() throws IOException {
        folder().create(COSIGNER);
        String secret = COSIGNER.toPrivateText();
        Files.writeString(folder().signingKey(), secret.substring(0, secret.length() - 4) + "!!!!\n");
        assertThatThrownBy(() -> folder().readSigningKeys())
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("witness.key, line 1")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(secret.substring(60, 80)));
        Files.writeString(folder().signingKey(), "");
        assertThatThrownBy(() -> Witness.open(folder(), TestWitness.CLOCK)).hasMessageContaining("no key in it");
    }

    @Test
    void oneProcessHasTheFolder() throws IOException {
        folder().create(COSIGNER);
        Witness witness = Witness.open(folder(), TestWitness.CLOCK);
        assertThatThrownBy(() -> Witness.open(folder(), TestWitness.CLOCK))
                .isInstanceOf(WitnessStoppedException.class)
                .hasMessageContaining("one witness at a time");
        witness.close();
        Witness.open(folder(), TestWitness.CLOCK).close();
    }

    @Test
    void aFolderThatIsNotThereIsNotMadeByOpening() {
        assertThatThrownBy(() -> Witness.open(folder(), TestWitness.CLOCK))
                .isInstanceOf(WitnessStoppedException.class)
                .hasMessageContaining("witness init");
        assertThat(folder().path()).doesNotExist();
    }

    @Test
    void aDamagedCheckpointKeepsTheWitnessFromStartingAndFreesTheFolder() throws IOException {
        WitnessFolder folder = TestWitness.folder(new FileDisk(), temp.resolve("w"), COSIGNER, LOG);
        try (Witness witness = Witness.open(folder, TestWitness.CLOCK)) {
            witness.answer(GrowingLog.of(9).request(0, 9));
        }
        Path checkpoint = folder.log(LOG.name()).resolve("checkpoint");
        byte[] bytes = Files.readAllBytes(checkpoint);
        byte[] changed = bytes.clone();
        changed[LOG.name().length() + 1] = '8';
        Files.write(checkpoint, changed);
        assertThatThrownBy(() -> Witness.open(folder, TestWitness.CLOCK))
                .isInstanceOf(WitnessStoppedException.class)
                .hasMessageContaining(checkpoint + ": ")
                .hasMessageContaining("put back");
        Files.write(checkpoint, bytes);
        Witness.open(folder, TestWitness.CLOCK).close();
    }

    @Test
    void namesALogByTheHashOfItsOrigin() {
        // printf 'example.com/log/testdata' | sha256sum
        assertThat(WitnessFolder.id("example.com/log/testdata"))
                .isEqualTo("6994c64086cc171ca46c749d036fd313bac575a8b2b2a2b9874ef097775714d5");
    }
}
