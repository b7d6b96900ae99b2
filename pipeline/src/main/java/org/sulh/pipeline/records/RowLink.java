package org.sulh.pipeline.records;

import java.util.List;
import org.sulh.model.Incident.Part;

/**
 * Two rows that speak, or may speak, of one happening, with the parts whose sum says so.
 *
 * @param first place of a row in the input, from 0
 * @param second place of another
 * @param parts weight of each likeness, in millibits
 * @param contested whether an equal rival kept the two apart
 */
public record RowLink(int first, int second, List<Part> parts, boolean contested) {
    public RowLink {
        parts = List.copyOf(parts);
    }

    /** Sum of the parts: log2 of the odds that the two speak of one happening, in millibits. */
    public long weight() {
        return parts.stream().mapToLong(Part::weight).sum();
    }
}
