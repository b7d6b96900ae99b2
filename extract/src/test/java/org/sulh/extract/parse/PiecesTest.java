package org.sulh.extract.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sulh.model.TextSpan;

class PiecesTest {
    private static List<String> pieces(String text, int start, int end) {
        return Pieces.of(text, new TextSpan(start, end)).stream()
                .map(p -> p.of(text))
                .toList();
    }

    @Test
    void paragraphThatPeopleWriteIsOnePiece() {
        assertThat(pieces("Before. Shells fell. After.", 8, 20)).containsExactly("Shells fell.");
    }

    @Test
    void longParagraphIsCutAfterASentence() {
        String text = "Shells fell on the town. ".repeat(10_000).strip();
        List<String> pieces = pieces(text, 0, text.length());

        assertThat(String.join("", pieces)).isEqualTo(text);
        assertThat(pieces)
                .hasSizeGreaterThan(4)
                .allSatisfy(p -> assertThat(p).endsWith("town.").hasSizeLessThanOrEqualTo(50_000));
    }

    @Test
    void withoutSentencesItIsCutBetweenWordsAndWithoutWordsNeverInsideACharacter() {
        String words = "shells and ".repeat(10_000);
        assertThat(pieces(words, 0, words.length()))
                .allSatisfy(p -> assertThat(p.strip()).matches("(?s)(shells|and)\\b.*\\b(shells|and)"));

        String signs = "x" + "😀".repeat(60_000);
        List<String> pieces = pieces(signs, 0, signs.length());
        assertThat(String.join("", pieces)).isEqualTo(signs);
        assertThat(pieces).allSatisfy(p -> assertThat(Character.isLowSurrogate(p.charAt(0)))
                .isFalse());
    }
}
