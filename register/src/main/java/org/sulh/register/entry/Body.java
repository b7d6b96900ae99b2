package org.sulh.register.entry;

import java.time.Instant;
import org.sulh.register.wire.MalformedException;

/**
 * What an entry says, and who says it: what the signatures cover.
 *
 * @param kind of entry, a slug
 * @param at when it was made by the clock of who made it: a claim, by which nothing is judged; fractions of a second are
 *     cut off
 * @param by actor who enters it, a slug; holder of one of the keys that sign
 * @param data the payload, as the kind wants it
 */
public record Body(String kind, Instant at, String by, Json.Obj data) {
    private static final long VERSION = 1;

    /** @throws MalformedException when kind or actor are no slugs, or the year has not four digits */
    public Body {
        Slug.check(kind, "a kind of entry");
        Slug.check(by, "an actor");
        at = Timestamp.cut(at);
    }

    /** @throws MalformedException when it is not the body of an entry */
    static Body read(Json json) {
        Members members = Members.of(json, "the body of an entry");
        long version = members.number("v");
        if (version != VERSION) {
            throw new MalformedException("an entry of version " + version + "; known is version " + VERSION);
        }
        Body body = new Body(
                members.text("kind"), Timestamp.parse(members.text("at")), members.text("by"), members.object("data"));
        members.end();
        return body;
    }

    Json.Obj toJson() {
        return Json.Obj.EMPTY
                .with("v", VERSION)
                .with("kind", kind)
                .with("at", Timestamp.write(at))
                .with("by", by)
                .with("data", data);
    }
}
