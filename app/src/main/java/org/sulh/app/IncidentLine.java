package org.sulh.app;

import java.time.LocalDate;
import org.sulh.model.Assessment;
import org.sulh.model.Incident;

/** One incident in one line, for lists. */
final class IncidentLine {
    private IncidentLine() {}

    static String of(Incident incident, Assessment assessment) {
        return incident.id() + "  " + assessment.level().formName() + "  " + what(incident);
    }

    /** Kind, days and place. */
    static String what(Incident incident) {
        String start = incident.time().start().map(LocalDate::toString).orElse("");
        String end = incident.time().end().map(LocalDate::toString).orElse("");
        String days = start.equals(end) ? start : start + ".." + end;
        return incident.type().slug()
                + (days.isEmpty() || days.equals("..") ? " on a day unknown" : " " + days)
                + incident.place().map(place -> " " + place.name()).orElse("");
    }
}
