package org.sulh.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sulh.model.ApparentBreach;
import org.sulh.model.Assessment;
import org.sulh.model.Claim;
import org.sulh.model.Coordinates;
import org.sulh.model.EventType;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.model.Place;
import org.sulh.model.PlacePrecision;
import org.sulh.model.Probability;
import org.sulh.model.Procedure;
import org.sulh.model.Procedure.Attribution;
import org.sulh.model.Procedure.Provision;
import org.sulh.model.Responsibility;
import org.sulh.model.Reviews;
import org.sulh.model.Rule;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.TermStatus;
import org.sulh.model.Texts;
import org.sulh.model.TimeWindow;
import org.sulh.model.Zone;
import org.sulh.pipeline.Say;
import org.sulh.pipeline.rules.Versions.Version;

class JudgementTest {
    private static final LocalDate DAY = Drafting.IN_FORCE.plusDays(9);
    private static final LocalDate AS_OF = Drafting.IN_FORCE.plusYears(1);
    private static final String OWN = "incident.doer == party";

    /** Shelling by north that hit south, told by a mission. */
    private static Claim claim(String document) {
        return Say.in(document)
                .speaker("Mission", "mission", SpeakerKind.OBSERVER)
                .asserts("shelling")
                .by("north")
                .against("south")
                .claim();
    }

    private final Claim claim = claim("d-1");
    private final Reviews reviewed = new Reviews(Set.of(claim.id()), Set.of());

    private Incident incident(String id, TimeWindow time, Optional<Place> place) {
        return new Incident(id, new EventType("shelling"), time, place, Scope.SINGLE, List.of(claim.id()), List.of());
    }

    private static Assessment assessment(String id, Level level, int northPpm) {
        Responsibility north = new Responsibility(
                new Responsibility.Named("north"), 0, List.of(), new Probability(northPpm), List.of("c-1"), List.of());
        Responsibility nobody = new Responsibility(
                Responsibility.Rest.UNATTRIBUTED,
                0,
                List.of(),
                new Probability(1_000_000 - northPpm),
                List.of(),
                List.of());
        return new Assessment(
                id,
                level,
                3_000_000,
                List.of(),
                List.of(north, nobody),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private List<String> judge(Rulebook rules, TimeWindow time) {
        return judge(Versions.of(rules), time, Optional.empty(), Level.VERIFIED, 950_000);
    }

    private List<String> judge(Versions versions, TimeWindow time, Optional<Place> place, Level level, int northPpm) {
        return Judgement.judge(
                        List.of(incident("i-1", time, place)),
                        List.of(assessment("i-1", level, northPpm)),
                        List.of(claim),
                        reviewed,
                        versions,
                        AS_OF)
                .outcomes()
                .stream()
                .map(Drafting::line)
                .toList();
    }

    private static Rulebook fire() {
        return new Drafting().prohibit("fire", OWN).rulebook();
    }

    @Test
    void aReviewedVerifiedIncidentOfAKnownDoerIsAnApparentBreach() {
        assertThat(judge(fire(), TimeWindow.day(DAY))).containsExactly("fire north apparent-breach");
    }

    @Test
    void whatDoesNotSpeakIsCountedAndNotListed() {
        Judgement judgement = Judgement.judge(
                List.of(incident("i-1", TimeWindow.day(DAY), Optional.empty())),
                List.of(assessment("i-1", Level.VERIFIED, 950_000)),
                List.of(claim),
                reviewed,
                Versions.of(fire()),
                AS_OF);
        assertThat(judgement.outcomes()).hasSize(1);
        assertThat(judgement.notApplicable()).containsExactly(Map.entry("fire", 1L));
    }

    @Test
    void theDoerIsKnownFromTheProceduresThresholdOn() {
        Attribution strict = new Attribution(
                new Provision(TermStatus.PROPOSAL, Optional.empty(), Optional.empty()),
                new Probability(960_000),
                new Probability(0));
        Procedure procedure = new Procedure(
                Optional.empty(),
                Optional.of(strict),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Rulebook rules =
                new Drafting().procedure(procedure).prohibit("fire", OWN).rulebook();

        assertThat(judge(rules, TimeWindow.day(DAY)))
                .containsExactly("fire north undetermined incident.doer", "fire south undetermined incident.doer");
        assertThat(judge(Versions.of(rules), TimeWindow.day(DAY), Optional.empty(), Level.VERIFIED, 960_000))
                .containsExactly("fire north apparent-breach");
    }

    @Test
    void aClauseHoldsFromItsFirstDayToItsLast() {
        Rulebook rules = new Drafting()
                .clause(
                        "fire",
                        Drafting.rule(Rule.Effect.PROHIBITS, OWN),
                        Optional.of(DAY),
                        Optional.of(DAY.plusDays(5)))
                .rulebook();
        assertThat(judge(rules, TimeWindow.day(DAY.minusDays(1)))).isEmpty();
        assertThat(judge(rules, TimeWindow.day(DAY))).containsExactly("fire north apparent-breach");
        assertThat(judge(rules, TimeWindow.day(DAY.plusDays(5)))).containsExactly("fire north apparent-breach");
        assertThat(judge(rules, TimeWindow.day(DAY.plusDays(6)))).isEmpty();
        assertThat(judge(rules, TimeWindow.between(DAY.minusDays(1), DAY)))
                .containsExactly("fire north undetermined incident.last_day");
        assertThat(judge(rules, TimeWindow.unknown())).containsExactly("fire north undetermined incident.first_day");
    }

    @Test
    void aClauseWhoseDayIsUndecidedLeavesItOpen() {
        Rulebook rules = new Drafting()
                .clause("fire", Drafting.rule(Rule.Effect.PROHIBITS, OWN), Optional.empty(), Optional.empty())
                .rulebook();
        assertThat(judge(rules, TimeWindow.day(DAY))).containsExactly("fire north undetermined in_force_from");
    }

    @Test
    void whatLiesAheadIsNoBreachYet() {
        assertThat(judge(fire(), TimeWindow.day(AS_OF.plusDays(1))))
                .containsExactly("fire north undetermined incident.planned");
        assertThat(judge(fire(), TimeWindow.between(AS_OF, AS_OF.plusDays(1))))
                .containsExactly("fire north undetermined incident.planned");
    }

    @Test
    void theVersionInForceWhenItHappenedDecides() {
        Rulebook before = new Drafting().version("1").prohibit("fire", OWN).rulebook();
        Rulebook after =
                new Drafting().version("2").prohibit("fire", OWN + " && false").rulebook();
        Versions versions =
                new Versions(List.of(new Version(Optional.empty(), before), new Version(Optional.of(DAY), after)));

        assertThat(judge(versions, TimeWindow.day(DAY.minusDays(1)), Optional.empty(), Level.VERIFIED, 950_000))
                .containsExactly("fire north apparent-breach");
        assertThat(judge(versions, TimeWindow.day(DAY), Optional.empty(), Level.VERIFIED, 950_000))
                .isEmpty();
        assertThat(judge(
                        versions, TimeWindow.between(DAY.minusDays(1), DAY), Optional.empty(), Level.VERIFIED, 950_000))
                .containsExactly("fire north undetermined incident.last_day");
        Versions same = new Versions(List.of(
                new Version(Optional.of(Drafting.IN_FORCE), before),
                new Version(
                        Optional.of(DAY),
                        new Drafting().version("3").prohibit("fire", OWN).rulebook())));
        assertThat(judge(same, TimeWindow.between(DAY.minusDays(1), DAY), Optional.empty(), Level.VERIFIED, 950_000))
                .containsExactly("fire north apparent-breach");
    }

    @Test
    void versionsHaveToFollowEachOther() {
        assertThatThrownBy(() -> new Versions(
                        List.of(new Version(Optional.of(DAY), fire()), new Version(Optional.of(DAY), fire()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPlaceIsInAZoneWhenItsWholeCircleIs() {
        Rule inStrip = new Rule(
                Rule.Effect.PROHIBITS,
                List.of("hostilities"),
                List.of("strip"),
                Optional.empty(),
                OWN,
                Level.VERIFIED,
                List.of(),
                List.of());
        Versions versions = Versions.of(
                new Drafting().zone("strip", 10, 20, 5).clause("fire", inStrip).rulebook());
        // The box reaches half a degree, some 55 km, and its edge is unsure by 5 km.
        assertThat(at(versions, 10, 20, 40)).containsExactly("fire north apparent-breach");
        assertThat(at(versions, 10, 20, 52)).containsExactly("fire north undetermined incident.in_zone['strip']");
        assertThat(at(versions, 10.6, 20, 3)).isEmpty();
        assertThat(at(versions, 10.6, 20, 10)).containsExactly("fire north undetermined incident.in_zone['strip']");
        assertThat(at(versions, 40, 100, 500)).isEmpty();
        assertThat(judge(versions, TimeWindow.day(DAY), Optional.empty(), Level.VERIFIED, 950_000))
                .containsExactly("fire north undetermined incident.in_zone['strip']");
    }

    private List<String> at(Versions versions, double lat, double lon, double radiusKm) {
        Place place = new Place(
                "somewhere",
                "somewhere",
                Optional.of(new Coordinates(lat, lon)),
                radiusKm,
                PlacePrecision.TOWN,
                Optional.empty(),
                Optional.empty());
        return judge(versions, TimeWindow.day(DAY), Optional.of(place), Level.VERIFIED, 950_000);
    }

    @Test
    void anOutlineThatCrossesItselfIsAMistake() {
        Zone.Ring bow = new Zone.Ring(List.of(
                new Coordinates(0, 0),
                new Coordinates(1, 1),
                new Coordinates(0, 1),
                new Coordinates(1, 0),
                new Coordinates(0, 0)));
        assertThat(new ZoneArea(new Zone(
                                "bow",
                                Texts.english("bow"),
                                List.of(),
                                "buffer",
                                TermStatus.PROPOSAL,
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                0,
                                List.of(new Zone.Polygon(bow, List.of()))))
                        .findFlaw())
                .hasValueSatisfying(
                        flaw -> assertThat(flaw).startsWith("the outline makes no area: Self-intersection"));
    }

    @Test
    void theOrderOfIncidentsChangesNothingAndOutcomesAreInTheirOrder() {
        List<Incident> incidents = new ArrayList<>();
        List<Assessment> assessments = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            incidents.add(incident("i-" + i, TimeWindow.day(DAY.plusDays(i % 7)), Optional.empty()));
            assessments.add(assessment("i-" + i, i % 3 == 0 ? Level.REPORTED : Level.VERIFIED, 700_000 + i * 1_000));
        }
        Versions versions = Versions.of(new Drafting()
                .prohibit("fire", OWN)
                .permit("drill", "incident.doer != party")
                .rulebook());
        Judgement first = Judgement.judge(incidents, assessments, List.of(claim), reviewed, versions, AS_OF);
        Collections.shuffle(incidents, new Random(7));
        Collections.shuffle(assessments, new Random(8));

        assertThat(Judgement.judge(incidents, assessments, List.of(claim), reviewed, versions, AS_OF))
                .isEqualTo(first);
        List<String> ids = first.outcomes().stream()
                .map(ApparentBreach::incident)
                .distinct()
                .toList();
        assertThat(ids).startsWith("i-1", "i-2", "i-3").endsWith("i-200");
    }

    @Test
    void anIncidentWithoutAssessmentIsRefusedByName() {
        assertThatThrownBy(() -> Judgement.judge(
                        List.of(incident("i-7", TimeWindow.day(DAY), Optional.empty())),
                        List.of(),
                        List.of(),
                        Reviews.none(),
                        Versions.of(fire()),
                        AS_OF))
                .hasMessageContaining("i-7 has no assessment");
    }
}
