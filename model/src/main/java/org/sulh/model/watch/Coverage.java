package org.sulh.model.watch;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far watches that were planned beforehand looked at an area in a period. A slot counts as expected once its time and
 * the grace of its watch are past, or a report of it is there.
 *
 * @param area what was asked for
 * @param from first day
 * @param until last day
 * @param watches ids of those that looked at the area or a part of it, sorted
 * @param complete slots kept as planned
 * @param partial slots kept in part
 * @param missing slots at which nobody looked, or of which no report came
 * @param conflicting slots of which reports differ
 * @param awaited slots whose reports may still come; not expected yet
 * @param byCause how many partial and missing slots each caused: slugs, {@code nobody}, {@code mechanism}, or
 *     {@link #NOT_SAID}
 * @param days days of the period that are past, or had a report
 * @param daysSeen days of these on which at least one slot was kept, wholly or in part
 */
public record Coverage(
        Area area,
        LocalDate from,
        LocalDate until,
        List<String> watches,
        int complete,
        int partial,
        int missing,
        int conflicting,
        int awaited,
        SortedMap<String, Integer> byCause,
        int days,
        int daysSeen) {
    /** Stands for the cause of what is missing where nobody has entered one. */
    public static final String NOT_SAID = "not-said";

    private static final long WHOLE = 1_000_000;

    public Coverage {
        watches = List.copyOf(watches);
        byCause = Collections.unmodifiableSortedMap(new TreeMap<>(byCause));
        Needed.that(
                complete >= 0 && partial >= 0 && missing >= 0 && conflicting >= 0 && awaited >= 0 && daysSeen >= 0,
                "no count of slots is less than 0");
        Needed.that(daysSeen <= days, "somebody looked on " + daysSeen + " of " + days + " days");
        Needed.that(
                byCause.values().stream().mapToInt(Integer::intValue).sum() == partial + missing,
                "what is partial or missing has a cause each");
    }

    /** Slots at which somebody was to look. */
    public int expected() {
        return complete + partial + missing + conflicting;
    }

    /** Whether anybody was to look at all. */
    public boolean isPlanned() {
        return !watches.isEmpty();
    }

    /** Slots kept wholly or in part, of those expected, in parts per million; 0 when none was expected. */
    public int seenPpm() {
        return ppm(complete + partial, expected());
    }

    /** Days on which somebody looked, of those past, in parts per million; 0 when none is past. */
    public int daysPpm() {
        return ppm(daysSeen, days);
    }

    private static int ppm(long part, long whole) {
        return whole == 0 ? 0 : Math.toIntExact(part * WHOLE / whole);
    }
}
