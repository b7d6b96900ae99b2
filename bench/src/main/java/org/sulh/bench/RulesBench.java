package org.sulh.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.sulh.model.Actor;
import org.sulh.model.Agreement;
import org.sulh.model.ApparentBreach;
import org.sulh.model.Asserter;
import org.sulh.model.Assessment;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.Coordinates;
import org.sulh.model.Event;
import org.sulh.model.EventType;
import org.sulh.model.Factuality;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.model.Participant;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.Probability;
import org.sulh.model.Responsibility;
import org.sulh.model.Reviews;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;
import org.sulh.model.TimeWindow;
import org.sulh.pipeline.rules.Judgement;
import org.sulh.pipeline.rules.Rulebook;
import org.sulh.pipeline.rules.RulebookException;
import org.sulh.pipeline.rules.Versions;

/** Seconds to hold incidents of two claims against forty clauses: {@code RulesBench INCIDENTS RUNS}. */
final class RulesBench {
    private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
    private static final int DAYS = 400;
    private static final List<String> TYPES = List.of(
            "shelling",
            "small-arms-fire",
            "air-strike",
            "drone-strike",
            "explosion",
            "armed-clash",
            "force-movement",
            "heavy-weapons",
            "fortification",
            "line-crossing",
            "overflight",
            "jamming",
            "civilian-harm",
            "detention",
            "monitor-obstruction",
            "aid-obstruction",
            "crossing-closure",
            "harbouring",
            "failure-to-prevent",
            "failure-to-notify");
    private static final List<String> ACTORS = List.of("west", "east", "hill-band", "coast-band");
    private static final List<String> MEANS =
            List.of("mortar", "howitzer", "tank", "drone", "rifle", "rocket launcher");

    private final SplittableRandom random = new SplittableRandom(20261130);
    private final List<Claim> claims = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();
    private final Set<String> confirmed = new HashSet<>();

    private RulesBench() {}

    public static void main(String[] args) throws RulebookException {
        RulesBench bench = new RulesBench();
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            bench.addIncident(i);
        }
        Agreement agreement = RulesBenchAgreement.fortyClauses(FIRST, ACTORS.subList(0, 2));
        List<Actor> actors = RulesBenchAgreement.actors(ACTORS);
        for (int run = 0; run < Integer.parseInt(args[1]); run++) {
            long began = System.nanoTime();
            Rulebook rules = Rulebook.compile(agreement, actors);
            double ready = (System.nanoTime() - began) / 1e9;
            bench.run(rules, ready, "new");
            bench.run(rules, 0, "remembered");
        }
    }

    private void run(Rulebook rules, double ready, String what) {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long began = System.nanoTime();
        long processor = machine.getProcessCpuTime();
        Judgement judgement = Judgement.judge(
                incidents,
                assessments,
                claims,
                new Reviews(confirmed, Set.of()),
                Versions.of(rules),
                FIRST.plusDays(DAYS));
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpu = (machine.getProcessCpuTime() - processor) / 1e9;
        Map<ApparentBreach.Outcome, Integer> counts = new TreeMap<>();
        judgement.outcomes().forEach(told -> counts.merge(told.outcome(), 1, Integer::sum));
        System.out.printf(
                Locale.ROOT,
                "%d incidents, %s: %.2f s, %.2f s of processor (rules ready in %.2f s), %s, not applicable %d%n",
                incidents.size(),
                what,
                seconds,
                cpu,
                ready,
                counts,
                judgement.notApplicable().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    private void addIncident(int number) {
        String id = "i-" + number;
        EventType type = new EventType(pick(TYPES));
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        TimeWindow time =
                switch (random.nextInt(10)) {
                    case 0 -> TimeWindow.unknown();
                    case 1, 2 -> TimeWindow.between(day, day.plusDays(random.nextInt(1, 20)));
                    default -> TimeWindow.day(day);
                };
        Optional<Place> place = random.nextInt(20) == 0 ? Optional.empty() : Optional.of(place());
        String doer = pick(ACTORS);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Claim claim = claim(id, i, type, doer, time, place);
            claims.add(claim);
            ids.add(claim.id());
        }
        if (random.nextInt(3) > 0) {
            confirmed.add(ids.getFirst());
        }
        incidents.add(new Incident(id, type, time, place, Scope.SINGLE, ids, List.of()));
        assessments.add(assessment(id, doer));
    }

    private Place place() {
        double lat = Math.rint(random.nextDouble(-3, 3) * 50) / 50;
        double lon = Math.rint(random.nextDouble(-3, 3) * 50) / 50;
        return new Place(
                "somewhere",
                "somewhere",
                Optional.of(new Coordinates(lat, lon)),
                random.nextInt(1, 20),
                PlacePrecision.TOWN,
                Optional.empty(),
                Optional.empty());
    }

    private Claim claim(String incident, int nth, EventType type, String doer, TimeWindow time, Optional<Place> place) {
        String speaker = pick(ACTORS);
        Stance stance = nth == 0 ? Stance.ASSERTS : random.nextInt(3) == 0 ? Stance.DENIES : Stance.ALLEGES;
        return new Claim(
                "c-" + incident + "-" + nth,
                "d-" + incident,
                Optional.empty(),
                Optional.empty(),
                new Asserter(speaker, Optional.of(speaker), Optional.empty(), SpeakerKind.PARTY),
                List.of(),
                Optional.empty(),
                stance,
                Factuality.ACTUAL,
                Scope.SINGLE,
                Optional.empty(),
                new Event(
                        type,
                        List.of(new Participant(Optional.of(doer), doer, Optional.empty())),
                        random.nextInt(4) == 0
                                ? List.of()
                                : List.of(new Participant(Optional.of(speaker), speaker, Optional.empty())),
                        time,
                        place,
                        List.of(),
                        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(pick(MEANS)),
                        false,
                        Optional.empty()),
                "bench",
                1);
    }

    private Assessment assessment(String id, String doer) {
        int sure = random.nextInt(500_000, 1_000_000);
        Responsibility named = new Responsibility(
                new Responsibility.Named(doer), 0, List.of(), new Probability(sure), List.of("c-1"), List.of());
        Responsibility nobody = new Responsibility(
                Responsibility.Rest.UNATTRIBUTED,
                0,
                List.of(),
                new Probability(1_000_000 - sure),
                List.of(),
                List.of());
        List<Casualties> tolls = random.nextInt(3) == 0
                ? List.of()
                : List.of(Casualties.atLeast(CasualtyKind.KILLED, random.nextInt(30), Casualties.ALL));
        Level level = List.of(Level.values()).get(random.nextInt(1, 6));
        return new Assessment(
                id,
                level,
                random.nextLong(4_000_000),
                List.of(),
                List.of(named, nobody),
                tolls,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
