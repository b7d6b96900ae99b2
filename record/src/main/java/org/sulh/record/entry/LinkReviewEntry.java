package org.sulh.record.entry;

import java.util.List;
import java.util.OptionalLong;
import org.sulh.model.LinkReview;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.wire.MalformedException;

/**
 * The payload of a {@code link-review} entry: claims that a person holds to speak of one happening, or of different ones;
 * or that an earlier such entry no longer holds.
 *
 * @param bond what is said of the claims
 * @param claims ids of two claims or more; none when an earlier review is withdrawn
 * @param withdraws index of the entry that no longer holds
 * @param reason in the analyst's words
 */
public record LinkReviewEntry(Bond bond, List<String> claims, OptionalLong withdraws, String reason)
        implements Payload {
    /** Name of the kind. */
    public static final String KIND = "link-review";

    /** What is said of the claims. */
    public enum Bond {
        /** They speak of one happening. */
        TOGETHER,
        /** No two of them speak of one happening. */
        APART,
        /** An earlier review no longer holds. */
        WITHDRAWN
    }

    /** @throws MalformedException when the parts do not fit each other */
    public LinkReviewEntry {
        claims = List.copyOf(claims);
        boolean withdrawn = bond == Bond.WITHDRAWN;
        if (withdrawn != withdraws.isPresent() || withdrawn != claims.isEmpty()) {
            throw new MalformedException("a link review names claims, or the entry that it withdraws");
        }
        if (withdrawn && withdraws.getAsLong() < 0) {
            throw new MalformedException("there is no entry " + withdraws.getAsLong());
        }
        if (!withdrawn && (claims.size() < 2 || claims.stream().distinct().count() != claims.size())) {
            throw new MalformedException("a link review names two claims or more, none twice");
        }
        if (reason.isBlank()) {
            throw new MalformedException("a link review has a reason");
        }
    }

    /** @throws MalformedException when it is not the payload of a link review */
    public static LinkReviewEntry read(Json.Obj data) {
        Members members = new Members(data, "a link review");
        LinkReviewEntry entry = new LinkReviewEntry(
                Words.constant(Bond.values(), members.text("bond"), "bond"),
                members.findTexts("claims").stream().map(Ids::claim).toList(),
                members.findNumber("withdraws"),
                members.text("reason"));
        members.end();
        return entry;
    }

    /** The review as matching knows it, called by the index of its entry. */
    public LinkReview toReview(long index) {
        LinkReview.Kind kind = bond == Bond.TOGETHER ? LinkReview.Kind.TOGETHER : LinkReview.Kind.APART;
        return new LinkReview("l-" + index, kind, claims, reason);
    }

    @Override
    public Json.Obj toData() {
        Json.Obj data = Json.Obj.EMPTY.with("bond", Words.of(bond)).with("reason", reason);
        if (!claims.isEmpty()) {
            data = data.with("claims", Json.ofTexts(claims));
        }
        return withdraws.isPresent() ? data.with("withdraws", withdraws.getAsLong()) : data;
    }
}
