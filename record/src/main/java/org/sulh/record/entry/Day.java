package org.sulh.record.entry;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.sulh.register.wire.MalformedException;

/** A day as payloads write it. */
final class Day {
    private Day() {}

    /** @throws MalformedException when the text is no day in ISO 8601 */
    static LocalDate parse(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new MalformedException("'" + text + "' is no day such as 2025-11-06");
        }
    }
}
