package org.sulh.register.entry;

import java.util.List;
import org.sulh.register.note.VerifierKey;

/** The rules for entries that register, replace and revoke keys. Judging changes nothing until the verdict is applied. */
final class KeyRules {
    private final String origin;
    private final KeyRing ring;
    private int quorum;

    KeyRules(String origin, KeyRing ring) {
        this.origin = origin;
        this.ring = ring;
    }

    Verdict genesis(long index, PreparedEntry entry) {
        Genesis genesis = Genesis.read(entry.envelope().body().data());
        if (!genesis.origin().equals(origin)) {
            throw entry.refused(index, "it begins the log " + genesis.origin() + ", and this is " + origin);
        }
        List<RegisteredKey> roots = genesis.roots().stream()
                .map(root -> RegisteredKey.of(root, true, index + 1))
                .toList();
        Signers signers = Signers.of(ring, index, entry, roots);
        if (signers.keys().size() < roots.size()) {
            throw entry.refused(
                    index,
                    "each of its " + roots.size() + " root keys signs it, not "
                            + signers.keys().size());
        }
        signers.requireActor(signers.keys());
        return new Verdict(signers, () -> {
            roots.forEach(ring::put);
            quorum = genesis.quorum();
        });
    }

    /** The new key signs, too: so nobody can register a key that somebody else has. */
    Verdict grant(long index, PreparedEntry entry) {
        KeyGrant grant = KeyGrant.read(entry.envelope().body().data());
        requireNew(index, entry, grant.key());
        RegisteredKey newcomer = RegisteredKey.of(grant, false, index + 1);
        Signers signers = Signers.of(ring, index, entry, newcomer.signsEntries() ? List.of(newcomer) : List.of());
        signers.requireQuorum(quorum);
        if (newcomer.signsEntries() && !signers.keys().contains(newcomer)) {
            throw entry.refused(index, "the new key " + grant.key().id() + " has not signed");
        }
        signers.requireActor(signers.inForce());
        return new Verdict(signers, () -> ring.put(newcomer));
    }

    Verdict rotation(long index, PreparedEntry entry) {
        KeyRotation rotation = KeyRotation.read(entry.envelope().body().data());
        requireNew(index, entry, rotation.key());
        RegisteredKey old = ring.find(rotation.old())
                .orElseThrow(() -> entry.refused(index, "the log does not know the key " + rotation.old()));
        RegisteredKey newcomer = old.replacedBy(rotation.key(), index + 1);
        Signers signers = Signers.of(ring, index, entry, List.of(newcomer));
        List<RegisteredKey> keys = signers.keys();
        if (keys.size() != 2 || !keys.contains(old) || !keys.contains(newcomer)) {
            throw entry.refused(index, "the old and the new key sign it, and nobody else");
        }
        signers.requireActor(signers.inForce());
        return new Verdict(signers, () -> {
            ring.put(old.endingAt(index + 1));
            ring.put(newcomer);
        });
    }

    Verdict revocation(long index, PreparedEntry entry) {
        KeyRevocation revocation = KeyRevocation.read(entry.envelope().body().data());
        RegisteredKey key = ring.find(revocation.key())
                .orElseThrow(() -> entry.refused(index, "the log does not know the key " + revocation.key()));
        if (!key.isInForceAt(index)) {
            throw entry.refused(
                    index, "the key " + revocation.key() + " stopped at entry " + (key.until() - 1) + " already");
        }
        Signers signers = Signers.of(ring, index, entry, List.of());
        signers.requireQuorum(quorum);
        signers.requireActor(signers.keys());
        if (key.root() && ring.countRoots(index) <= quorum) {
            throw entry.refused(
                    index, "fewer root keys would be left than the quorum of " + quorum + ": rotate the key instead");
        }
        return new Verdict(signers, () -> ring.put(key.endingAt(index + 1)));
    }

    private void requireNew(long index, PreparedEntry entry, VerifierKey key) {
        ring.findLike(key).ifPresent(known -> {
            throw entry.refused(
                    index, "the key " + key.id() + " or its id stands in the log already, as " + known.key());
        });
    }
}
