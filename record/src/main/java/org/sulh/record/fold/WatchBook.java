package org.sulh.record.fold;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.watch.Entered;
import org.sulh.model.watch.Watch;
import org.sulh.model.watch.WatchReport;
import org.sulh.register.entry.RefusedException;

/** Watches with the reports of their slots. A watch is planned beforehand, or not at all. For one thread at a time. */
final class WatchBook {
    private final Map<String, Entered<Watch>> watches = new LinkedHashMap<>();
    private final List<Entered<WatchReport>> reports = new ArrayList<>();

    Runnable judge(Entered<Watch> plan) {
        Watch watch = plan.what();
        Entered<Watch> same = watches.get(watch.id());
        if (same != null) {
            throw new RefusedException(
                    "the watch " + watch.id() + " stands in the record already, as entry " + same.index());
        }
        LocalDate today = LocalDate.ofInstant(plan.at(), ZoneOffset.UTC);
        boolean reachesBack = watch.rhythm() instanceof Watch.At(List<Instant> times)
                ? times.getFirst().isBefore(plan.at())
                : watch.from().isBefore(today);
        if (reachesBack) {
            throw new RefusedException("a watch is planned beforehand, and " + watch.id()
                    + " begins before the time of the record, " + plan.at() + "; plan it from today on");
        }
        if (watch.slots().getLast().isBefore(plan.at())) {
            throw new RefusedException("every time of the watch " + watch.id() + " is past");
        }
        return () -> watches.put(watch.id(), plan);
    }

    Runnable judgeReport(Entered<WatchReport> report) {
        WatchReport what = report.what();
        Entered<Watch> plan = watches.get(what.watch());
        if (plan == null) {
            throw new RefusedException("there is no watch " + what.watch() + " in the record; plan it first");
        }
        if (!plan.what().hasSlot(what.slot())) {
            throw new RefusedException("the watch " + what.watch() + " has no slot at " + what.slot());
        }
        if (what.slot().isBefore(plan.at())) {
            throw new RefusedException("the slot " + what.slot() + " was past when the watch " + what.watch()
                    + " was planned; it was not expected");
        }
        if (what.slot().isAfter(report.at())) {
            throw new RefusedException("the slot " + what.slot() + " of the watch " + what.watch()
                    + " is still to come, at the time of the record, " + report.at());
        }
        return () -> reports.add(report);
    }

    List<Entered<Watch>> watches() {
        return List.copyOf(watches.values());
    }

    List<Entered<WatchReport>> reports() {
        return reports;
    }
}
