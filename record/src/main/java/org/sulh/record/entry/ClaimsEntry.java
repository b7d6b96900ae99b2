package org.sulh.record.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sulh.model.Claim;
import org.sulh.register.entry.Json;
import org.sulh.register.entry.Members;
import org.sulh.register.wire.MalformedException;

/**
 * The payload of a {@code claims} entry: claims drawn from one document by one version of an extractor, or a part of them.
 * A document of which nothing could be drawn has one part without claims, so that it is known to have been read.
 *
 * @param document id
 * @param extractor name and version
 * @param part 1 to {@code parts}
 * @param parts 1 to 9,999
 * @param claims in the order of the text, none twice
 */
public record ClaimsEntry(String document, String extractor, int part, int parts, List<Claim> claims)
        implements Payload {
    /** Name of the kind. */
    public static final String KIND = "claims";

    private static final int MOST_PARTS = 9_999;

    /** @throws MalformedException when the parts do not count, or a claim stands twice or is of another document */
    public ClaimsEntry {
        claims = List.copyOf(claims);
        if (parts < 1 || parts > MOST_PARTS || part < 1 || part > parts) {
            throw new MalformedException(
                    "claims are part 1 to " + MOST_PARTS + " of as many, not " + part + " of " + parts);
        }
        Set<String> ids = new HashSet<>();
        for (Claim claim : claims) {
            if (!ids.add(claim.id())) {
                throw new MalformedException("the claim " + claim.id() + " stands twice");
            }
            if (!claim.document().equals(document)) {
                throw new MalformedException(
                        "the claim " + claim.id() + " is of the document " + claim.document() + ", not of " + document);
            }
        }
    }

    /** @throws MalformedException when it is not the payload of claims */
    public static ClaimsEntry read(Json.Obj data) {
        Members members = new Members(data, "claims");
        List<Claim> claims = new ArrayList<>();
        for (Json claim : members.list("claims")) {
            claims.add(ClaimJson.read(claim));
        }
        ClaimsEntry entry = new ClaimsEntry(
                Ids.document(members.text("document")),
                members.text("extractor"),
                Math.clamp(members.number("part"), 0, Integer.MAX_VALUE),
                Math.clamp(members.number("parts"), 0, Integer.MAX_VALUE),
                claims);
        members.end();
        return entry;
    }

    @Override
    public Json.Obj toData() {
        return Json.Obj.EMPTY
                .with("document", document)
                .with("extractor", extractor)
                .with("part", part)
                .with("parts", parts)
                .with(
                        "claims",
                        new Json.Arr(claims.stream().<Json>map(ClaimJson::write).toList()));
    }
}
