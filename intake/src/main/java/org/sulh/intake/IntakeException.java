package org.sulh.intake;

import java.util.OptionalInt;

/** What arrived cannot be taken in. The message is one line: {@code NAME[:LINE]: reason; mend}. */
public final class IntakeException extends Exception {
    private final String name;
    private final String reason;
    private final String mend;
    private final OptionalInt line;

    /**
     * @param name what arrived, as the person who brought it calls it
     * @param line line in it, from 1, where there is one to point at
     * @param reason what is wrong
     * @param mend what the person can do about it
     */
    public IntakeException(String name, OptionalInt line, String reason, String mend) {
        super(oneLine(name + (line.isPresent() ? ":" + line.getAsInt() : "") + ": " + reason + "; " + mend));
        this.name = name;
        this.line = line;
        this.reason = oneLine(reason);
        this.mend = oneLine(mend);
    }

    public IntakeException(String name, String reason, String mend) {
        this(name, OptionalInt.empty(), reason, mend);
    }

    public String name() {
        return name;
    }

    public String reason() {
        return reason;
    }

    public String mend() {
        return mend;
    }

    public OptionalInt line() {
        return line;
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
    }
}
