package org.sulh.register.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sulh.register.disk.Disk;
import org.sulh.register.disk.IoReason;
import org.sulh.register.note.ForgedException;
import org.sulh.register.wire.MalformedException;

/**
 * Keeps sealed values beside the log: one file for each, named by the commitment, in folders by its first two digits. What
 * is erased here is gone, while the log stays as it is. For any number of threads, as far as they do not keep and erase the
 * same value.
 *
 * <p>A value has to be kept before the entry that commits to it goes into the log; otherwise a loss of power could leave a
 * commitment that nobody can open. Any failure of the disk comes as an {@link UncheckedIOException}; after one nothing is
 * known of the value, and the entry may not be written.
 *
 * @param folder that belongs to the vault alone; made when it is first needed
 */
public record Vault(Disk disk, Path folder) {
    /** Keeps a value; on return it is durable. */
    public Commitment keep(Sealed sealed) {
        Path file = file(sealed.commitment());
        byte[] bytes = sealed.toBytes();
        if (bytes.length > Sealed.MAX_SIZE) {
            throw new MalformedException("a value of " + bytes.length + " bytes, where a vault keeps at most "
                    + Sealed.MAX_SIZE + " in one field");
        }
        try {
            disk.createFolder(folderOf(sealed.commitment()));
            disk.replace(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + IoReason.of(e), e);
        }
        return sealed.commitment();
    }

    /**
     * The value that a commitment stands for, or nothing when it was erased or was never here.
     *
     * @throws MalformedException when the file is damaged
     * @throws ForgedException when another value was put in its place
     */
    public Optional<Sealed> find(Commitment commitment) {
        Path file = file(commitment);
        Optional<byte[]> bytes;
        try {
            bytes = disk.find(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + IoReason.of(e), e);
        }
        return bytes.map(found -> open(file, found, commitment));
    }

    private static Sealed open(Path file, byte[] bytes, Commitment commitment) {
        Sealed sealed;
        try {
            sealed = Sealed.parse(bytes);
        } catch (MalformedException e) {
            throw new MalformedException(file + " is damaged: " + e.getMessage());
        }
        if (!sealed.commitment().equals(commitment)) {
            throw new ForgedException(file + " holds another value than the one its name commits to");
        }
        return sealed;
    }

    /**
     * The value that a commitment stands for.
     *
     * @throws NoSuchElementException when it was erased or was never here
     * @throws MalformedException when the file is damaged
     * @throws ForgedException when another value was put in its place
     */
    public Sealed open(Commitment commitment) {
        return find(commitment)
                .orElseThrow(() -> new NoSuchElementException(
                        "what " + commitment + " stands for was erased, or was never kept in " + folder));
    }

    /** Erases a value, with what an interrupted write may have left of it; on return that is durable. */
    public void erase(Commitment commitment) {
        Path holder = folderOf(commitment);
        try {
            if (!disk.isFolder(holder)) {
                return;
            }
            for (Path file : disk.list(holder)) {
                if (file.getFileName().toString().contains(commitment.hex())) {
                    disk.delete(file);
                }
            }
            disk.sync(holder);
        } catch (IOException e) {
            throw new UncheckedIOException(file(commitment) + " cannot be erased: " + IoReason.of(e), e);
        }
    }

    private Path folderOf(Commitment commitment) {
        return folder.resolve(commitment.hex().substring(0, 2));
    }

    private Path file(Commitment commitment) {
        return folderOf(commitment).resolve(commitment.hex());
    }
}
