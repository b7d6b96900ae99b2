package org.sulh.pipeline.fulfil;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sulh.model.watch.Area;
import org.sulh.model.watch.Coverage;
import org.sulh.model.watch.Entered;
import org.sulh.model.watch.Watch;
import org.sulh.model.watch.WatchReport;
import org.sulh.pipeline.fulfil.Reach.Grasp;
import org.sulh.pipeline.fulfil.Slot.State;

/**
 * Watches with what became of their slots, as of some time. What was not planned beforehand counts for nothing: a slot that
 * was past when its watch was entered is none. Cost: linear in slots and reports. Immutable.
 */
public final class Watching {
    private final Reach reach;
    private final LocalDate today;
    private final Map<String, Watch> watches = new LinkedHashMap<>();
    private final Map<String, List<Slot>> slots = new HashMap<>();

    /**
     * @param plans watches, each id once
     * @param reports in any order; what they say of a watch or slot that is not planned, or is to come, is left out
     * @param now the time of the record
     */
    public Watching(List<Entered<Watch>> plans, List<Entered<WatchReport>> reports, ZoneAnswers zones, Instant now) {
        this.reach = new Reach(zones);
        this.today = day(now);
        Map<String, Map<Instant, List<WatchReport>>> told = new HashMap<>();
        reports.stream()
                .map(Entered::what)
                .filter(report -> !report.slot().isAfter(now))
                .forEach(report -> told.computeIfAbsent(report.watch(), key -> new HashMap<>())
                        .computeIfAbsent(report.slot(), key -> new ArrayList<>(1))
                        .add(report));
        for (Entered<Watch> plan : plans) {
            Watch watch = plan.what();
            Map<Instant, List<WatchReport>> of = told.getOrDefault(watch.id(), Map.of());
            watches.put(watch.id(), watch);
            slots.put(
                    watch.id(),
                    watch.slots().stream()
                            .filter(slot -> !slot.isBefore(plan.at()))
                            .map(slot -> Slot.of(watch, slot, of.getOrDefault(slot, List.of()), now))
                            .toList());
        }
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** The day as of which it is. */
    public LocalDate today() {
        return today;
    }

    /** The watches, in the order of their entries. */
    public List<Watch> watches() {
        return List.copyOf(watches.values());
    }

    /** The slots of a watch in their order; none when there is no such watch. */
    public List<Slot> slots(String watch) {
        return slots.getOrDefault(watch, List.of());
    }

    /** The first day of any watch. */
    public Optional<LocalDate> findFirstDay() {
        return watches.values().stream().map(Watch::from).min(LocalDate::compareTo);
    }

    /** All watches, from the first day of any to today: what stands beside a count over the whole record. */
    public Coverage overall() {
        LocalDate from = findFirstDay().filter(day -> !day.isAfter(today)).orElse(today);
        return of(new Area.Everywhere(), from, today);
    }

    /** Of one watch, over all its days. */
    public Coverage of(Watch watch) {
        return count(watch.area(), watch.from(), watch.until(), List.of(watch));
    }

    /** Of all watches that look at an area or at a part of it. */
    public Coverage of(Area area, LocalDate from, LocalDate until) {
        return of(area, from, until, Set.of(Grasp.WHOLE, Grasp.PART));
    }

    /** Of the watches that look at the whole of an area. */
    Coverage ofWhole(Area area, LocalDate from, LocalDate until) {
        return of(area, from, until, Set.of(Grasp.WHOLE));
    }

    private Coverage of(Area area, LocalDate from, LocalDate until, Set<Grasp> grasps) {
        List<Watch> those = watches.values().stream()
                .filter(watch -> !watch.from().isAfter(until) && !watch.until().isBefore(from))
                .filter(watch -> grasps.contains(reach.of(watch, area)))
                .toList();
        return count(area, from, until, those);
    }

    private Coverage count(Area area, LocalDate from, LocalDate until, List<Watch> those) {
        Map<State, Integer> states = new EnumMap<>(State.class);
        TreeMap<String, Integer> causes = new TreeMap<>();
        Set<LocalDate> seen = new HashSet<>();
        for (Watch watch : those) {
            for (Slot slot : slots(watch.id())) {
                LocalDate day = slot.day();
                if (!day.isBefore(from) && !day.isAfter(until)) {
                    states.merge(slot.state(), 1, Integer::sum);
                    slot.cause().ifPresent(by -> causes.merge(by, 1, Integer::sum));
                    if (slot.isSeen()) {
                        seen.add(day);
                    }
                }
            }
        }
        LocalDate last = until.isBefore(today) ? until : today;
        int past = last.isBefore(from) ? 0 : Math.toIntExact(ChronoUnit.DAYS.between(from, last) + 1);
        return new Coverage(
                area,
                from,
                until,
                those.stream().map(Watch::id).sorted().toList(),
                states.getOrDefault(State.COMPLETE, 0),
                states.getOrDefault(State.PARTIAL, 0),
                states.getOrDefault(State.MISSING, 0),
                states.getOrDefault(State.CONFLICTING, 0),
                states.getOrDefault(State.AWAITED, 0),
                causes,
                past,
                seen.size());
    }
}
