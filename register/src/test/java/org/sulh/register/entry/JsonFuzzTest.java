package org.sulh.register.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** Any bytes at all: nothing but a {@link MalformedException} may come of them, or a value that is written as it was read. */
class JsonFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.of(
                        "{\"a\":[1,-2,true,false,null,\"x\"],\"b\":{}}",
                        "{\"x\":\"\\ud800\"}",
                        "{ \"b\" : \"\\u00e9\\ud83d\\ude00\\/\\n\" , \"a\" : 9007199254740991 }",
                        "[\"\\u0001\\\\ é ض 😀\",0]")
                .map(Utf8::encode);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void whatIsCanonicalIsWrittenAsItWasRead(byte[] bytes) {
        Json value;
        try {
            value = Json.parseCanonical(bytes);
        } catch (MalformedException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        assertThat(value.toCanonicalBytes()).isEqualTo(bytes);
        assertThat(Json.parse(bytes)).isEqualTo(value);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void whatIsReadKeepsItsValueInTheCanonicalForm(byte[] bytes) {
        Json value;
        try {
            value = Json.parse(bytes);
        } catch (MalformedException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        byte[] canonical = value.toCanonicalBytes();
        if (canonical.length <= 65_535) {
            assertThat(Json.parseCanonical(canonical)).isEqualTo(value);
        }
    }
}
