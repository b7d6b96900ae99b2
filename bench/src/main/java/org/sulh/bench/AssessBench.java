package org.sulh.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sulh.model.Asserter;
import org.sulh.model.Assessment;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.Event;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.model.OriginGroup;
import org.sulh.model.Participant;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.TimeWindow;
import org.sulh.pipeline.verify.Basis;
import org.sulh.pipeline.verify.Verify;

/** Seconds, and seconds of processor, to assess incidents of five claims: {@code AssessBench INCIDENTS RUNS}. */
final class AssessBench {
    private static final int CLAIMS = 5;
    private static final LocalDate DAY = LocalDate.of(2031, 3, 10);
    private static final EventType SHELLING = new EventType("shelling");

    private final SplittableRandom random = new SplittableRandom(20260306);
    private final List<Claim> claims = new ArrayList<>();
    private final List<OriginGroup> groups = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();

    private AssessBench() {}

    public static void main(String[] args) {
        AssessBench bench = new AssessBench();
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            bench.addIncident(i);
        }
        Basis basis = Basis.of(Verify.defaultTable(), DAY);
        for (int run = 0; run < Integer.parseInt(args[1]); run++) {
            bench.run(basis);
        }
    }

    private void run(Basis basis) {
        long began = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<Assessment> assessments = Verify.assess(incidents, claims, groups, basis);
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        assessments.forEach(assessment -> levels.merge(assessment.level(), 1, Integer::sum));
        System.out.printf(Locale.ROOT, "%.2f s, %.2f s of processor; %s%n", seconds, cpu, levels);
    }

    private void addIncident(int number) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            String name = number + "-" + i;
            claims.add(claim(name));
            groups.add(new OriginGroup("o-" + name, "origin " + name, List.of("c-" + name), List.of()));
            ids.add("c-" + name);
        }
        incidents.add(new Incident(
                "i-" + number, SHELLING, TimeWindow.day(DAY), Optional.empty(), Scope.SINGLE, ids, List.of()));
    }

    private Claim claim(String name) {
        String side = random.nextBoolean() ? "north" : "south";
        String other = side.equals("north") ? "south" : "north";
        boolean denies = random.nextInt(5) == 0;
        List<Casualties> toll = random.nextInt(3) == 0
                ? List.of(Casualties.exactly(CasualtyKind.KILLED, random.nextInt(20), other))
                : List.of();
        return new Claim(
                "c-" + name,
                "d-" + name,
                Optional.empty(),
                Optional.empty(),
                speaker(side),
                List.of(),
                Optional.empty(),
                denies ? Stance.DENIES : Stance.ASSERTS,
                denies ? Factuality.NEGATED : Factuality.ACTUAL,
                Scope.SINGLE,
                Optional.empty(),
                new Event(
                        SHELLING,
                        List.of(participant(side)),
                        List.of(participant(other)),
                        TimeWindow.day(DAY),
                        Optional.empty(),
                        toll,
                        Optional.empty(),
                        false,
                        Optional.empty()),
                "bench@1",
                1);
    }

    private Asserter speaker(String side) {
        return switch (random.nextInt(7)) {
            case 0, 1 -> new Asserter(side + " office", Optional.of(side), Optional.empty(), SpeakerKind.PARTY);
            case 2 -> new Asserter(side + " radio", Optional.of(side), Optional.empty(), SpeakerKind.OUTLET);
            case 3 -> new Asserter("envoy", Optional.of("middle"), Optional.empty(), SpeakerKind.MEDIATOR);
            case 4 -> new Asserter("monitor patrol", Optional.of("mission"), Optional.empty(), SpeakerKind.OBSERVER);
            default ->
                new Asserter("Gazette " + random.nextInt(50), Optional.empty(), Optional.empty(), SpeakerKind.OUTLET);
        };
    }

    private static Participant participant(String actor) {
        return new Participant(Optional.of(actor), actor, Optional.empty());
    }
}
