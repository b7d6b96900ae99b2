package org.sulh.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlPageDirectionTest {
    @Test
    void englishSentenceThatBeginsWithUrduRunsLeftToRight() {
        assertThat(HtmlPage.direction("“ہم قائم ہیں” the ministry said of the ceasefire"))
                .isEqualTo("ltr");
    }

    @Test
    void urduSentenceThatNamesAnAgencyRunsRightToLeft() {
        assertThat(HtmlPage.direction("AFP کے مطابق وفد جمعرات کو روانہ ہو گا")).isEqualTo("rtl");
    }
}
