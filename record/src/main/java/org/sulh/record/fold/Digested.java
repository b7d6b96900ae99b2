package org.sulh.record.fold;

import org.sulh.record.entry.StateDigest;

/**
 * A state digest, with where it stands.
 *
 * @param index of its entry
 */
public record Digested(long index, StateDigest digest) {}
