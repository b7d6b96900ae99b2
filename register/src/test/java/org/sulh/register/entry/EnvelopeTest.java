package org.sulh.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sulh.register.note.SigningKey;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** The signed form of an entry. */
class EnvelopeTest {
    private static final SigningKey KEY = SigningKey.parse(
            "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg");

    private static final Body BODY = new Body(
            "grade",
            Instant.parse("2025-11-06T10:00:00Z"),
            "monitor-one",
            Json.Obj.EMPTY
                    .with("source", "afp")
                    .with("reason", "„seen by two“, – \\ \"x\"\n\u0001")
                    .with("grade", "B2"));

    private static final String BODY_TEXT =
            "{\"at\":\"2025-11-06T10:00:00Z\",\"by\":\"monitor-one\",\"data\":{\"grade\":\"B2\",\"reason\":"
                    + "\"„seen by two“, – \\\\ \\\"x\\\"\\n\\u0001\",\"source\":\"afp\"},\"kind\":\"grade\",\"v\":1}";

    /** Made with OpenSSL over a message put together by hand. */
    private static final String SIGNATURE =
            "x0am/ULEzR7045SHoeHIW0wkxxmrCHuR+UsBkuKf5Yk7ku18lJjE9BKN69ArfPYC2724QDzcT/iPv+X4pwkrDg==";

    private static final String ENTRY =
            "{\"body\":" + BODY_TEXT + ",\"sig\":[{\"key\":\"33d7b496\",\"sig\":\"" + SIGNATURE + "\"}]}";

    @Test
    void aSignedEntryHasExactlyTheseBytes() {
        assertThat(Envelope.sign(BODY, KEY)).hasToString(ENTRY);
    }

    @Test
    void anEntryIsReadAsItWasWritten() {
        Envelope entry = Envelope.parse(Utf8.encode(ENTRY));

        assertThat(entry.body()).isEqualTo(BODY);
        assertThat(entry.bodyBytes()).isEqualTo(Utf8.encode(BODY_TEXT));
        assertThat(entry.toBytes()).isEqualTo(Utf8.encode(ENTRY));
        assertThat(entry.signatures()).hasSize(1).first().satisfies(signature -> {
            assertThat(signature.key()).isEqualTo(KEY.verifierKey().id());
            assertThat(KEY.verifierKey().verifies(entry.message(), signature.toBytes()))
                    .isTrue();
        });
    }

    @Test
    void whatIsSignedSaysItsTypeAndLengthsInBytes() {
        assertThat(Utf8.decode(Envelope.sign(BODY, KEY).message()))
                .isEqualTo("DSSEv1 31 application/vnd.sulh.entry+json 157 " + BODY_TEXT);
        assertThat(BODY_TEXT).hasSizeLessThan(157);
    }

    @Test
    void itMakesNoDifferenceWhoSignsFirst() {
        Envelope one = Envelope.sign(BODY, KEY).signedBy(Mechanism.CHAIR).signedBy(Mechanism.GUARANTOR);
        Envelope other =
                Envelope.sign(BODY, Mechanism.GUARANTOR, Mechanism.CHAIR).signedBy(KEY);

        assertThat(one).isEqualTo(other).hasToString(other.toString());
        assertThat(one.signatures())
                .extracting(signature -> signature.key().toString())
                .isSorted()
                .hasSize(3);
        assertThat(one.bodyBytes()).isEqualTo(Utf8.encode(BODY_TEXT));
    }

    @Test
    void noKeySignsTwice() {
        assertThatThrownBy(() -> Envelope.sign(BODY, KEY).signedBy(KEY))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("no key twice; 33d7b496 does not");
        assertThatThrownBy(() -> Envelope.sign(BODY, KEY, KEY)).isInstanceOf(MalformedException.class);
    }

    @Test
    void signaturesInAnotherOrderAreRefused() {
        String text = Envelope.sign(BODY, KEY, Mechanism.CHAIR).toString();
        int list = text.indexOf("[{") + 1;
        String[] two = text.substring(list, text.length() - 2).split("(?<=}),");

        assertThat(two).hasSize(2);
        assertThatThrownBy(() -> parse(text.substring(0, list) + two[1] + "," + two[0] + "]}"))
                .isInstanceOf(MalformedException.class)
                .hasMessageStartingWith("signatures stand in the order of their keys");
    }

    @Test
    void anEntryHasOneToSixteenSignatures() {
        SigningKey[] keys =
                IntStream.range(0, 17).mapToObj(i -> Mechanism.key("key-" + i)).toArray(SigningKey[]::new);

        assertThat(Envelope.sign(BODY, Arrays.copyOf(keys, 16)).signatures()).hasSize(16);
        assertThatThrownBy(() -> Envelope.sign(BODY, keys))
                .isInstanceOf(MalformedException.class)
                .hasMessage("an entry has 1 to 16 signatures, not 17");
        assertThatThrownBy(() -> Envelope.sign(BODY)).hasMessage("an entry has 1 to 16 signatures, not 0");
    }

    @Test
    void theKeyOfAWitnessSignsNoEntries() {
        assertThatThrownBy(() -> Envelope.sign(BODY, Mechanism.WITNESS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEntryFitsIntoItsBundle() {
        int without = Envelope.sign(withReason(""), KEY).toBytes().length;
        int room = 65_535 - without;

        assertThat(Envelope.sign(withReason("a".repeat(room)), KEY).toBytes()).hasSize(65_535);
        Body tooLong = withReason("a".repeat(room + 1));
        assertThatThrownBy(() -> Envelope.sign(tooLong, KEY))
                .isInstanceOf(MalformedException.class)
                .hasMessage("65536 bytes, where at most 65535 are allowed");
    }

    private static Body withReason(String reason) {
        return new Body("grade", BODY.at(), "monitor-one", Json.Obj.EMPTY.with("reason", reason));
    }

    @Test
    void fractionsOfASecondAreCutOff() {
        Body body = new Body("grade", Instant.parse("2025-11-06T10:00:00.999Z"), "monitor-one", BODY.data());

        assertThat(body).isEqualTo(BODY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "v":1                  | "v":2                    | an entry of version 2; known is version 1
                    "v":1                  | "v":"1"                  | "v" of the body of an entry is not a whole number
                    "v":1                  | "v":1,"w":1              | the body of an entry has no "w"
                    ,"v":1                 | `` | the body of an entry needs "v"
                    "kind":"grade"         | "kind":"Grade"           | a kind of entry is named by lower-case words
                    "kind":"grade"         | "kind":"grade","role":"chair" | the body of an entry has no "role"
                    "by":"monitor-one"     | "by":"monitor--one"      | an actor is named by lower-case words joined by -
                    "by":"monitor-one"     | "by":""                  | "by" of the body of an entry is empty
                    2025-11-06T10:00:00Z   | 2025-11-06T10:00:00.5Z   | a time reads 2025-11-06T10:00:00Z
                    2025-11-06T10:00:00Z   | 2025-11-06T10:00:00+00:00 | a time reads 2025-11-06T10:00:00Z
                    2025-11-06T10:00:00Z   | 2025-11-06t10:00:00z     | a time reads 2025-11-06T10:00:00Z
                    2025-11-06T10:00:00Z   | 2025-02-29T10:00:00Z     | a time reads 2025-11-06T10:00:00Z
                    2025-11-06T10:00:00Z   | 2025-11-06T24:00:00Z     | a time reads 2025-11-06T10:00:00Z
                    2025-11-06T10:00:00Z   | 2025-11-06T23:59:60Z     | a time reads 2025-11-06T10:00:00Z
                    "33d7b496"             | "33D7B496"               | a key id has 8 hexadecimal digits in lower case
                    "33d7b496"             | "33d7b4960"              | a key id has 8 hexadecimal digits in lower case
                    wkrDg==                | wkrDg=                   | not base64
                    wkrDg==                | wkrDh==                  | not canonical base64
                    Dg==                   | ``                       | the signature by 33d7b496 has 63 bytes instead of 64
                    {"body":               | {"bodi":                 | at byte 0: {"body": should stand here
                    {"body":               | {"a":1,"body":           | at byte 0: {"body": should stand here
                    ,"sig":                | ,"c":1,"sig":            | at byte 165: ,"sig": should stand here
                    "sig":[{               | "sig":{"a":{             | a comma or } should stand here
                    =="}]}                 | =="}],"x":1}             | } should stand here
                    =="}]}                 | =="}]}x                  | something follows the end
                    =="}]}                 | ==","zig":1}]}           | a signature has no "zig"
                    """)
    void refusesAnyOtherForm(String from, String to, String why) {
        String changed = ENTRY.replace(from, to);

        assertThat(changed).isNotEqualTo(ENTRY);
        assertThatThrownBy(() -> parse(changed))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining(why);
    }

    @Test
    void refusesSignaturesThatAreNoList() {
        assertThatThrownBy(() -> parse("{\"body\":" + BODY_TEXT + ",\"sig\":{}}"))
                .hasMessage("the signatures of an entry are a list");
        assertThatThrownBy(() -> parse("{\"body\":" + BODY_TEXT + ",\"sig\":[1]}"))
                .hasMessage("a signature is an object");
        assertThatThrownBy(() -> parse("{\"body\":[],\"sig\":[]}")).hasMessage("the body of an entry is an object");
    }

    @Test
    void noSingleBitCanChangeUnseen() {
        byte[] bytes = Envelope.sign(BODY, KEY).toBytes();
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(isSignedByKey(changed)).as("bit " + bit).isFalse();
        }
        assertThat(isSignedByKey(bytes)).isTrue();
    }

    private static boolean isSignedByKey(byte[] bytes) {
        try {
            Envelope entry = Envelope.parse(bytes);
            List<EntrySignature> signatures = entry.signatures();
            return signatures.getFirst().key().equals(KEY.verifierKey().id())
                    && KEY.verifierKey()
                            .verifies(entry.message(), signatures.getFirst().toBytes());
        } catch (MalformedException e) {
            return false;
        }
    }

    private static Envelope parse(String text) {
        return Envelope.parse(Utf8.encode(text));
    }
}
