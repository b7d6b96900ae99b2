package org.sulh.model;

import java.util.Set;

/**
 * Which claims a person has looked at. To confirm a claim is to say that the document says so, and not that it is so. A
 * claim that was corrected is a rejected one and a new, confirmed one.
 *
 * @param confirmed ids of claims that stand as they are
 * @param rejected ids of claims that the document does not make; they count for nothing
 */
public record Reviews(Set<String> confirmed, Set<String> rejected) {
    private static final Reviews NONE = new Reviews(Set.of(), Set.of());

    public Reviews {
        confirmed = Set.copyOf(confirmed);
        rejected = Set.copyOf(rejected);
        for (String claim : rejected) {
            Checks.that(!confirmed.contains(claim), "claim " + claim + " is both confirmed and rejected");
        }
    }

    /** Nobody has looked yet. */
    public static Reviews none() {
        return NONE;
    }
}
