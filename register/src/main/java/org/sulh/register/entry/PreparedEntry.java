package org.sulh.register.entry;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.VerifierKey;

/**
 * An entry that is well written, with what could be found out about it before its place in the log is known. Made by
 * {@link Authority#parse} and {@link Authority#prepare} on any thread. Immutable.
 */
public final class PreparedEntry {
    private final Envelope envelope;
    private final Kind kind;
    private final Map<String, Commitment> commitments;
    private final long bodyHash;
    private final List<VerifierKey> verified;

    private PreparedEntry(
            Envelope envelope,
            Kind kind,
            Map<String, Commitment> commitments,
            long bodyHash,
            List<VerifierKey> verified) {
        this.envelope = envelope;
        this.kind = kind;
        this.commitments = commitments;
        this.bodyHash = bodyHash;
        this.verified = verified;
    }

    static PreparedEntry parse(byte[] bytes, Kinds kinds) {
        Envelope envelope = Envelope.parse(bytes);
        Kind kind = kinds.get(envelope.body().kind());
        Map<String, Commitment> commitments = kind.check(envelope.body().data());
        return new PreparedEntry(envelope, kind, commitments, startOfHash(envelope.bodyBytes()), List.of());
    }

    private static long startOfHash(byte[] bytes) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** This entry, after checking the signatures of the keys that are known by now. */
    PreparedEntry verify(KeyRing ring) {
        byte[] message = envelope.message();
        List<VerifierKey> keys = new ArrayList<>();
        for (EntrySignature signature : envelope.signatures()) {
            ring.find(signature.key()).map(RegisteredKey::key).ifPresent(key -> {
                if (!key.verifies(message, signature.toBytes())) {
                    throw new ForgedException("the signature by " + key.name() + " (" + key.id() + ") does not verify");
                }
                keys.add(key);
            });
        }
        return new PreparedEntry(envelope, kind, commitments, bodyHash, List.copyOf(keys));
    }

    public Envelope envelope() {
        return envelope;
    }

    public Kind kind() {
        return kind;
    }

    /** What stands for sealed values, by the member of the payload. */
    public Map<String, Commitment> commitments() {
        return commitments;
    }

    /** The first 8 bytes of SHA-256 over the body. */
    long bodyHash() {
        return bodyHash;
    }

    /** Whether this key's signature on this entry was found to verify. */
    boolean isVerifiedBy(VerifierKey key) {
        return verified.contains(key);
    }

    RefusedException refused(long index, String why) {
        return new RefusedException("entry " + index + " (" + kind.name() + "): " + why);
    }
}
