package org.sulh.record.fold;

import org.sulh.record.entry.PackAdopted;

/**
 * A version of the pack that was adopted.
 *
 * @param index of its entry
 */
public record Adoption(long index, PackAdopted pack) {}
