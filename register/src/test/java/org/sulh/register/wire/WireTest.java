package org.sulh.register.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "AA==", "AAA=", "AAAA", "+/+/", "AQIDBA=="})
    void base64OfOneFormIsRead(String text) {
        assertThat(Base64Text.encode(Base64Text.decode(text))).isEqualTo(text);
    }

    /** Missing padding, unused bits that are set, line ends, the letters of URLs, padding alone or too much. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AA",
                "AAA",
                "A",
                "AA=",
                "AB==",
                "AAB=",
                "A===",
                "=",
                "====",
                "AAAA=",
                "AAAA====",
                "AA==AA==",
                "AA==\n",
                "AA ==",
                " AAAA",
                "AAAA ",
                "A\nAAA",
                "-_-_",
                "AA\u0000A",
                "é===",
                "ＡＡＡＡ",
                "AAA\uD83D\uDE00"
            })
    void base64OfAnotherFormIsRefused(String text) {
        assertThatThrownBy(() -> Base64Text.decode(text)).isInstanceOf(MalformedException.class);
    }

    @Test
    void aChangedCharacterOfBase64IsSeenInTheBytesOrRefused() {
        Random random = new Random(4648);
        byte[] bytes = new byte[40];
        random.nextBytes(bytes);
        String text = Base64Text.encode(bytes);
        for (int at = 0; at < text.length(); at++) {
            for (char c = 0; c < 256; c++) {
                String changed = text.substring(0, at) + c + text.substring(at + 1);
                if (c != text.charAt(at)) {
                    try {
                        assertThat(Base64Text.decode(changed)).isNotEqualTo(bytes);
                    } catch (MalformedException e) {
                        assertThat(e).hasMessageContaining("base64");
                    }
                }
            }
        }
    }

    @Test
    void wholeNumbersAreRead() {
        assertThat(Decimal.parse("0")).isZero();
        assertThat(Decimal.parse("10")).isEqualTo(10);
        assertThat(Decimal.parse("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                "-0",
                "00",
                "01",
                "007",
                " 1",
                "1 ",
                "1\n",
                "0x1",
                "1e3",
                "1.0",
                "1,000",
                "٣",
                "１",
                "9223372036854775808",
                "18446744073709551616",
                "99999999999999999999999999999999999999999999"
            })
    void whatIsNoWholeNumberOfOneFormIsRefused(String text) {
        assertThatThrownBy(() -> Decimal.parse(text)).isInstanceOf(MalformedException.class);
    }

    @Test
    void damagedUtf8IsRefusedAndNotReplaced() {
        byte[][] damaged = {
            {(byte) 0x80},
            {(byte) 0xc3},
            {(byte) 0xc0, (byte) 0x80},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            {'a', (byte) 0xff, 'b'},
        };
        for (byte[] bytes : damaged) {
            assertThatThrownBy(() -> Utf8.decode(bytes)).isInstanceOf(MalformedException.class);
        }
        String text = "Кабул, کابل, 😀\n";
        assertThat(Utf8.decode(Utf8.encode(text))).isEqualTo(text);
        assertThat(Utf8.encode(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Else two texts would have the same bytes and one signature would be good for both. */
    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "a\uDC00b", "\uDE00\uD83D", "\uD83D"})
    void halfASurrogatePairIsRefusedAndNotReplaced(String text) {
        assertThatThrownBy(() -> Utf8.encode(text)).isInstanceOf(MalformedException.class);
    }

    /** What was found is quoted, and a terminal must not obey it. */
    @Test
    void aMessageIsOneShortLineWhateverItQuotes() {
        String hostile =
                "a\nb\r\nc\td\u0000\u001b[2J\u007f\u0085\u009b\u2028\u2029\u202e\u2066\uD800" + "x".repeat(9_999);
        assertThat(new MalformedException("not a tile: " + hostile).getMessage())
                .startsWith("not a tile: a")
                .hasSizeLessThan(600)
                .doesNotContainPattern("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\u202e\u2066]");
        assertThat(new MalformedException("ein Name wie Straße, کابل‌ها, 😀"))
                .hasMessage("ein Name wie Straße, کابل‌ها, 😀");
    }

    @Test
    void aPrivateKeyInAMessageIsLeftOut() {
        String message = new MalformedException("begins no line: PRIVATE+KEY+a.example+1f2e3d4c+AbCd/+e= of a policy")
                .getMessage();
        assertThat(message)
                .isEqualTo("begins no line: PRIVATE+KEY+… of a policy")
                .doesNotContain("AbCd");
    }
}
