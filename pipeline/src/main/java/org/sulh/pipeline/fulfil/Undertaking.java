package org.sulh.pipeline.fulfil;

import java.util.OptionalLong;
import org.sulh.model.Commitment;

/**
 * A commitment, with where it comes from.
 *
 * @param entry index of the entry that states it; absent where it stands in the pack
 */
public record Undertaking(Commitment commitment, OptionalLong entry) {}
