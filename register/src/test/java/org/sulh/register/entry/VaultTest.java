package org.sulh.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.note.ForgedException;
import org.sulh.register.wire.MalformedException;

/** Keeping, opening and erasing what is sealed. */
class VaultTest {
    private static final int KEEPING_STEPS = 4;
    private static final int ERASING_STEPS = 4;

    private final Sealed sealed = Sealed.seal(Json.of("shots heard at dawn"), Mechanism.chance(1));
    private final Commitment commitment = sealed.commitment();

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptIsOpened() {
        Vault vault = vault();

        assertThat(vault.keep(sealed)).isEqualTo(commitment);
        assertThat(vault.open(commitment)).isEqualTo(sealed);
        assertThat(vault().find(commitment)).contains(sealed);
        assertThat(file()).exists();
    }

    @Test
    void keepingTwiceIsNoFault() {
        vault().keep(sealed);
        vault().keep(sealed);

        assertThat(vault().open(commitment)).isEqualTo(sealed);
    }

    @Test
    void whatIsErasedIsGone() throws IOException {
        Sealed other = Sealed.seal(Json.of("all quiet"), Mechanism.chance(2));
        Vault vault = vault();
        vault.keep(sealed);
        vault.keep(other);

        vault.erase(commitment);

        assertThat(vault.find(commitment)).isEmpty();
        assertThatThrownBy(() -> vault.open(commitment))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("what " + commitment + " stands for was erased, or was never kept in " + folder);
        assertThat(listFiles()).hasSize(1);
        assertThat(vault.open(other.commitment())).isEqualTo(other);
        vault.erase(commitment);
    }

    @Test
    void whatWasNeverHereIsNotFound() {
        assertThat(vault().find(commitment)).isEmpty();
        assertThatThrownBy(() -> vault().open(commitment)).isInstanceOf(NoSuchElementException.class);
        assertThatCode(() -> vault().erase(commitment)).doesNotThrowAnyException();
    }

    @Test
    void whatIsKeptIsDurableBeforeItIsAnswered() {
        FailingDisk disk = new FailingDisk(Integer.MAX_VALUE);

        new Vault(disk.disk(), folder).keep(sealed);

        String name = commitment.hex();
        assertThat(disk.steps)
                .containsExactly(
                        "createFolder " + name.substring(0, 2),
                        "write ." + name + ".new",
                        "move " + name,
                        "sync " + name.substring(0, 2))
                .hasSize(KEEPING_STEPS);
    }

    @Test
    void whatIsErasedIsDurablyGoneBeforeItIsAnswered() {
        vault().keep(sealed);
        FailingDisk disk = new FailingDisk(Integer.MAX_VALUE);

        new Vault(disk.disk(), folder).erase(commitment);

        String name = commitment.hex();
        assertThat(disk.steps)
                .containsExactly(
                        "isFolder " + name.substring(0, 2),
                        "list " + name.substring(0, 2),
                        "delete " + name,
                        "sync " + name.substring(0, 2))
                .hasSize(ERASING_STEPS);
    }

    @Test
    void aFailureWhileKeepingIsToldAndLeavesNoHalfValue() throws IOException {
        for (int good = 0; good < KEEPING_STEPS; good++) {
            Vault failing = new Vault(new FailingDisk(good).disk(), folder);

            assertThatThrownBy(() -> failing.keep(sealed))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage(file() + " cannot be written: the disk gave up");
            assertThat(vault().find(commitment).stream()).allMatch(sealed::equals);
            vault().erase(commitment);
            assertThat(listFiles()).as("after " + good + " good steps").isEmpty();
        }
    }

    @Test
    void aFailureWhileKeepingAgainLeavesWhatWasKept() {
        vault().keep(sealed);
        for (int good = 0; good < KEEPING_STEPS; good++) {
            Vault failing = new Vault(new FailingDisk(good).disk(), folder);

            assertThatThrownBy(() -> failing.keep(sealed)).isInstanceOf(UncheckedIOException.class);
            assertThat(vault().open(commitment)).isEqualTo(sealed);
        }
    }

    @Test
    void aFailureWhileErasingIsToldAndErasingAgainDoesIt() throws IOException {
        for (int good = 0; good < ERASING_STEPS; good++) {
            vault().keep(sealed);
            Vault failing = new Vault(new FailingDisk(good).disk(), folder);

            assertThatThrownBy(() -> failing.erase(commitment))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage(file() + " cannot be erased: the disk gave up");
            vault().erase(commitment);
            assertThat(listFiles()).isEmpty();
        }
    }

    @Test
    void aFailureWhileReadingIsNotTakenForErasure() {
        vault().keep(sealed);
        Vault failing = new Vault(new FailingDisk(0).disk(), folder);

        assertThatThrownBy(() -> failing.find(commitment))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file() + " cannot be read: the disk gave up");
    }

    @Test
    void anotherValueInItsPlaceIsForged() throws IOException {
        vault().keep(sealed);
        Files.write(
                file(), Sealed.seal(Json.of("all quiet"), Mechanism.chance(1)).toBytes());

        assertThatThrownBy(() -> vault().open(commitment))
                .isInstanceOf(ForgedException.class)
                .hasMessage(file() + " holds another value than the one its name commits to");
    }

    @Test
    void noFlippedBitGoesUnseen() throws IOException {
        vault().keep(sealed);
        byte[] bytes = Files.readAllBytes(file());
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file(), changed);
            assertThatThrownBy(() -> vault().open(commitment))
                    .as("bit " + bit)
                    .isInstanceOfAny(ForgedException.class, MalformedException.class)
                    .hasMessageStartingWith(file().toString());
        }
    }

    @Test
    void aLongDocumentIsKept() {
        Sealed book = Sealed.seal(Json.of("Die Waffen schweigen. ".repeat(100_000)), Mechanism.chance(4));

        vault().keep(book);

        assertThat(vault().open(book.commitment())).isEqualTo(book);
    }

    @Test
    void moreThanAVaultCanReadIsNotKept() throws IOException {
        Sealed tooLong = Sealed.seal(Json.of("a".repeat(Sealed.MAX_SIZE)), Mechanism.chance(5));

        assertThatThrownBy(() -> vault().keep(tooLong)).isInstanceOf(MalformedException.class);
        assertThat(listFiles()).isEmpty();
    }

    private Vault vault() {
        return new Vault(new FileDisk(), folder);
    }

    private Path file() {
        return folder.resolve(commitment.hex().substring(0, 2)).resolve(commitment.hex());
    }

    private List<Path> listFiles() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
