package org.sulh.register.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

class WireFuzzTest {
    @FuzzTest
    void aTextHasOneForm(byte[] bytes) {
        try {
            String text = Utf8.decode(bytes);
            assertThat(Utf8.encode(text)).isEqualTo(bytes);
            assertThat(OneLine.of(text)).doesNotContain("\n").hasSizeLessThan(502);
            assertThat(OneLine.of(OneLine.of(text))).isEqualTo(OneLine.of(text));
        } catch (MalformedException e) {
            assertThat(e).hasMessage("not UTF-8 text");
        }
    }

    @FuzzTest
    void base64AndNumbersHaveOneForm(byte[] bytes) {
        assertThat(Base64Text.decode(Base64Text.encode(bytes))).isEqualTo(bytes);
        orOneLine(() -> {
            String text = Utf8.decode(bytes);
            assertThat(Long.toString(Decimal.parse(text))).isEqualTo(text);
        });
        orOneLine(() -> {
            String text = Utf8.decode(bytes);
            assertThat(Base64Text.encode(Base64Text.decode(text))).isEqualTo(text);
        });
    }

    private static void orOneLine(Runnable read) {
        try {
            read.run();
        } catch (MalformedException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
        }
    }
}
