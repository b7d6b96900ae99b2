package org.sulh.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Times and days as a command line has them. */
final class Moment {
    private Moment() {}

    /** @throws UsageException when it is no time, naming the option */
    static Instant parse(String option, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException(option + " " + text + ": a time reads like 2025-11-06T10:00:00Z", e);
        }
    }

    /** @throws UsageException when it is no day, naming the option */
    static LocalDate day(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException(option + " " + text + ": a day reads like 2025-11-06", e);
        }
    }
}
