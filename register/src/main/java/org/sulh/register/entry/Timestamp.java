package org.sulh.register.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.sulh.register.wire.MalformedException;

/** A moment as text, in the one form {@code 2025-11-06T10:00:00Z}: RFC 3339 in UTC to the second, years 0 to 9999. */
public final class Timestamp {
    /** The form, with a digit at each 0. */
    private static final String FORM = "0000-00-00T00:00:00Z";

    private static final long YEAR_0 = -62_167_219_200L;
    private static final long YEAR_10000 = 253_402_300_800L;

    private Timestamp() {}

    /** @throws MalformedException when the text has another form, or there is no such day or time of day */
    public static Instant parse(String text) {
        if (!hasForm(text)) {
            throw malformed(text);
        }
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw malformed(text);
        }
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char c = text.charAt(i);
            if (FORM.charAt(i) == '0' ? c < '0' || c > '9' : c != FORM.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static MalformedException malformed(String text) {
        return new MalformedException("a time reads 2025-11-06T10:00:00Z, not " + JsonWriter.quoted(text));
    }

    /** The moment without fractions of a second. */
    static Instant cut(Instant time) {
        if (time.getEpochSecond() < YEAR_0 || time.getEpochSecond() >= YEAR_10000) {
            throw new MalformedException("the year of " + time + " is not one of 0 to 9999");
        }
        return time.getNano() == 0 ? time : Instant.ofEpochSecond(time.getEpochSecond());
    }

    /** @throws MalformedException when the year has not four digits */
    public static String write(Instant time) {
        return cut(time).toString();
    }
}
