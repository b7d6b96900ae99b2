package org.sulh.pipeline.verify;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.pipeline.compare.Kinds;

/** What the claims leave open, in sentences. */
final class OpenQuestions {
    private static final int LONG_DAYS = 6;
    private static final int WIDE_KM = 50;

    private OpenQuestions() {}

    static List<String> of(Incident incident, Level level, boolean hasOneDoer, List<String> accused, Kinds kinds) {
        List<String> questions = new ArrayList<>();
        if (level == Level.PLANNED) {
            questions.add("Once its time has come: did it take place?");
        }
        boolean words = kinds.is(incident.type(), Kinds.Mark.WORDS);
        if (hasOneDoer && accused.isEmpty()) {
            questions.add("Which actor did it? No claim names one.");
        } else if (hasOneDoer && accused.size() > 1) {
            questions.add("Which actor did it? The claims name " + Sentences.list(accused) + ".");
        }
        if (!words) {
            time(incident).ifPresent(questions::add);
            place(incident).ifPresent(questions::add);
        }
        return questions;
    }

    private static Optional<String> time(Incident incident) {
        Optional<LocalDate> start = incident.time().start();
        Optional<LocalDate> end = incident.time().end();
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.of(
                    incident.time().isKnown()
                            ? "When did it happen? The claims give only one end of the time."
                            : "When did it happen? No claim says.");
        }
        long days = ChronoUnit.DAYS.between(start.get(), end.get()) + 1;
        return days > LONG_DAYS
                ? Optional.of("When did it happen? The claims leave " + days + " days.")
                : Optional.empty();
    }

    private static Optional<String> place(Incident incident) {
        if (incident.place().isEmpty()) {
            return Optional.of("Where did it happen? No claim says.");
        }
        Place place = incident.place().get();
        boolean wide =
                place.at().isEmpty() || place.precision() == PlacePrecision.COUNTRY || place.radiusKm() > WIDE_KM;
        return wide
                ? Optional.of("Where exactly did it happen? The claims say no more than " + place.name() + ".")
                : Optional.empty();
    }
}
