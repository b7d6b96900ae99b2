package org.sulh.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sulh.model.Claim;
import org.sulh.model.Level;
import org.sulh.model.Participant;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.TimePrecision;
import org.sulh.model.TimeWindow;

/**
 * One round of talks: meetings at one place with no more than {@value #LONGEST_PAUSE_DAYS} days between them, or between
 * a day on which they were called failed or ended and the next, and what was said of how they came out. A dated agreement at a named town tells of a meeting, too.
 *
 * @param meetings talks and agreements, by time, at least one; all have a day
 * @param outcomes claims of how it came out, in reading order
 */
record TalksRound(List<Happening> meetings, List<Claim> outcomes) {
    private static final int LONGEST_PAUSE_DAYS = 3;
    private static final int LONGEST_ROUND_DAYS = 31;
    private static final Set<String> REACHED = Set.of("agreement", "ceasefire-start");
    private static final Set<String> OUTCOMES = Set.of("talks-failed", "talks-ended");

    /** The rounds by time. */
    static List<TalksRound> list(Desk desk) {
        List<TalksRound> rounds = new ArrayList<>();
        List<Happening> meetings = desk.listActs().stream()
                .filter(h -> h.time().isKnown() && isMeeting(h))
                .toList();
        List<Happening> ends =
                desk.listActs().stream().filter(TalksRound::isEndOfAFewDays).toList();
        for (Happening meeting : meetings) {
            Optional<TalksRound> open = rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
            open.filter(round -> round.goesOnWith(meeting, ends))
                    .ifPresentOrElse(
                            round -> round.meetings.add(meeting),
                            () -> rounds.add(new TalksRound(new ArrayList<>(List.of(meeting)), new ArrayList<>())));
        }
        place(listOutcomes(desk), rounds, desk);
        rounds.forEach(round -> {
            round.meetings.stream()
                    .filter(h -> REACHED.contains(h.type().slug()))
                    .forEach(h -> round.outcomes.addAll(h.claims()));
            round.outcomes.sort(Comparator.comparingInt(desk.lookup()::position));
        });
        return rounds;
    }

    /** Ends and failures of talks that follow no round. */
    static List<Happening> listOutcomesAlone(Desk desk, List<TalksRound> rounds) {
        Set<Claim> placed = new HashSet<>();
        rounds.forEach(round -> placed.addAll(round.outcomes));
        return desk.listActs().stream()
                .filter(h -> OUTCOMES.contains(h.type().slug())
                        && h.claims().stream().noneMatch(placed::contains))
                .toList();
    }

    /** The days of the talks; of the first agreement where nobody tells of talks. */
    TimeWindow time() {
        List<TimeWindow> times = meetings.stream()
                .filter(h -> h.type().slug().equals("talks"))
                .map(Happening::time)
                .toList();
        if (times.size() < 2) {
            return times.isEmpty() ? meetings.getFirst().time() : times.getFirst();
        }
        LocalDate start = times.stream()
                .map(TalksRound::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate end = times.stream()
                .map(TalksRound::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return TimeWindow.between(start, end);
    }

    Optional<Place> place() {
        return meetings.stream().flatMap(h -> h.place().stream()).findFirst();
    }

    /** Claims of the talks themselves. */
    List<Claim> told() {
        return meetings.stream().flatMap(h -> h.claims().stream()).toList();
    }

    /** Talks that are called failed or ended and meet again at that place at once are still the same round. */
    private boolean goesOnWith(Happening next, List<Happening> ends) {
        LocalDate start = start(next.time());
        return isAt(next)
                && Stream.concat(
                                meetings.stream(),
                                ends.stream().filter(end -> isAt(end) && mayHaveEndedOn(end(end.time()))))
                        .map(h -> end(h.time()))
                        .anyMatch(day ->
                                !start.isAfter(day.plusDays(LONGEST_PAUSE_DAYS)) && !day.isAfter(end(next.time())));
    }

    private boolean isAt(Happening happening) {
        return place().isEmpty()
                || happening.place().isEmpty()
                || place().get().name().equals(happening.place().get().name());
    }

    private static boolean isEndOfAFewDays(Happening happening) {
        TimePrecision precision = happening.time().precision();
        return OUTCOMES.contains(happening.type().slug())
                && (precision == TimePrecision.DAY || precision == TimePrecision.DAYS);
    }

    private boolean isHeld() {
        return meetings.stream()
                .anyMatch(h -> h.level().filter(Level.PLANNED::equals).isEmpty());
    }

    private boolean mayHaveEndedOn(LocalDate day) {
        LocalDate first = start(meetings.getFirst().time());
        return !first.isAfter(day) && !first.plusDays(LONGEST_ROUND_DAYS).isBefore(day);
    }

    private static List<Claim> listOutcomes(Desk desk) {
        return desk.listActs().stream()
                .filter(h -> OUTCOMES.contains(h.type().slug()))
                .flatMap(h -> h.claims().stream())
                .toList();
    }

    /** Dated outcomes first, since those without a day may share an origin with them. */
    private static void place(List<Claim> outcomes, List<TalksRound> rounds, Desk desk) {
        List<Claim> open = new ArrayList<>();
        for (Claim outcome : outcomes) {
            findLast(rounds, round -> desk.dayOf(outcome)
                            .filter(round::mayHaveEndedOn)
                            .isPresent())
                    .ifPresentOrElse(round -> round.outcomes.add(outcome), () -> open.add(outcome));
        }
        for (Claim outcome : open) {
            if (desk.dayOf(outcome).isEmpty()) {
                findLast(rounds, round -> round.told().stream().anyMatch(told -> areOneSentence(told, outcome)))
                        .or(() -> findLast(
                                rounds, round -> round.outcomes.stream().anyMatch(other -> desk.lookup()
                                        .getOrigin(other)
                                        .equals(desk.lookup().getOrigin(outcome)))))
                        .or(() -> findLast(
                                rounds,
                                round -> round.isHeld()
                                        && outcome.said()
                                                .filter(round::mayHaveEndedOn)
                                                .isPresent()))
                        .ifPresent(round -> round.outcomes.add(outcome));
            }
        }
    }

    private static Optional<TalksRound> findLast(List<TalksRound> rounds, Predicate<TalksRound> wanted) {
        return rounds.reversed().stream().filter(wanted).findFirst();
    }

    private static boolean areOneSentence(Claim a, Claim b) {
        return a.document().equals(b.document())
                && a.span().isPresent()
                && b.span().isPresent()
                && a.span().get().overlaps(b.span().get());
    }

    /** Whether it tells that the sides met: talks, or what they agreed on at a named town. */
    static boolean isMeeting(Happening happening) {
        boolean town = happening
                .place()
                .filter(p -> p.precision() == PlacePrecision.TOWN || p.precision() == PlacePrecision.POINT)
                .isPresent();
        long sides = happening.claims().stream()
                .flatMap(c -> Roles.everybody(c.event()).stream())
                .map(Participant::key)
                .distinct()
                .count();
        return happening.type().slug().equals("talks")
                || (REACHED.contains(happening.type().slug()) && town && sides > 1);
    }

    private static LocalDate start(TimeWindow time) {
        return time.start().or(time::end).orElseThrow();
    }

    private static LocalDate end(TimeWindow time) {
        return time.end().or(time::start).orElseThrow();
    }
}
