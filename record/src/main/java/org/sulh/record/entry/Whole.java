package org.sulh.record.entry;

import org.sulh.register.wire.MalformedException;

/** A whole number of a payload that is small by its nature. */
final class Whole {
    private Whole() {}

    /** @throws MalformedException when it is negative or has more than 31 bits */
    static int number(long number, String what) {
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new MalformedException(what + " is not " + number);
        }
        return (int) number;
    }
}
