package org.sulh.record.entry;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.entry.PackHash;
import org.sulh.register.wire.MalformedException;

/**
 * The payload of a {@code state-digest} entry: what followed from the entries before an index, as hashes that anybody who
 * recomputes it must get.
 *
 * @param fold whose view
 * @param index how many entries it follows from
 * @param pack hash of the pack in force
 * @param engine version of the software that derived it
 * @param passedOver sealed entries that the fold could not read
 * @param types SHA-256 over the lines of each type of conclusion, in 64 hexadecimal digits
 */
public record StateDigest(
        View fold, long index, PackHash pack, String engine, long passedOver, SortedMap<String, String> types)
        implements Payload {
    /** Name of the kind. */
    public static final String KIND = "state-digest";

    /** Whose view a fold takes. */
    public enum View {
        /** Of what is open, or was disclosed to the public. */
        SHARED,
        /** Of everything that the mechanism has. */
        INTERNAL;

        /** The word that entries and output use. */
        public String formName() {
            return Words.of(this);
        }
    }

    /** @throws MalformedException when a figure or hash cannot be */
    public StateDigest {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        if (index < 1 || passedOver < 0) {
            throw new MalformedException("a state follows from at least one entry");
        }
        types.forEach((type, hash) -> {
            if (!hash.matches("[0-9a-f]{64}")) {
                throw new MalformedException("the digest of " + type + " has not 64 hexadecimal digits");
            }
        });
    }

    /** @throws MalformedException when it is not the payload of a digest */
    public static StateDigest read(Json.Obj data) {
        Members members = new Members(data, "a state digest");
        Json.Obj hashes = members.object("types");
        SortedMap<String, String> types = new TreeMap<>();
        Members each = new Members(hashes, "the types of a state digest");
        hashes.names().forEach(type -> types.put(type, each.text(type)));
        StateDigest digest = new StateDigest(
                Words.constant(View.values(), members.text("fold"), "fold"),
                members.number("index"),
                PackHash.parse(members.text("pack")),
                members.text("engine"),
                members.number("passedOver"),
                types);
        members.end();
        return digest;
    }

    /** The same in another view: where nothing is sealed, all views are one. */
    public StateDigest inView(View view) {
        return new StateDigest(view, index, pack, engine, passedOver, types);
    }

    @Override
    public Json.Obj toData() {
        Map<String, Json> hashes = new TreeMap<>();
        types.forEach((type, hash) -> hashes.put(type, Json.of(hash)));
        return Json.Obj.EMPTY
                .with("fold", fold.formName())
                .with("index", index)
                .with("pack", pack.toString())
                .with("engine", engine)
                .with("passedOver", passedOver)
                .with("types", Json.Obj.of(hashes));
    }
}
