package org.sulh.record.fold;

import java.util.Optional;
import org.sulh.register.entry.Commitment;
import org.sulh.register.entry.Json;

/** Gives what a commitment stands for to whoever may know it. The same answer every time; for any number of threads. */
@FunctionalInterface
public interface Opener {
    /** The value, or nothing when it was erased, or is not for this fold. */
    Optional<Json> open(Commitment commitment);

    /** Opens nothing. */
    static Opener none() {
        return commitment -> Optional.empty();
    }
}
