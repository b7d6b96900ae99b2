package org.sulh.pipeline.fulfil;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Commitment.ToRefrain;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.model.Place;
import org.sulh.model.Responsibility;
import org.sulh.model.Scope;
import org.sulh.model.Stance;
import org.sulh.model.Taxonomy;
import org.sulh.model.TimeWindow;
import org.sulh.model.watch.CommitmentStatus.Bearing;
import org.sulh.model.watch.CommitmentStatus.Weight;

/** How incidents bear on a duty to leave acts. */
final class Bearings {
    private final ToRefrain duty;
    private final Optional<LocalDate> first;
    private final Ground ground;
    private final ZoneAnswers zones;
    private final Taxonomy taxonomy = Taxonomy.standard();

    /** @param first the first day on which acts count */
    Bearings(ToRefrain duty, Optional<LocalDate> first, Ground ground, ZoneAnswers zones) {
        this.duty = duty;
        this.first = first;
        this.ground = ground;
        this.zones = zones;
    }

    /** The incidents that bear on it, in their order. */
    List<Bearing> list() {
        return ground.incidents().stream()
                .filter(incident -> incident.scope() == Scope.SINGLE && isActed(incident))
                .flatMap(incident -> find(incident).stream())
                .toList();
    }

    private boolean isActed(Incident incident) {
        return duty.acts().contains(incident.type().slug())
                || taxonomy.findFamily(incident.type())
                        .filter(duty.acts()::contains)
                        .isPresent();
    }

    private Optional<Bearing> find(Incident incident) {
        Assessment assessment = ground.getAssessment(incident);
        if (assessment.level() == Level.PLANNED || assessment.level() == Level.REFUTED) {
            return Optional.empty();
        }
        List<Claim> claims = ground.claims(incident);
        List<String> open = new ArrayList<>();
        boolean fits = fits(isInTime(incident.time()), "day", open)
                && fits(isInPlace(incident.place()), "place", open)
                && fits(isOnTarget(claims), "target", open);
        if (!fits) {
            return Optional.empty();
        }
        Optional<String> doer = ground.findDoer(assessment);
        List<String> accused = assessment.responsibility().stream()
                .filter(candidate -> !candidate.saidBy().isEmpty())
                .flatMap(candidate -> candidate.findActor().stream())
                .toList();
        boolean anybody = duty.doers().isEmpty();
        boolean isOther = !anybody
                && (doer.isPresent()
                        ? !duty.doers().contains(doer.get())
                        : !accused.isEmpty() && accused.stream().noneMatch(duty.doers()::contains));
        if (isOther) {
            return Optional.empty();
        }
        if (!anybody && doer.isEmpty() && accused.isEmpty()) {
            open.add("doer");
        }
        if (!open.isEmpty()) {
            return Optional.of(new Bearing(incident.id(), Weight.OPEN, Optional.of(String.join(", ", open))));
        }
        Weight weight = weigh(assessment, claims, anybody || doer.isPresent());
        return Optional.of(new Bearing(incident.id(), weight, Optional.empty()));
    }

    /** What is not known stays open; only what is known not to fit does not. */
    private static boolean fits(Optional<Boolean> known, String what, List<String> open) {
        if (known.isEmpty()) {
            open.add(what);
        }
        return known.orElse(true);
    }

    private static Weight weigh(Assessment assessment, List<Claim> claims, boolean attributed) {
        boolean established =
                switch (assessment.level()) {
                    case CORROBORATED, VERIFIED -> true;
                    case PLANNED, REPORTED, CONTESTED, REFUTED, UNDETERMINED -> false;
                };
        if (established && attributed) {
            return Weight.ESTABLISHED;
        }
        boolean denied = assessment.level() == Level.CONTESTED
                || assessment.responsibility().stream()
                        .map(Responsibility::deniedBy)
                        .anyMatch(by -> !by.isEmpty())
                || claims.stream()
                        .map(Claim::stance)
                        .anyMatch(Set.of(Stance.DENIES, Stance.NEITHER_CONFIRMS_NOR_DENIES)::contains);
        return denied || !attributed ? Weight.DISPUTED : Weight.SAID;
    }

    private Optional<Boolean> isInTime(TimeWindow time) {
        boolean isOver =
                first.isPresent() && time.end().filter(first.get()::isAfter).isPresent();
        boolean isAhead = duty.until().isPresent()
                && time.start().filter(duty.until().get()::isBefore).isPresent();
        if (isOver || isAhead) {
            return Optional.of(false);
        }
        boolean sinceFirst = first.isEmpty()
                || time.start().filter(day -> !day.isBefore(first.get())).isPresent();
        boolean tillLast = duty.until().isEmpty()
                || time.end().filter(day -> !day.isAfter(duty.until().get())).isPresent();
        return sinceFirst && tillLast ? Optional.of(true) : Optional.empty();
    }

    private Optional<Boolean> isInPlace(Optional<Place> place) {
        Optional<Boolean> inCountry =
                any(duty.countries(), country -> place.flatMap(Place::country).map(country::equals));
        Optional<Boolean> inZone = any(duty.zones(), zone -> place.flatMap(Place::at)
                .flatMap(at -> zones.liesIn(zone, at, place.orElseThrow().radiusKm())));
        boolean isOut = inCountry.equals(Optional.of(false)) || inZone.equals(Optional.of(false));
        return isOut ? Optional.of(false) : inCountry.flatMap(yes -> inZone);
    }

    /** Whether one of some things is so; true when none is asked for. */
    private static Optional<Boolean> any(List<String> asked, Function<String, Optional<Boolean>> test) {
        if (asked.isEmpty()) {
            return Optional.of(true);
        }
        List<Optional<Boolean>> answers = asked.stream().map(test).toList();
        if (answers.contains(Optional.of(true))) {
            return Optional.of(true);
        }
        return answers.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
    }

    private Optional<Boolean> isOnTarget(List<Claim> claims) {
        if (duty.targets().isEmpty()) {
            return Optional.of(true);
        }
        Set<String> targets = claims.stream()
                .flatMap(claim -> claim.event().targets().stream())
                .flatMap(target -> target.actor().stream())
                .collect(Collectors.toSet());
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(duty.targets().stream().anyMatch(targets::contains));
    }
}
