package org.sulh.pipeline.fulfil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sulh.model.Coordinates;
import org.sulh.model.watch.Area;
import org.sulh.model.watch.Coverage;
import org.sulh.model.watch.Entered;
import org.sulh.model.watch.Watch;
import org.sulh.model.watch.WatchReport;
import org.sulh.model.watch.WatchReport.Cause;
import org.sulh.model.watch.WatchReport.Outcome;

/** Who looked where and when, on watches in an invented place. */
class WatchingTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 11, 7);
    private static final Instant PLANNED = Instant.parse("2025-11-06T10:00:00Z");
    private static final Instant NOW = Instant.parse("2025-11-10T12:00:00Z");
    private static final Area STRIP = new Area.InZone("strip");
    private static final Coordinates MIDDLE = new Coordinates(40, 45);
    /** One zone, a circle of ten kilometres about the middle. */
    private static final ZoneAnswers ZONES = (zone, at, radius) -> {
        double km = at.distanceKm(MIDDLE);
        if (!zone.equals("strip") || km - radius > 10) {
            return Optional.of(false);
        }
        return km + radius <= 10 ? Optional.of(true) : Optional.empty();
    };

    private final List<Entered<Watch>> plans = new ArrayList<>();
    private final List<Entered<WatchReport>> reports = new ArrayList<>();

    private void plan(String id, Area area, int hours) {
        plan(id, area, hours, PLANNED);
    }

    private void plan(String id, Area area, int hours, Instant at) {
        Watch watch = new Watch(
                id,
                Watch.Kind.POST,
                "team-3",
                area,
                Optional.empty(),
                FIRST,
                FIRST.plusDays(3),
                new Watch.Every(hours),
                6);
        plans.add(new Entered<>(plans.size(), at, "desk", watch));
    }

    private void report(String id, String slot, Outcome outcome, String... by) {
        Optional<Cause> cause = by.length == 0 ? Optional.empty() : Optional.of(new Cause(by[0], "as they say"));
        WatchReport report = new WatchReport(id, Instant.parse(slot), outcome, cause, List.of());
        reports.add(new Entered<>(reports.size(), NOW, "desk", report));
    }

    private Watching watching() {
        return new Watching(plans, reports, ZONES, NOW);
    }

    private Coverage all() {
        return watching().overall();
    }

    @Test
    void whereNothingWasPlannedNobodyWasToLook() {
        assertThat(all().isPlanned()).isFalse();
        assertThat(all().expected()).isZero();
        assertThat(all().seenPpm()).isZero();
    }

    @Test
    void slotIsMissingOnceItsTimeAndItsGraceArePast() {
        plan("bridge", STRIP, 24);
        Coverage coverage = watching().of(plans.getFirst().what());
        assertThat(coverage.missing()).isEqualTo(4);
        assertThat(coverage.awaited()).isZero();
        Instant early = Instant.parse("2025-11-09T05:00:00Z");
        Coverage before =
                new Watching(plans, reports, ZONES, early).of(plans.getFirst().what());
        assertThat(before.missing()).isEqualTo(2);
        assertThat(before.awaited()).isEqualTo(2);
        assertThat(coverage.byCause()).isEqualTo(Map.of(Coverage.NOT_SAID, 4));
    }

    @Test
    void slotThatWasPastWhenItsWatchWasEnteredIsNotExpected() {
        plan("bridge", STRIP, 6, Instant.parse("2025-11-07T07:00:00Z"));
        assertThat(watching().slots("bridge").getFirst().time()).isEqualTo("2025-11-07T12:00:00Z");
    }

    @Test
    void reportsCountByOutcomeAndCause() {
        plan("bridge", STRIP, 24);
        report("bridge", "2025-11-07T00:00:00Z", Outcome.COMPLETE);
        report("bridge", "2025-11-08T00:00:00Z", Outcome.PARTIAL, "varland");
        report("bridge", "2025-11-09T00:00:00Z", Outcome.MISSING, "nobody");
        Coverage coverage = all();
        assertThat(List.of(coverage.expected(), coverage.complete(), coverage.partial(), coverage.missing()))
                .containsExactly(4, 1, 1, 2);
        assertThat(coverage.byCause()).isEqualTo(Map.of("varland", 1, "nobody", 1, Coverage.NOT_SAID, 1));
        assertThat(coverage.seenPpm()).isEqualTo(500_000);
        assertThat(coverage.daysSeen()).isEqualTo(2);
        assertThat(coverage.days()).isEqualTo(4);
    }

    @Test
    void reportsThatDifferConflictWhoeverGivesThemFirst() {
        plan("bridge", STRIP, 24);
        report("bridge", "2025-11-07T00:00:00Z", Outcome.COMPLETE);
        report("bridge", "2025-11-07T00:00:00Z", Outcome.MISSING, "varland");
        report("bridge", "2025-11-08T00:00:00Z", Outcome.MISSING, "varland");
        report("bridge", "2025-11-08T00:00:00Z", Outcome.MISSING, "osmere");
        report("bridge", "2025-11-09T00:00:00Z", Outcome.MISSING);
        report("bridge", "2025-11-09T00:00:00Z", Outcome.MISSING, "osmere");
        Coverage coverage = all();
        assertThat(coverage.conflicting()).isEqualTo(2);
        assertThat(coverage.byCause()).isEqualTo(Map.of("osmere", 1, Coverage.NOT_SAID, 1));
        Collections.reverse(reports);
        assertThat(all()).isEqualTo(coverage);
    }

    @Test
    void areaIsLookedAtWhollyInPartOrNotAtAll() {
        Area near = new Area.Around("near", new Coordinates(40.01, 45), 500);
        plan("strip-patrol", STRIP, 24);
        plan("camera", near, 24);
        plan("far", new Area.Around("far", new Coordinates(42, 45), 500), 24);
        plan("country", new Area.Country("XA"), 24);
        LocalDate last = FIRST.plusDays(3);
        assertThat(watching().of(STRIP, FIRST, last).watches()).containsExactly("camera", "strip-patrol");
        assertThat(watching().ofWhole(STRIP, FIRST, last).watches()).containsExactly("strip-patrol");
        assertThat(watching().ofWhole(near, FIRST, last).watches()).containsExactly("camera", "strip-patrol");
        assertThat(watching().of(new Area.Country("XA"), FIRST, last).watches()).containsExactly("country");
        assertThat(watching().of(new Area.Everywhere(), FIRST, last).watches()).hasSize(4);
        assertThat(watching().ofWhole(new Area.Everywhere(), FIRST, last).watches())
                .isEmpty();
        assertThat(watching().of(STRIP, FIRST.minusDays(9), FIRST.minusDays(8)).isPlanned())
                .isFalse();
    }

    /** Reports made up as they come. */
    private void tell(Random random) {
        Outcome outcome = List.of(Outcome.values()).get(random.nextInt(3));
        String slot = Instant.parse("2025-11-07T00:00:00Z")
                .plusSeconds(random.nextInt(15) * 21_600L)
                .toString();
        String who = List.of("varland", "osmere", "nobody", "mechanism").get(random.nextInt(4));
        if (outcome == Outcome.COMPLETE || outcome == Outcome.MISSING && random.nextBoolean()) {
            report("w" + random.nextInt(4), slot, outcome);
        } else {
            report("w" + random.nextInt(4), slot, outcome, who);
        }
    }

    @Test
    void countsSumAndMoreReportsNeverLowerWhatWasExpected() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            plans.clear();
            reports.clear();
            for (int i = 0; i < 4; i++) {
                plan("w" + i, i % 2 == 0 ? STRIP : new Area.Country("XA"), 6 * (1 + random.nextInt(3)));
            }
            Instant now = Instant.parse("2025-11-07T00:00:00Z").plusSeconds(random.nextInt(400_000));
            int slots =
                    plans.stream().mapToInt(plan -> plan.what().slots().size()).sum();
            int expected = new Watching(plans, reports, ZONES, now).overall().expected();
            for (int i = 0; i < 20; i++) {
                tell(random);
                Watching watching = new Watching(plans, reports, ZONES, now);
                Coverage all = watching.of(new Area.Everywhere(), FIRST, FIRST.plusDays(3));
                int eachAlone = watching.watches().stream()
                        .mapToInt(watch -> watching.of(watch).expected())
                        .sum();
                assertThat(all.expected()).isEqualTo(eachAlone).isGreaterThanOrEqualTo(expected);
                assertThat(all.expected() + all.awaited()).isEqualTo(slots);
                assertThat(all.seenPpm()).isBetween(0, 1_000_000);
                expected = all.expected();
            }
        }
    }

    @Test
    void exchangedNamesExchangeTheCausesAndNothingElse() {
        for (int seed = 0; seed < 50; seed++) {
            plans.clear();
            reports.clear();
            for (int i = 0; i < 4; i++) {
                plan("w" + i, STRIP, 6);
            }
            Random random = new Random(seed);
            for (int i = 0; i < 30; i++) {
                tell(random);
            }
            Coverage one = all();
            reports.replaceAll(report -> report.map(WatchingTest::swapped));
            Coverage other = all();
            assertThat(List.of(other.complete(), other.partial(), other.missing(), other.conflicting()))
                    .containsExactly(one.complete(), one.partial(), one.missing(), one.conflicting());
            assertThat(other.byCause().get("varland")).isEqualTo(one.byCause().get("osmere"));
        }
    }

    private static WatchReport swapped(WatchReport report) {
        Map<String, String> other = Map.of("varland", "osmere", "osmere", "varland");
        Optional<Cause> cause =
                report.cause().map(known -> new Cause(other.getOrDefault(known.by(), known.by()), known.reason()));
        return new WatchReport(report.watch(), report.slot(), report.outcome(), cause, report.documents());
    }

    @Test
    void slotsOfAWatchAreThoseThatItSaysItHas() {
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            Watch watch = new Watch(
                    "w",
                    Watch.Kind.SENSOR,
                    "team-3",
                    STRIP,
                    Optional.empty(),
                    FIRST,
                    FIRST.plusDays(random.nextInt(5)),
                    new Watch.Every(1 + random.nextInt(50)),
                    0);
            List<Instant> slots = watch.slots();
            Instant any = Instant.parse("2025-11-06T00:00:00Z").plusSeconds(random.nextInt(200) * 3_600L);
            assertThat(watch.hasSlot(any)).isEqualTo(slots.contains(any));
            assertThat(watch.hasSlot(any.plusSeconds(1))).isFalse();
            assertThat(watch.hasSlot(any.plusNanos(1))).isFalse();
            assertThat(slots).allMatch(watch::hasSlot);
        }
    }
}
