package org.sulh.extract.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sulh.model.TextSpan;

class VisibleTextTest {
    private static final String TEXT = "The cease\u200Bfire \u202Bheld\u202C.";

    @Test
    void charactersThatNobodySeesAreLeftOut() {
        assertThat(VisibleText.of(TEXT, new TextSpan(4, TEXT.length())).text()).isEqualTo("ceasefire held.");
        assertThat(VisibleText.strip("so\u00ADft \u200Djoin")).isEqualTo("soft join");
    }

    @Test
    void stretchesPointIntoTheWholeDocument() {
        VisibleText visible = VisibleText.of(TEXT, new TextSpan(4, TEXT.length()));

        assertThat(visible.original(0, 9).of(TEXT)).isEqualTo("cease\u200Bfire");
        assertThat(visible.original(10, 14).of(TEXT)).isEqualTo("held");
        assertThat(VisibleText.of("A truce.", new TextSpan(2, 8)).original(0, 5))
                .isEqualTo(new TextSpan(2, 7));
    }
}
