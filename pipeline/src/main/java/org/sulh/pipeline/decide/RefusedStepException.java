package org.sulh.pipeline.decide;

/** A step that may not be taken; the message says why, and what is possible instead. */
public final class RefusedStepException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RefusedStepException(String message) {
        super(message);
    }

    /** @throws RefusedStepException unless the condition holds */
    static void unless(boolean condition, String reason) {
        if (!condition) {
            throw new RefusedStepException(reason);
        }
    }
}
