package org.sulh.register.witness;

import java.util.Arrays;
import java.util.List;
import org.sulh.register.checkpoint.Checkpoint;
import org.sulh.register.merkle.Hash;
import org.sulh.register.note.Note;
import org.sulh.register.wire.Decimal;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/**
 * The question to a witness whether it cosigns a checkpoint (C2SP tlog-witness, add-checkpoint).
 *
 * @param oldSize of the checkpoint that the witness is thought to hold; 0 for none
 * @param proof the hashes that lead from that size to the new one, empty from size 0
 * @param note the checkpoint with its signatures, which are not verified yet
 */
public record AddCheckpointRequest(long oldSize, List<Hash> proof, Note note) {
    /** Bytes in the longest request that is read: some hundred signature lines and the longest proof. */
    public static final int MAX_SIZE = 1 << 16;

    private static final String OLD = "old ";
    /** A path is at most as long as a size has bits. */
    private static final int MAX_HASHES = 63;

    public AddCheckpointRequest {
        proof = List.copyOf(proof);
        if (oldSize < 0) {
            throw new MalformedException("an old size of " + oldSize);
        }
        if (proof.size() > MAX_HASHES) {
            throw new MalformedException("a proof of more than " + MAX_HASHES + " hashes");
        }
        Checkpoint.parse(note.text());
    }

    /** @throws MalformedException when the bytes are no such question */
    public static AddCheckpointRequest parse(byte[] bytes) {
        if (bytes.length > MAX_SIZE) {
            throw new MalformedException("a request of more than " + MAX_SIZE + " bytes");
        }
        String text = Utf8.decode(bytes);
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new MalformedException("a request without a blank line before its checkpoint");
        }
        List<String> lines = Arrays.asList(text.substring(0, blank).split("\n", -1));
        if (!lines.getFirst().startsWith(OLD)) {
            throw new MalformedException("a request begins with a line \"old N\"");
        }
        long oldSize = Decimal.parse(lines.getFirst().substring(OLD.length()));
        List<Hash> proof =
                lines.subList(1, lines.size()).stream().map(Hash::parse).toList();
        return new AddCheckpointRequest(oldSize, proof, Note.parse(Utf8.encode(text.substring(blank + 2))));
    }

    /** What the note says, whoever signed it. */
    public Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }

    public byte[] toBytes() {
        return Utf8.encode(toString());
    }

    /** The request as it is sent. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(OLD).append(oldSize).append('\n');
        proof.forEach(hash -> text.append(hash.toBase64()).append('\n'));
        return text.append('\n').append(note).toString();
    }
}
