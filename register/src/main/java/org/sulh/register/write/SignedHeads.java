package org.sulh.register.write;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.sulh.register.checkpoint.SignedCheckpoint;
import org.sulh.register.disk.Disk;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.MalformedException;

/**
 * The greatest head that a log has signed, durable before anybody sees it. Two files of one length are overwritten in
 * turn, in their place, which costs one sync and nothing else: when a crash damages the one, nobody has seen what it should
 * have held, and the other has the head before it.
 */
final class SignedHeads {
    private static final int SLOTS = 2;
    /** A head with room for the longest name that anybody would choose. */
    private static final int LENGTH = 4096;

    private final Disk disk;
    private final LogFolder folder;
    private final VerifierKey key;
    private int next;

    SignedHeads(Disk disk, LogFolder folder, VerifierKey key) {
        this.disk = disk;
        this.folder = folder;
        this.key = key;
    }

    /** Makes the files of a new log. */
    void create(SignedCheckpoint empty) throws IOException {
        for (int slot = 0; slot < SLOTS; slot++) {
            disk.write(folder.signed(slot), padded(empty));
        }
        disk.sync(folder.secrets());
    }

    boolean exist() throws IOException {
        return disk.find(folder.signed(0)).isPresent()
                || disk.find(folder.signed(1)).isPresent();
    }

    /** The greater of the two that can be read; the next one is written over the other. */
    Optional<SignedCheckpoint> findLatest() throws IOException {
        Optional<SignedCheckpoint> latest = Optional.empty();
        for (int slot = 0; slot < SLOTS; slot++) {
            Optional<SignedCheckpoint> head = read(slot);
            if (head.isPresent()
                    && (latest.isEmpty() || head.get().size() > latest.get().size())) {
                latest = head;
                next = (slot + 1) % SLOTS;
            }
        }
        return latest;
    }

    private Optional<SignedCheckpoint> read(int slot) throws IOException {
        Optional<byte[]> bytes = disk.find(folder.signed(slot));
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedCheckpoint.verify(unpadded(bytes.get()), key));
        } catch (MalformedException | ForgedException e) {
            return Optional.empty();
        }
    }

    /** Makes a head durable. On a failure the one before it is still there. */
    void write(SignedCheckpoint head) throws IOException {
        disk.overwrite(folder.signed(next), padded(head));
        next = (next + 1) % SLOTS;
    }

    /** Filled up with zero bytes, which no head has. */
    private static byte[] padded(SignedCheckpoint head) {
        byte[] bytes = head.toBytes();
        if (bytes.length > LENGTH) {
            throw new MalformedException(
                    "the name of the log is too long: its head has more than " + LENGTH + " bytes");
        }
        return Arrays.copyOf(bytes, LENGTH);
    }

    private static byte[] unpadded(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(bytes, length);
    }
}
