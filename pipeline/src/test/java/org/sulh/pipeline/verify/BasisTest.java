package org.sulh.pipeline.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sulh.pipeline.verify.Hearsay.ACCUSATION;
import static org.sulh.pipeline.verify.Hearsay.DENIAL;
import static org.sulh.pipeline.verify.Hearsay.ENVOY;
import static org.sulh.pipeline.verify.Hearsay.OUTLET;
import static org.sulh.pipeline.verify.Hearsay.PATROL;
import static org.sulh.pipeline.verify.Hearsay.SECOND_OUTLET;
import static org.sulh.pipeline.verify.Hearsay.assess;
import static org.sulh.pipeline.verify.Hearsay.basis;
import static org.sulh.pipeline.verify.Hearsay.reviewed;
import static org.sulh.pipeline.verify.Hearsay.tied;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sulh.model.Assessment;
import org.sulh.model.Assessment.Contribution;
import org.sulh.model.Claim;
import org.sulh.model.EvidenceTable;
import org.sulh.model.Grades;
import org.sulh.model.Incident;
import org.sulh.model.Level;
import org.sulh.model.OriginGroup;
import org.sulh.model.Reviews;
import org.sulh.model.SpeakerKind;
import org.sulh.pipeline.Say;

/** What grades, reviews, ties and rows of the table change, and that they change nothing else. */
class BasisTest {
    @Test
    void aWorseGradeShrinksSupportAndDenialAlikeAndNeverTurnsThem() {
        long previous = Long.MAX_VALUE;
        for (char letter = 'A'; letter <= 'E'; letter++) {
            Basis graded = basis().withGrades(new Grades(Map.of("valley-post", letter, "north", letter), Map.of()));
            long pro = contribution(assess(graded, OUTLET), "d-4");
            long contra = contribution(assess(graded, ACCUSATION, DENIAL), "d-2");

            assertThat(pro).isPositive().isLessThanOrEqualTo(previous);
            assertThat(contra * 900_000).isEqualTo(pro * -400_000);
            previous = pro;
        }
    }

    @Test
    void aGradeOfTheSourceAndADigitOfTheDocumentMultiplyRoundedTowardsZero() {
        Basis graded = basis().withGrades(new Grades(Map.of("valley-post", 'E'), Map.of("d-4", 5)));
        Assessment assessment = assess(graded, OUTLET);

        assertThat(contribution(assessment, "d-4")).isEqualTo(900_000L * 250_000 / 1_000_000 * 200_000 / 1_000_000);
        assertThat(assessment.contributions().getFirst().reason()).contains("graded E5");
    }

    @Test
    void aLetterForOneSpeakerGoesBeforeThatOfItsActor() {
        Basis graded = basis().withGrades(new Grades(Map.of("mission", 'A', "mission/monitor-patrol", 'E'), Map.of()));

        assertThat(contribution(assess(graded, PATROL), "d-3")).isEqualTo(600_000);
    }

    @Test
    void theBestGradeLiftsNoPartyOverItsCap() {
        EvidenceTable low = new EvidenceTable(Trial.TABLE.rows(), 420_000, -700_000);
        Basis graded = basis().withTable(low).withGrades(new Grades(Map.of("south", 'A'), Map.of("d-1", 1)));

        assertThat(contribution(assess(graded, ACCUSATION), "d-1")).isEqualTo(420_000);
    }

    @Test
    void aTableWithoutRowsForGradesTakesEveryGradeAsPlain() {
        Map<String, Long> rows = new HashMap<>(Trial.TABLE.rows());
        rows.keySet().removeAll(EvidenceTable.listGradeRows());
        Basis graded = basis().withTable(new EvidenceTable(rows, 2_500_000, -700_000))
                .withGrades(new Grades(Map.of("valley-post", 'E'), Map.of("d-4", 5)));

        assertThat(contribution(assess(graded, OUTLET), "d-4")).isEqualTo(900_000);
    }

    @Test
    void aReviewedDirectObservationVerifies() {
        assertThat(assess(basis(), PATROL, OUTLET).level()).isEqualTo(Level.CORROBORATED);
        assertThat(assess(reviewed(OUTLET), PATROL, OUTLET).level()).isEqualTo(Level.CORROBORATED);

        Assessment verified = assess(reviewed(PATROL), PATROL, OUTLET);
        assertThat(verified.level()).isEqualTo(Level.VERIFIED);
        assertThat(verified.reasons())
                .contains(
                        "It was seen or recorded by monitor patrol (Mission), of no side.",
                        "A person has confirmed that the documents say so.");
    }

    @Test
    void manyIndependentOriginsVerifyOnceOneIsReviewedAndThePIsPastTheGate() {
        Claim[] many = {ACCUSATION, OUTLET, ENVOY, SECOND_OUTLET};

        assertThat(assess(basis(), many).level()).isEqualTo(Level.CORROBORATED);
        assertThat(assess(reviewed(SECOND_OUTLET), many).level()).isEqualTo(Level.VERIFIED);
        assertThat(assess(reviewed(OUTLET), OUTLET, SECOND_OUTLET).reasons())
                .contains("A person has reviewed claims, but no monitor or sensor saw it, and P is short of 95%.");
    }

    @Test
    void whileTheAccusedDeniesOnlySightAndAGreatSumVerify() {
        Claim[] denied = {ACCUSATION, DENIAL, OUTLET, ENVOY, SECOND_OUTLET};
        Claim[] seen = {ACCUSATION, DENIAL, OUTLET, ENVOY, PATROL};

        assertThat(assess(reviewed(denied), denied).level()).isEqualTo(Level.CONTESTED);
        assertThat(assess(reviewed(PATROL, DENIAL), PATROL, DENIAL).level()).isEqualTo(Level.CONTESTED);
        assertThat(assess(reviewed(PATROL), seen).level()).isEqualTo(Level.VERIFIED);
    }

    @Test
    void twoPartiesWhoAgreeAreNotVerifiedWithoutOneOfNoSide() {
        Claim admission = Say.in("d-9")
                .party("north", "northern chief")
                .admits("shelling")
                .by("north")
                .claim();
        Map<String, Long> rows = new HashMap<>(Trial.TABLE.rows());
        rows.put("gate-verified", 0L);
        Basis lax = reviewed(ACCUSATION, admission).withTable(new EvidenceTable(rows, 2_500_000, -700_000));

        assertThat(assess(lax, ACCUSATION, admission).level()).isEqualTo(Level.CORROBORATED);
        assertThat(assess(lax, ACCUSATION, admission).reasons())
                .contains(
                        "A person has reviewed claims, but no monitor or sensor saw it, and none of the origins is of no"
                                + " side.");
    }

    @Test
    void aRejectedClaimCountsForNothing() {
        Basis rejecting = basis().withReviews(new Reviews(Set.of(), Set.of(DENIAL.id())));
        Basis nothing = basis().withReviews(new Reviews(Set.of(), Set.of(DENIAL.id(), ACCUSATION.id())));

        assertThat(assess(rejecting, ACCUSATION, DENIAL).evidence())
                .isEqualTo(assess(basis(), ACCUSATION).evidence());
        assertThat(assess(rejecting, ACCUSATION, DENIAL).level()).isEqualTo(Level.REPORTED);
        assertThat(assess(nothing, ACCUSATION, DENIAL).level()).isEqualTo(Level.UNDETERMINED);
        assertThat(assess(nothing, ACCUSATION, DENIAL).contributions()).isEmpty();
    }

    @Test
    void whoIsTiedToOneSideAloneIsNoSecondSideBesideIt() {
        Assessment tied = assess(tied("south"), ACCUSATION, ENVOY);

        assertThat(assess(basis(), ACCUSATION, ENVOY).level()).isEqualTo(Level.CORROBORATED);
        assertThat(tied.level()).isEqualTo(Level.REPORTED);
        assertThat(tied.evidence()).isEqualTo(assess(basis(), ACCUSATION, ENVOY).evidence());
        assertThat(tied.reasons())
                .contains(
                        "As far as ties are on record, Middle is tied to South alone of the sides concerned, so it is no"
                                + " second side beside South.");
        assertThat(assess(tied("north"), ACCUSATION, ENVOY).level()).isEqualTo(Level.CORROBORATED);
        assertThat(assess(tied("south", "north"), ACCUSATION, ENVOY).level()).isEqualTo(Level.CORROBORATED);
    }

    @Test
    void whoIsTiedToOneSideAloneNeitherRefutesNorVerifiesForIt() {
        Claim sensorOfNorth = Say.in("d-9")
                .speaker("northern radar", "middle", SpeakerKind.OBSERVER)
                .denies("shelling")
                .claim();
        Claim seen = Say.in("d-8")
                .speaker("southern camera", "middle", SpeakerKind.OBSERVER)
                .asserts("shelling")
                .claim();

        assertThat(assess(basis(), ACCUSATION, sensorOfNorth).level()).isEqualTo(Level.REFUTED);
        assertThat(assess(tied("north"), ACCUSATION, sensorOfNorth).level()).isEqualTo(Level.CONTESTED);
        assertThat(assess(reviewed(seen), seen).level()).isEqualTo(Level.VERIFIED);
        assertThat(assess(reviewed(seen).withTies(tied("south").ties()), seen).level())
                .isEqualTo(Level.REPORTED);
    }

    @Test
    void oneGradeChangesTheContributionsOfItsSourceAlone() {
        for (int seed = 0; seed < 300; seed++) {
            Trial trial = Trial.of(seed);
            Map<String, Character> letters =
                    new HashMap<>(trial.basis().grades().sources());
            letters.put("south", letters.getOrDefault("south", 'F') == 'E' ? 'A' : 'E');
            Basis other = trial.basis()
                    .withGrades(new Grades(letters, trial.basis().grades().documents()));
            Set<String> ofSouth = trial.claims().stream()
                    .filter(claim ->
                            claim.asserter().actor().filter("south"::equals).isPresent())
                    .map(claim -> "o-" + claim.document())
                    .collect(Collectors.toSet());

            assertThat(others(trial.with(other).assess(), ofSouth))
                    .as("seed %d", seed)
                    .isEqualTo(others(trial.assess(), ofSouth));
        }
    }

    @Test
    void oneRowOfTheTableChangesTheContributionsOfThatRowAlone() {
        for (int seed = 0; seed < 300; seed++) {
            Trial trial = Trial.of(seed);
            Map<String, Long> rows = new HashMap<>(trial.basis().table().rows());
            rows.merge("outlet-own-voice", 1L, Long::sum);
            EvidenceTable wide = new EvidenceTable(trial.basis().table().rows(), 50_000_000, -700_000);
            EvidenceTable changed = new EvidenceTable(rows, 50_000_000, -700_000);
            List<Contribution> before =
                    trial.with(trial.basis().withTable(wide)).assess().contributions();
            List<Contribution> after =
                    trial.with(trial.basis().withTable(changed)).assess().contributions();
            for (int i = 0; i < before.size(); i++) {
                if (!before.get(i).relation().equals("outlet-own-voice")) {
                    assertThat(after.get(i)).as("seed %d", seed).isEqualTo(before.get(i));
                }
            }
        }
    }

    @Test
    void oneClaimChangesTheAssessmentOfItsIncidentAlone() {
        for (int seed = 0; seed < 300; seed++) {
            Trial one = Trial.of(seed);
            Claim elsewhere =
                    Say.in("d-elsewhere").asserts("shelling").by("south").claim();
            List<Claim> claims = new ArrayList<>(one.claims());
            claims.add(elsewhere);
            List<OriginGroup> groups = new ArrayList<>(one.groups());
            groups.addAll(Trial.apart(List.of(elsewhere)));
            Incident second = new Incident(
                    "i-2",
                    elsewhere.event().type(),
                    elsewhere.event().time(),
                    Optional.empty(),
                    elsewhere.scope(),
                    List.of(elsewhere.id()),
                    List.of());
            List<Incident> incidents = List.of(Trial.incident(one.claims()), second);

            assertThat(Verify.assess(incidents, claims, groups, one.basis()).getFirst())
                    .as("seed %d", seed)
                    .isEqualTo(one.assess());
        }
    }

    @Test
    void aTableThatLacksRowsOrTurnsThemIsRefusedWithEveryMistake() {
        Map<String, Long> few = new HashMap<>(Trial.TABLE.rows());
        few.keySet().removeAll(Set.of("sensor", "gate-verified"));
        Map<String, Long> turned = new HashMap<>(Trial.TABLE.rows());
        turned.put("sensor", -1L);
        turned.put("mediator-denies", 1L);
        turned.put("gate-refuted", 1L);

        assertThatThrownBy(() -> assess(basis().withTable(new EvidenceTable(few, 1_000_000, 0)), PATROL))
                .hasMessage("the evidence table has no row gate-verified, sensor");
        assertThatThrownBy(() -> assess(basis().withTable(new EvidenceTable(turned, 1_000_000, 0)), PATROL))
                .hasMessageContaining("sensor supports")
                .hasMessageContaining("mediator-denies denies")
                .hasMessageContaining("gate-corroborated must not be below gate-refuted");
    }

    private static long contribution(Assessment assessment, String document) {
        return assessment.contributions().stream()
                .filter(c -> c.group().equals("o-" + document))
                .findFirst()
                .orElseThrow()
                .evidence();
    }

    private static List<Contribution> others(Assessment assessment, Set<String> groups) {
        return assessment.contributions().stream()
                .filter(c -> !groups.contains(c.group()))
                .toList();
    }
}
