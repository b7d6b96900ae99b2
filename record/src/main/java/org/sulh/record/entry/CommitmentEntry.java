package org.sulh.record.entry;

import java.util.List;
import org.sulh.model.Commitment;
import org.sulh.model.watch.Sighting;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.wire.MalformedException;

/**
 * The payload of a {@code commitment} entry: a promise or demand beside those of the pack, something that was seen of one, or
 * that an earlier sighting no longer holds.
 */
public sealed interface CommitmentEntry extends Payload {
    /** Name of the kind. */
    String KIND = "commitment";

    /** A promise or demand. */
    record Stated(Commitment commitment) implements CommitmentEntry {
        @Override
        public Json.Obj toData() {
            return CommitmentForm.write(commitment).with("form", "stated");
        }
    }

    /** Something was seen. */
    record Seen(Sighting sighting) implements CommitmentEntry {
        @Override
        public Json.Obj toData() {
            return Json.Obj.EMPTY
                    .with("form", "seen")
                    .with("commitment", sighting.commitment())
                    .with("milestone", sighting.milestone())
                    .with("by", sighting.kind())
                    .with("evidence", Json.ofTexts(sighting.evidence()))
                    .with("reason", sighting.reason());
        }
    }

    /**
     * A sighting no longer holds.
     *
     * @param entry index of the sighting
     */
    record Withdrawn(long entry, String reason) implements CommitmentEntry {
        /** @throws MalformedException when there can be no such entry */
        public Withdrawn {
            if (entry < 0) {
                throw new MalformedException("there is no entry " + entry);
            }
        }

        @Override
        public Json.Obj toData() {
            return Json.Obj.EMPTY.with("form", "withdrawn").with("seen", entry).with("reason", reason);
        }
    }

    /** @throws MalformedException when it is not the payload of a commitment entry */
    static CommitmentEntry read(Json.Obj data) {
        Members members = new Members(data, "a commitment entry");
        try {
            CommitmentEntry entry =
                    switch (members.text("form")) {
                        case "stated" -> new Stated(CommitmentForm.read(members));
                        case "seen" -> new Seen(sighting(members));
                        case "withdrawn" -> new Withdrawn(members.number("seen"), members.text("reason"));
                        default ->
                            throw new MalformedException("the form of a commitment entry is stated, seen or withdrawn");
                    };
            members.end();
            return entry;
        } catch (IllegalArgumentException e) {
            throw new MalformedException("a commitment entry: " + e.getMessage());
        }
    }

    private static Sighting sighting(Members members) {
        List<String> evidence =
                members.texts("evidence").stream().map(Ids::evidence).toList();
        return new Sighting(
                members.text("commitment"),
                members.text("milestone"),
                members.text("by"),
                evidence,
                members.text("reason"));
    }
}
