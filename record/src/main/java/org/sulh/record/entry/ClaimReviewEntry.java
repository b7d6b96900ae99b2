package org.sulh.record.entry;

import java.util.Optional;
import org.sulh.model.Claim;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.wire.MalformedException;

/**
 * The payload of a {@code claim-review} entry: what a person found when reading the document. It says whether the document
 * makes the claim, and nothing about whether the claim is true. Of several reviews of a claim the last one holds.
 *
 * @param verdict what was found
 * @param claim id of the claim reviewed; absent when one is added
 * @param to the claim as it should be, when it is corrected or added
 * @param reason in the analyst's words; never absent when a claim is rejected
 */
public record ClaimReviewEntry(Verdict verdict, Optional<String> claim, Optional<Claim> to, Optional<String> reason)
        implements Payload {
    /** Name of the kind. */
    public static final String KIND = "claim-review";

    /** What a person found. */
    public enum Verdict {
        /** The document makes the claim as it stands. */
        CONFIRMED,
        /** The document makes another claim in its place. */
        CORRECTED,
        /** The document does not make the claim. */
        REJECTED,
        /** The document makes a claim that nobody drew from it. */
        ADDED;

        /** The word that entries and output use. */
        public String formName() {
            return Words.of(this);
        }
    }

    /** @throws MalformedException when the parts do not fit the verdict */
    public ClaimReviewEntry {
        boolean hasNew = verdict == Verdict.CORRECTED || verdict == Verdict.ADDED;
        if (claim.isPresent() == (verdict == Verdict.ADDED)) {
            throw new MalformedException("a review names the claim it is of, unless it adds one");
        }
        if (to.isPresent() != hasNew) {
            throw new MalformedException(
                    "a review that corrects or adds holds the claim as it should be, and no other does");
        }
        if (verdict == Verdict.REJECTED && reason.isEmpty()) {
            throw new MalformedException("whoever rejects a claim says why");
        }
        if (to.isPresent() && claim.equals(Optional.of(to.get().id()))) {
            throw new MalformedException("the correction of " + claim.get() + " changes nothing: confirm it instead");
        }
    }

    /** @throws MalformedException when it is not the payload of a review */
    public static ClaimReviewEntry read(Json.Obj data) {
        Members members = new Members(data, "a claim review");
        ClaimReviewEntry entry = new ClaimReviewEntry(
                Words.constant(Verdict.values(), members.text("verdict"), "verdict"),
                members.findText("claim").map(Ids::claim),
                members.findObject("to").map(ClaimJson::read),
                members.findText("reason"));
        members.end();
        return entry;
    }

    @Override
    public Json.Obj toData() {
        Json.Obj data = Json.Obj.EMPTY.with("verdict", verdict.formName());
        if (claim.isPresent()) {
            data = data.with("claim", claim.get());
        }
        if (to.isPresent()) {
            data = data.with("to", ClaimJson.write(to.get()));
        }
        return reason.isPresent() ? data.with("reason", reason.get()) : data;
    }
}
