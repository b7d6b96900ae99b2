package org.sulh.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static final LocalDate NINTH = LocalDate.of(2025, 10, 9);

    @Test
    void aTimeThatEndsBeforeItStartsIsRefused() {
        assertThatThrownBy(() -> TimeWindow.between(NINTH, NINTH.minusDays(1)))
                .hasMessageContaining("before it starts");
    }

    @Test
    void theLengthOfAWindowIsItsPrecision() {
        assertThat(TimeWindow.between(NINTH, NINTH).precision()).isEqualTo(TimePrecision.DAY);
        assertThat(TimeWindow.between(NINTH, NINTH.plusDays(2)).precision()).isEqualTo(TimePrecision.DAYS);
        assertThat(TimeWindow.between(NINTH, NINTH.plusDays(6)).precision()).isEqualTo(TimePrecision.WEEK);
        assertThat(TimeWindow.between(NINTH, NINTH.plusDays(30)).precision()).isEqualTo(TimePrecision.MONTH);
        assertThat(TimeWindow.between(NINTH, NINTH.plusDays(90)).precision()).isEqualTo(TimePrecision.YEAR);
    }

    @Test
    void windowsOverlapTheSameWayRoundAndOpenEndsReachEverywhere() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            TimeWindow a =
                    TimeWindow.between(NINTH.plusDays(random.nextInt(20)), NINTH.plusDays(20 + random.nextInt(9)));
            TimeWindow b = TimeWindow.day(NINTH.plusDays(random.nextInt(40)));
            assertThat(a.mayOverlap(b)).isEqualTo(b.mayOverlap(a));
            assertThat(a.mayOverlap(TimeWindow.unknown())).isTrue();
        }
        TimeWindow until =
                new TimeWindow(Optional.empty(), Optional.of(NINTH), TimePrecision.UNKNOWN, Optional.empty());
        assertThat(until.mayOverlap(TimeWindow.day(NINTH.minusYears(3)))).isTrue();
        assertThat(until.mayOverlap(TimeWindow.day(NINTH.plusDays(1)))).isFalse();
    }

    @Test
    void casualtyFiguresKeepTheirOrder() {
        assertThatThrownBy(() -> new Casualties(
                        CasualtyKind.KILLED, OptionalInt.of(5), OptionalInt.of(4), OptionalInt.empty(), "all"))
                .hasMessageContaining("below");
        assertThatThrownBy(() -> new Casualties(
                        CasualtyKind.KILLED, OptionalInt.of(5), OptionalInt.empty(), OptionalInt.of(4), "all"))
                .hasMessageContaining("below");
        assertThatThrownBy(() -> Casualties.exactly(CasualtyKind.KILLED, -1, "all"))
                .hasMessageContaining("none");
    }

    @Test
    void atLeastSeventyMayAgreeWithSeventyThreeButNotWithSixtyNine() {
        Casualties atLeast = Casualties.atLeast(CasualtyKind.KILLED, 70, Casualties.ALL);
        assertThat(atLeast.mayAgreeWith(Casualties.exactly(CasualtyKind.KILLED, 73, "all")))
                .isTrue();
        assertThat(atLeast.mayAgreeWith(Casualties.exactly(CasualtyKind.KILLED, 69, "all")))
                .isFalse();
    }

    @Test
    void coordinatesOffThePlanetAreRefused() {
        assertThatThrownBy(() -> new Coordinates(91, 0)).hasMessageContaining("latitude 91");
        assertThatThrownBy(() -> new Coordinates(0, -181)).hasMessageContaining("longitude");
        assertThatThrownBy(() -> new Coordinates(Double.NaN, 0)).hasMessageContaining("latitude");
    }

    @Test
    void distanceIsThatOfTheGreatCircle() {
        // A quarter of the meridian of a sphere of mean radius.
        assertThat(new Coordinates(0, 0).distanceKm(new Coordinates(90, 0))).isCloseTo(10_007.557, within(0.001));
        assertThat(new Coordinates(12, 179.5).distanceKm(new Coordinates(12, -179.5)))
                .isLessThan(110);
    }

    @Test
    void logOddsOfZeroAreOneHalfAndOppositeEvidenceMirrors() {
        assertThat(Probability.ofLogOdds(0).partsPerMillion()).isEqualTo(500_000);
        for (long evidence : new long[] {1, 700_000, 2_197_225, 50_000_000}) {
            int up = Probability.ofLogOdds(evidence).partsPerMillion();
            int down = Probability.ofLogOdds(-evidence).partsPerMillion();
            assertThat(up + down).isEqualTo(1_000_000);
        }
    }

    @Test
    void anEvidenceTableNamesEveryWrongLine() {
        assertThatThrownBy(
                        () -> EvidenceTable.parse("evidence.csv", List.of("a,1,x", "a,2,x", "b,much,x", "prior,0,x")))
                .hasMessageContaining("evidence.csv:2")
                .hasMessageContaining("evidence.csv:3: 'much'")
                .hasMessageContaining("cap-per-affiliation");
    }

    @Test
    void theTaxonomyTellsActsFromSteps() {
        Taxonomy taxonomy = Taxonomy.standard();
        assertThat(taxonomy.findFamily(new EventType("air-strike"))).contains("hostilities");
        assertThat(taxonomy.isProcess(new EventType("talks"))).isTrue();
        assertThat(taxonomy.contains(new EventType("picnic"))).isFalse();
    }

    @Test
    void formNamesGoBothWays() {
        for (Stance stance : Stance.values()) {
            assertThat(Stance.ofFormName(stance.formName())).isEqualTo(stance);
        }
        assertThat(Stance.NEITHER_CONFIRMS_NOR_DENIES.formName()).isEqualTo("neither-confirms-nor-denies");
        assertThatThrownBy(() -> Stance.ofFormName("shrugs")).hasMessageContaining("shrugs");
    }

    @Test
    void paragraphsOfADocumentDoNotOverlapNorLeaveTheText() {
        assertThatThrownBy(() -> document(new TextSpan(0, 3), new TextSpan(2, 4)))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> document(new TextSpan(0, 9))).hasMessageContaining("after the text");
    }

    @Test
    void quotationsOfATraceStandInTheOrderOfTheTextAndDoNotOverlap() {
        assertThat(trace(new TextSpan(0, 3), new TextSpan(3, 4)).quotations()).hasSize(2);
        assertThatThrownBy(() -> trace(new TextSpan(0, 3), new TextSpan(2, 4))).hasMessageContaining("overlap");
        assertThatThrownBy(() -> trace(new TextSpan(3, 4), new TextSpan(0, 3))).hasMessageContaining("order");
    }

    private static Trace trace(TextSpan... quotations) {
        return new Trace("d-1", "a", Optional.empty(), Optional.empty(), Fingerprints.NONE, List.of(quotations));
    }

    private static Document document(TextSpan... spans) {
        return new Document(
                "d-1",
                "a",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                "text/plain",
                4,
                "abcd",
                List.of(spans).stream()
                        .map(s -> new TextBlock(TextBlock.Kind.BODY, s))
                        .toList());
    }
}
