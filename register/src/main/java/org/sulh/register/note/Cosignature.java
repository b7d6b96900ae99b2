package org.sulh.register.note;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.sulh.register.wire.Utf8;

/** A witness's signature over a note's text and a time (C2SP tlog-cosignature, version 1). */
public final class Cosignature {
    private static final int SIZE = Long.BYTES + 64;

    private Cosignature() {}

    /**
     * A cosignature as a line of the note.
     *
     * @param key of type {@link KeyType#COSIGNATURE}
     * @param time by the witness's own clock; fractions of a second are cut off
     */
    public static NoteSignature sign(SigningKey key, String text, Instant time) {
        requireCosigner(key.verifierKey());
        long seconds = time.getEpochSecond();
        byte[] signature = key.sign(message(text, seconds));
        byte[] bytes = ByteBuffer.allocate(SIZE).putLong(seconds).put(signature).array();
        return new NoteSignature(key.verifierKey().name(), key.verifierKey().id(), bytes);
    }

    static boolean verifies(VerifierKey key, String text, NoteSignature line) {
        byte[] bytes = line.signature();
        if (bytes.length != SIZE) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long seconds = buffer.getLong();
        byte[] signature = new byte[buffer.remaining()];
        buffer.get(signature);
        // What no clock can show is not a time, whoever signed it.
        return seconds >= 0
                && seconds <= Instant.MAX.getEpochSecond()
                && key.verifies(message(text, seconds), signature);
    }

    /** The time in a line that has been found to verify. */
    public static Instant time(NoteSignature verified) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(verified.signature()).getLong());
    }

    private static byte[] message(String text, long seconds) {
        return Utf8.encode("cosignature/v1\ntime " + seconds + "\n" + text);
    }

    private static void requireCosigner(VerifierKey key) {
        if (key.type() != KeyType.COSIGNATURE) {
            throw new IllegalArgumentException(key + " is not the key of a witness");
        }
    }
}
