package org.sulh.record.fold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.SignedStep;

/**
 * The cases of a record after some entries, as of the time of the record then. They are drawn up when somebody first asks,
 * which costs some microseconds for each step, and stay as they are however the record goes on. For any number of threads.
 */
public final class Cases {
    private final CaseBook book;
    private final int count;
    private final Instant at;
    private volatile @Nullable List<CaseFile> files;

    Cases(CaseBook book, int count, Instant at) {
        this.book = book;
        this.count = count;
        this.at = at;
    }

    /** Every case, in the order of their complaints. */
    public List<CaseFile> list() {
        List<CaseFile> drawn = files;
        if (drawn == null) {
            drawn = List.copyOf(book.list(count, at));
            files = drawn;
        }
        return drawn;
    }

    /** The case of an id such as {@code k-17}. */
    public Optional<CaseFile> find(String id) {
        return book.find(id, count, at);
    }

    /** The steps that were taken, of all cases, in the order of their entries. */
    public List<SignedStep> steps() {
        return book.steps(count);
    }

    /** Whether the same steps were taken, and they are looked at as of the same time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Cases that && at.equals(that.at) && steps().equals(that.steps());
    }

    @Override
    public int hashCode() {
        return 31 * count + at.hashCode();
    }

    @Override
    public String toString() {
        return count + " steps of cases as of " + at;
    }
}
