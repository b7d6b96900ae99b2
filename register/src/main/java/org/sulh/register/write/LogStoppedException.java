package org.sulh.register.write;

/** The log takes no more entries, or cannot be opened for writing. The message is one line for a person, with the mend. */
public final class LogStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogStoppedException(String message) {
        super(message);
    }

    public LogStoppedException(String message, Throwable cause) {
        super(message, cause);
    }
}
