package org.sulh.pack;

/** A value that is not what its field asks for. Ends the reading of one entry; {@link Mistakes} gathers it. */
final class WrongValue extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long line;
    private final String mend;

    WrongValue(long line, String reason, String mend) {
        super(reason);
        this.line = line;
        this.mend = mend;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    void addTo(Mistakes mistakes, String file) {
        mistakes.add(file, line, reason(), mend);
    }
}
