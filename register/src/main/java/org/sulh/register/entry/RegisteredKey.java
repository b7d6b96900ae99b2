package org.sulh.register.entry;

import java.util.List;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.VerifierKey;

/**
 * A key as the log knows it.
 *
 * @param holder actor, a slug
 * @param root whether it is a key of the genesis, or took the place of one
 * @param from first index at which it may sign
 * @param until first index at which it may not any more; {@link #NO_END} while it may
 */
public record RegisteredKey(VerifierKey key, String holder, List<Role> roles, boolean root, long from, long until) {
    /** Until when a key may sign that nobody has revoked or replaced. */
    public static final long NO_END = Long.MAX_VALUE;

    public RegisteredKey {
        roles = List.copyOf(roles);
    }

    static RegisteredKey of(KeyGrant grant, boolean root, long from) {
        return new RegisteredKey(grant.key(), grant.holder(), grant.roles(), root, from, NO_END);
    }

    RegisteredKey replacedBy(VerifierKey other, long from) {
        return new RegisteredKey(other, holder, roles, root, from, NO_END);
    }

    RegisteredKey endingAt(long end) {
        return new RegisteredKey(key, holder, roles, root, from, end);
    }

    /** Whether its signature counts at an index of the log. */
    public boolean isInForceAt(long index) {
        return from <= index && index < until;
    }

    /** Whether it signs entries; a key of a witness does not. */
    public boolean signsEntries() {
        return key.type() == KeyType.ED25519;
    }
}
