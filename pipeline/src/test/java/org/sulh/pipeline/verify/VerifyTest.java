package org.sulh.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sulh.model.Assessment;
import org.sulh.model.Assessment.Contribution;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.EventType;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.model.OriginGroup;
import org.sulh.model.Prospect;
import org.sulh.model.Responsibility;
import org.sulh.model.Scope;
import org.sulh.model.SpeakerKind;
import org.sulh.model.TimeWindow;
import org.sulh.pipeline.RandomClaims;
import org.sulh.pipeline.Say;
import org.sulh.pipeline.compare.Traces;
import org.sulh.pipeline.provenance.Provenance;

/** Speakers are offices and invented sides. */
class VerifyTest {
    private static final LocalDate TODAY = LocalDate.of(2031, 3, 10);

    @Test
    void anOutletAloneIsAReport() {
        Assessment assessment = assess(outlet("d-1", "Valley Post").claim());

        assertThat(assessment.level()).isEqualTo(Level.REPORTED);
        assertThat(assessment.reasons()).contains("All of it goes back to one origin.");
        assertThat(assessment.prospects())
                .filteredOn(prospect -> prospect.level() == Level.CORROBORATED)
                .flatExtracting(Prospect::evidence)
                .extracting(Prospect.Piece::kind)
                .contains(Prospect.Kind.OUTLET, Prospect.Kind.MEDIATOR, Prospect.Kind.MONITOR_SAW);
    }

    @Test
    void anAccusationIsAReportHoweverOftenItsSideRepeatsIt() {
        List<Claim> claims = new ArrayList<>();
        claims.add(accusation("d-1", "2031-03-04").claim());
        long once = assess(claims).evidence();
        for (int i = 2; i < 40; i++) {
            claims.add(accusation(
                            "d-" + i, LocalDate.of(2031, 3, 4).plusDays(2L * i).toString())
                    .claim());
        }
        Assessment flooded = assess(claims);

        assertThat(flooded.level()).isEqualTo(Level.REPORTED);
        assertThat(flooded.evidence()).isEqualTo(once);
        assertThat(flooded.reasons()).contains("All of it comes from one side.");
        assertThat(flooded.contributions().getLast().reason()).contains("counted once");
    }

    @Test
    void twoIndependentOriginsNotOfOneSideCorroborate() {
        Assessment assessment = assess(
                outlet("d-1", "Valley Post").claim(),
                Say.in("d-2")
                        .speaker("relief office", SpeakerKind.OBSERVER)
                        .asserts("shelling")
                        .by("north")
                        .claim());

        assertThat(assessment.level()).isEqualTo(Level.CORROBORATED);
        assertThat(assessment.reasons())
                .contains("No person has reviewed the claims yet, so the level is at most corroborated.");
    }

    @Test
    void aPartyIsNotCorroboratedByItsOwnPressNorByTheOutletThatQuotesIt() {
        Claim statement = accusation("d-1", "2031-03-04").claim();
        Claim ownPress = Say.in("d-2")
                .speaker("Southern State Radio", "south", SpeakerKind.OUTLET)
                .asserts("shelling")
                .by("north")
                .claim();
        Claim echo = outlet("d-1", "narrator").claim();

        assertThat(assess(statement, ownPress).level()).isEqualTo(Level.REPORTED);
        assertThat(assess(statement, echo).level()).isEqualTo(Level.REPORTED);
    }

    @Test
    void anAccusationThatTheAccusedLeavesOpenIsContested() {
        Claim accusation = accusation("d-1", "2031-03-04").claim();
        Claim open = Say.in("d-1")
                .party("north", "northern government")
                .leavesOpen("shelling")
                .by("north")
                .claim();
        Assessment assessment =
                assess(accusation, open, outlet("d-2", "Valley Post").claim());

        assertThat(assessment.level()).isEqualTo(Level.CONTESTED);
        assertThat(assessment.reasons())
                .contains("It is neither confirmed nor denied by northern government, speaking for the accused.");
    }

    @Test
    void aDenialByTheAccusedContestsAndLowersP() {
        Claim accusation = accusation("d-1", "2031-03-04").claim();
        Claim denial = Say.in("d-2")
                .party("north", "northern government")
                .denies("shelling")
                .by("north")
                .claim();

        assertThat(assess(accusation, denial).level()).isEqualTo(Level.CONTESTED);
        assertThat(assess(accusation, denial).evidence())
                .isLessThan(assess(accusation).evidence());
        Responsibility north = assess(accusation, denial).responsibility().getFirst();
        assertThat(north.saidBy()).containsExactly(accusation.id());
        assertThat(north.deniedBy()).containsExactly(denial.id());
    }

    @Test
    void partiesAloneCannotRefuteButOnesOfNoSideCan() {
        Claim accusation = accusation("d-1", "2031-03-04").claim();
        Claim denial = Say.in("d-2")
                .party("north", "northern government")
                .denies("shelling")
                .by("north")
                .claim();
        Claim patrol = Say.in("d-3")
                .speaker("monitor patrol", SpeakerKind.OBSERVER)
                .denies("shelling")
                .claim();
        Claim mediator = Say.in("d-4")
                .speaker("mediator office", "middle", SpeakerKind.MEDIATOR)
                .denies("shelling")
                .claim();

        assertThat(assess(accusation, denial).level()).isEqualTo(Level.CONTESTED);
        assertThat(assess(accusation, denial, patrol, mediator).level()).isEqualTo(Level.REFUTED);
    }

    @Test
    void evenAMonitorsOwnSightIsNotVerifiedBeforeReview() {
        Assessment assessment = assess(
                Say.in("d-1")
                        .speaker("monitor patrol", SpeakerKind.OBSERVER)
                        .asserts("shelling")
                        .claim(),
                Say.in("d-2")
                        .speaker("acoustic sensor 4", SpeakerKind.OBSERVER)
                        .asserts("shelling")
                        .claim());

        assertThat(assessment.level()).isEqualTo(Level.CORROBORATED);
        assertThat(assessment.happened().value()).isGreaterThan(0.95);
    }

    @Test
    void anAdmissionWeighsMoreThanAnAccusation() {
        Claim admission = Say.in("d-1")
                .party("north", "northern command")
                .admits("shelling")
                .by("north")
                .claim();

        assertThat(assess(admission).evidence())
                .isGreaterThan(assess(accusation("d-1", "2031-03-04").claim()).evidence());
    }

    @Test
    void plansAndHopesSayNothingOfWhetherItHappened() {
        Claim planned = Say.in("d-1")
                .party("north", "northern ministry")
                .plans("talks")
                .on("2031-03-12")
                .claim();
        Incident ahead = incident(List.of(planned), TimeWindow.day(LocalDate.of(2031, 3, 12)));
        Incident past = incident(List.of(planned), TimeWindow.day(LocalDate.of(2031, 3, 1)));

        assertThat(assess(ahead, List.of(planned)).level()).isEqualTo(Level.PLANNED);
        assertThat(assess(ahead, List.of(planned)).evidence()).isEqualTo(Trial.TABLE.prior());
        assertThat(assess(past, List.of(planned)).level()).isEqualTo(Level.UNDETERMINED);
    }

    @Test
    void talksThatBothPartiesTellOfAreCorroborated() {
        Assessment assessment = assess(
                Say.in("d-1")
                        .party("north", "northern ministry")
                        .asserts("talks")
                        .by("north", "south")
                        .claim(),
                Say.in("d-2")
                        .party("south", "southern ministry")
                        .asserts("talks")
                        .by("north", "south")
                        .claim());

        assertThat(assessment.level()).isEqualTo(Level.CORROBORATED);
        assertThat(assessment.responsibility()).isEmpty();
    }

    @Test
    void toMakeADemandIsToHaveMadeIt() {
        Assessment assessment = assess(Say.in("d-1")
                .party("north", "northern ministry")
                .demands("demand")
                .by("north")
                .claim());

        assertThat(assessment.level()).isEqualTo(Level.REPORTED);
        assertThat(assessment.contributions())
                .extracting(Contribution::relation)
                .containsExactly("own-words");
    }

    @Test
    void tollsAreNeverAdded() {
        Assessment assessment = assess(
                outlet("d-1", "Valley Post").killed(58).claim(),
                outlet("d-2", "Hill Radio").killed(23).claim());

        assertThat(assessment.casualties())
                .containsExactly(new Casualties(
                        CasualtyKind.KILLED,
                        OptionalInt.of(23),
                        OptionalInt.empty(),
                        OptionalInt.of(58),
                        Casualties.ALL));
        assertThat(assessment.reasons())
                .contains(
                        "The figures for the killed differ: 58 (report of Valley Post in its own voice); 23 (report of"
                                + " Hill Radio in its own voice).");
    }

    @Test
    void anOpenFigureLeavesTheEnvelopeOpen() {
        Assessment assessment = assess(
                outlet("d-1", "Valley Post")
                        .toll(Casualties.atLeast(CasualtyKind.KILLED, 70, Casualties.ALL))
                        .claim(),
                outlet("d-2", "Hill Radio").killed(71).claim());

        assertThat(assessment.casualties().getFirst().high()).isEmpty();
        assertThat(assessment.casualties().getFirst().low()).hasValue(70);
    }

    @Test
    void twoAccusedMakeAnOpenQuestionOfWho() {
        Assessment assessment = assess(
                outlet("d-1", "Valley Post").claim(),
                Say.in("d-2")
                        .speaker("Hill Radio", SpeakerKind.OUTLET)
                        .asserts("shelling")
                        .by("south")
                        .claim());

        assertThat(assessment.openQuestions()).contains("Which actor did it? The claims name North and South.");
    }

    @Test
    void aReprintNeverRaisesP() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Claim> claims = RandomClaims.some(random, 8);
            long before = assess(claims).evidence();
            Claim reprinted = Say.reprint(claims.get(random.nextInt(claims.size())), "d-reprint", "reprinter");
            List<Claim> more = new ArrayList<>(claims);
            more.add(reprinted);
            assertThat(assess(more, claims, reprinted).evidence())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(before);
        }
    }

    @Test
    void aReprintThatDropsTheReserveAddsNothing() {
        Claim reserved =
                Say.in("d-1").via("exa").asserts("shelling").reportedly().claim();
        Claim bold = Say.in("d-2").via("exa").asserts("shelling").claim();

        assertThat(assess(reserved, bold).evidence()).isEqualTo(assess(reserved).evidence());
    }

    @Test
    void theStrongestDenialOfAnOriginSpeaksForIt() {
        Claim patrol = Say.in("d-1")
                .speaker("monitor patrol", SpeakerKind.OBSERVER)
                .denies("shelling")
                .claim();
        Claim paper = Say.in("d-1").denies("shelling").claim();
        OriginGroup together = new OriginGroup("o-1", "exercise", List.of(paper.id(), patrol.id()), List.of());
        List<Claim> claims = List.of(paper, patrol);
        Assessment assessment = Verify.assess(
                        List.of(incident(claims, TimeWindow.unknown())), claims, List.of(together), Trial.TABLE, TODAY)
                .getFirst();

        assertThat(assessment.contributions())
                .extracting(Contribution::relation)
                .containsExactly("observer-saw-nothing");
    }

    @Test
    void independentSupportNeverLowersP() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Claim> claims = RandomClaims.some(random, 8);
            long before = assess(claims).evidence();
            List<Claim> more = new ArrayList<>(claims);
            more.add(Say.in("d-new")
                    .speaker("Far Gazette " + seed, SpeakerKind.OUTLET)
                    .asserts("shelling")
                    .by("north")
                    .claim());
            assertThat(assess(more).evidence()).as("seed %d", seed).isGreaterThan(before);
        }
    }

    @Test
    void swappedLabelsGiveTheSameFiguresAndLevels() {
        for (int seed = 0; seed < 200; seed++) {
            List<Claim> claims = RandomClaims.some(new Random(seed), 10);
            Assessment plain = assess(claims);
            Assessment swapped = assess(claims.stream().map(Say::swapped).toList());

            assertThat(swapped.level()).as("seed %d", seed).isEqualTo(plain.level());
            assertThat(swapped.contributions().stream()
                            .map(Contribution::evidence)
                            .sorted())
                    .containsExactlyElementsOf(plain.contributions().stream()
                            .map(Contribution::evidence)
                            .sorted()
                            .toList());
            assertThat(swapped.responsibility().stream()
                            .map(Responsibility::evidence)
                            .sorted())
                    .containsExactlyElementsOf(plain.responsibility().stream()
                            .map(Responsibility::evidence)
                            .sorted()
                            .toList());
        }
    }

    @Test
    void theSumIsExactAndNoAffiliationPassesTheCap() {
        long cap = Trial.TABLE.capPerAffiliation();
        for (int seed = 0; seed < 200; seed++) {
            List<Claim> claims = RandomClaims.some(new Random(seed), 20);
            Assessment assessment = assess(claims);
            long sum = assessment.prior();
            for (Contribution contribution : assessment.contributions()) {
                assertThat(Math.abs(contribution.evidence())).isLessThanOrEqualTo(cap);
                sum += contribution.evidence();
            }
            assertThat(assessment.evidence()).isEqualTo(sum);
            assertThat(assessment.casualties())
                    .allSatisfy(toll -> assertThat(toll.low().orElse(0))
                            .isLessThanOrEqualTo(toll.best().orElse(Integer.MAX_VALUE))
                            .isLessThanOrEqualTo(toll.high().orElse(Integer.MAX_VALUE)));
        }
    }

    @Test
    void aCapThatBitesIsListedAsItIs() {
        Assessment assessment = assess(
                north("d-1").said("2031-03-04").admits("shelling").claim(),
                north("d-2").said("2031-03-08").asserts("shelling").claim());

        assertThat(assessment.contributions())
                .extracting(Contribution::evidence)
                .containsExactly(2_200_000L, 300_000L);
        assertThat(assessment.contributions().getLast().reason()).contains("capped");
    }

    @Test
    void aClaimWithoutAnOriginGroupIsAnError() {
        Claim claim = outlet("d-1", "Valley Post").claim();

        assertThatThrownBy(() -> Verify.assess(
                        List.of(incident(List.of(claim), TimeWindow.unknown())),
                        List.of(claim),
                        List.of(),
                        Trial.TABLE,
                        TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is in no origin group");
    }

    @Test
    void everyRelationHasItsRow() {
        for (Relation relation : Relation.values()) {
            assertThat(Verify.defaultTable().rows()).containsKey(relation.row(false));
            if (relation.bearing() == Relation.Bearing.SUPPORTS) {
                assertThat(Verify.defaultTable().getEvidence(relation.row(false)))
                        .isPositive();
                assertThat(Verify.defaultTable().getEvidence(relation.row(true)))
                        .isPositive()
                        .isLessThan(Verify.defaultTable().getEvidence(relation.row(false)));
            }
        }
    }

    @Test
    void theTableThatShipsHasEveryRowThatIsRequiredAndNoOther() {
        Set<String> rows = new HashSet<>(Verify.requiredRelations());
        rows.addAll(EvidenceTable.listGradeRows());

        assertThat(Verify.defaultTable().rows().keySet()).isEqualTo(rows);
    }

    @Test
    void aTableWithTheRequiredRowsAssessesAnyClaims() {
        StringBuilder table = new StringBuilder("cap-per-affiliation,1000000,exercise\nprior,0,exercise\n");
        Verify.requiredRelations().forEach(row -> table.append(row)
                .append(row.matches(".*denies.*|.*saw-nothing") ? ",-100000" : ",100000")
                .append(",exercise\n"));
        EvidenceTable thin =
                EvidenceTable.parse("exercise.csv", table.toString().lines().toList());
        for (int seed = 0; seed < 50; seed++) {
            List<Claim> claims = RandomClaims.some(new Random(seed), 20);
            assertThat(Verify.assess(
                            List.of(incident(claims, TimeWindow.unknown())),
                            claims,
                            Provenance.group(claims, List.of()),
                            thin,
                            TODAY))
                    .hasSize(1);
        }
    }

    @Test
    void reasonsNameTheReportAndTheSpeakersAndShowNoSlug() {
        Document document = Say.document("d-1", "", "2031-03-05", "exercise");
        Claim told = Say.in("d-1").asserts("shelling").by("north").claim();
        Claim accusation = Say.in("d-1")
                .party("upper-valley-council", "Varo Testani")
                .office("Minister of Water")
                .alleges("shelling")
                .by("north-east-army")
                .toll(Casualties.exactly(CasualtyKind.KILLED, 4, "upper-valley-council"))
                .claim();
        Claim open = Say.in("d-1")
                .party("north-east-army", "army spokesperson")
                .leavesOpen("shelling")
                .toll(Casualties.exactly(CasualtyKind.KILLED, 2, "upper-valley-council"))
                .claim();
        List<Claim> claims = List.of(told, accusation, open);
        Assessment assessment = Verify.assess(
                        List.of(incident(claims, TimeWindow.unknown())),
                        claims,
                        Provenance.group(claims, List.of(Traces.of(document))),
                        Trial.TABLE,
                        TODAY)
                .getFirst();

        assertThat(assessment.reasons())
                .containsExactly(
                        "It is said by the report of d-1.txt in its own voice and Varo Testani (Minister of Water, Upper"
                                + " Valley Council).",
                        "It is neither confirmed nor denied by army spokesperson (North East Army), speaking for the accused.",
                        "The figures for the killed (Upper Valley Council) differ: 4 (statement of Varo Testani (Minister of"
                                + " Water, Upper Valley Council), day unknown); 2 (statement of army spokesperson (North East"
                                + " Army), day unknown).");
        assertThat(assessment.contributions())
                .extracting(Contribution::reason)
                .contains("an outlet repeats what a party says in the same document");
        assertThat(assessment.openQuestions())
                .contains("Which actor did it? The claims name North East Army and North.");
    }

    private static Assessment assess(Claim... claims) {
        return assess(List.of(claims));
    }

    private static Assessment assess(List<Claim> claims) {
        return assess(incident(claims, TimeWindow.unknown()), claims);
    }

    /** With a reprint put into the group of what it reprints, as provenance would from the texts. */
    private static Assessment assess(List<Claim> all, List<Claim> before, Claim reprint) {
        return Verify.assess(
                        List.of(incident(all, TimeWindow.unknown())),
                        all,
                        Say.withReprint(Provenance.group(before, List.of()), before, reprint),
                        Trial.TABLE,
                        TODAY)
                .getFirst();
    }

    private static Assessment assess(Incident incident, List<Claim> claims) {
        return Verify.assess(List.of(incident), claims, Provenance.group(claims, List.of()), Trial.TABLE, TODAY)
                .getFirst();
    }

    private static Incident incident(List<Claim> claims, TimeWindow time) {
        EventType type = claims.getFirst().event().type();
        return new Incident(
                "i-1",
                type,
                time,
                java.util.Optional.empty(),
                Scope.SINGLE,
                claims.stream().map(Claim::id).toList(),
                List.of());
    }

    private static Say outlet(String document, String name) {
        return Say.in(document)
                .speaker(name, SpeakerKind.OUTLET)
                .asserts("shelling")
                .by("north");
    }

    private static Say north(String document) {
        return Say.in(document).party("north", "northern command").by("north");
    }

    private static Say accusation(String document, String said) {
        return Say.in(document)
                .party("south", "southern authorities")
                .said(said)
                .alleges("shelling")
                .by("north")
                .against("south");
    }
}
