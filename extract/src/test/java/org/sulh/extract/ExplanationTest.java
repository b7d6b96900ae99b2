package org.sulh.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.Document;
import org.sulh.model.TextSpan;

/** What is told of how claims came about, on invented sentences. */
class ExplanationTest {
    private static Document document(String text) {
        return Exercises.document(text, Optional.of(LocalDate.of(2025, 10, 15)));
    }

    private static Explanation explain(String text) {
        return Exercises.general().explain(document(text));
    }

    @Test
    void claimsAreThoseOfPlainExtraction() {
        for (Exercises.Text exercise : Exercises.all()) {
            Explanation explanation = exercise.extractor().explain(exercise.document());
            assertThat(explanation.claims()).isEqualTo(exercise.claims());
            assertThat(explanation.sentences().stream().flatMap(s -> s.claims().stream()))
                    .containsExactlyInAnyOrderElementsOf(explanation.claims());
        }
    }

    @Test
    void eachLayerTellsWhatItSaw() {
        SentenceNotes notes = explain(
                        "Pakistan said on Monday that Afghan forces had shelled Chaman, killing three people.")
                .sentences()
                .getFirst();

        assertThat(notes.onTopic()).isTrue();
        assertThat(notes.actors()).extracting(a -> a.actor().id()).containsExactly("pakistan", "afghanistan");
        assertThat(notes.places()).extracting(p -> p.mention().text()).contains("Chaman");
        assertThat(notes.times()).extracting(t -> t.words()).containsExactly("Monday");
        assertThat(notes.tolls()).hasSize(1);
        assertThat(notes.speeches()).anySatisfy(s -> assertThat(
                        notes.sentence().token(s.cue().orElseThrow()).text())
                .isEqualTo("said"));
        assertThat(notes.events()).extracting(e -> e.type()).contains("shelling");
        assertThat(notes.events())
                .allSatisfy(e -> assertThat(e.pattern().line()).isPositive());
        assertThat(notes.claims()).isNotEmpty();
        assertThat(notes.possible()).noneMatch(p -> p.type().slug().equals("shelling"));
    }

    @Test
    void patternWhoseConditionFailsIsAPossibleClaim() {
        String text =
                "Pakistan and Afghanistan traded blame on Monday. Pakistani jets pounded the orchards of Spin Boldak.\n\n"
                        + "Afghan gunners struck a melon stall.";
        Explanation explanation = explain(text);

        assertThat(explanation.possible()).anySatisfy(p -> {
            assertThat(p.word()).isEqualTo("struck");
            assertThat(p.reason()).isEqualTo(PossibleClaim.Reason.CONDITION);
            assertThat(p.wordSpan().of(text)).isEqualTo("struck");
            assertThat(p.span().of(text)).isEqualTo(p.quote()).startsWith("Afghan gunners");
            assertThat(p.why()).contains("does not hold");
        });
    }

    @Test
    void whatTheSentenceDoesNotPresentAsAHappeningIsAPossibleClaim() {
        Explanation explanation = explain("Pakistan wants to prevent attacks by Afghan fighters.");

        assertThat(explanation.claims()).noneMatch(c -> c.event().type().slug().equals("unspecified-hostilities"));
        assertThat(explanation.possible())
                .extracting(PossibleClaim::reason)
                .contains(PossibleClaim.Reason.NO_HAPPENING);
    }

    @Test
    void actsOfAParagraphAboutSomethingElseArePossibleClaims() {
        Explanation explanation = explain("The striker shelled the goal and the crowd went home.");

        assertThat(explanation.claims()).isEmpty();
        assertThat(explanation.sentences()).allMatch(s -> !s.onTopic());
        assertThat(explanation.possible()).extracting(PossibleClaim::reason).contains(PossibleClaim.Reason.OFF_TOPIC);
    }

    @Test
    void everydayWordsAreNoPossibleClaims() {
        assertThat(explain("Pakistan has taken its time, and Afghanistan had opened a school.")
                        .possible())
                .isEmpty();
    }

    @Test
    void stretchesThatCannotBeReadAreTold() {
        String table = "shelled the village and ".repeat(100);
        String text = "Pakistan shelled Chaman on Monday.\n\n" + table + "\n\nAfghan troops left Chaman.";

        assertThat(explain(text).unread())
                .containsExactly(
                        new TextSpan(text.indexOf("shelled the"), text.indexOf("shelled the") + table.length()));
        assertThat(explain("Pakistan shelled Chaman on Monday.").unread()).isEmpty();
    }
}
