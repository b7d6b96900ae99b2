package org.sulh.register.wire;

import java.util.Objects;

/** Something from outside is not written as its format says. The message is one line for a person. */
public final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message may quote what was found; it is made fit for that by {@link OneLine} */
    public MalformedException(String message) {
        super(OneLine.of(message));
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
