package org.sulh.model.watch;

import java.time.Instant;
import java.util.function.Function;

/**
 * Something that was entered, with where it stands.
 *
 * @param index of its entry
 * @param at the latest time that an entry up to this one has claimed, so that nothing can be dated back
 * @param by who entered it
 * @param what was entered
 */
public record Entered<T>(long index, Instant at, String by, T what) {
    /** Something else, entered in the same place. */
    public <U> Entered<U> map(Function<T, U> change) {
        return new Entered<>(index, at, by, change.apply(what));
    }
}
