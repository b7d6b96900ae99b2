package org.sulh.pipeline.correlate;

import java.util.List;
import org.sulh.model.Incident.Part;

/**
 * Why two claims are together or apart.
 *
 * @param together whether they are in one incident
 * @param parts the parts of their score, in millibits; none where they are not scored
 * @param reason in words
 */
public record Verdict(boolean together, List<Part> parts, String reason) {
    public Verdict {
        parts = List.copyOf(parts);
    }

    /** Sum of the parts, in millibits. */
    public long weight() {
        return parts.stream().mapToLong(Part::weight).sum();
    }
}
