package org.sulh.register.witness;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.sulh.register.disk.Disk;
import org.sulh.register.disk.IoReason;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.SigningKey;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/**
 * Where the files of a witness lie. For each log that it watches there is a folder, named by the hash of the origin; what
 * is in it is the matter of {@link WatchedLog}. Only the private key is secret.
 */
public record WitnessFolder(Disk disk, Path path) {
    /** The witness's private keys, one a line: readable by the owner alone. Each of them signs. */
    public Path signingKey() {
        return path.resolve("witness.key");
    }

    /** The public keys, one a line, for those who are to rely on the witness. */
    public Path verifierKey() {
        return path.resolve("witness.vkey");
    }

    /** The verifier keys of the logs to be watched, one a line; lines that begin with # are remarks. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** The folder for a log. */
    public Path log(String origin) {
        return path.resolve(id(origin));
    }

    /** The name of a log in paths: its origin, hashed by SHA-256, in hexadecimal digits. */
    public static String id(String origin) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Utf8.encode(origin)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Makes the folder of a new witness that watches no log yet.
     *
     * @param key of type {@link KeyType#COSIGNATURE}
     * @throws WitnessStoppedException when there is a witness already
     */
    public void create(SigningKey key) throws IOException {
        requireCosigner(key);
        disk.createFolder(path);
        try {
            createSecret();
        } catch (FileAlreadyExistsException e) {
            throw new WitnessStoppedException(path + " holds a witness already; choose another folder", e);
        }
        disk.write(signingKey(), Utf8.encode(key.toPrivateText() + "\n"));
        disk.replace(verifierKey(), Utf8.encode(key.verifierKey() + "\n"));
        if (disk.find(logs()).isEmpty()) {
            disk.replace(logs(), Utf8.encode("# The verifier keys of the logs to be watched, one a line.\n"));
        }
    }

    /** Makes the file of the key, without the key: it must not be there for a moment with the rights of other files. */
    private void createSecret() throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    signingKey(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(signingKey());
        }
    }

    /** Takes the folder for this process. */
    Closeable lock() throws IOException {
        if (!disk.isFolder(path)) {
            throw new WitnessStoppedException(path + ": there is no such folder; make one with: witness init");
        }
        try {
            return disk.lock(path.resolve("lock"));
        } catch (IOException e) {
            throw new WitnessStoppedException(
                    path + ": the witness cannot be started (" + IoReason.of(e)
                            + "); a folder has one witness at a time: end the other first",
                    e);
        }
    }

    /** @throws MalformedException with the name of the file when there is none, or a line is no key of a witness */
    public List<SigningKey> readSigningKeys() throws IOException {
        List<SigningKey> keys = readLines(signingKey(), line -> requireCosigner(SigningKey.parse(line)));
        if (keys.isEmpty()) {
            throw new MalformedException(signingKey() + ": there is no key in it; make one with: witness init");
        }
        return keys;
    }

    private static SigningKey requireCosigner(SigningKey key) {
        if (key.verifierKey().type() != KeyType.COSIGNATURE) {
            throw new MalformedException(
                    "the key of " + key.verifierKey().name() + " is one to sign a log with, not a witness's");
        }
        return key;
    }

    /** @throws MalformedException with the name of the file and the number of the line when one is no key of a log */
    public List<VerifierKey> readLogs() throws IOException {
        List<VerifierKey> keys = readLines(logs(), line -> {
            VerifierKey key = VerifierKey.parse(line);
            if (key.type() != KeyType.ED25519) {
                throw new MalformedException("the key of " + key.name() + " is a witness's, not one of a log");
            }
            return key;
        });
        if (keys.stream().map(VerifierKey::name).distinct().count() < keys.size()) {
            throw new MalformedException(logs() + ": two keys for one log; a log has one");
        }
        return keys;
    }

    private <T> List<T> readLines(Path file, Function<String, T> parse) throws IOException {
        byte[] bytes = disk.find(file)
                .orElseThrow(
                        () -> new MalformedException(file + ": there is no such file; make one with: witness init"));
        List<T> read = new ArrayList<>();
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                read.add(parse.apply(line.strip()));
            } catch (MalformedException e) {
                throw new MalformedException(file + ", line " + number + ": " + e.getMessage());
            }
        }
        return read;
    }
}
