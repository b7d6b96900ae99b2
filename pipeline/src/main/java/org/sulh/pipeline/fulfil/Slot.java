package org.sulh.pipeline.fulfil;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sulh.model.watch.Coverage;
import org.sulh.model.watch.Watch;
import org.sulh.model.watch.WatchReport;
import org.sulh.model.watch.WatchReport.Cause;

/**
 * A slot of a watch, and what became of it.
 *
 * @param cause who kept it from being kept wholly; present of what is partial or missing
 */
public record Slot(Instant time, State state, Optional<String> cause) {
    /** What became of a slot. */
    public enum State {
        COMPLETE,
        PARTIAL,
        MISSING,
        CONFLICTING,
        /** A report may still come. */
        AWAITED
    }

    /**
     * What reports make of a slot, in any order. Reports conflict when their outcomes differ, or those whom they name as the
     * cause; one that names nobody contradicts none that does.
     */
    static Slot of(Watch watch, Instant time, List<WatchReport> reports, Instant now) {
        if (reports.isEmpty()) {
            return now.isAfter(watch.due(time))
                    ? new Slot(time, State.MISSING, Optional.of(Coverage.NOT_SAID))
                    : new Slot(time, State.AWAITED, Optional.empty());
        }
        List<WatchReport.Outcome> outcomes =
                reports.stream().map(WatchReport::outcome).distinct().toList();
        List<String> causes = reports.stream()
                .flatMap(report -> report.cause().map(Cause::by).stream())
                .distinct()
                .toList();
        if (outcomes.size() > 1 || causes.size() > 1) {
            return new Slot(time, State.CONFLICTING, Optional.empty());
        }
        Optional<String> cause = causes.stream().findFirst();
        return switch (outcomes.getFirst()) {
            case COMPLETE -> new Slot(time, State.COMPLETE, Optional.empty());
            case PARTIAL -> new Slot(time, State.PARTIAL, cause);
            case MISSING -> new Slot(time, State.MISSING, cause.or(() -> Optional.of(Coverage.NOT_SAID)));
        };
    }

    LocalDate day() {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** Whether somebody looked, wholly or in part, and nobody says otherwise. */
    boolean isSeen() {
        return state == State.COMPLETE || state == State.PARTIAL;
    }
}
