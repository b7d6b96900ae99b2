package org.sulh.register.entry;

import java.util.HashSet;
import java.util.List;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.MalformedException;

/**
 * The payload of a {@code key} entry: a key, who holds it, and what it is for.
 *
 * @param holder actor, a slug
 * @param roles each once; a key of a witness has the role of a witness and no other
 */
public record KeyGrant(VerifierKey key, String holder, List<Role> roles) {
    /** Name of the kind. */
    public static final String KIND = "key";

    /** @throws MalformedException when holder and roles do not fit the key */
    public KeyGrant {
        Slug.check(holder, "the holder of a key");
        roles = List.copyOf(roles);
        if (new HashSet<>(roles).size() < roles.size()) {
            throw new MalformedException("a role of the key " + key.id() + " stands twice");
        }
        boolean witness = roles.contains(Role.WITNESS);
        if (witness != (key.type() == KeyType.COSIGNATURE) || witness && roles.size() > 1) {
            throw new MalformedException("the role witness is for keys that cosign, and their only one; " + key);
        }
    }

    /** @throws MalformedException when it is not the payload of a key entry */
    public static KeyGrant read(Json.Obj data) {
        KeyGrant grant = readRoot(new Members(data, "a key entry"));
        if (grant.roles.isEmpty()) {
            throw new MalformedException("the key " + grant.key.id() + " has no role");
        }
        return grant;
    }

    /** A root key may have no other role. */
    static KeyGrant readRoot(Members members) {
        KeyGrant grant = new KeyGrant(
                VerifierKey.parse(members.text("key")),
                members.text("holder"),
                members.texts("roles").stream().map(Role::new).toList());
        members.end();
        return grant;
    }

    public Json.Obj toData() {
        return Json.Obj.EMPTY
                .with("key", key.toString())
                .with("holder", holder)
                .with("roles", Json.ofTexts(roles.stream().map(Role::text).toList()));
    }
}
