package org.sulh.extract.time;

import java.util.Optional;

/**
 * A stretch of words that was read as a time.
 *
 * @param last its last word
 * @param meaning what it means
 * @param clock the time of day in it
 * @param vague whether nobody can date it
 */
record Match(int last, TimeMeaning meaning, Optional<ClockTime> clock, boolean vague) {
    static Match of(int last, TimeMeaning meaning) {
        return new Match(last, meaning, Optional.empty(), false);
    }

    static Match vague(int last) {
        return new Match(last, new TimeMeaning.Offset(0, 0), Optional.empty(), true);
    }

    Match upTo(int end) {
        return new Match(end, meaning, clock, vague);
    }

    Match at(ClockTime time) {
        return new Match(last, meaning, Optional.of(time), vague);
    }
}
