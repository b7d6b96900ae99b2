package org.sulh.register.entry;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A kind of entry: who may sign one, and what its payload is.
 *
 * @param name slug
 * @param signers roles of which each signer has to have one, as {@link Role} writes them; also {@code party:*} (any
 *     party), {@code guarantor} (any guarantor, named or not), {@code root} (the keys of the genesis and those in their place) and {@code *} (anybody with a key)
 * @param persons how many different holders of keys have to sign, 1 or more
 * @param payload throws when the payload is not as it should be
 * @param committed members of the payload that hold a commitment instead of a value, where they are present
 */
public record Kind(String name, Set<String> signers, int persons, PayloadCheck payload, Set<String> committed) {
    static final String ANYBODY = "*";
    static final String ROOT = "root";

    /** @throws org.sulh.register.wire.MalformedException when the name is no slug or a signer no role */
    public Kind {
        Slug.check(name, "a kind of entry");
        signers = Set.copyOf(signers);
        committed = Collections.unmodifiableSet(new TreeSet<>(committed));
        if (signers.isEmpty() || persons < 1 || persons > Envelope.MAX_SIGNATURES) {
            throw new IllegalArgumentException("nobody could sign an entry of the kind " + name);
        }
        signers.stream()
                .filter(signer -> !Set.of(ANYBODY, Role.ANY_PARTY, ROOT).contains(signer))
                .forEach(Role::new);
    }

    /** A kind that one person signs, and of which nothing is sealed. */
    public static Kind of(String name, Set<String> signers, PayloadCheck payload) {
        return new Kind(name, signers, 1, payload, Set.of());
    }

    /** Whether the holder of a key may sign an entry of this kind. */
    boolean isSignedBy(RegisteredKey key) {
        if (signers.contains(ANYBODY) || key.root() && signers.contains(ROOT)) {
            return true;
        }
        for (Role role : key.roles()) {
            if (role.isAmong(signers)) {
                return true;
            }
        }
        return false;
    }

    /** The commitments in a payload, by member, after checking the payload. */
    Map<String, Commitment> check(Json.Obj data) {
        payload.check(data);
        if (committed.isEmpty()) {
            return Map.of();
        }
        Map<String, Commitment> commitments = new TreeMap<>();
        for (String field : committed) {
            Optional<Json> value = data.find(field);
            value.ifPresent(json -> commitments.put(field, Commitment.read(json)));
        }
        return Collections.unmodifiableMap(commitments);
    }
}
