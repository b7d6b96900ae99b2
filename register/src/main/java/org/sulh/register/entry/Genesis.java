package org.sulh.register.entry;

import java.util.List;
import org.sulh.register.note.KeyName;
import org.sulh.register.note.KeyType;
import org.sulh.register.note.VerifierKey;
import org.sulh.register.wire.MalformedException;

/**
 * The payload of entry 0: whose log it is, and the root keys from which all authority comes.
 *
 * @param mechanism name of the mechanism, for people
 * @param origin of the log, as its checkpoints write it
 * @param roots the root keys; each signs the genesis. Roles beside that of a root may be empty
 * @param quorum how many root keys have to sign when a key is registered or revoked, 1 to the number of root keys
 * @param pack hash of the pack in force from the beginning
 * @param engine version of the software that derives from the log
 */
public record Genesis(String mechanism, String origin, List<KeyGrant> roots, int quorum, PackHash pack, String engine) {
    /** Name of the kind. */
    public static final String KIND = "genesis";

    private static final String WHAT = "the genesis";

    /** @throws MalformedException when no log can begin like this */
    public Genesis {
        roots = List.copyOf(roots);
        requireCount(roots.size());
        KeyName.check(origin);
        if (quorum < 1 || quorum > roots.size()) {
            throw new MalformedException("the quorum of " + roots.size() + " root keys is not " + quorum);
        }
        for (int i = 0; i < roots.size(); i++) {
            VerifierKey key = roots.get(i).key();
            if (key.type() != KeyType.ED25519) {
                throw new MalformedException(key + " is the key of a witness, and no root key");
            }
            if (roots.subList(0, i).stream().anyMatch(earlier -> KeyRing.isLike(earlier.key(), key))) {
                throw new MalformedException("the root key " + key + " stands twice, or its id does");
            }
        }
    }

    private static void requireCount(int roots) {
        if (roots < 1 || roots > Envelope.MAX_SIGNATURES) {
            throw new MalformedException(
                    "a log has 1 to " + Envelope.MAX_SIGNATURES + " root keys, each of which signs, not " + roots);
        }
    }

    /** @throws MalformedException when it is not the payload of a genesis */
    public static Genesis read(Json.Obj data) {
        Members members = new Members(data, WHAT);
        List<Json> keys = members.list("keys");
        requireCount(keys.size());
        List<KeyGrant> roots = keys.stream()
                .map(key -> KeyGrant.readRoot(Members.of(key, "a root key")))
                .toList();
        Genesis genesis = new Genesis(
                members.text("mechanism"),
                members.text("origin"),
                roots,
                Math.clamp(members.number("quorum"), 0, Integer.MAX_VALUE),
                PackHash.parse(members.text("pack")),
                members.text("engine"));
        members.end();
        return genesis;
    }

    public Json.Obj toData() {
        return Json.Obj.EMPTY
                .with("mechanism", mechanism)
                .with("origin", origin)
                .with(
                        "keys",
                        new Json.Arr(roots.stream().<Json>map(KeyGrant::toData).toList()))
                .with("quorum", quorum)
                .with("pack", pack.toString())
                .with("engine", engine);
    }
}
