package org.sulh.model;

import java.util.List;
import java.util.Optional;

/**
 * Claims that speak of one happening. What it says of the happening is the narrowest common reading of its claims; it is
 * no finding.
 *
 * @param id {@code i-} and the lowest ordinal among its claims
 * @param type the type that most of its claims bear, the first by name when they tie
 * @param time narrowest window that its claims allow
 * @param place most precise place that its claims name
 * @param scope single, or aggregate for a toll over a period
 * @param claims ids of the claims, at least one
 * @param links why claims were put together, each as a sum
 */
public record Incident(
        String id,
        EventType type,
        TimeWindow time,
        Optional<Place> place,
        Scope scope,
        List<String> claims,
        List<Link> links) {
    public Incident {
        Checks.id(id, "i-");
        claims = List.copyOf(claims);
        links = List.copyOf(links);
        Checks.that(!claims.isEmpty(), "an incident holds at least one claim");
    }

    /**
     * Two claims of one happening, with the parts whose sum decided it.
     *
     * @param first id of a claim
     * @param second id of a claim
     * @param parts weight of each field compared, in millibits (log2 of a likelihood ratio, times 1,000)
     */
    public record Link(String first, String second, List<Part> parts) {
        public Link {
            parts = List.copyOf(parts);
        }

        /** Sum of the parts, in millibits. */
        public long weight() {
            return parts.stream().mapToLong(Part::weight).sum();
        }
    }

    /** What one field adds to a link, in millibits, with the reason in words. */
    public record Part(String field, long weight, String reason) {}
}
