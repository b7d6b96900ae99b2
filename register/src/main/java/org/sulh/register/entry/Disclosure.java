package org.sulh.register.entry;

import org.sulh.register.wire.MalformedException;

/**
 * The payload of a {@code disclosure} entry: sealed fields are shown to somebody.
 *
 * @param to {@code public}, an actor, or a role
 * @param reason for people
 */
public record Disclosure(FieldNames fields, String to, String reason) {
    /** Name of the kind. */
    public static final String KIND = "disclosure";

    private static final String PARTY = "party:";

    /** @throws MalformedException when it is not said to whom */
    public Disclosure {
        if (!Slug.isSlug(to.startsWith(PARTY) ? to.substring(PARTY.length()) : to)) {
            throw new MalformedException(
                    "a disclosure is to public, an actor or a role, not to " + JsonWriter.quoted(to));
        }
    }

    /** @throws MalformedException when it is not the payload of a disclosure */
    public static Disclosure read(Json.Obj data) {
        Members members = new Members(data, "a disclosure");
        Disclosure disclosure = new Disclosure(FieldNames.read(members), members.text("to"), members.text("reason"));
        members.end();
        return disclosure;
    }

    public Json.Obj toData() {
        return fields.toData().with("to", to).with("reason", reason);
    }
}
