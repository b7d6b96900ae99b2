package org.sulh.pipeline.fulfil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Commitment;
import org.sulh.model.Commitment.Duty;
import org.sulh.model.Commitment.Fulfilment;
import org.sulh.model.Commitment.Milestone;
import org.sulh.model.Commitment.ToDo;
import org.sulh.model.Commitment.ToRefrain;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.model.Probability;
import org.sulh.model.Procedure;
import org.sulh.model.Responsibility;
import org.sulh.model.Responsibility.Named;
import org.sulh.model.Responsibility.Rest;
import org.sulh.model.Scope;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.model.Ties;
import org.sulh.model.watch.Area;
import org.sulh.model.watch.CommitmentStatus;
import org.sulh.model.watch.CommitmentStatus.Status;
import org.sulh.model.watch.CommitmentStatus.Weight;
import org.sulh.model.watch.Entered;
import org.sulh.model.watch.Sighting;
import org.sulh.model.watch.Watch;
import org.sulh.model.watch.WatchReport;
import org.sulh.pipeline.Say;

/** How promises and demands between two invented sides, north and south, stand. */
class FulfilTest {
    private static final LocalDate DAY = LocalDate.of(2025, 11, 7);
    private static final Instant NOW = Instant.parse("2025-11-10T12:00:00Z");
    private static final ZoneAnswers ZONES =
            (zone, at, radius) -> radius > 50 ? Optional.empty() : Optional.of(zone.equals("strip") && at.lat() < 41);

    private final List<Claim> claims = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Assessment> assessments = new ArrayList<>();
    private final Map<String, String> senders = new HashMap<>();
    private final List<Entered<Watch>> plans = new ArrayList<>();
    private final List<Entered<WatchReport>> reports = new ArrayList<>();
    private final List<Entered<Sighting>> sightings = new ArrayList<>();

    // ---- telling ----

    private Claim say(Say said) {
        Claim claim = said.claim();
        claims.add(claim);
        senders.putIfAbsent(claim.document(), "press");
        return claim;
    }

    private void happened(Level level, int northPpm, Claim... of) {
        List<String> ids = List.of(of).stream().map(Claim::id).toList();
        Claim first = of[0];
        String id = "i-" + incidents.size() + ".1";
        incidents.add(new Incident(
                id, first.event().type(), first.event().time(), first.event().place(), first.scope(), ids, List.of()));
        List<Responsibility> who = List.of(
                candidate(new Named("north"), northPpm, ids),
                candidate(Rest.UNATTRIBUTED, 1_000_000 - northPpm, List.of()));
        assessments.add(
                new Assessment(id, level, 0, List.of(), who, List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    private static Responsibility candidate(Responsibility.Candidate who, int ppm, List<String> saidBy) {
        return new Responsibility(who, 0, List.of(), new Probability(ppm), saidBy, List.of());
    }

    private Claim accusation(String document) {
        return say(Say.in(document)
                .party("south", "Minister")
                .alleges("shelling")
                .by("north")
                .against("south")
                .on("2025-11-08")
                .at(Say.town("Arn", 40, 45)));
    }

    private void watch(String zone, int kept) {
        Watch watch = new Watch(
                "patrol",
                Watch.Kind.PATROL,
                "team-3",
                zone.isEmpty() ? new Area.Everywhere() : new Area.InZone(zone),
                Optional.empty(),
                DAY,
                DAY.plusDays(3),
                new Watch.Every(24),
                1);
        plans.add(new Entered<>(0, Instant.parse("2025-11-06T00:00:00Z"), "desk", watch));
        watch.slots().stream()
                .limit(kept)
                .map(slot -> new WatchReport("patrol", slot, WatchReport.Outcome.COMPLETE, Optional.empty(), List.of()))
                .forEach(report -> reports.add(new Entered<>(1, NOW, "desk", report)));
    }

    private void seen(String milestone, String kind, String... evidence) {
        sightings.add(new Entered<>(
                100 + sightings.size(),
                NOW,
                "analyst",
                new Sighting("p1", milestone, kind, List.of(evidence), "as it says")));
    }

    // ---- commitments ----

    private static Commitment promise(Duty duty) {
        return commitment("north", "north", false, TermStatus.STATED, duty);
    }

    private static Commitment commitment(String by, String of, boolean demanded, TermStatus status, Duty duty) {
        return new Commitment(
                "p1", by, of, Texts.english("as it says"), demanded, status, Optional.of(DAY), "address", duty);
    }

    private static ToDo withdrawal(Optional<LocalDate> due) {
        return new ToDo(
                List.of(
                        new Milestone("order", Texts.english("ordered"), Fulfilment.MINIMAL, List.of("document")),
                        new Milestone(
                                "left", Texts.english("left"), Fulfilment.INTERMEDIATE, List.of("visit", "sensor")),
                        new Milestone("gone", Texts.english("gone"), Fulfilment.FULL, List.of("visit"))),
                due);
    }

    private static ToRefrain noShelling(List<String> doers, List<String> zones) {
        return new ToRefrain(
                List.of("hostilities"), doers, List.of(), List.of(), zones, Optional.empty(), Optional.empty());
    }

    private CommitmentStatus status(Commitment commitment) {
        Ground ground = new Ground(incidents, assessments, claims, senders, Ties.none(), Procedure.none());
        Watching watching = new Watching(plans, reports, ZONES, NOW);
        Undertaking undertaking = new Undertaking(commitment, OptionalLong.empty());
        return Fulfil.judge(List.of(undertaking), sightings, ground, watching, ZONES)
                .getFirst();
    }

    private Status toDo() {
        return status(promise(withdrawal(Optional.empty()))).status();
    }

    private CommitmentStatus toRefrain() {
        return status(promise(noShelling(List.of("north"), List.of("strip"))));
    }

    // ---- to do ----

    @Test
    void whereNothingWasSeenAndNobodyLookedNothingIsConcluded() {
        CommitmentStatus status = status(promise(withdrawal(Optional.empty())));
        assertThat(status.status()).isEqualTo(Status.UNABLE_TO_CONCLUDE);
        assertThat(status.reasons()).anyMatch(reason -> reason.contains("no watch was planned"));
        assertThat(status.needed()).anyMatch(what -> what.contains("order"));
    }

    @Test
    void whereSomebodyLookedAndNothingWasSeenItIsNotBegun() {
        watch("", 1);
        assertThat(toDo()).isEqualTo(Status.NOT_BEGUN);
    }

    @Test
    void levelIsThatOfTheHighestMilestoneSeenWithAllBeforeIt() {
        senders.put("d-1", "team-3");
        seen("left", "visit", "d-1");
        assertThat(toDo()).isEqualTo(Status.NOT_BEGUN);
        seen("order", "document", "d-1");
        assertThat(toDo()).isEqualTo(Status.INTERMEDIATE);
        seen("gone", "visit", "d-1");
        assertThat(toDo()).isEqualTo(Status.FULL);
    }

    @Test
    void kindThatAMilestoneDoesNotAskForDoesNotReachIt() {
        senders.put("d-1", "team-3");
        seen("order", "document", "d-1");
        seen("left", "document", "d-1");
        CommitmentStatus status = status(promise(withdrawal(Optional.empty())));
        assertThat(status.status()).isEqualTo(Status.MINIMAL);
        assertThat(status.milestones().get(1).otherwise()).hasSize(1);
    }

    @Test
    void whatTheOneWhoIsToKeepItSaysIsSaidAndNotSeen() {
        Claim own = say(
                Say.in("d-1").party("north", "Minister").asserts("withdrawal").on("2025-11-08"));
        senders.put("d-9", "north");
        seen("order", "document", own.id());
        seen("order", "document", "d-9");
        CommitmentStatus status = status(promise(withdrawal(Optional.empty())));
        assertThat(status.status()).isEqualTo(Status.UNABLE_TO_CONCLUDE);
        assertThat(status.saidOnly()).hasSize(2);
        Claim others = say(
                Say.in("d-2").party("south", "Minister").asserts("withdrawal").on("2025-11-08"));
        seen("order", "document", others.id());
        assertThat(toDo()).isEqualTo(Status.MINIMAL);
    }

    @Test
    void evidenceThatNoLongerCountsShowsNothing() {
        seen("order", "document", "c-0000000000000000");
        assertThat(toDo()).isEqualTo(Status.UNABLE_TO_CONCLUDE);
    }

    @Test
    void pastItsDayItIsOverdueUnlessItIsDone() {
        senders.put("d-1", "team-3");
        Commitment late = promise(withdrawal(Optional.of(DAY)));
        assertThat(status(late).overdue()).isTrue();
        assertThat(status(promise(withdrawal(Optional.of(DAY.plusDays(3))))).overdue())
                .isFalse();
        seen("order", "document", "d-1");
        seen("left", "visit", "d-1");
        seen("gone", "visit", "d-1");
        assertThat(status(late).overdue()).isFalse();
    }

    @Test
    void announcedIntentionNeverRaisesAStatus() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            claims.clear();
            sightings.clear();
            senders.clear();
            senders.put("d-1", "team-3");
            for (String milestone : List.of("order", "left", "gone")) {
                if (random.nextBoolean()) {
                    seen(milestone, random.nextBoolean() ? "visit" : "document", "d-1");
                }
            }
            Status before = toDo();
            String speaker = random.nextBoolean() ? "north" : "south";
            Say said = Say.in("d-5").party(speaker, "Minister").on("2025-11-08");
            Claim intention = say(
                    switch (random.nextInt(3)) {
                        case 0 -> said.plans("withdrawal");
                        case 1 -> said.demands("withdrawal");
                        default -> Say.in("d-5").party("north", "Minister").asserts("withdrawal");
                    });
            for (String milestone : List.of("order", "left", "gone")) {
                seen(milestone, random.nextBoolean() ? "visit" : "document", intention.id());
            }
            assertThat(toDo()).as("seed %d", seed).isEqualTo(before);
        }
    }

    // ---- to leave ----

    @Test
    void actThatIsEstablishedWithItsDoerBreaksAPromise() {
        happened(Level.CORROBORATED, 900_000, accusation("d-1"));
        CommitmentStatus status = toRefrain();
        assertThat(status.status()).isEqualTo(Status.BROKEN);
        assertThat(status.listIncidents(Weight.ESTABLISHED)).containsExactly("i-0.1");
        assertThat(status.word()).isEqualTo("broken");
    }

    @Test
    void nobodyBreaksADemandThatItHasNotTakenOn() {
        happened(Level.CORROBORATED, 900_000, accusation("d-1"));
        ToRefrain duty = noShelling(List.of("north"), List.of("strip"));
        assertThat(status(commitment("south", "north", true, TermStatus.STATED, duty))
                        .word())
                .isEqualTo("not-met");
        assertThat(status(commitment("south", "north", true, TermStatus.AGREED, duty))
                        .word())
                .isEqualTo("broken");
    }

    @Test
    void actThatIsSaidAndDeniedOrNotAttributedIsDisputed() {
        Claim denial = say(Say.in("d-2")
                .party("north", "Minister")
                .denies("shelling")
                .by("north")
                .against("south")
                .on("2025-11-08")
                .at(Say.town("Arn", 40, 45)));
        happened(Level.CONTESTED, 900_000, accusation("d-1"), denial);
        assertThat(toRefrain().status()).isEqualTo(Status.DISPUTED);
        incidents.clear();
        assessments.clear();
        happened(Level.CORROBORATED, 500_000, accusation("d-1"));
        assertThat(toRefrain().listIncidents(Weight.DISPUTED)).hasSize(1);
    }

    @Test
    void actThatOneSideAloneSaysLeavesItOpen() {
        watch("strip", 4);
        happened(Level.REPORTED, 900_000, accusation("d-1"));
        CommitmentStatus status = toRefrain();
        assertThat(status.status()).isEqualTo(Status.UNABLE_TO_CONCLUDE);
        assertThat(status.listIncidents(Weight.SAID)).hasSize(1);
    }

    @Test
    void actWhosePlaceOrDayIsNotKnownLeavesItOpen() {
        watch("strip", 4);
        happened(
                Level.VERIFIED,
                900_000,
                say(Say.in("d-1").party("south", "Minister").alleges("shelling").by("north")));
        CommitmentStatus status = toRefrain();
        assertThat(status.status()).isEqualTo(Status.UNABLE_TO_CONCLUDE);
        assertThat(status.incidents().getFirst().open()).contains("day, place");
    }

    @Test
    void otherActsDaysPlacesAndDoersDoNotBearOnIt() {
        watch("strip", 4);
        happened(
                Level.VERIFIED,
                900_000,
                say(Say.in("d-1")
                        .party("south", "M")
                        .alleges("statement")
                        .by("north")
                        .on("2025-11-08")));
        happened(
                Level.VERIFIED,
                900_000,
                say(Say.in("d-2")
                        .party("south", "M")
                        .alleges("shelling")
                        .by("north")
                        .on("2025-11-01")));
        happened(
                Level.VERIFIED,
                900_000,
                say(Say.in("d-3")
                        .party("south", "M")
                        .alleges("shelling")
                        .by("north")
                        .on("2025-11-08")
                        .at(Say.town("Bela", 42, 45))));
        happened(Level.REFUTED, 900_000, accusation("d-4"));
        happened(
                Level.VERIFIED,
                900_000,
                say(Say.in("d-5").party("south", "M").alleges("shelling").aggregate()));
        assertThat(toRefrain().incidents()).isEmpty();
        assertThat(toRefrain().status()).isEqualTo(Status.KEPT);
        happened(Level.VERIFIED, 900_000, accusation("d-6"));
        assertThat(status(promise(noShelling(List.of("south"), List.of("strip"))))
                        .incidents())
                .isEmpty();
    }

    @Test
    void promiseIsKeptWhereSomebodyLookedAtTheWholeOfItOftenEnough() {
        watch("strip", 2);
        assertThat(toRefrain().status()).isEqualTo(Status.KEPT);
        reports.removeLast();
        CommitmentStatus seldom = toRefrain();
        assertThat(seldom.status()).isEqualTo(Status.UNABLE_TO_CONCLUDE);
        assertThat(seldom.reasons().getFirst()).contains("1 of 4 slots");
        assertThat(seldom.needed()).hasSize(1);
    }

    @Test
    void watchOfOneZoneSaysNothingOfAnother() {
        watch("strip", 4);
        CommitmentStatus status = status(promise(noShelling(List.of("north"), List.of("strip", "meadows"))));
        assertThat(status.status()).isEqualTo(Status.UNABLE_TO_CONCLUDE);
        assertThat(status.needed()).containsExactly("a watch of the zone meadows as a whole, planned beforehand");
    }

    @Test
    void watchOfAPartIsNoWatchOfTheWhole() {
        watch("strip", 4);
        CommitmentStatus status = status(promise(noShelling(List.of("north"), List.of())));
        assertThat(status.status()).isEqualTo(Status.UNABLE_TO_CONCLUDE);
        assertThat(status.reasons().getFirst()).contains("parts of it only");
        assertThat(status.coverage().getFirst().complete()).isEqualTo(4);
    }

    @Test
    void oneBusyDayDoesNotStandForAMonth() {
        Watch watch = new Watch(
                "busy",
                Watch.Kind.CAMERA,
                "team-3",
                new Area.InZone("strip"),
                Optional.empty(),
                DAY,
                DAY,
                new Watch.Every(1),
                1);
        plans.add(new Entered<>(0, Instant.parse("2025-11-06T00:00:00Z"), "desk", watch));
        watch.slots().stream()
                .map(slot -> new WatchReport("busy", slot, WatchReport.Outcome.COMPLETE, Optional.empty(), List.of()))
                .forEach(report -> reports.add(new Entered<>(1, NOW, "desk", report)));
        assertThat(toRefrain().status()).isEqualTo(Status.UNABLE_TO_CONCLUDE);
    }

    @Test
    void whatIsStillToComeIsNeitherKeptNorBroken() {
        watch("strip", 4);
        ToRefrain later = new ToRefrain(
                List.of("shelling"),
                List.of(),
                List.of(),
                List.of(),
                List.of("strip"),
                Optional.of(LocalDate.of(2026, 1, 1)),
                Optional.empty());
        assertThat(status(promise(later)).status()).isEqualTo(Status.UNABLE_TO_CONCLUDE);
    }

    @Test
    void wordsThatSayNothingVisibleAreNotMeasurable() {
        CommitmentStatus status = status(promise(new Commitment.Unmeasured(Texts.english("names no act"))));
        assertThat(status.status()).isEqualTo(Status.NOT_MEASURABLE);
        assertThat(status.reasons()).containsExactly("names no act");
    }

    // ---- both sides ----

    @Test
    void exchangedNamesExchangeTheStatusAndNothingElse() {
        for (int seed = 0; seed < 100; seed++) {
            List<List<String>> both = new ArrayList<>();
            for (boolean swapped : List.of(false, true)) {
                claims.clear();
                incidents.clear();
                assessments.clear();
                sightings.clear();
                senders.clear();
                Random random = new Random(seed);
                String north = swapped ? "south" : "north";
                String south = swapped ? "north" : "south";
                for (int i = 0; i < 6; i++) {
                    String by = random.nextBoolean() ? north : south;
                    Say said = Say.in("d-" + i).party(random.nextBoolean() ? north : south, "Minister");
                    Claim claim = say((random.nextBoolean() ? said.alleges("shelling") : said.denies("shelling"))
                            .by(by)
                            .on("2025-11-0" + (5 + random.nextInt(4)))
                            .at(Say.town("Arn", 39 + random.nextInt(4), 45)));
                    String id = "i-" + i + ".1";
                    incidents.add(new Incident(
                            id,
                            claim.event().type(),
                            claim.event().time(),
                            claim.event().place(),
                            Scope.SINGLE,
                            List.of(claim.id()),
                            List.of()));
                    int ppm = 400_000 + random.nextInt(600_000);
                    assessments.add(new Assessment(
                            id,
                            List.of(Level.values()).get(random.nextInt(Level.values().length)),
                            0,
                            List.of(),
                            List.of(
                                    candidate(new Named(by), ppm, List.of(claim.id())),
                                    candidate(Rest.ANOTHER, 1_000_000 - ppm, List.of())),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));
                    seen(List.of("order", "left").get(random.nextInt(2)), "document", claim.id());
                }
                List<String> words = new ArrayList<>();
                for (Duty duty : List.of(noShelling(List.of(north), List.of("strip")), withdrawal(Optional.empty()))) {
                    CommitmentStatus status = status(commitment(south, north, true, TermStatus.STATED, duty));
                    words.add(status.word() + status.incidents() + status.reasons() + status.needed());
                    words.add(status.saidOnly().stream()
                            .map(Entered::index)
                            .toList()
                            .toString());
                }
                both.add(words);
            }
            assertThat(both.get(1)).as("seed %d", seed).isEqualTo(both.get(0));
        }
    }
}
