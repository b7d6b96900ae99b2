package org.sulh.extract.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sulh.model.TextSpan;

class SentenceTest {
    private final Sentence sentence =
            Sketch.draw("The/DT<3:det old/JJ<3:amod camp/NN<5:nsubj:pass was/VBD/be<5:aux:pass "
                    + "shelled/VBN/shell<0:root in/IN<7:case May/NNP<5:obl:in");

    @Test
    void basicTreeHasNoPrepositionInItsRelationsAndTheEnhancedGraphHas() {
        assertThat(sentence.relation(6)).isEqualTo("obl");
        assertThat(sentence.dependents(4, "obl:in")).containsExactly(6);
        assertThat(sentence.findDependent(4, "obl")).isEmpty();
    }

    @Test
    void subtreeIsInTheOrderOfTheText() {
        assertThat(sentence.subtree(2)).containsExactly(0, 1, 2);
        assertThat(sentence.subtree(4)).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(sentence.pathUp(5)).containsExactly(5, 6, 4);
        assertThat(sentence.isBelow(0, 4)).isTrue();
        assertThat(sentence.isBelow(4, 0)).isFalse();
    }

    @Test
    void phraseStandsWithoutItsArticle() {
        assertThat(sentence.phrase(2)).isEqualTo("old camp");
        assertThat(sentence.words(0, 2)).isEqualTo("The old camp");
    }

    /** A parser's basic tree is a tree; a broken one must not hang the reader. */
    @Test
    void circleInTheTreeIsWalkedOnce() {
        Sentence circle = Sketch.draw("a/NN<2:dep b/NN<1:dep c/NN<3:dep");

        assertThat(circle.pathUp(0)).hasSizeLessThanOrEqualTo(4);
        assertThat(circle.subtree(0)).containsExactly(0, 1);
        assertThat(circle.isBelow(0, 2)).isFalse();
    }

    @Test
    void spansPointIntoTheWholeText() {
        String text = "Title.\n\nRebels shelled  the camp. They fled.\n";
        List<Sentence> sentences = Sketch.parser().parse(text, new TextSpan(8, text.length()));

        assertThat(sentences)
                .extracting(s -> s.span().of(text))
                .containsExactly("Rebels shelled  the camp.", "They fled.");
        assertThat(sentences.getFirst()).hasToString("Rebels shelled the camp.");
        for (Sentence s : sentences) {
            assertThat(s.tokens()).allMatch(t -> t.span().of(text).equals(t.text()));
        }
    }

    @Test
    void namesArePeopleOrPlaces() {
        Sentence parsed = Sketch.parse("The two sides have held talks in Kuala Lumpur since 2001.");

        assertThat(parsed.tokens())
                .filteredOn(t -> t.entity() == Token.Entity.LOCATION)
                .extracting(Token::text)
                .containsExactly("Kuala", "Lumpur");
    }

    @Test
    void overlongSentenceIsLeftOut() {
        String text = "word ".repeat(500) + ".";

        assertThat(Sketch.parseAll(text)).isEmpty();
    }
}
