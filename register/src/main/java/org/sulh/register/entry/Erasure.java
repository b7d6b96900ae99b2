package org.sulh.register.entry;

/**
 * The payload of an {@code erasure} entry: what sealed fields held is deleted for good.
 *
 * @param reason for people
 */
public record Erasure(FieldNames fields, String reason) {
    /** Name of the kind. */
    public static final String KIND = "erasure";

    /** @throws org.sulh.register.wire.MalformedException when it is not the payload of an erasure */
    public static Erasure read(Json.Obj data) {
        Members members = new Members(data, "an erasure");
        Erasure erasure = new Erasure(FieldNames.read(members), members.text("reason"));
        members.end();
        return erasure;
    }

    public Json.Obj toData() {
        return fields.toData().with("reason", reason);
    }
}
