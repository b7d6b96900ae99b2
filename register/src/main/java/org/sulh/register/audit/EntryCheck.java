package org.sulh.register.audit;

import java.util.List;
import java.util.concurrent.Callable;
import org.sulh.register.tile.EntryBundle;

/** Checks what entries say, while an audit of bytes passes by. Split so that most of the work can run beside it. */
@FunctionalInterface
public interface EntryCheck {
    /** Reads a bundle of which no entry was judged yet. Called by any thread in any order. */
    ReadBundle read(long firstIndex, EntryBundle bundle);

    /** A bundle that was read. */
    @FunctionalInterface
    interface ReadBundle {
        /**
         * Judges the entries by those before them. Called in the order of the log, by one thread.
         *
         * @return what is left to check and needs no order, such as signatures; run by any thread
         */
        Callable<List<Fault>> judge();
    }

    /** For logs of which only the bytes are checked. */
    static EntryCheck none() {
        return (firstIndex, bundle) -> () -> List::of;
    }
}
