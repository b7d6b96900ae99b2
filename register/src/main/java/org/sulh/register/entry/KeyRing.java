package org.sulh.register.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sulh.register.note.KeyId;
import org.sulh.register.note.VerifierKey;

/**
 * Every key that the log ever registered. An id stands for one public key for good, so any thread may look keys up while
 * another one admits entries.
 */
final class KeyRing {
    private final Map<KeyId, RegisteredKey> keys = new ConcurrentHashMap<>();

    Optional<RegisteredKey> find(KeyId id) {
        return Optional.ofNullable(keys.get(id));
    }

    List<RegisteredKey> list() {
        return keys.values().stream()
                .sorted(Comparator.comparingLong(RegisteredKey::from)
                        .thenComparing(known -> known.key().id().toString()))
                .toList();
    }

    /** The key that bears the same id or is the same key under another name. */
    Optional<RegisteredKey> findLike(VerifierKey key) {
        return keys.values().stream().filter(known -> isLike(known.key(), key)).findFirst();
    }

    /** Whether two keys could be taken for each other: they have one id, or are one key under two names. */
    static boolean isLike(VerifierKey a, VerifierKey b) {
        return a.id().equals(b.id()) || a.hasSamePublicKeyAs(b);
    }

    /** How many root keys may sign at an index. */
    long countRoots(long index) {
        return keys.values().stream()
                .filter(key -> key.root() && key.isInForceAt(index))
                .count();
    }

    void put(RegisteredKey key) {
        keys.put(key.key().id(), key);
    }
}
