package org.sulh.model;

import java.util.List;

/**
 * An analyst's word on which claims speak of one happening. It wins over any score.
 *
 * @param id what the review is called by, such as {@code l-17}
 * @param kind together or apart
 * @param claims ids of at least two claims; with {@code APART} each of them from each other
 * @param reason in the analyst's words
 */
public record LinkReview(String id, Kind kind, List<String> claims, String reason) {
    /** What must hold of the claims. */
    public enum Kind {
        /** They speak of one happening. */
        TOGETHER,
        /** No two of them speak of one happening. */
        APART
    }

    public LinkReview {
        Checks.id(id, "l-");
        claims = List.copyOf(claims);
        claims.forEach(claim -> Checks.id(claim, "c-"));
        Checks.that(claims.stream().distinct().count() == claims.size(), id + " names a claim twice");
        Checks.that(claims.size() >= 2, id + " names fewer than two claims");
        Checks.text(reason, "reason of " + id);
    }
}
