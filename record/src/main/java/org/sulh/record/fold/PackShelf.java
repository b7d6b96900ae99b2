package org.sulh.record.fold;

import java.util.Optional;
import org.sulh.pack.Pack;
import org.sulh.register.entry.PackHash;

/** The packs that are at hand, by their hashes. */
@FunctionalInterface
public interface PackShelf {
    /** The pack with this hash, checked to have it. */
    Optional<Pack> find(PackHash hash);
}
