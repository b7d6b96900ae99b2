package org.sulh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Document;
import org.sulh.model.Factuality;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;

class ComparisonTest {
    private static final Document ONE = Scene.document("one.txt");
    private static final Document TWO = Scene.document("two.txt");
    private static final Document THREE = Scene.document("three.txt");

    private static ClaimDraft strike(Document document) {
        return ClaimDraft.of(document, document.name(), "air-strike");
    }

    private static List<Contradiction> contradictions(Scene scene) {
        Desk desk = new Desk(new Lookup(scene.analysis()));
        return new Contradictions(desk, new DocumentCoverage(desk.lookup())).list();
    }

    private static List<Contradiction.Kind> kinds(Scene scene) {
        return contradictions(scene).stream().map(Contradiction::kind).toList();
    }

    @Test
    void oneDocumentAloneHasNothingToBeComparedWith() {
        String text = Comparison.of(Scene.of(ONE, TWO).incident(strike(ONE)).analysis())
                .text();
        assertThat(text)
                .contains("nothing to compare")
                .doesNotContain("Only report A")
                .contains("Nothing was drawn from report B");
    }

    @Test
    void whatAllTellAndWhatOnlyOneTellsAreKeptApart() {
        String text = Comparison.of(Scene.of(ONE, TWO, THREE)
                        .incident(strike(ONE).place("Rivertown"), strike(TWO), strike(THREE))
                        .incident(ClaimDraft.of(ONE, "a", "ambush"), ClaimDraft.of(THREE, "b", "ambush"))
                        .incident(ClaimDraft.of(TWO, "c", "looting"))
                        .analysis())
                .text();
        String details = text.substring(text.indexOf("What was read"));
        assertThat(details.substring(details.indexOf("All tell"), details.indexOf("Some tell")))
                .contains("air strike(s)")
                .doesNotContain("ambush");
        assertThat(details.substring(details.indexOf("Some tell"), details.indexOf("Only report A tells")))
                .contains("ambush");
        assertThat(details.substring(details.indexOf("Only report A tells"), details.indexOf("Only report B tells")))
                .contains("the place, Rivertown");
        assertThat(details.substring(details.indexOf("Only report B tells"))).contains("looting");
    }

    @Test
    void theTopLinesSayWhatEachAloneTells() {
        String text = Comparison.of(Scene.of(ONE, TWO)
                        .incident(
                                ClaimDraft.of(ONE, "a", "talks").actor("northland", "the chief of staff", "head"),
                                ClaimDraft.of(TWO, "b", "talks").actor("northland", "Northland"))
                        .incident(ClaimDraft.of(ONE, "c", "armed-clash")
                                .toll(Casualties.atLeast(CasualtyKind.KILLED, 71, Casualties.ALL)))
                        .incident(ClaimDraft.of(TWO, "d", "air-strike")
                                .actor("northland", "Northland")
                                .target("", "Hill group")
                                .day("2031-03-02"))
                        .claims(ClaimDraft.of(TWO, "e", "position")
                                .actor("southland", "Southland")
                                .content("rejects the line"))
                        .analysis())
                .text();
        String top = text.substring(text.indexOf("In short"), text.indexOf("What was read"))
                .replaceAll("\\s+", " ");
        assertThat(top.substring(top.indexOf("Both tell"), top.indexOf("Only report A")))
                .containsIgnoringCase("talks");
        assertThat(top.substring(top.indexOf("Only report A"), top.indexOf("Only report B")))
                .contains("Heads of delegations: the chief of staff (Northland) (talks)")
                .contains("Tolls: 71 or more killed (armed clash(es))");
        assertThat(top.substring(top.indexOf("Only report B")))
                .contains("Dated: 2 Mar 2031: air strike(s) by Northland on Hill group")
                .contains("Southland (position): rejects the line");
    }

    @Test
    void contradictionsStandInTheTopLinesWithTheirPlaces() {
        String text = Comparison.of(Scene.of(ONE, TWO)
                        .incident(strike(ONE).day("2031-03-01"), strike(TWO).day("2031-03-02"))
                        .analysis())
                .text();
        String top = text.substring(text.indexOf("In short"), text.indexOf("What was read"))
                .replaceAll("\\s+", " ");
        assertThat(top)
                .contains("They contradict each other on")
                .contains("1 Mar 2031, as report A tells it; 2 Mar 2031, as report B tells it. (report A, characters");
    }

    @Test
    void particularsThatOneAloneGivesAreFound() {
        Scene scene = Scene.of(ONE, TWO)
                .incident(
                        ClaimDraft.of(ONE, "a", "talks")
                                .actor("northland", "the chief of staff", "head")
                                .toll(Casualties.atLeast(CasualtyKind.CAPTURED, 3, Casualties.ALL)),
                        ClaimDraft.of(TWO, "b", "talks")
                                .actor("northland", "Northland")
                                .day("2031-03-01"));
        Desk desk = new Desk(new Lookup(scene.analysis()));
        Particulars particulars = new Particulars(desk);
        List<Happening> shared = new DocumentCoverage(desk.lookup()).listShared();
        assertThat(particulars.list("d-one.txt", shared).stream().map(Particular::what))
                .containsExactly(
                        "heads of delegations: the chief of staff (Northland)", "the toll, 3 or more captured");
        assertThat(particulars.list("d-two.txt", shared).stream().map(Particular::what))
                .containsExactly("the day, 1 Mar 2031");
    }

    @Test
    void anAssertionAgainstAnAllegationIsAContradiction() {
        List<Contradiction> found = contradictions(Scene.of(ONE, TWO)
                .incident(
                        strike(ONE),
                        strike(TWO)
                                .by("Southland", "southland", "", SpeakerKind.PARTY)
                                .stance(Stance.ALLEGES),
                        strike(TWO)
                                .by("Northland", "northland", "", SpeakerKind.PARTY)
                                .stance(Stance.NEITHER_CONFIRMS_NOR_DENIES)));
        assertThat(found).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(Contradiction.Kind.WHETHER);
            assertThat(c.how())
                    .isEqualTo(
                            "in report A it is asserted in the report's own voice; in report B it is left to others: alleged by"
                                    + " Southland, neither confirmed nor denied by Northland");
            assertThat(c.claims()).hasSize(3);
        });
    }

    @Test
    void twoDocumentsThatBothVouchDoNotContradict() {
        assertThat(kinds(Scene.of(ONE, TWO)
                        .incident(
                                strike(ONE),
                                strike(TWO),
                                strike(TWO)
                                        .by("Northland", "", "", SpeakerKind.PARTY)
                                        .stance(Stance.DENIES))))
                .isEmpty();
    }

    @Test
    void aReportWithReserveIsNoAssertion() {
        assertThat(kinds(Scene.of(ONE, TWO).incident(strike(ONE), strike(TWO).factuality(Factuality.HEDGED))))
                .containsExactly(Contradiction.Kind.WHETHER);
    }

    @Test
    void otherDoersAreAContradictionOnlyWhereBothAreKnown() {
        assertThat(kinds(Scene.of(ONE, TWO)
                        .incident(
                                strike(ONE).actor("northland", "N"), strike(TWO).actor("southland", "S"))))
                .containsExactly(Contradiction.Kind.WHO);
        assertThat(kinds(Scene.of(ONE, TWO)
                        .incident(
                                strike(ONE).actor("northland", "N"), strike(TWO).actor("", "jets"))))
                .isEmpty();
        assertThat(kinds(Scene.of(ONE, TWO)
                        .incident(
                                strike(ONE).actor("northland", "N").actor("southland", "S"),
                                strike(TWO).actor("southland", "S"))))
                .isEmpty();
    }

    @Test
    void otherTargetsAreAContradiction() {
        assertThat(kinds(Scene.of(ONE, TWO)
                        .incident(
                                strike(ONE).target("northland", "N"),
                                strike(TWO).target("southland", "S"))))
                .containsExactly(Contradiction.Kind.TO_WHOM);
    }

    @Test
    void figuresContradictOnlyWhereNoCountFitsBoth() {
        ClaimDraft twelve = strike(ONE).toll(Casualties.exactly(CasualtyKind.KILLED, 12, Casualties.ALL));
        assertThat(kinds(Scene.of(ONE, TWO)
                        .incident(
                                twelve, strike(TWO).toll(Casualties.atLeast(CasualtyKind.KILLED, 20, Casualties.ALL)))))
                .containsExactly(Contradiction.Kind.TOLL);
        assertThat(kinds(Scene.of(ONE, TWO)
                        .incident(
                                twelve, strike(TWO).toll(Casualties.atLeast(CasualtyKind.KILLED, 10, Casualties.ALL)))))
                .isEmpty();
        assertThat(kinds(Scene.of(ONE, TWO)
                        .incident(
                                twelve,
                                strike(TWO).toll(Casualties.atLeast(CasualtyKind.INJURED, 20, Casualties.ALL)))))
                .isEmpty();
    }

    @Test
    void timesThatCannotOverlapContradict() {
        assertThat(kinds(Scene.of(ONE, TWO)
                        .incident(strike(ONE).day("2031-03-01"), strike(TWO).day("2031-03-02"))))
                .containsExactly(Contradiction.Kind.WHEN);
        assertThat(kinds(Scene.of(ONE, TWO).incident(strike(ONE).day("2031-03-01"), strike(TWO))))
                .isEmpty();
    }

    @Test
    void onesOwnInconsistencyIsNoContradictionBetweenDocuments() {
        assertThat(kinds(Scene.of(ONE, TWO)
                        .incident(
                                strike(ONE).day("2031-03-01"),
                                ClaimDraft.of(ONE, "again", "air-strike").day("2031-03-02"),
                                strike(TWO))))
                .isEmpty();
    }

    @Test
    void whatSetItOffContradictsAcrossIncidents() {
        List<Contradiction> found = contradictions(Scene.of(ONE, TWO)
                .incident(strike(ONE).actor("northland", "Northland").setsOff())
                .incident(ClaimDraft.of(TWO, "q", "ground-attack")
                        .actor("", "gunmen")
                        .setsOff()));
        assertThat(found).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(Contradiction.Kind.TRIGGER);
            assertThat(c.how())
                    .isEqualTo(
                            "air strike(s) by Northland, as report A tells it; a ground attack by gunmen, as report B tells it");
        });
        assertThat(kinds(Scene.of(ONE, TWO)
                        .incident(strike(ONE).setsOff())
                        .incident(strike(TWO).setsOff())))
                .isEmpty();
    }
}
