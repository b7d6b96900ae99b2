package org.sulh.report.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Course;
import org.sulh.model.cases.CaseFile;
import org.sulh.model.cases.CaseFile.ClockState;
import org.sulh.model.cases.CaseFile.ClockStatus;
import org.sulh.model.cases.CaseFile.MeasureState;

/**
 * What somebody has to do in an open case by a time.
 *
 * @param what name of a clock, or {@code measure} and the index of its entry
 * @param whose slug of a party, or a word of {@link Course}
 * @param until when it is due; of a day, its last second
 * @param overdue whether that is past
 */
public record Due(String what, String whose, Instant until, boolean overdue) {
    /** All that is due in a case, the earliest first; nothing in one that is closed, or where a clock stands still. */
    public static List<Due> listIn(CaseFile file) {
        List<Due> due = new ArrayList<>();
        if (file.isOpen()) {
            file.clocks().stream().filter(Due::isOpen).forEach(clock -> clock.due()
                    .ifPresent(until -> due.add(
                            new Due(clock.name(), clock.owner(), until, clock.status() == ClockStatus.OVERDUE))));
            file.measures().stream()
                    .filter(measure -> measure.stands() && !measure.suspended())
                    .filter(measure -> measure.level() != Fulfilment.FULL)
                    .forEach(measure -> due.add(of(measure)));
        }
        due.sort(Comparator.comparing(Due::until));
        return due;
    }

    /** Nobody is late where the time is nobody's: to let the time to appeal pass is everybody's right. */
    private static boolean isOpen(ClockState clock) {
        return clock.status() == ClockStatus.RUNNING
                || clock.status() == ClockStatus.OVERDUE && !clock.owner().equals(Course.NOBODY);
    }

    private static Due of(MeasureState measure) {
        return new Due(
                "measure " + measure.index(),
                measure.measure().on(),
                measure.due()
                        .plusDays(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .minusSeconds(1),
                measure.overdue());
    }
}
