package org.sulh.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** The canonical form, with the reference implementation (RFC 8785) as the judge. */
class CanonicalFormTest {
    private static final int TREES = 5_000;

    @Test
    void whatIsWrittenIsCanonicalAndReadsAsTheSameValue() throws IOException {
        RandomJson random = new RandomJson(new Random(20251106));
        for (int i = 0; i < TREES; i++) {
            Json value = random.object(4);
            byte[] canonical = value.toCanonicalBytes();
            assertThat(canonical).isEqualTo(new JsonCanonicalizer(canonical).getEncodedUTF8());
            assertThat(Json.parseCanonical(canonical)).isEqualTo(value);
            assertThat(Json.parse(canonical)).isEqualTo(value);
        }
    }

    @Test
    void aTextIsTakenAsCanonicalExactlyWhenTheReferenceLeavesItAsItIs() throws IOException {
        RandomJson random = new RandomJson(new Random(20251107));
        int canonical = 0;
        for (int i = 0; i < TREES; i++) {
            Json value = random.object(2);
            String text = random.loosely(value).strip();
            assertThat(Json.parse(Utf8.encode(text))).as(text).isEqualTo(value);
            boolean same = new JsonCanonicalizer(text).getEncodedString().equals(text);
            assertThat(isCanonical(text)).as(text).isEqualTo(same);
            canonical += same ? 1 : 0;
        }
        assertThat(canonical).isBetween(TREES / 20, TREES * 19 / 20);
    }

    @Test
    void oneByteChangedGivesAnotherValueOrNone() {
        Random chance = new Random(20251108);
        RandomJson random = new RandomJson(chance);
        for (int i = 0; i < TREES; i++) {
            Json value = random.object(3);
            byte[] bytes = value.toCanonicalBytes();
            int place = chance.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << chance.nextInt(8));
            try {
                Json changed = Json.parseCanonical(bytes);
                assertThat(changed).isNotEqualTo(value);
                assertThat(changed.toCanonicalBytes()).isEqualTo(bytes);
            } catch (MalformedException e) {
                assertThat(e).hasMessageContaining("byte ");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"b":1,"a":2}        | at byte 7: members are not in the order of the canonical form
                    {"a":1,"a":2}        | at byte 7: the member "a" stands twice
                    {"😀":1,"\uFB33":1}   |
                    {"\uFB33":1,"😀":1}   | at byte 9: members are not in the order of the canonical form
                    {"a": 1}             | at byte 5: white space, which the canonical form has not
                    [1 ]                 | at byte 2: white space, which the canonical form has not
                    "\\/"                | at byte 1: an escape that is not in the canonical form
                    "\\u0041"            | at byte 1: an escape that is not in the canonical form
                    "\\u000a"            | at byte 1: an escape that is not in the canonical form
                    "\\u001F"            | at byte 1: an escape that is not in the canonical form
                    "\\u001f"            |
                    "\\u007f"            | at byte 1: an escape that is not in the canonical form
                    "\\ud83d\\ude00"     | at byte 1: an escape that is not in the canonical form
                    "\\ud800"            | at byte 1: an escape that is not in the canonical form
                    """, quoteCharacter = '`')
    void refusesOtherForms(String text, @Nullable String why) {
        if (why == null) {
            assertThat(isCanonical(text)).isTrue();
        } else {
            assertThatThrownBy(() -> Json.parseCanonical(Utf8.encode(text)))
                    .isInstanceOf(MalformedException.class)
                    .hasMessage(why);
        }
    }

    @Test
    void refusesWhiteSpaceAroundTheValue() {
        assertThat(isCanonical("{}")).isTrue();
        assertThat(isCanonical(" {}")).isFalse();
        assertThat(isCanonical("{}\n")).isFalse();
    }

    private static boolean isCanonical(String text) {
        try {
            Json.parseCanonical(Utf8.encode(text));
            return true;
        } catch (MalformedException e) {
            return false;
        }
    }
}
