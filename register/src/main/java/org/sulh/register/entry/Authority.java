package org.sulh.register.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.KeyId;
import org.sulh.register.wire.MalformedException;

/**
 * Who may enter what: the fold over the entries of a log in their order. It knows every key, who holds it, for what, and
 * from which entry to which; a key is judged by the place of the entry in the log, never by a time that the entry claims.
 *
 * <p>Reading entries and checking signatures is done before the place is known, on any number of threads ({@link
 * #prepare}), or after it ({@link #admitOwing}); admitting is for one thread at a time. A refused entry changes nothing.
 *
 * <p>Cost: some microseconds to read an entry, 55 for a signature, one to admit it. Memory: see {@link FirstSeen} and
 * {@link SealedFields}.
 */
public final class Authority {
    private final Kinds kinds;
    private final KeyRing ring = new KeyRing();
    private final KeyRules keyRules;
    private final SealedFields sealedFields = new SealedFields();
    private final FirstSeen bodies = new FirstSeen();
    private final FirstSeen commitments = new FirstSeen();
    private long size;

    /**
     * The authority before the first entry.
     *
     * @param origin of the log that the entries stand in
     */
    public Authority(String origin, Kinds kinds) {
        this.kinds = kinds;
        this.keyRules = new KeyRules(origin, ring);
    }

    /**
     * Reads an entry and checks its payload, but no signature. For any number of threads.
     *
     * @throws MalformedException when it is no entry of a known kind
     */
    public PreparedEntry parse(byte[] bytes) {
        return PreparedEntry.parse(bytes, kinds);
    }

    /**
     * Reads an entry, checks its payload, and verifies the signatures by keys that are known already. For any number of
     * threads.
     *
     * @throws MalformedException when it is no entry of a known kind
     * @throws ForgedException when a signature does not verify
     */
    public PreparedEntry prepare(byte[] bytes) {
        return parse(bytes).verify(ring);
    }

    /**
     * Admits the next entry, after verifying what signatures are not verified yet.
     *
     * @param index its place in the log
     * @throws ForgedException when it is not signed by whom it says
     * @throws RefusedException when it may not stand at this place
     */
    public void admit(long index, PreparedEntry entry) {
        Verdict verdict = judge(index, entry);
        verdict.signers().owed().forEach(SignatureCheck::run);
        apply(index, entry, verdict);
    }

    /**
     * Admits the next entry without verifying signatures: for an audit, which does so on other threads. When one of the
     * checks fails, the state from this entry on is worth nothing.
     *
     * @return the signatures that are not verified yet
     * @throws ForgedException when it is not signed by whom it says
     * @throws RefusedException when it may not stand at this place
     */
    public List<SignatureCheck> admitOwing(long index, PreparedEntry entry) {
        Verdict verdict = judge(index, entry);
        apply(index, entry, verdict);
        return verdict.signers().owed();
    }

    private Verdict judge(long index, PreparedEntry entry) {
        if (index != size) {
            throw new IllegalArgumentException("entry " + index + ", where " + size + " comes next");
        }
        String kind = entry.kind().name();
        if ((index == 0) != kind.equals(Genesis.KIND)) {
            throw entry.refused(index, "entry 0 is the genesis, and no other entry is");
        }
        requireNew(index, entry);
        return switch (kind) {
            case Genesis.KIND -> keyRules.genesis(index, entry);
            case KeyGrant.KIND -> keyRules.grant(index, entry);
            case KeyRotation.KIND -> keyRules.rotation(index, entry);
            case KeyRevocation.KIND -> keyRules.revocation(index, entry);
            case Disclosure.KIND -> disclosure(index, entry);
            case Erasure.KIND -> erasure(index, entry);
            default -> new Verdict(signers(index, entry), () -> {});
        };
    }

    /**
     * What was signed once must not be entered again, since it could undo what its signer entered later. Nor may an entry
     * take over the commitment of another, since erasing the one would erase the other.
     */
    private void requireNew(long index, PreparedEntry entry) {
        OptionalLong same = bodies.find(entry.bodyHash());
        if (same.isPresent()) {
            throw entry.refused(index, "the same stands in the log already, as entry " + same.getAsLong());
        }
        Map<String, Commitment> sealed = entry.commitments();
        if (sealed.isEmpty()) {
            return;
        }
        Set<Commitment> distinct = new HashSet<>(sealed.values());
        for (Commitment commitment : distinct) {
            OptionalLong earlier = commitments.find(commitment.startOfHash());
            if (earlier.isPresent()) {
                throw entry.refused(index, "its commitment " + commitment + " is that of entry " + earlier.getAsLong());
            }
        }
        if (distinct.size() < sealed.size()) {
            throw entry.refused(index, "two of its fields have the same commitment");
        }
    }

    private Signers signers(long index, PreparedEntry entry) {
        Signers signers = Signers.of(ring, index, entry, List.of());
        signers.requireRolesAndPersons();
        signers.requireActor(signers.keys());
        return signers;
    }

    private Verdict disclosure(long index, PreparedEntry entry) {
        FieldNames fields = Disclosure.read(entry.envelope().body().data()).fields();
        Signers signers = signers(index, entry);
        sealedFields.requireKept(index, entry, fields);
        return new Verdict(signers, () -> {});
    }

    private Verdict erasure(long index, PreparedEntry entry) {
        FieldNames fields = Erasure.read(entry.envelope().body().data()).fields();
        Signers signers = signers(index, entry);
        sealedFields.requireKept(index, entry, fields);
        return new Verdict(signers, () -> sealedFields.erase(fields));
    }

    private void apply(long index, PreparedEntry entry, Verdict verdict) {
        verdict.change().run();
        bodies.put(entry.bodyHash(), index);
        if (!entry.commitments().isEmpty()) {
            sealedFields.put(index, entry.commitments().keySet());
            entry.commitments().values().forEach(commitment -> commitments.put(commitment.startOfHash(), index));
        }
        size++;
    }

    /** How many entries were admitted, which is the index of the next. For the thread that admits. */
    public long size() {
        return size;
    }

    /** A key that the log knows, in force or not. For any number of threads. */
    public Optional<RegisteredKey> findKey(KeyId id) {
        return ring.find(id);
    }

    /** All keys that the log knows, in force or not, in the order of their registration. For any number of threads. */
    public List<RegisteredKey> listKeys() {
        return ring.list();
    }
}
