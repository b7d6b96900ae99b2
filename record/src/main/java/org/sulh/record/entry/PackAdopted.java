package org.sulh.record.entry;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.entry.PackHash;
import org.sulh.register.entry.Role;
import org.sulh.register.wire.MalformedException;

/**
 * The payload of a {@code pack-adopted} entry: a version of the agreement's data is in force.
 *
 * @param pack hash over its files
 * @param agreement id
 * @param version as the pack names it
 * @param inForceFrom first day of the happenings that it is applied to; absent for the first one, which is applied to all
 *     before the next
 * @param next who has to sign when the version after this one is adopted, as the procedure of this one says
 * @param seals hash of each file and part of the pack, so that a change can be named
 */
public record PackAdopted(
        PackHash pack, String agreement, String version, Optional<LocalDate> inForceFrom, Quorum next, PackSeals seals)
        implements Payload {
    /** Name of the kind. */
    public static final String KIND = "pack-adopted";

    /**
     * Who has to sign.
     *
     * @param signatures how many different persons, 1 or more
     * @param roles of which each of them has one; {@code party:*} is that of any party, {@code guarantor}
     *     that of any guarantor
     */
    public record Quorum(int signatures, List<String> roles) {
        /** @throws MalformedException when nobody could be counted */
        public Quorum {
            roles = List.copyOf(roles);
            if (signatures < 1 || roles.isEmpty()) {
                throw new MalformedException("a version is adopted by at least one person, who has a role");
            }
            roles.stream().filter(role -> !role.equals(Role.ANY_PARTY)).forEach(Role::new);
        }

        /** Whether a person of this role counts. */
        public boolean counts(Role role) {
            return role.isAmong(roles);
        }
    }

    /** @throws MalformedException when the hash is not that of the files */
    public PackAdopted {
        if (!seals.packHash().equals(pack)) {
            throw new MalformedException(
                    "the pack is said to have the hash " + pack + ", and its files have " + seals.packHash());
        }
    }

    /** @throws MalformedException when it is not the payload of an adoption */
    public static PackAdopted read(Json.Obj data) {
        Members members = new Members(data, "the adoption of a pack");
        PackAdopted adopted = new PackAdopted(
                PackHash.parse(members.text("pack")),
                members.text("agreement"),
                members.text("version"),
                members.findText("inForceFrom").map(Day::parse),
                quorum(members.object("next")),
                new PackSeals(texts(members.object("files")), texts(members.object("parts"))));
        members.end();
        return adopted;
    }

    private static Quorum quorum(Json.Obj json) {
        Members members = new Members(json, "a quorum");
        Quorum quorum =
                new Quorum(Math.clamp(members.number("signatures"), 0, Integer.MAX_VALUE), members.texts("roles"));
        members.end();
        return quorum;
    }

    private static SortedMap<String, String> texts(Json.Obj object) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : object.names()) {
            if (!(object.find(name).orElseThrow() instanceof Json.Str(String text))) {
                throw new MalformedException("the hash of '" + name + "' is not text");
            }
            texts.put(name, text);
        }
        return Collections.unmodifiableSortedMap(texts);
    }

    private static Json.Obj object(Map<String, String> texts) {
        Map<String, Json> members = new TreeMap<>();
        texts.forEach((name, text) -> members.put(name, Json.of(text)));
        return Json.Obj.of(members);
    }

    @Override
    public Json.Obj toData() {
        Json.Obj data = Json.Obj.EMPTY
                .with("pack", pack.toString())
                .with("agreement", agreement)
                .with("version", version)
                .with(
                        "next",
                        Json.Obj.EMPTY.with("signatures", next.signatures()).with("roles", Json.ofTexts(next.roles())))
                .with("files", object(seals.files()))
                .with("parts", object(seals.parts()));
        return inForceFrom.isPresent()
                ? data.with("inForceFrom", inForceFrom.get().toString())
                : data;
    }
}
