package org.sulh.register.note;

import java.util.Objects;

/** Something is well written but not signed by whom it says. The message is one line for a person. */
public final class ForgedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ForgedException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
