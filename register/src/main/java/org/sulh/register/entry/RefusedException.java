package org.sulh.register.entry;

import java.util.Objects;
import org.sulh.register.wire.OneLine;

/**
 * An entry is well written, but may not stand at its place of the log: who signed it may not, or what stands before it
 * forbids it. The message is one line for a person.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message may quote what was found; it is made fit for that by {@link OneLine} */
    public RefusedException(String message) {
        super(OneLine.of(message));
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
