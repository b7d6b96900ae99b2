package org.sulh.extract.time;

import java.util.OptionalInt;

/**
 * A time of day.
 *
 * @param minute of the day, 0 to 1439
 * @param east minutes by which its clock is ahead of UTC, 0 for Zulu; absent for the clock of the place
 */
public record ClockTime(int minute, OptionalInt east) {
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** @throws IllegalArgumentException when no day has that minute */
    public ClockTime {
        if (minute < 0 || minute >= MINUTES_OF_A_DAY) {
            throw new IllegalArgumentException("no day has a minute " + minute + "; it is 0 to 1439");
        }
    }
}
