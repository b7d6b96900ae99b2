package org.sulh.register.witness;

/** A witness cannot be made or started. The message is one line for a person, with the mend. */
public final class WitnessStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WitnessStoppedException(String message) {
        super(message);
    }

    public WitnessStoppedException(String message, Throwable cause) {
        super(message, cause);
    }
}
