package org.sulh.register.checkpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sulh.register.merkle.ConsistencyProof;
import org.sulh.register.merkle.Hash;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.Note;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/**
 * The proof that a log showed two different pasts: two checkpoints that it signed and that cannot both be of one growing
 * log. Anybody who has the log's key can check it, without the log.
 *
 * <p>Two checkpoints of one size with different roots are a proof by themselves. Where the sizes differ, the proof holds
 * beside them what the later tree really held at the earlier size: a root and a consistency proof from it to the later
 * root. When that root is not the one signed earlier, the log has changed its past.
 *
 * <p>Written as five blocks with a blank line between them: the first line {@code sulh-split-view@v1}, followed by the
 * root and the hashes, one a line in base64, where the sizes differ; then text and signature lines of the earlier and of
 * the later checkpoint. The C2SP formats have none for this.
 *
 * @param earlier the checkpoint of the smaller size, or either of two
 * @param past empty where the sizes are equal, else the root that the later tree has at the earlier size, then the hashes
 *     of the consistency proof
 */
public record SplitView(Note earlier, Note later, List<Hash> past) {
    private static final String FIRST_LINE = "sulh-split-view@v1";

    public SplitView {
        past = List.copyOf(past);
    }

    /** @throws MalformedException when the bytes are not such a file */
    public static SplitView parse(byte[] bytes) {
        String[] blocks = Utf8.decode(bytes).split("\n\n", -1);
        if (blocks.length != 5) {
            throw new MalformedException("a proof of a split view has five blocks with a blank line between them");
        }
        List<String> lines = new ArrayList<>(Arrays.asList(blocks[0].split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST_LINE)) {
            throw new MalformedException("a proof of a split view begins with the line " + FIRST_LINE);
        }
        return new SplitView(
                Note.parse(Utf8.encode(blocks[1] + "\n\n" + blocks[2] + "\n")),
                Note.parse(Utf8.encode(blocks[3] + "\n\n" + blocks[4])),
                lines.stream().map(Hash::parse).toList());
    }

    /** Whether the bytes begin as such a file does. */
    public static boolean isOne(byte[] bytes) {
        byte[] start = Utf8.encode(FIRST_LINE + "\n");
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /**
     * The two checkpoints, after checking that the log signed both and that they exclude each other.
     *
     * @throws ForgedException when this proves nothing against the log
     */
    public List<Checkpoint> verify(VerifierKey logKey) {
        Checkpoint first = SignedCheckpoint.verify(earlier.toBytes(), logKey).checkpoint();
        Checkpoint second = SignedCheckpoint.verify(later.toBytes(), logKey).checkpoint();
        if (first.size() == second.size()) {
            if (!past.isEmpty()) {
                throw new ForgedException(
                        "two checkpoints of one size need no hashes beside them; a file with some proves nothing against the log");
            }
            if (first.root().equals(second.root())) {
                throw new ForgedException("both checkpoints say the same: this proves nothing against the log");
            }
            return List.of(first, second);
        }
        if (past.isEmpty()) {
            throw new ForgedException(
                    "the checkpoints are of different sizes, and what the later one held at the earlier"
                            + " size is not shown: this proves nothing against the log");
        }
        Hash held = past.getFirst();
        ConsistencyProof proof = new ConsistencyProof(first.size(), second.size(), past.subList(1, past.size()));
        if (held.equals(first.root()) || !proof.verifies(held, second.root())) {
            throw new ForgedException("the earlier checkpoint was not shown to be no part of the later one: this proves"
                    + " nothing against the log");
        }
        return List.of(first, second);
    }

    public byte[] toBytes() {
        return Utf8.encode(toString());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        past.forEach(hash -> text.append(hash.toBase64()).append('\n'));
        return text.append('\n').append(earlier).append('\n').append(later).toString();
    }
}
