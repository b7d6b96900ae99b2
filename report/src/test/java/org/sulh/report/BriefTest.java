package org.sulh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sulh.model.Casualties;
import org.sulh.model.CasualtyKind;
import org.sulh.model.Claim;
import org.sulh.model.Document;
import org.sulh.model.Factuality;
import org.sulh.model.Level;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;

class BriefTest {
    private static final Document ONE = Scene.document("one.txt");
    private static final Document TWO = Scene.document("two.txt");

    @Test
    void aBriefOfNothingSaysSo() {
        assertThat(Brief.text(Exercise.nothing()))
                .contains("from no documents with no claims")
                .contains("Nothing that was read makes a claim")
                .doesNotContain("Timeline");
        assertThat(Brief.html(Exercise.nothing())).contains("Nothing that was read makes a claim");
    }

    @Test
    void aDocumentWithoutClaimsOrDateIsNoticed() {
        Document undated = Exercise.document("d-3", "undated.txt", "", "");
        assertThat(Brief.text(Scene.of(undated).analysis()))
                .contains("undated.txt, no date: no claims")
                .contains("Report A has no publication date")
                .contains("Nothing was drawn from report A.");
    }

    @Test
    void aNoticeThatNamesADocumentIsNotSaidTwice() {
        Document undated = Exercise.document("d-3", "undated.txt", "", "");
        String text = Brief.text(Scene.of(undated)
                .notice("undated.txt: give a day with --published")
                .analysis());
        assertThat(text).contains("give a day with").doesNotContain("Nothing was drawn");
    }

    @Test
    void oneDocumentMakesABrief() {
        String text = Brief.text(Scene.of(ONE)
                .incident(
                        ClaimDraft.of(ONE, "q", "shelling").actor("", "gunmen").day("2031-03-01"))
                .level(Level.REPORTED)
                .analysis());
        assertThat(text)
                .contains("1 Mar 2031 · shelling · REPORTED")
                .contains("Report A, in its own voice, reports shelling by gunmen.")
                .doesNotContain("Printed by several");
    }

    @Test
    void swappedPartyLabelsGiveSwappedOutput() {
        Analysis swapped = Exercise.of("southland", "northland");
        assertThat(Brief.text(swapped)).isEqualTo(swap(Brief.text(Exercise.standard())));
        assertThat(Comparison.of(swapped).text())
                .isEqualTo(swap(Comparison.of(Exercise.standard()).text()));
    }

    /** Both names have nine letters, so that lines break and spans fall alike. */
    private static String swap(String text) {
        return text.replace("Northland", "\0").replace("Southland", "Northland").replace("\0", "Southland");
    }

    @Test
    void theOrderInWhichThingsArriveChangesNothing() {
        Analysis standard = Exercise.standard();
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Analysis shuffled = new Analysis(
                    standard.documents(),
                    shuffled(standard.claims(), random),
                    shuffled(standard.groups(), random),
                    shuffled(standard.incidents(), random),
                    shuffled(standard.assessments(), random),
                    standard.names(),
                    standard.asOf(),
                    standard.agreement(),
                    standard.notices());
            assertThat(Brief.text(shuffled)).isEqualTo(Brief.text(standard));
        }
    }

    private static <T> List<T> shuffled(List<T> things, Random random) {
        List<T> copy = new ArrayList<>(things);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Test
    void theMachinesLanguageChangesNothing() {
        String expected = Brief.text(Exercise.standard());
        Locale before = Locale.getDefault();
        try {
            for (String language : List.of("ar-EG-u-nu-arab", "tr-TR", "ps-AF")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertThat(Brief.text(Exercise.standard())).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aTollOverAPeriodStaysOffTheTimeline() {
        String text = Brief.text(Scene.of(ONE)
                .incident(ClaimDraft.of(ONE, "q", "armed-clash")
                        .aggregate()
                        .toll(Casualties.atLeast(CasualtyKind.KILLED, 71, Casualties.ALL)))
                .analysis());
        assertThat(text)
                .contains("not added to incidents")
                .contains("toll: 71 or more killed")
                .doesNotContain("Timeline")
                .doesNotContain("1 incident");
    }

    @Test
    void whatIsOnlySupposedOrWishedStaysOffTheTimeline() {
        String text = Brief.text(Scene.of(ONE)
                .claims(
                        ClaimDraft.of(ONE, "q", "air-strike").factuality(Factuality.HYPOTHETICAL),
                        ClaimDraft.of(ONE, "r", "ceasefire-start")
                                .by("the mediator", "", "", SpeakerKind.MEDIATOR)
                                .stance(Stance.HOPES))
                .analysis());
        assertThat(text)
                .doesNotContain("Timeline")
                .contains("Spoken of as possible, not as having happened")
                .contains("The mediator hopes for the start of a ceasefire.");
    }

    @Test
    void whatIsHedgedIsReportedly() {
        String text = Brief.text(Scene.of(ONE)
                .claims(ClaimDraft.of(ONE, "q", "explosion").factuality(Factuality.HEDGED))
                .analysis());
        assertThat(text).contains("Report A, in its own voice, says that reportedly there was an explosion.");
    }

    @Test
    void oneStatementInTwoDocumentsIsOnePoint() {
        Scene scene = Scene.of(ONE, TWO)
                .incident(departure(ONE, "one.txt"), departure(TWO, "two.txt"))
                .ofOneOrigin();
        assertThat(Brief.text(scene.analysis()))
                .containsOnlyOnce("One origin, printed in reports A and B.")
                .contains("1 origin is printed by more than one document; it counts once.");
    }

    private static ClaimDraft departure(Document document, String quote) {
        return ClaimDraft.of(document, quote, "delegation-travel")
                .by("the minister", "northland", "minister of defence", SpeakerKind.PARTY)
                .said("2031-03-13");
    }

    @Test
    void rivalAccountsOfWhatSetItOffStandSideBySide() {
        String text = Brief.text(Scene.of(ONE, TWO)
                .claims(
                        ClaimDraft.of(ONE, "one.txt", "air-strike").setsOff(),
                        ClaimDraft.of(TWO, "two.txt", "ambush").setsOff())
                .analysis());
        assertThat(text)
                .contains(
                        "told differently: air strike(s), as report A tells it; an\n    ambush, as report B tells it.")
                .contains("The accounts differ.");
    }

    @Test
    void doersNamedByTwoOriginsAreRivals() {
        String text = Brief.text(Scene.of(ONE, TWO)
                .incident(
                        ClaimDraft.of(ONE, "one.txt", "shelling").actor("northland", "Northland"),
                        ClaimDraft.of(TWO, "two.txt", "shelling").actor("southland", "Southland"))
                .analysis());
        assertThat(text).contains("Done by: Northland, as report A tells it; Southland, as report B tells it.");
    }

    @Test
    void aDenialNamesNoRivalDoer() {
        String text = Brief.text(Scene.of(ONE, TWO)
                .incident(
                        ClaimDraft.of(ONE, "one.txt", "shelling").actor("northland", "Northland"),
                        ClaimDraft.of(TWO, "two.txt", "shelling")
                                .by("Northland", "northland", "", SpeakerKind.PARTY)
                                .stance(Stance.DENIES)
                                .factuality(Factuality.NEGATED)
                                .actor("northland", "Northland"))
                .analysis());
        assertThat(text).doesNotContain("Rival figures").contains("Northland denies shelling by Northland.");
    }

    @Test
    void anOutcomeBelongsToTheRoundBeforeIt() {
        String text = Brief.text(Scene.of(ONE)
                .incident(ClaimDraft.of(ONE, "a", "talks").day("2031-01-05"))
                .incident(ClaimDraft.of(ONE, "b", "talks").day("2031-03-01"))
                .incident(ClaimDraft.of(ONE, "c", "talks-failed").day("2031-03-03"))
                .incident(ClaimDraft.of(ONE, "d", "talks-ended").day("2030-12-01"))
                .analysis());
        String rounds = text.substring(text.indexOf("Rounds of talks"));
        assertThat(rounds.lines()
                        .filter(line -> line.contains(" · ") || line.contains("failed"))
                        .toList())
                .containsExactly(
                        "1 Dec 2030 · end of talks",
                        "5 Jan 2031 · talks",
                        "1 Mar 2031 · talks",
                        "  - Report A, in its own voice: failed, 3 Mar 2031 (report A, characters 7–8)");
    }

    @Test
    void aSentenceIsQuotedOnceInAnIncident() {
        Scene scene = Scene.of(ONE)
                .incident(
                        ClaimDraft.of(ONE, "An exercise.", "shelling").by("N", "northland", "", SpeakerKind.PARTY),
                        ClaimDraft.of(ONE, "An exercise.", "shelling")
                                .by("S", "southland", "", SpeakerKind.PARTY)
                                .stance(Stance.DENIES));
        assertThat(Brief.text(scene.analysis())).containsOnlyOnce("“An exercise.”");
    }

    @Test
    void questionsThatManyShareAreAskedOnce() {
        Scene scene = Scene.of(ONE)
                .incident(ClaimDraft.of(ONE, "a", "shelling").day("2031-03-01"))
                .level(Level.REPORTED, "Where?", "Who?")
                .incident(ClaimDraft.of(ONE, "b", "ambush"))
                .level(Level.REPORTED, "Where?")
                .incident(ClaimDraft.of(ONE, "c", "looting"))
                .level(Level.REPORTED, "Where?")
                .incident(ClaimDraft.of(ONE, "d", "explosion"))
                .level(Level.CONTESTED, "Where?");
        String text = Brief.text(scene.analysis());
        assertThat(text.substring(text.indexOf("Open questions"))
                        .lines()
                        .skip(2)
                        .toList())
                .startsWith(
                        "  - Time not given · explosion: Where?",
                        "  - 1 Mar 2031 · shelling: Who?",
                        "  - Where? (all 3 that are reported)");
    }

    @Test
    void evidenceCitesOnlyTheClaimsOfItsIncident() {
        ClaimDraft here = ClaimDraft.of(ONE, "exercise", "shelling");
        ClaimDraft elsewhere = ClaimDraft.of(ONE, "one.txt", "ambush");
        Scene scene = Scene.of(ONE).claims(elsewhere).incident(here).weighed("o-all", List.of(here, elsewhere));
        String html = Brief.html(scene.analysis());
        String grounds = html.substring(html.indexOf("<details>"), html.indexOf("</details>"));
        assertThat(grounds)
                .contains(here.claim().id())
                .doesNotContain(elsewhere.claim().id());
        assertThat(Brief.text(scene.analysis()))
                .contains("from +0.00 before any claim", "+0.90 report A: outlet own voice");
    }

    @Test
    void manyDocumentsStandAfterWhatTheyTell() {
        Document[] many = IntStream.range(0, 30)
                .mapToObj(i -> Scene.document("paper-" + i))
                .toArray(Document[]::new);
        String text = Brief.text(Scene.of(many)
                .incident(ClaimDraft.of(many[0], "paper-0", "shelling"))
                .analysis());
        assertThat(text.indexOf("What was read")).isGreaterThan(text.indexOf("Timeline"));
        assertThat(text).contains("[AD] paper-29");
    }

    @Test
    void figuresThatMayBothBeTrueAreNoRivals() {
        Scene scene = Scene.of(ONE, TWO)
                .incident(
                        ClaimDraft.of(ONE, "one.txt", "shelling")
                                .toll(Casualties.atLeast(CasualtyKind.KILLED, 5, Casualties.ALL)),
                        ClaimDraft.of(TWO, "two.txt", "shelling")
                                .actor("", "gunmen")
                                .toll(Casualties.exactly(CasualtyKind.KILLED, 5, Casualties.ALL)));
        assertThat(Brief.text(scene.analysis())).doesNotContain("Rival figures");
    }

    @Test
    void anActorWhoIsNotKnownIsNobodysRival() {
        Scene scene = Scene.of(ONE, TWO)
                .incident(
                        ClaimDraft.of(ONE, "one.txt", "talks")
                                .actor("northland", "N")
                                .actor("southland", "S"),
                        ClaimDraft.of(TWO, "two.txt", "talks").actor("", "senior representatives"));
        assertThat(Brief.text(scene.analysis())).doesNotContain("Rival figures");
    }

    @Test
    void noLineIsWiderThanTheColumns() {
        assertThat(Brief.text(Exercise.standard()).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void whatBearsNoDayIsReportedAsOfNoDay() {
        Analysis empty = new Analysis(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Names.of(List.of(), List.of()),
                Optional.empty(),
                Optional.empty(),
                List.of());
        assertThat(Brief.text(empty)).contains("From no documents").doesNotContain("As of");
        assertThat(Brief.json(empty)).doesNotContain("asOf");
    }

    @Test
    void summaryIsTheHeadOfTheTextAndThePartInShort() {
        String summary = Brief.summary(Exercise.standard());
        assertThat(summary).contains("In short").doesNotContain("Timeline\n").doesNotContain("What was read");
        assertThat(summary.lines())
                .isSubsetOf(Brief.text(Exercise.standard()).lines().toList());
    }

    @Test
    void anIdThatRefersToNothingIsRefused() {
        Claim claim = ClaimDraft.of(ONE, "q", "talks").claim();
        assertThatThrownBy(() -> new Analysis(
                        List.of(TWO),
                        List.of(claim),
                        List.of(),
                        List.of(),
                        List.of(),
                        Names.of(List.of(), List.of()),
                        Optional.of(Exercise.AS_OF),
                        Optional.empty(),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("d-one.txt");
    }

    @Test
    void everySentenceAboutAClaimOpensWithItsSpeaker() {
        Analysis analysis = Exercise.standard();
        ClaimPhrase phrase = new ClaimPhrase(new Lookup(analysis));
        assertThat(analysis.claims())
                .allSatisfy(claim -> assertThat(phrase.sentence(claim)).startsWithIgnoringCase(phrase.speaker(claim)));
    }

    @Test
    void wordingTakesNoSide() throws Exception {
        List<String> verdicts =
                List.of("claim", "insist", "admit", "confess", "unprovoked", "aggress", "enemy", "regime");
        for (String file : List.of("acts.txt", "stances.txt", "own-words.txt", "levels.txt")) {
            try (var in = Brief.class.getResourceAsStream("words/" + file)) {
                String shown = new String(in == null ? new byte[0] : in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#") && line.contains("|"))
                        .map(line -> line.substring(line.indexOf('|')))
                        .reduce("", String::concat);
                assertThat(shown).isNotEmpty();
                assertThat(Arrays.asList(shown.toLowerCase(Locale.ROOT).split("\\W+")))
                        .noneMatch(word -> verdicts.stream().anyMatch(word::startsWith));
            }
        }
    }
}
