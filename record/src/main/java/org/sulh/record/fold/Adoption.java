package org.sulh.record.fold;

import org.sulh.record.entry.PackAdopted;

/**
 * A version of the pack that was adopted.
 *
 * @param index of its entry
 */
public record Adoption(long index, PackAdopted pack) {
    /** In words, that the pack is not at hand. */
    String missing() {
        return "the pack " + pack.agreement() + " version " + pack.version() + " (" + pack.pack()
                + ", adopted by entry " + index + ") is not here";
    }
}
