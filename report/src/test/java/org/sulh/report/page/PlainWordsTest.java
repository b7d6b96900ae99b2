package org.sulh.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlainWordsTest {
    @Test
    void whiteSpaceBecomesOneSpace() {
        assertThat(PlainWords.of(" a\n\t b\u00a0\u2003c ")).isEqualTo("a b c");
    }

    @Test
    void whatSteersATerminalOrReordersAPageIsDropped() {
        assertThat(PlainWords.of("a\u001b[2Jb\u202ec\u2069d\u0000")).isEqualTo("a[2Jbcd");
    }

    @Test
    void halfACharacterIsDroppedAndAWholeOneKept() {
        assertThat(PlainWords.of("\ud800a\udc00 \ud83d\udd4a")).isEqualTo("a \ud83d\udd4a");
    }

    @Test
    void aLongTextIsCutAtAWord() {
        assertThat(PlainWords.shortened("one two three four", 9)).isEqualTo("one two …");
        assertThat(PlainWords.shortened("one two", 7)).isEqualTo("one two");
        assertThat(PlainWords.shortened("x".repeat(30), 10)).isEqualTo("x".repeat(10) + " …");
        assertThat(PlainWords.shortened("\ud83d\udd4a".repeat(9), 5)).isEqualTo("\ud83d\udd4a".repeat(2) + " …");
    }

    @Test
    void anElementLeftOpenIsAnError() {
        assertThatThrownBy(() -> new HtmlWriter().open("p").finish())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("<p>");
    }
}
