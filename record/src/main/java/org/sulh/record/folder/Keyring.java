package org.sulh.record.folder;

import java.util.List;
import java.util.Optional;
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

    /** The first key that the register knows, that is in force for the next entry and has one of the roles. */
    public Optional<Signer> find(Authority authority, Role... roles) {
        for (SigningKey key : keys) {
            Optional<RegisteredKey> known = authority
                    .findKey(key.verifierKey().id())
                    .filter(found -> found.isInForceAt(authority.size()))
                    .filter(found -> found.key().equals(key.verifierKey()))
                    .filter(found -> List.of(roles).stream().anyMatch(found.roles()::contains));
            if (known.isPresent()) {
                return Optional.of(new Signer(key, known.get().holder()));
            }
        }
        return Optional.empty();
    }
}
