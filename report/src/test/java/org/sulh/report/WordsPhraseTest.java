package org.sulh.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sulh.model.Document;
import org.sulh.model.Factuality;
import org.sulh.model.SpeakerKind;
import org.sulh.model.Stance;

class WordsPhraseTest {
    private static final Document ONE = Exercise.document("d-1", "one.txt", "2031-03-14", "An exercise.");

    private static String sentence(ClaimDraft draft) {
        return new ClaimPhrase(new Lookup(Scene.of(ONE).claims(draft).analysis())).sentence(draft.claim());
    }

    private static ClaimDraft demand(String quote, String speaker, String side, SpeakerKind kind) {
        return ClaimDraft.of(ONE, quote, "demand")
                .by(speaker, side, "", kind)
                .stance(Stance.DEMANDS)
                .actor("northland", "Northland");
    }

    @Test
    void anotherTellsWhatASideDemands() {
        assertThat(sentence(demand("wants “clear guarantees”", "security official", "", SpeakerKind.UNNAMED)
                        .via("bna")
                        .content("clear guarantees")))
                .isEqualTo("A security official, as BNA passes on, says that Northland demands: “clear guarantees”.");
    }

    @Test
    void whoDoesNotAcceptADemandRejectsIt() {
        assertThat(sentence(demand("q", "Southland leadership", "southland", SpeakerKind.PARTY)
                        .stance(Stance.DENIES)
                        .factuality(Factuality.NEGATED)
                        .target("southland", "Southland")
                        .content("keep gunmen away")))
                .isEqualTo("Southland leadership rejects what Northland demands of Southland: keep gunmen away.");
    }

    @Test
    void aDemandLeftOpenIsNotRejected() {
        assertThat(sentence(demand("q", "Southland", "southland", SpeakerKind.PARTY)
                        .stance(Stance.NEITHER_CONFIRMS_NOR_DENIES)
                        .content("keep away")))
                .isEqualTo("Southland neither confirms nor denies that Northland demands: keep away.");
    }

    @Test
    void aPositionNamesItsHolderAndWhatIsHeld() {
        assertThat(sentence(ClaimDraft.of(ONE, "Southland has always rejected the line", "position")
                        .actor("southland", "Southland")
                        .target("", "the line")
                        .content("has always rejected the line")))
                .isEqualTo("Report A, in its own voice, says of Southland: “has always rejected the line”.");
    }

    @Test
    void hopesAndStatementsTakeAClause() {
        ClaimDraft hope = ClaimDraft.of(ONE, "We hope that peace will return", "statement")
                .by("the minister", "northland", "", SpeakerKind.PARTY)
                .actor("northland", "N");
        assertThat(sentence(hope.stance(Stance.HOPES)
                        .factuality(Factuality.HYPOTHETICAL)
                        .content("peace will return")))
                .isEqualTo("The minister (Northland) hopes that peace will return.");
        assertThat(sentence(hope.stance(Stance.HOPES).content("to see peace")))
                .isEqualTo("The minister (Northland) hopes to see peace.");
        assertThat(sentence(hope.stance(Stance.ASSERTS)
                        .factuality(Factuality.ACTUAL)
                        .content("peace will return")))
                .isEqualTo("The minister (Northland) says that peace will return.");
    }

    @Test
    void directSpeechStaysDirect() {
        assertThat(sentence(ClaimDraft.of(ONE, "He said: “Peace will return.”", "statement")
                        .by("the minister", "northland", "", SpeakerKind.PARTY)
                        .actor("northland", "N")
                        .content("Peace will return.")))
                .isEqualTo("The minister (Northland) says: “Peace will return”.");
    }

    @Test
    void anAgencyDoesNotPassItselfOn() {
        assertThat(sentence(ClaimDraft.of(ONE, "q", "agreement")
                        .by("BNA", "bna", "", SpeakerKind.OUTLET)
                        .via("bna")
                        .content("a truce")))
                .isEqualTo("BNA reports an agreement: a truce.");
    }

    @Test
    void severalSpeakersTakeAPluralVerb() {
        assertThat(sentence(
                        ClaimDraft.of(ONE, "q", "shelling").by("fighters in the hills", "", "", SpeakerKind.UNNAMED)))
                .isEqualTo("Fighters in the hills report shelling.");
    }
}
