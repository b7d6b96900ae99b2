package org.sulh.register.note;

import java.util.Objects;
import org.sulh.register.wire.OneLine;

/** Something is well written but not signed by whom it says. The message is one line for a person. */
public final class ForgedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message may quote what was found; it is made fit for that by {@link OneLine} */
    public ForgedException(String message) {
        super(OneLine.of(message));
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
