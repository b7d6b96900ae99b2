package org.sulh.pipeline.fulfil;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sulh.model.Commitment.ToRefrain;
import org.sulh.model.watch.Area;
import org.sulh.model.watch.CommitmentStatus;
import org.sulh.model.watch.CommitmentStatus.Bearing;
import org.sulh.model.watch.CommitmentStatus.Status;
import org.sulh.model.watch.CommitmentStatus.Weight;
import org.sulh.model.watch.Coverage;

/** How a duty to leave acts stands: by the incidents that bear on it, and, where there are none, by whether anybody looked. */
final class Refraining {
    private final Undertaking undertaking;
    private final ToRefrain duty;
    private final Ground ground;
    private final Watching watching;
    private final ZoneAnswers zones;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> needed = new ArrayList<>();

    Refraining(Undertaking undertaking, ToRefrain duty, Ground ground, Watching watching, ZoneAnswers zones) {
        this.undertaking = undertaking;
        this.duty = duty;
        this.ground = ground;
        this.watching = watching;
        this.zones = zones;
    }

    CommitmentStatus judge() {
        Optional<LocalDate> first = duty.from().or(undertaking.commitment()::on);
        LocalDate today = watching.today();
        LocalDate until = duty.until().filter(day -> day.isBefore(today)).orElse(today);
        LocalDate from = Fulfil.from(first, until, watching);
        List<Bearing> bearings = new Bearings(duty, first, ground, zones).list();
        List<Coverage> coverage =
                areas().stream().map(area -> watching.of(area, from, until)).toList();
        boolean hasBegun = first.filter(today::isBefore).isEmpty();
        Status status = hasBegun ? status(bearings, from, until) : ahead(first.orElseThrow());
        return new CommitmentStatus(
                undertaking.commitment(),
                undertaking.entry(),
                status,
                false,
                List.of(),
                List.of(),
                bearings,
                coverage,
                reasons,
                needed);
    }

    private List<Area> areas() {
        if (!duty.zones().isEmpty()) {
            return duty.zones().stream().<Area>map(Area.InZone::new).toList();
        }
        return duty.countries().isEmpty()
                ? List.of(new Area.Everywhere())
                : duty.countries().stream().<Area>map(Area.Country::new).toList();
    }

    private Status ahead(LocalDate first) {
        reasons.add("it holds from " + first + ", which is still to come");
        return Status.UNABLE_TO_CONCLUDE;
    }

    private Status status(List<Bearing> bearings, LocalDate from, LocalDate until) {
        int established = count(bearings, Weight.ESTABLISHED);
        int disputed = count(bearings, Weight.DISPUTED);
        if (established > 0) {
            reasons.add("such acts are established, and whose they are: " + established);
            return Status.BROKEN;
        }
        if (disputed > 0) {
            reasons.add("such acts are said, and denied, contested or not attributed: " + disputed);
            needed.add("word of them of a monitor or sensor of no side, or of two origins that are not of one side");
            return Status.DISPUTED;
        }
        if (!bearings.isEmpty()) {
            unsettled(bearings);
            return Status.UNABLE_TO_CONCLUDE;
        }
        boolean isWatched = true;
        for (Area area : areas()) {
            isWatched &= isWatched(area, from, until);
        }
        if (isWatched) {
            reasons.add("no such act is said, and somebody looked");
            return Status.KEPT;
        }
        return Status.UNABLE_TO_CONCLUDE;
    }

    private void unsettled(List<Bearing> bearings) {
        int said = count(bearings, Weight.SAID);
        if (said > 0) {
            reasons.add("such acts are said by one side or one origin alone, and nobody denies them: " + said);
            needed.add("word of them of a second origin that is not of that side");
        }
        Map<String, Integer> open = new LinkedHashMap<>();
        bearings.forEach(bearing -> bearing.open().ifPresent(what -> open.merge(what, 1, Integer::sum)));
        open.forEach((what, number) -> {
            reasons.add("there are incidents that may be such acts, of which this is not known well enough: " + what
                    + " (" + number + ")");
            needed.add("to be known of them: " + what);
        });
    }

    /** Whether enough of an area was looked at; else what was missing is noted. */
    private boolean isWatched(Area area, LocalDate from, LocalDate until) {
        Coverage whole = watching.ofWhole(area, from, until);
        if (Keeping.standard().isEnough(whole)) {
            return true;
        }
        Coverage any = watching.of(area, from, until);
        String seen = any.complete() + any.partial() == 0 ? "" : ", nor was any seen where somebody looked";
        reasons.add("no such act is said" + seen + "; but of " + area.words() + ": " + lack(whole, any));
        needed.add(
                whole.expected() == 0
                        ? "a watch of " + area.words() + " as a whole, planned beforehand"
                        : "more of " + area.words() + " looked at: at least "
                                + Keeping.standard().slotsPpm() + " ppm of the slots, and "
                                + Keeping.standard().daysPpm() + " ppm of the days");
        return false;
    }

    private static String lack(Coverage whole, Coverage any) {
        if (whole.expected() > 0) {
            return (whole.complete() + whole.partial()) + " of " + whole.expected() + " slots were kept, on "
                    + whole.daysSeen() + " of " + whole.days() + " days";
        }
        return any.expected() > 0
                ? "watches looked at parts of it only"
                : "nobody was to look: " + Doing.unwatched(any);
    }

    private static int count(List<Bearing> bearings, Weight weight) {
        return (int)
                bearings.stream().filter(bearing -> bearing.weight() == weight).count();
    }
}
