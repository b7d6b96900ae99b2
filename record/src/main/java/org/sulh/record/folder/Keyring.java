package org.sulh.record.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sulh.register.entry.Authority;
import org.sulh.register.entry.RegisteredKey;
import org.sulh.register.entry.Role;
import org.sulh.register.note.SigningKey;

/**
 * The private keys at hand, to sign as one of those whom the register knows.
 *
 * @param keys those named first are preferred
 */
public record Keyring(List<SigningKey> keys) {
    public Keyring {
        keys = List.copyOf(keys);
    }

    /** A key with its holder. */
    public record Signer(SigningKey key, String holder) {}

    /**
     * The first key that the register knows, that is in force for the next entry and has one of the roles; {@code guarantor}
     * is that of any guarantor.
     */
    public Optional<Signer> find(Authority authority, Role... roles) {
        List<String> words = List.of(roles).stream().map(Role::text).toList();
        return list(authority, role -> role.isAmong(words)).stream().findFirst();
    }

    /** All keys that the register knows, that are in force for the next entry and have a role that counts; one a person. */
    List<Signer> list(Authority authority, Predicate<Role> counts) {
        return listKnown(authority, known -> known.roles().stream().anyMatch(counts));
    }

    /** All root keys that are in force for the next entry; one a person. */
    List<Signer> listRoots(Authority authority) {
        return listKnown(authority, RegisteredKey::root);
    }

    private List<Signer> listKnown(Authority authority, Predicate<RegisteredKey> which) {
        Map<String, Signer> signers = new LinkedHashMap<>();
        for (SigningKey key : keys) {
            authority
                    .findKey(key.verifierKey().id())
                    .filter(known -> known.isInForceAt(authority.size()))
                    .filter(known -> known.key().equals(key.verifierKey()))
                    .filter(which)
                    .ifPresent(known -> signers.putIfAbsent(known.holder(), new Signer(key, known.holder())));
        }
        return List.copyOf(signers.values());
    }
}
