package org.sulh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sulh.model.Document;
import org.sulh.model.Level;
import org.sulh.model.PlacePrecision;
import org.sulh.model.SpeakerKind;

class RoundsTest {
    private static final Document ONE = Scene.document("one.txt");

    private static List<String> rounds(Scene scene) {
        String text = Brief.text(scene.analysis());
        return text.substring(text.indexOf("Rounds of talks"))
                .lines()
                .skip(2)
                .takeWhile(line -> !line.startsWith("---"))
                .filter(line -> line.contains(" · ") || line.startsWith("  - "))
                .map(line -> line.replaceAll(" \\(report A.*", ""))
                .toList();
    }

    private static ClaimDraft talks(String quote, String day) {
        return ClaimDraft.of(ONE, quote, "talks")
                .day(day)
                .place("Lakeside")
                .actor("northland", "N")
                .actor("southland", "S");
    }

    @Test
    void aRoundNamesItsDelegationsAndTheirHeads() {
        assertThat(rounds(Scene.of(ONE)
                        .incident(
                                talks("a", "2031-03-01"),
                                ClaimDraft.of(ONE, "b", "talks").actor("northland", "the chief of staff", "head"))))
                .containsExactly(
                        "1 Mar 2031 · talks · Lakeside",
                        "  - Delegations: Northland, headed by the chief of staff; Southland.");
    }

    @Test
    void meetingsAtOnePlaceAFewDaysApartAreOneRound() {
        assertThat(rounds(Scene.of(ONE)
                        .incident(talks("a", "2031-02-01"))
                        .incident(talks("b", "2031-02-04"))
                        .incident(talks("c", "2031-02-08"))
                        .incident(talks("d", "2031-02-10").place("Rivertown"))))
                .filteredOn(line -> line.contains(" · "))
                .containsExactly(
                        "1–4 Feb 2031 · talks · Lakeside",
                        "8 Feb 2031 · talks · Lakeside",
                        "10 Feb 2031 · talks · Rivertown");
    }

    @Test
    void anAgreementAtATownTellsOfARound() {
        ClaimDraft agreement = ClaimDraft.of(ONE, "a", "agreement")
                .day("2031-02-01")
                .actor("northland", "N")
                .actor("southland", "S")
                .content("a truce");
        assertThat(rounds(Scene.of(ONE).incident(agreement.place("Lakeside", PlacePrecision.TOWN))))
                .contains(
                        "1 Feb 2031 · talks · Lakeside",
                        "  - Report A, in its own voice: agreement, 1 Feb 2031: “a truce”");
        assertThat(Brief.text(Scene.of(ONE)
                        .incident(agreement.place("the border", PlacePrecision.UNKNOWN))
                        .analysis()))
                .doesNotContain("Rounds of talks");
    }

    @Test
    void aFailureWithoutADayGoesWithItsOriginOrItsSentence() {
        ClaimDraft dated = ClaimDraft.of(ONE, "e", "talks-failed")
                .by("Northland", "northland", "", SpeakerKind.PARTY)
                .said("2031-02-05")
                .day("2031-02-05");
        ClaimDraft dayless =
                ClaimDraft.of(ONE, "f", "talks-failed").by("Northland", "northland", "", SpeakerKind.PARTY);
        assertThat(rounds(Scene.of(ONE)
                        .incident(talks("An exercise", "2031-02-01"))
                        .level(Level.REPORTED)
                        .incident(talks("one", "2031-03-14"))
                        .level(Level.PLANNED)
                        .incident(dated, dayless)
                        .ofOneOrigin()
                        .claims(ClaimDraft.of(ONE, "exercise", "talks-failed"))))
                .containsSubsequence(
                        "1 Feb 2031 · talks · Lakeside · REPORTED",
                        "  - Northland: failed, said 5 Feb 2031: “f”",
                        "  - Report A, in its own voice: failed",
                        "14 Mar 2031 · talks · Lakeside · PLANNED");
    }

    @Test
    void whatOneSideSaysTwiceIsOneOutcome() {
        assertThat(rounds(Scene.of(ONE)
                        .incident(talks("a", "2031-02-01"))
                        .incident(
                                ClaimDraft.of(ONE, "b", "talks-failed")
                                        .by("Northland", "northland", "", SpeakerKind.PARTY)
                                        .said("2031-02-05")
                                        .day("2031-02-05"),
                                ClaimDraft.of(ONE, "c", "talks-failed")
                                        .by("the minister", "northland", "", SpeakerKind.PARTY)
                                        .said("2031-02-06")
                                        .day("2031-02-05"),
                                ClaimDraft.of(ONE, "d", "talks-failed")
                                        .by("Southland", "southland", "", SpeakerKind.PARTY)
                                        .day("2031-02-05"))))
                .filteredOn(line -> line.contains("failed"))
                .containsExactly(
                        "  - Northland: failed, said 5 Feb 2031 and 6 Feb 2031: “b”",
                        "  - Southland: failed, 5 Feb 2031: “d”");
    }
}
