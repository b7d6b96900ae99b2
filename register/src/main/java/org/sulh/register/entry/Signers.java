package org.sulh.register.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sulh.register.note.ForgedException;
import org.sulh.register.note.KeyId;

/**
 * Those who signed an entry, and the rules on who has to.
 *
 * @param index at which the entry is to stand, by which the keys are judged
 * @param keys in the order of the signatures; one that the entry itself registers begins only after it
 */
record Signers(long index, PreparedEntry entry, List<RegisteredKey> keys) {
    /**
     * @param newcomers keys that the entry itself registers, and that may sign it
     * @throws RefusedException when one of the signing keys is unknown, not in force or signs no entries
     */
    static Signers of(KeyRing ring, long index, PreparedEntry entry, List<RegisteredKey> newcomers) {
        List<RegisteredKey> keys = new ArrayList<>();
        for (EntrySignature signature : entry.envelope().signatures()) {
            keys.add(signer(ring, index, entry, newcomers, signature.key()));
        }
        return new Signers(index, entry, keys);
    }

    private static RegisteredKey signer(
            KeyRing ring, long index, PreparedEntry entry, List<RegisteredKey> newcomers, KeyId id) {
        for (RegisteredKey newcomer : newcomers) {
            if (newcomer.key().id().equals(id)) {
                return newcomer;
            }
        }
        Optional<RegisteredKey> found = ring.find(id);
        if (found.isEmpty()) {
            throw entry.refused(index, "signed by the key " + id + ", which the log does not know");
        }
        RegisteredKey key = found.get();
        if (!key.isInForceAt(index)) {
            throw entry.refused(index, "signed by the key " + id + ", which stopped at entry " + (key.until() - 1));
        }
        if (!key.signsEntries()) {
            throw entry.refused(index, "signed by the key " + id + " of a witness, which signs no entries");
        }
        return key;
    }

    /** The keys that are in force already. */
    List<RegisteredKey> inForce() {
        return keys.stream().filter(key -> key.isInForceAt(index)).toList();
    }

    /** Asks that whoever the entry says it is by holds one of some keys that signed. */
    void requireActor(List<RegisteredKey> among) {
        String by = entry.envelope().body().by();
        for (RegisteredKey key : among) {
            if (key.holder().equals(by)) {
                return;
            }
        }
        throw new ForgedException(
                "entry " + index + " (" + entry.kind().name() + "): it says it is by " + by + ", who did not sign it");
    }

    /** Asks that each may sign this kind of entry, and that they are as many persons as it takes. */
    void requireRolesAndPersons() {
        Kind kind = entry.kind();
        for (RegisteredKey key : keys) {
            if (!kind.isSignedBy(key)) {
                throw entry.refused(
                        index,
                        key.holder() + " (" + key.key().id() + ") may not sign it: its roles are " + key.roles());
            }
        }
        if (kind.persons() > 1) {
            Set<String> holders = new HashSet<>();
            keys.forEach(key -> holders.add(key.holder()));
            if (holders.size() < kind.persons()) {
                throw entry.refused(index, "it takes " + kind.persons() + " different persons, not " + holders.size());
            }
        }
    }

    /** Asks that those in force are root keys, and enough of them. */
    void requireQuorum(int quorum) {
        List<RegisteredKey> inForce = inForce();
        for (RegisteredKey key : inForce) {
            if (!key.root()) {
                throw entry.refused(index, key.holder() + " (" + key.key().id() + ") may not sign it: no root key");
            }
        }
        if (inForce.size() < quorum) {
            throw entry.refused(index, "it takes " + quorum + " root keys, not " + inForce.size());
        }
    }

    /** The signatures that nobody has verified yet. */
    List<SignatureCheck> owed() {
        List<SignatureCheck> owed = new ArrayList<>();
        List<EntrySignature> signatures = entry.envelope().signatures();
        for (int i = 0; i < signatures.size(); i++) {
            RegisteredKey key = keys.get(i);
            if (!entry.isVerifiedBy(key.key())) {
                owed.add(new SignatureCheck(index, entry.envelope(), signatures.get(i), key.key()));
            }
        }
        return owed;
    }
}
