package org.sulh.register.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a log does to a file system. Each step can fail by itself; a test puts one here that fails on purpose. */
public interface Disk {
    /** The bytes of a file, or nothing when there is no such file. */
    Optional<byte[]> find(Path file) throws IOException;

    /**
     * Creates a file or replaces what it holds. On return the bytes are durable; that the name is, too, takes
     * {@link #sync}. After a failure the file may be absent, whole or anything between.
     */
    void write(Path file, byte[] bytes) throws IOException;

    /** As {@link #write}, except that a loss of power may leave anything of the file until {@link #sync}. */
    void writeWithoutSync(Path file, byte[] bytes) throws IOException;

    /**
     * Writes over what a file holds, which is mostly as long; durable on return. After a failure the file may hold
     * anything of both.
     */
    default void overwrite(Path file, byte[] bytes) throws IOException {
        write(file, bytes);
    }

    /** Gives a file another name in one step, in place of a file that may be there. Durable after {@link #sync}. */
    void move(Path from, Path to) throws IOException;

    /** Removes a file; one that is not there is no error. */
    void delete(Path file) throws IOException;

    /** Makes a folder with those above it. Durable, with the folders above, on return. */
    void createFolder(Path folder) throws IOException;

    /**
     * Makes durable what a file holds, or the names in a folder. Syncing several files after all are written costs little
     * more than syncing one.
     */
    void sync(Path fileOrFolder) throws IOException;

    /** Files and folders in a folder, sorted by name; none when there is no such folder. */
    List<Path> list(Path folder) throws IOException;

    boolean isFolder(Path path) throws IOException;

    /**
     * Takes a file as a lock for this process, until what is returned is closed or the process ends.
     *
     * @throws IOException when another has it
     */
    Closeable lock(Path file) throws IOException;

    /** Replaces a file so that at every moment either what it held or the new bytes are there, and durably so. */
    default void replace(Path file, byte[] bytes) throws IOException {
        replaceWithoutSync(file, bytes);
        sync(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    /** As {@link #replace}, except that a loss of power may bring back what the file held before. */
    default void replaceWithoutSync(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        write(fresh, bytes);
        move(fresh, file);
    }
}
