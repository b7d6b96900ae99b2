package org.sulh.intake.table;

/** A row that cannot be compared: the reason, and how to mend it. */
final class WrongValue extends Exception {
    private static final long serialVersionUID = 1;

    WrongValue(String reason, String mend) {
        super(reason + "; " + mend);
    }
}
