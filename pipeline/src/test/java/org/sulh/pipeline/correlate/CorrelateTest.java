package org.sulh.pipeline.correlate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.EventType;
import org.sulh.model.Incident;
import org.sulh.model.Place;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Taxonomy;
import org.sulh.model.TimeWindow;
import org.sulh.pipeline.RandomClaims;
import org.sulh.pipeline.Say;
import org.sulh.pipeline.compare.Traces;

/** Speakers are offices and invented sides; days and places are an exercise. */
class CorrelateTest {
    private static final Place HILLTOWN = Say.town("Hilltown", 34.5, 69.2);
    private static final Place RIVERTON = Say.town("Riverton", 36.7, 67.1);
    private static final Place SOUTHLAND = Say.country("Southland", "AF", 33.9, 67.7);
    private static final Place NORTHLAND = Say.country("Northland", "PK", 30.4, 69.3);

    @Test
    void twoReportsOfOneStrikeAreOneIncident() {
        Claim one = strike("d-1").at(HILLTOWN).on("2031-03-04").claim();
        Claim other = strike("d-2").at(HILLTOWN).on("2031-03-04").claim();

        assertThat(incidents(one, other)).hasSize(1);
    }

    @Test
    void strikesOnTwoTownsAreTwo() {
        assertThat(incidents(
                        strike("d-1").at(HILLTOWN).on("2031-03-04").claim(),
                        strike("d-2").at(RIVERTON).on("2031-03-04").claim()))
                .hasSize(2);
    }

    @Test
    void strikesAWeekApartAreTwo() {
        assertThat(incidents(
                        strike("d-1").at(HILLTOWN).on("2031-03-04").claim(),
                        strike("d-2").at(HILLTOWN).on("2031-03-11").claim()))
                .hasSize(2);
    }

    @Test
    void aTownAgreesWithItsCountry() {
        Claim town = strike("d-1").at(HILLTOWN).on("2031-03-04").claim();
        Claim country = strike("d-2").at(SOUTHLAND).on("2031-03-04").claim();

        List<Incident> incidents = incidents(country, town);

        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().place()).contains(HILLTOWN);
    }

    @Test
    void anUnknownTimeAndPlaceIsNoMatchByItself() {
        assertThat(incidents(strike("d-1").claim(), strike("d-2").claim())).hasSize(2);
    }

    @Test
    void whatWasToldAsDoneIsNotLaterThanTheTelling() {
        Claim told = strike("d-1").said("2031-03-04").at(HILLTOWN).claim();
        Claim later = strike("d-2").at(HILLTOWN).on("2031-03-09").claim();
        Claim earlier = strike("d-2").at(HILLTOWN).on("2031-03-02").claim();

        assertThat(incidents(told, later)).hasSize(2);
        assertThat(incidents(told, earlier)).hasSize(1);
    }

    @Test
    void aTollOverAPeriodNeverJoinsOneHappening() {
        Claim single = strike("d-1").at(HILLTOWN).on("2031-03-04").claim();
        Claim period = strike("d-2").at(HILLTOWN).on("2031-03-04").aggregate().claim();

        assertThat(incidents(single, period)).hasSize(2);
    }

    @Test
    void twoClaimsOfOneSpeakerInOneDocumentAreTwoHappenings() {
        Claim first = Say.in("d-1")
                .asserts("ground-attack")
                .by("south")
                .on("2031-03-04")
                .at(HILLTOWN)
                .claim();
        Claim second = Say.in("d-1")
                .asserts("armed-clash")
                .by("south")
                .on("2031-03-04")
                .at(HILLTOWN)
                .claim();
        Claim elsewhere = Say.in("d-2")
                .asserts("armed-clash")
                .by("south")
                .on("2031-03-04")
                .at(HILLTOWN)
                .claim();

        assertThat(incidents(first, second)).hasSize(2);
        assertThat(incidents(first, elsewhere)).hasSize(1);
    }

    @Test
    void oneSpeakerMaySayTheSameTwice() {
        Claim first = strike("d-1")
                .on("2031-03-04")
                .at(HILLTOWN)
                .quote("Aircraft of the north struck.")
                .claim();
        Claim again = strike("d-1")
                .on("2031-03-04")
                .at(HILLTOWN)
                .quote("The strike hit the town.")
                .claim();

        assertThat(incidents(first, again)).hasSize(1);
    }

    @Test
    void theWordsOfBothSidesForOneFightAreOneIncident() {
        Claim attack = Say.in("d-1")
                .party("south", "southern command")
                .asserts("ground-attack")
                .by("north")
                .against("south")
                .on("2031-03-04")
                .at(HILLTOWN)
                .claim();
        Claim clash = Say.in("d-2")
                .party("north", "northern command")
                .asserts("armed-clash")
                .by("north", "south")
                .on("2031-03-04")
                .at(HILLTOWN)
                .claim();

        assertThat(incidents(attack, clash)).hasSize(1);
    }

    @Test
    void anAnsweringFireIsAHappeningOfItsOwn() {
        Claim fire = Say.in("d-1")
                .asserts("shelling")
                .by("north")
                .against("south")
                .on("2031-03-04")
                .at(HILLTOWN)
                .claim();
        Claim answer = Say.in("d-2")
                .asserts("shelling")
                .by("south")
                .against("north")
                .on("2031-03-04")
                .at(HILLTOWN)
                .claim();

        assertThat(incidents(fire, answer)).hasSize(2);
    }

    @Test
    void aDenialFollowsWhatItAnswersWithoutPlaceOrDayOfItsOwn() {
        Claim accusation = strike("d-1").on("2031-03-04").at(HILLTOWN).claim();
        Claim denial = Say.in("d-1")
                .party("north", "northern ministry")
                .denies("unspecified-hostilities")
                .answering(accusation)
                .claim();

        List<Incident> incidents = incidents(accusation, denial);

        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().type()).isEqualTo(new EventType("air-strike"));
        assertThat(incidents.getFirst().links().getFirst().parts().getFirst().field())
                .isEqualTo("denies");
    }

    @Test
    void twoClaimsThatAnswerEachOtherAreNotLost() {
        Claim first = strike("d-1").on("2031-03-04").at(HILLTOWN).claim();
        Claim second = new Claim(
                "c-b",
                "d-2",
                first.span(),
                first.quote(),
                first.asserter(),
                List.of(),
                first.said(),
                first.stance(),
                first.factuality(),
                first.scope(),
                java.util.Optional.of("c-a"),
                first.event(),
                "exercise@1",
                1);
        Claim ring = new Claim(
                "c-a",
                "d-3",
                first.span(),
                first.quote(),
                first.asserter(),
                List.of(),
                first.said(),
                first.stance(),
                first.factuality(),
                first.scope(),
                java.util.Optional.of("c-b"),
                first.event(),
                "exercise@1",
                1);

        assertThat(incidents(second, ring).stream().flatMap(i -> i.claims().stream()))
                .containsExactlyInAnyOrder("c-a", "c-b");
    }

    @Test
    void twoRoundsOfTalksAreTwo() {
        assertThat(incidents(
                        talks("d-1").on("2031-03-04").claim(),
                        talks("d-2").on("2031-03-16").claim()))
                .hasSize(2);
    }

    @Test
    void talksThatWerePlannedAndTalksThatWereHeldAreOne() {
        Claim planned = Say.in("d-1")
                .plans("talks")
                .by("north", "south")
                .at(RIVERTON)
                .on("2031-03-06")
                .claim();

        assertThat(incidents(planned, talks("d-2").on("2031-03-06").claim())).hasSize(1);
    }

    @Test
    void travelToTheTalksIsNotTheTalks() {
        Claim travel = Say.in("d-1")
                .asserts("delegation-travel")
                .by("north")
                .at(RIVERTON)
                .on("2031-03-06")
                .claim();

        assertThat(incidents(travel, talks("d-2").on("2031-03-06").claim())).hasSize(2);
    }

    @Test
    void talksOfUnknownDayBetweenTwoRoundsAreLeftToAPerson() {
        Claim first = talks("d-1").on("2031-03-04").claim();
        Claim second = talks("d-2").on("2031-03-16").claim();
        Claim either = talks("d-3").claim();

        assertThat(incidents(first, second, either)).hasSize(3);
        IncidentStore store =
                Correlate.store(List.of(first, second, either), List.of(), Taxonomy.standard(), Given.NOTHING);
        assertThat(store.review())
                .extracting(doubt -> doubt.link().second(), Doubt::reason)
                .containsExactly(
                        tuple(either.id(), Doubt.Reason.CONTESTED), tuple(either.id(), Doubt.Reason.CONTESTED));
        assertThat(store.review(first.id())).hasSize(1);
        assertThat(store.review(either.id())).isEqualTo(store.review());
    }

    @Test
    void aHairsBreadthBetweenTwoRivalsDoesNotDecide() {
        Claim first = strike("d-1").at(HILLTOWN).on("2031-03-04").killed(3).claim();
        Claim second = strike("d-2").at(HILLTOWN).on("2031-03-16").claim();
        Claim either = strike("d-3")
                .at(HILLTOWN)
                .toll(Casualties.atLeast(CasualtyKind.KILLED, 2, Casualties.ALL))
                .claim();

        assertThat(incidents(first, second, either)).hasSize(3);
        assertThat(incidents(first, either)).hasSize(1);
    }

    @Test
    void oneSidesWordThatTalksFailedIsOneIncidentInTwoDocuments() {
        Claim dated = failure("d-1").said("2031-03-04").claim();
        Claim undated = failure("d-2").claim();

        List<Incident> incidents = incidents(dated, undated);

        assertThat(incidents).hasSize(1);
        assertThat(incidents.getFirst().links().getFirst().parts())
                .extracting(Incident.Part::field)
                .contains("utterance");
    }

    @Test
    void wordsOfTwoDaysOrOfTwoSpeakersAreNotOneUtterance() {
        Claim first = failure("d-1").said("2031-03-04").claim();
        Claim second = failure("d-2").said("2031-03-20").claim();
        Claim rival = Say.in("d-3")
                .party("south", "southern ministry")
                .asserts("talks-failed")
                .claim();

        assertThat(incidents(first, second, rival)).hasSize(3);
    }

    @Test
    void aWordOfUnknownDayIsNotTakenForOneOfAnotherSeason() {
        Claim dated = failure("d-1").said("2031-03-04").claim();
        Claim undated = failure("d-2").claim();
        Document soon = Say.document("d-2", "", "2031-03-12", "exercise");
        Document later = Say.document("d-2", "", "2031-06-12", "exercise");

        assertThat(Correlate.incidents(List.of(dated, undated), List.of(Traces.of(soon)), Taxonomy.standard()))
                .hasSize(1);
        assertThat(Correlate.incidents(List.of(dated, undated), List.of(Traces.of(later)), Taxonomy.standard()))
                .hasSize(2);
    }

    @Test
    void aPlaceThatSpeaksAgainstItKeepsOneSpeakersWordsApart() {
        Claim river = failure("d-1").at(RIVERTON).claim();
        Claim hill = failure("d-2").at(HILLTOWN).claim();

        assertThat(incidents(river, hill)).hasSize(2);
    }

    @Test
    void anArmyMayTellOfSeveralShellingsOnOneDay() {
        Claim one = shelling("d-1").said("2031-03-05").claim();
        Claim other = shelling("d-2").said("2031-03-05").claim();

        assertThat(incidents(one, other)).hasSize(2);
    }

    @Test
    void whatTheReportItselfTellsOfTheFailureJoinsTheWordOfTheSide() {
        Claim dated = failure("d-1").said("2031-03-04").claim();
        Claim undated = failure("d-2").claim();
        Claim narrator = Say.in("d-1").asserts("talks-failed").claim();
        Claim elsewhere = Say.in("d-3").asserts("talks-failed").claim();

        assertThat(incidents(dated, undated, narrator, elsewhere))
                .extracting(Incident::claims)
                .containsExactly(List.of(dated.id(), undated.id(), narrator.id()), List.of(elsewhere.id()));
    }

    @Test
    void twoRoundsInOneDocumentAreNotJoinedByAVoiceThatNamesNoDay() {
        Claim first = talks("d-1").on("2031-03-04").claim();
        Claim second = talks("d-1").on("2031-03-16").claim();
        Claim either = Say.in("d-1")
                .party("north", "northern ministry")
                .asserts("talks")
                .by("north", "south")
                .claim();

        assertThat(incidents(first, second, either)).hasSize(3);
    }

    @Test
    void aTimeWithAnOpenEndAndADayInItAreOneWhenOneSpeakerNamesBothInOneDocument() {
        Claim bounded = journey("d-1")
                .until("2031-03-05")
                .quote("confirmed that the envoys had left")
                .claim();
        Claim day =
                journey("d-1").on("2031-03-05").quote("the envoys left today").claim();
        Claim ofTheOtherSide = Say.in("d-1")
                .party("north", "Minister Testani")
                .said("2031-03-05")
                .asserts("delegation-travel")
                .by("south")
                .on("2031-03-05")
                .claim();

        assertThat(incidents(bounded, day, ofTheOtherSide))
                .extracting(Incident::claims)
                .containsExactly(List.of(bounded.id(), day.id()), List.of(ofTheOtherSide.id()));
        assertThat(incidents(
                        shelling("d-1").said("2031-03-05").until("2031-03-05").claim(),
                        shelling("d-1").said("2031-03-05").on("2031-03-04").claim()))
                .hasSize(1);
    }

    @Test
    void oneAgreementToldInTwoWordingsIsOneAndAnotherIsNot() {
        Claim mediator = Say.in("d-1")
                .speaker("Lakeland", "lakeland", SpeakerKind.MEDIATOR)
                .asserts("agreement")
                .by("north", "south")
                .content(
                        "both sides consented to set up a joint water commission and to fine whoever diverts the river")
                .claim();
        Claim report = Say.in("d-2")
                .asserts("agreement")
                .content(
                        "the sides keep the truce, set up a joint water commission and fine those who divert the river")
                .claim();
        Claim other = Say.in("d-3")
                .asserts("agreement")
                .content("prisoners are returned before winter")
                .claim();
        Claim planned = Say.in("d-3")
                .plans("agreement")
                .content("settle how the joint water commission is set up and how it will fine who diverts the river")
                .claim();

        List<Incident> incidents = incidents(mediator, report, other, planned);

        assertThat(incidents)
                .extracting(Incident::claims)
                .containsExactly(List.of(mediator.id(), report.id()), List.of(other.id()), List.of(planned.id()));
        assertThat(incidents.getFirst().links().getFirst().parts())
                .extracting(Incident.Part::reason)
                .contains("what was agreed is told in the same words");
    }

    @Test
    void onePositionToldInTwoDocumentsIsOne() {
        Claim one = position("d-1", "does not accept the ridge as a boundary").claim();
        Claim same = position("d-2", "rejects the ridge as boundary line").claim();
        Claim another =
                position("d-3", "wants prisoners returned before winter").claim();

        assertThat(incidents(one, same, another))
                .extracting(Incident::claims)
                .containsExactly(List.of(one.id(), same.id()), List.of(another.id()));
    }

    @Test
    void theTimeOfAnIncidentIsWhatAllItsWindowsShare() {
        Claim wide =
                strike("d-1").between("2031-03-01", "2031-03-05").at(HILLTOWN).claim();
        Claim late =
                strike("d-2").between("2031-03-04", "2031-03-08").at(HILLTOWN).claim();

        assertThat(incidents(wide, late).getFirst().time())
                .isEqualTo(TimeWindow.between(
                        java.time.LocalDate.parse("2031-03-04"), java.time.LocalDate.parse("2031-03-05")));
    }

    /** Two reports: one gives the cause of the clashes, the other the accusation, the answer and a later strike. */
    @Test
    void anAccusationItsAnswerAndAReportAreOneIncidentAndALaterStrikeIsNot() {
        Claim report = Say.in("d-1")
                .asserts("air-strike")
                .by("north")
                .at(HILLTOWN)
                .between("2031-03-01", "2031-03-31")
                .settingOff()
                .claim();
        Claim accusation = Say.in("d-2")
                .party("south", "southern authorities")
                .alleges("air-strike")
                .by("north")
                .at(SOUTHLAND)
                .between("2031-03-04", "2031-03-11")
                .claim();
        Claim answer = Say.in("d-2")
                .party("north", "northern government")
                .leavesOpen("air-strike")
                .by("north")
                .at(SOUTHLAND)
                .between("2031-03-04", "2031-03-11")
                .answering(accusation)
                .claim();
        Claim attack = Say.in("d-2")
                .asserts("ground-attack")
                .against("north")
                .at(NORTHLAND)
                .on("2031-03-11")
                .settingOff()
                .claim();
        Claim later = Say.in("d-2")
                .asserts("air-strike")
                .by("north")
                .against("camp-group")
                .at(SOUTHLAND)
                .between("2031-03-11", "2031-03-19")
                .claim();

        List<Incident> incidents = incidents(report, accusation, answer, attack, later);

        assertThat(incidents)
                .extracting(Incident::claims)
                .containsExactly(
                        List.of(report.id(), accusation.id(), answer.id()), List.of(attack.id()), List.of(later.id()));
    }

    @Test
    void whichClaimsAreTogetherDoesNotDependOnTheOrderOfTheInput() {
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            List<Claim> claims = RandomClaims.some(random, 60);
            Set<Set<String>> partition = partition(claims);
            for (int i = 0; i < 4; i++) {
                List<Claim> shuffled = new ArrayList<>(claims);
                Collections.shuffle(shuffled, random);
                assertThat(partition(shuffled)).as("seed %d", seed).isEqualTo(partition);
            }
        }
    }

    @Test
    void swappedLabelsGiveTheSameIncidents() {
        for (int seed = 0; seed < 12; seed++) {
            List<Claim> claims = RandomClaims.some(new Random(seed), 60);
            assertThat(ordinals(claims.stream().map(Say::swapped).toList())).isEqualTo(ordinals(claims));
        }
    }

    @Test
    void everyClaimIsInOneIncidentAndEachLinkSumsItsParts() {
        List<Claim> claims = RandomClaims.some(new Random(3), 200);
        List<Incident> incidents = Correlate.incidents(claims, List.of(), Taxonomy.standard());

        assertThat(incidents.stream().flatMap(i -> i.claims().stream()))
                .doesNotHaveDuplicates()
                .hasSize(claims.size());
        for (Incident incident : incidents) {
            assertThat(incident.links()).hasSize(incident.claims().size() - 1);
            assertThat(incident.links()).allSatisfy(link -> assertThat(link.weight())
                    .isEqualTo(link.parts().stream()
                            .mapToLong(Incident.Part::weight)
                            .sum()));
        }
    }

    @Test
    void theIdNamesTheLowestPlaceAndAClaimListedTwiceCountsOnce() {
        Claim alone = strike("d-1").at(RIVERTON).on("2031-03-04").claim();
        Claim one = strike("d-2").at(HILLTOWN).on("2031-03-04").claim();
        Claim other = strike("d-3").at(HILLTOWN).on("2031-03-04").claim();

        assertThat(incidents(alone, alone, one, other)).extracting(Incident::id).containsExactly("i-1", "i-3");
    }

    @Test
    void aDayOfThousandsOfClaimsIsCorrelatedInSeconds() {
        Random random = new Random(5);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String day = java.time.LocalDate.of(2031, 1, 1)
                    .plusDays(random.nextInt(365))
                    .toString();
            claims.add(Say.in("d-" + i)
                    .speaker("Outlet " + random.nextInt(40), SpeakerKind.OUTLET)
                    .asserts(random.nextBoolean() ? "shelling" : "armed-clash")
                    .by("north")
                    .on(day)
                    .at(Say.town("T", 30 + random.nextInt(60) * 0.1, 65 + random.nextInt(60) * 0.1))
                    .claim());
        }
        // Processor time of this thread: other work on the machine must not fail the test.
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        List<Incident> incidents = Correlate.incidents(claims, List.of(), Taxonomy.standard());
        long millis = (clock.getCurrentThreadCpuTime() - start) / 1_000_000;

        assertThat(incidents.size()).isBetween(1_000, 9_999);
        assertThat(millis).isLessThan(10_000);
    }

    private static List<Incident> incidents(Claim... claims) {
        return Correlate.incidents(List.of(claims), List.of(), Taxonomy.standard());
    }

    private static Set<Set<String>> partition(List<Claim> claims) {
        return Correlate.incidents(claims, List.of(), Taxonomy.standard()).stream()
                .map(incident -> Set.copyOf(incident.claims()))
                .collect(Collectors.toSet());
    }

    /** Incidents as places in the list, which do not change with the labels. */
    private static List<List<Integer>> ordinals(List<Claim> claims) {
        Map<String, Integer> at = new java.util.HashMap<>();
        claims.forEach(claim -> at.putIfAbsent(claim.id(), at.size()));
        return Correlate.incidents(claims, List.of(), Taxonomy.standard()).stream()
                .map(incident -> incident.claims().stream()
                        .map(id -> at.getOrDefault(id, -1))
                        .toList())
                .toList();
    }

    private static Say strike(String document) {
        return Say.in(document).asserts("air-strike").by("north");
    }

    private static Say talks(String document) {
        return Say.in(document).asserts("talks").by("north", "south").at(RIVERTON);
    }

    private static Say failure(String document) {
        return Say.in(document).party("north", "North").asserts("talks-failed");
    }

    private static Say shelling(String document) {
        return Say.in(document)
                .party("north", "northern army")
                .asserts("shelling")
                .by("south");
    }

    private static Say journey(String document) {
        return Say.in(document)
                .party("north", "Minister Testani")
                .said("2031-03-05")
                .asserts("delegation-travel")
                .by("north");
    }

    private static Say position(String document, String content) {
        return Say.in(document).asserts("position").by("south").content(content);
    }
}
