package org.sulh.model;

import java.util.List;

/**
 * Claims that go back to one origin: one statement, one agency's report, one outlet's own report. It counts once.
 *
 * @param id {@code o-} and what tells it from the others
 * @param origin the origin in words
 * @param claims ids of the claims, at least one
 * @param unions why each claim after the first is in the group
 */
public record OriginGroup(String id, String origin, List<String> claims, List<Union> unions) {
    public OriginGroup {
        Checks.id(id, "o-");
        Checks.text(origin, "origin");
        claims = List.copyOf(claims);
        unions = List.copyOf(unions);
        Checks.that(!claims.isEmpty(), "an origin group holds at least one claim");
    }

    /** Two claims held to be of one origin, and why. */
    public record Union(String first, String second, String reason) {
        public Union {
            Checks.text(reason, "reason of a union");
        }
    }
}
