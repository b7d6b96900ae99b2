package org.sulh.app;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.sulh.register.checkpoint.Policy;
import org.sulh.register.checkpoint.ProofFile;
import org.sulh.register.disk.FileDisk;
import org.sulh.register.disk.FolderSource;
import org.sulh.register.disk.IoReason;
import org.sulh.register.note.SigningKey;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.serve.HttpSource;
import org.sulh.register.tile.LogSource;
import org.sulh.register.wire.MalformedException;

/** Keys, policies and logs as a command line names them. */
final class RegisterFiles {
    private RegisterFiles() {}

    /** A verifier key, written out or in a file. */
    static VerifierKey verifierKey(String textOrFile) {
        try {
            return VerifierKey.parse(textOrFile);
        } catch (MalformedException e) {
            Path file = Path.of(textOrFile);
            if (!Files.exists(file)) {
                throw new UsageException(
                        "\"" + textOrFile + "\" is neither a verifier key (" + e.getMessage()
                                + ") nor a file that holds one",
                        e);
            }
            return verifierKeyIn(file);
        }
    }

    static VerifierKey verifierKeyIn(Path file) {
        try {
            return VerifierKey.parse(text(file).strip());
        } catch (MalformedException e) {
            throw new UsageException(file + ": " + e.getMessage(), e);
        }
    }

    static SigningKey signingKey(Path file) {
        try {
            return SigningKey.parse(text(file).strip());
        } catch (MalformedException e) {
            throw new UsageException(file + ": " + e.getMessage(), e);
        }
    }

    static Policy policy(Path file) {
        try {
            return Policy.parse(bytes(file));
        } catch (MalformedException e) {
            throw new UsageException(file + ": " + e.getMessage(), e);
        }
    }

    /** The policy that a log keeps for itself, or the one that asks for nothing. */
    static Policy policyOf(Path file) {
        return Files.exists(file) ? policy(file) : Policy.none();
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UsageException(file + ": there is no such file", e);
        } catch (IOException e) {
            throw new UsageException(file + ": cannot be read (" + IoReason.of(e) + ")", e);
        }
    }

    /** The checkpoint in a file, or that of a receipt in it; not checked yet. */
    static byte[] checkpointIn(Path file) {
        byte[] bytes = bytes(file);
        try {
            return ProofFile.parse(bytes).checkpoint().toBytes();
        } catch (MalformedException e) {
            // Not a proof file: then it is a checkpoint, or whoever checks it says what is wrong with it.
            return bytes;
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** Writes a private key to a new file that only its owner may read, in a folder that is made where there is none. */
    static void writeSecret(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.isDirectory(folder)) {
                Path above = folder.getParent();
                if (above != null) {
                    Files.createDirectories(above);
                }
                Files.createDirectory(folder, ownerOnly("rwx------"));
            }
            try (SeekableByteChannel channel = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly("rw-------"))) {
                channel.write(StandardCharsets.UTF_8.encode(text + "\n"));
            }
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(file + ": is there already and may be a key in use; name another place", e);
        } catch (IOException e) {
            throw new UsageException(file + ": cannot be written (" + IoReason.of(e) + ")", e);
        }
    }

    /** Takes back a secret that was written for nothing. */
    static void deleteIfThere(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UsageException(file + ": cannot be deleted (" + IoReason.of(e) + ")", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean isPosix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Writes a file that anybody may read; one that is there is replaced. */
    static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UsageException(file + ": cannot be written (" + IoReason.of(e) + ")", e);
        }
    }

    static boolean isUrl(String folderOrUrl) {
        return folderOrUrl.startsWith("http://") || folderOrUrl.startsWith("https://");
    }

    /** The log in a folder or at an address. */
    static LogSource source(String folderOrUrl) {
        if (isUrl(folderOrUrl)) {
            return new HttpSource(URI.create(folderOrUrl));
        }
        Path folder = Path.of(folderOrUrl);
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + ": there is no such folder");
        }
        return new FolderSource(new FileDisk(), folder);
    }
}
