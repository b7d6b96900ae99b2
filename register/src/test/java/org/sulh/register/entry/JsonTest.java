package org.sulh.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.register.wire.MalformedException;
import org.sulh.register.wire.Utf8;

/** Reading and writing of values. */
class JsonTest {
    @Test
    void readsEveryKindOfValue() {
        Json read = parse(" {\"b\" : [ true , false, null, -7, 0, \"x\" ],\n\t\"a\" : { } } ");

        assertThat(read)
                .isEqualTo(Json.Obj.EMPTY
                        .with("a", Json.Obj.EMPTY)
                        .with(
                                "b",
                                new Json.Arr(List.of(
                                        Json.of(true),
                                        Json.of(false),
                                        new Json.Null(),
                                        Json.of(-7),
                                        Json.of(0),
                                        Json.of("x")))));
    }

    @Test
    void writesTheCanonicalForm() {
        Json value = Json.Obj.of(Map.of(
                "\uFB33",
                Json.of(1),
                "\uD83D\uDE00",
                Json.of(2),
                "\n",
                Json.of("\u0001\u001f/\u007f é\"\\"),
                "a",
                Json.of(true)));

        assertThat(Utf8.decode(value.toCanonicalBytes()))
                .isEqualTo("{\"\\n\":\"\\u0001\\u001f/\u007f é\\\"\\\\\",\"a\":true,\"\uD83D\uDE00\":2,\"\uFB33\":1}");
    }

    @Test
    void writesValuesThatAreNeitherListNorObject() {
        assertThat(Utf8.decode(Json.of("a").toCanonicalBytes())).isEqualTo("\"a\"");
        assertThat(Utf8.decode(Json.of(-5).toCanonicalBytes())).isEqualTo("-5");
        assertThat(Utf8.decode(new Json.Null().toCanonicalBytes())).isEqualTo("null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"x":"\\ud800"}       | at byte 6: half of a surrogate pair
                    {"x":"\\ude00\\ud83d"} | at byte 6: half of a surrogate pair
                    {"x":"\\ud83dx"}      | at byte 6: half of a surrogate pair
                    {"x":"\\ud83d\\u0041"} | at byte 6: half of a surrogate pair
                    9007199254740992      | at byte 0: a number beyond 2^53 - 1
                    9007199254740993      | at byte 0: a number beyond 2^53 - 1
                    -9007199254740992     | at byte 1: a number beyond 2^53 - 1
                    99999999999999999999  | at byte 0: a number beyond 2^53 - 1
                    {"a":1,"b":2,"a":1}   | at byte 13: the member "a" stands twice
                    {"a":1,"\\u0061":1}   | at byte 7: the member "a" stands twice
                    [1.0]                 | at byte 2: a number with a fraction
                    [1e3]                 | at byte 2: a number with a fraction or an exponent
                    [1E3]                 | at byte 2: a number with a fraction or an exponent
                    -0                    | at byte 1: a number with a leading zero, or minus zero
                    01                    | at byte 0: a number with a leading zero
                    -01                   | at byte 1: a number with a leading zero
                    -                     | at byte 1: a digit should stand here
                    +1                    | at byte 0: no value begins like this
                    {} {}                 | at byte 3: something follows the end
                    1 2                   | at byte 2: something follows the end
                    [1,]                  | at byte 3: no value begins like this
                    [,1]                  | at byte 1: no value begins like this
                    [1 2]                 | at byte 3: a comma or ] should stand here
                    [1                    | at byte 2: a comma or ] should stand here
                    [                     | at byte 1: the text ends where a value should stand
                    {"a":1,}              | at byte 7: the name of a member should stand here
                    {a:1}                 | at byte 1: the name of a member should stand here
                    {"a" 1}               | at byte 5: : should stand here
                    {"a"}                 | at byte 4: : should stand here
                    {                     | at byte 1: the name of a member should stand here
                    "a                    | at byte 2: the text ends within a string
                    "a\\                  | at byte 2: no escape begins like this
                    "\\x"                 | at byte 1: no escape begins like this
                    "\\u12"               | at byte 1: an escape of a code unit needs four
                    "\\u12g4"             | at byte 1: an escape of a code unit needs four
                    tru                   | at byte 0: true should stand here
                    nul                   | at byte 0: null should stand here
                    NaN                   | at byte 0: no value begins like this
                    'a'                   | at byte 0: no value begins like this
                    // a                  | at byte 0: no value begins like this
                    """, quoteCharacter = '`')
    void refusesWhatReadersCouldReadDifferently(String text, String why) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(MalformedException.class)
                .hasMessageStartingWith(why);
        assertThatThrownBy(() -> Json.parseCanonical(Utf8.encode(text))).isInstanceOf(MalformedException.class);
    }

    @Test
    void refusesAnEmptyText() {
        assertThatThrownBy(() -> parse("")).hasMessage("at byte 0: the text ends where a value should stand");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 13, 31})
    void refusesControlCharactersThatAreNotEscaped(int c) {
        assertThatThrownBy(() -> parse("\"ab" + (char) c + "\""))
                .hasMessage("at byte 3: a control character within a string; write it as an escape");
    }

    @ParameterizedTest
    @CsvSource({
        "80, a continuation alone",
        "c3, cut short",
        "c328, no continuation",
        "c080, two bytes where one does",
        "c1bf, two bytes where one does",
        "e09fbf, three bytes where two do",
        "eda080, half of a surrogate pair",
        "edbfbf, half of a surrogate pair",
        "f08fbfbf, four bytes where three do",
        "f4908080, beyond the last code point",
        "f5808080, beyond the last code point",
        "e282, cut short",
        "ff, no byte of UTF-8",
    })
    void refusesWhatIsNotUtf8(String hex, String why) {
        byte[] quoted = HexFormat.of().parseHex("2261" + hex + "22");

        assertThatThrownBy(() -> Json.parse(quoted)).as(why).hasMessage("at byte 2: not UTF-8 text");
        assertThatThrownBy(() -> Json.parse(HexFormat.of().parseHex("2261" + hex)))
                .as(why)
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void readsCharactersOfEveryLength() {
        String text = "a\u007f\u0080é\u07ff\u0800ض\ud7ff\ue000\uffff\ud800\udc00\udbff\udfff";

        assertThat(parse("\"" + text + "\"")).isEqualTo(Json.of(text));
        assertThat(parse("\"\\ud83d\\uDE00\\/\"")).isEqualTo(Json.of("\ud83d\ude00/"));
    }

    @Test
    void readsTheGreatestNumbers() {
        assertThat(parse("[9007199254740991,-9007199254740991]"))
                .isEqualTo(new Json.Arr(List.of(Json.of(Json.MAX_INT), Json.of(-Json.MAX_INT))));
    }

    @Test
    void valuesThatCannotBeWrittenCannotBeMade() {
        assertThatThrownBy(() -> Json.of("a\ud800")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Json.of("\udc00\ud800")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Json.Obj.EMPTY.with("\ud800", 1)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Json.of(Json.MAX_INT + 1)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Json.of(Long.MIN_VALUE)).isInstanceOf(MalformedException.class);
    }

    @Test
    void valuesMayLieWithinEachOtherSixtyFourDeepAndNoDeeper() {
        String deep = "[".repeat(Json.MAX_DEPTH) + "]".repeat(Json.MAX_DEPTH);

        assertThat(Utf8.decode(parse(deep).toCanonicalBytes())).isEqualTo(deep);
        assertThatThrownBy(() -> parse("[" + deep + "]"))
                .hasMessage("at byte 64: more than 64 values within each other");
        Json tooDeep = new Json.Arr(List.of(parse(deep)));
        assertThatThrownBy(tooDeep::toCanonicalBytes).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void depthNeverOverflowsTheStack(String opening) {
        String hostile = opening.repeat(65_535 / opening.length());

        assertThatThrownBy(() -> parse(hostile)).hasMessageContaining("within each other");
        assertThatThrownBy(() -> Json.parseCanonical(Utf8.encode(hostile))).hasMessageContaining("within each other");
    }

    @Test
    void refusesMoreThanAnEntryCanHold() {
        String longest = "\"" + "a".repeat(65_533) + "\"";

        assertThat(parse(longest)).isEqualTo(Json.of("a".repeat(65_533)));
        assertThatThrownBy(() -> parse(longest + " ")).hasMessage("65536 bytes, where at most 65535 are allowed");
    }

    @Test
    void manyMembersInReverseOrderAreNoBurden() {
        String members = String.join(
                ",",
                IntStream.range(0, 7_000)
                        .mapToObj(i -> "\"" + (9_999 - i) + "\":1")
                        .toList());

        assertThat(((Json.Obj) parse("{" + members + "}")).names())
                .hasSize(7_000)
                .isSorted();
    }

    @Test
    void membersAreFoundByName() {
        Json.Obj object = Json.Obj.EMPTY.with("b", 1).with("a", "x").with("b", 2);

        assertThat(object.names()).containsExactly("a", "b");
        assertThat(object.find("b")).contains(Json.of(2));
        assertThat(object.find("c")).isEmpty();
    }

    private static Json parse(String text) {
        return Json.parse(Utf8.encode(text));
    }
}
