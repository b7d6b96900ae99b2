package org.sulh.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.intake.CaseFile;
import org.sulh.model.Claim;
import org.sulh.model.Document;

/**
 * A document that has arrived, with the claims drawn from it.
 *
 * @param document what arrived
 * @param extractor name and version of what drew the claims
 * @param claims in the order of the text
 */
record Arrival(Document document, String extractor, List<Claim> claims) {
    /** What draws claims from a document by hand, where it drew none. */
    private static final String CODER = "coder";

    Arrival {
        claims = List.copyOf(claims);
    }

    /** The documents of a coded case. */
    static List<Arrival> of(CaseFile coded) {
        Map<String, List<Claim>> byDocument = new LinkedHashMap<>();
        coded.documents().forEach(document -> byDocument.put(document.id(), new ArrayList<>()));
        coded.claims().forEach(claim -> byDocument
                .computeIfAbsent(claim.document(), key -> new ArrayList<>())
                .add(claim));
        return coded.documents().stream()
                .map(document -> {
                    List<Claim> claims = byDocument.getOrDefault(document.id(), List.of());
                    return new Arrival(
                            document,
                            claims.isEmpty() ? CODER : claims.getFirst().extractor(),
                            claims);
                })
                .toList();
    }
}
