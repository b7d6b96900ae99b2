package org.sulh.register.checkpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sulh.register.merkle.Hash;
import org.sulh.register.merkle.InclusionProof;
import org.sulh.register.merkle.TreeHasher;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.Note;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.Base64Text;
import org.sulh.register.wire.Decimal;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/**
 * The proof that an entry stands in a log, in one file that needs nothing else but keys (C2SP tlog-proof). A receipt is
 * such a file with the entry itself as its extra data.
 *
 * @param extra data of the application; not proven by anything here until it is checked to be the entry
 * @param index of the entry
 * @param hashes from the leaf's sibling upward
 * @param checkpoint the signed note, which is not verified yet
 */
public record ProofFile(Optional<byte[]> extra, long index, List<Hash> hashes, Note checkpoint) {
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    /** A path is at most as long as a size has bits. */
    private static final int MAX_HASHES = 63;

    public ProofFile {
        extra = extra.map(byte[]::clone);
        hashes = List.copyOf(hashes);
        if (hashes.size() > MAX_HASHES) {
            throw new MalformedException("a proof of more than " + MAX_HASHES + " hashes");
        }
    }

    /** @throws MalformedException when the bytes are no proof file */
    public static ProofFile parse(byte[] bytes) {
        String text = Utf8.decode(bytes);
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new MalformedException("a proof file without a blank line before its checkpoint");
        }
        List<String> lines =
                new ArrayList<>(Arrays.asList(text.substring(0, blank).split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST_LINE)) {
            throw new MalformedException("a proof file begins with the line " + FIRST_LINE);
        }
        Optional<byte[]> extra = Optional.empty();
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA)) {
            extra = Optional.of(Base64Text.decode(lines.removeFirst().substring(EXTRA.length())));
        }
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) {
            throw new MalformedException("a proof file without a line \"index N\"");
        }
        long index = Decimal.parse(lines.removeFirst().substring(INDEX.length()));
        List<Hash> hashes = lines.stream().map(Hash::parse).toList();
        return new ProofFile(extra, index, hashes, Note.parse(Utf8.encode(text.substring(blank + 2))));
    }

    /**
     * The checkpoint, after checking that its log signed it and that the entry stands in it.
     *
     * @throws ForgedException when one of them is not so
     */
    public SignedCheckpoint verify(byte[] entry, VerifierKey logKey) {
        return verify(new TreeHasher().leaf(entry), logKey);
    }

    /** As {@link #verify(byte[], VerifierKey)}, for an entry of which only the leaf hash is known. */
    public SignedCheckpoint verify(Hash leaf, VerifierKey logKey) {
        SignedCheckpoint signed = SignedCheckpoint.verify(checkpoint.toBytes(), logKey);
        InclusionProof proof = new InclusionProof(index, signed.size(), hashes);
        if (!proof.verifies(leaf, signed.checkpoint().root())) {
            throw new ForgedException("the entry does not stand at index " + index + " of the log "
                    + signed.checkpoint().origin() + " at size " + signed.size());
        }
        return signed;
    }

    public byte[] toBytes() {
        return Utf8.encode(toString());
    }

    /** The proof file as it is written. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        extra.ifPresent(
                bytes -> text.append(EXTRA).append(Base64Text.encode(bytes)).append('\n'));
        text.append(INDEX).append(index).append('\n');
        hashes.forEach(hash -> text.append(hash.toBase64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
