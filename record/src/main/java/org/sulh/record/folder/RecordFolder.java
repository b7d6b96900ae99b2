package org.sulh.record.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import org.sulh.register.write.LogFolder;

/**
 * Where the parts of a record lie.
 *
 * <ul>
 *   <li>{@code register}: the log, which anybody may copy and serve
 *   <li>{@code packs}: a copy of each version of the agreement's data that was adopted
 *   <li>{@code disclosed}: sealed values that were disclosed to the public
 *   <li>{@code private}: keys, and the vault with texts and sealed values; never to be handed out
 *   <li>{@code derived}: what was concluded, kept for speed; may be deleted at any time
 * </ul>
 *
 * Whoever has {@code register}, {@code packs} and {@code disclosed} can recompute all that the shared view concludes.
 *
 * @param root the folder
 */
public record RecordFolder(Path root) {
    private static final String REGISTER = "register";

    /** Whether a folder holds a record. */
    public static boolean isRecord(Path folder) {
        return Files.isRegularFile(folder.resolve(REGISTER).resolve("checkpoint"));
    }

    /** The log, and what its writer keeps to itself. */
    public LogFolder log() {
        return new LogFolder(root.resolve(REGISTER), secrets().resolve("log"));
    }

    public Path packs() {
        return root.resolve("packs");
    }

    public Path disclosed() {
        return root.resolve("disclosed");
    }

    public Path secrets() {
        return root.resolve("private");
    }

    /** Private keys of those who enter here, one in a file. */
    public Path keys() {
        return secrets().resolve("keys");
    }

    public Path vault() {
        return secrets().resolve("vault");
    }

    public Path derived() {
        return root.resolve("derived");
    }
}
