package org.sulh.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.model.Claim;
import org.sulh.model.Document;

/** Whatever arrives, the extractor answers, and within seconds. */
class RoughInputTest {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String ACT =
            "Pakistani troops shelled a village near Kandahar on Monday, killing three people.";

    @BeforeAll
    static void load() {
        // The models are not part of the time that a text may take.
        Exercises.general();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("blanks", " \n\n \t \n"),
                Arguments.of("one sign", "."),
                Arguments.of("digits", "1 22 333 4444 55555 12-12-12 10/11/2025 999999999999999999"),
                Arguments.of("emoji", "😀 🚀🚀 💥 killed 🇵🇰 👩‍👩‍👧 on 🗓️."),
                Arguments.of("half a pair", "\ud83d troops \ude00 fired \ud83d."),
                Arguments.of(
                        "zero-width and directions",
                        "\u200b\u200f\u202ePakistan\u202c \ufeffshelled\u200d \u2066Kabul\u2069."),
                Arguments.of("control signs", "\u0000\u0007\u001b[31mPakistan shelled\u0085Kabul\u2028."),
                Arguments.of("other scripts", "پاکستان نے کابل پر حملہ کیا۔ 巴基斯坦 炮击。"),
                Arguments.of("1 MB of digits in one line", "0123456789 ".repeat(100_000)),
                Arguments.of("1 MB of sentences without their ends", "the troops fled ".repeat(65_000)),
                Arguments.of("100 kB of emoji", "💥".repeat(25_000)),
                Arguments.of("1 MB of marks of direction", "\u200f\u202e".repeat(250_000) + ACT),
                Arguments.of("2,000 blank paragraphs", "a\n\n \n\n".repeat(2_000)),
                Arguments.of("300 kB without a blank", "shelled".repeat(43_000)),
                Arguments.of("open quotation marks", "“".repeat(500) + ACT + " \"“«„".repeat(300)),
                Arguments.of("closing quotation marks", "”».\" ".repeat(100) + ACT),
                Arguments.of("2,000 full stops", ". ".repeat(2_000)),
                Arguments.of("10,000 hyphens", "-".repeat(10_000)),
                Arguments.of("capitals", ACT.toUpperCase(Locale.ROOT)),
                Arguments.of("one word a line", ACT.replace(' ', '\n')));
    }

    static Stream<Arguments> overlongTexts() {
        return Stream.of(
                Arguments.of("5,000 words without an end", "shelled ".repeat(5_000)),
                Arguments.of("5,000 words with an end", "troops and ".repeat(2_500) + "fled."),
                Arguments.of("300 kB without a sentence end", "the troops shelled a village and ".repeat(9_500)),
                Arguments.of("10,000 commas", ",".repeat(10_000)),
                Arguments.of("brackets", "(".repeat(3_000) + ACT + "]".repeat(3_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overlongTexts")
    void overlongSentenceCostsNoTime(String name, String text) {
        anyTextIsReadInTime(name, text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void anyTextIsReadInTime(String name, String text) {
        Document document = Exercises.document(text, Optional.of(LocalDate.of(2025, 10, 15)));

        List<Claim> claims =
                assertTimeoutPreemptively(LONG, () -> Exercises.general().extract(document), name);

        assertThat(claims).allSatisfy(c -> Invariants.check(document, c));
    }

    @Test
    void roughParagraphsBesideAGoodOneTakeNothingFromIt() {
        String text =
                "“".repeat(50) + "\n\n" + ACT + "\n\n" + ",".repeat(1_000) + "\n\n😀 \u200f\n\n" + "word ".repeat(300);

        assertThat(Exercises.claims(text))
                .extracting(c -> c.event().type().slug())
                .containsExactly("shelling");
    }

    /** Marks that nobody sees, one kind at a time, in the middle of every word. */
    @ParameterizedTest
    @ValueSource(chars = {'\u200b', '\u00ad', '\u200d', '\u200e', '\ufeff', '\u2060'})
    void marksThatNobodySeesHideNoWord(char mark) {
        String plain = ACT + " Islamabad's Foreign Ministry said that the ceasefire had held.";
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            boolean inside = i > 0 && Character.isLetter(plain.charAt(i - 1)) && Character.isLetter(plain.charAt(i));
            marked.append(inside && i % 3 == 0 ? String.valueOf(mark) : "").append(plain.charAt(i));
        }
        Document document = Exercises.document(marked.toString(), Optional.of(LocalDate.of(2025, 10, 15)));
        List<Claim> claims = Exercises.general().extract(document);

        assertThat(claims).isNotEmpty().allSatisfy(c -> Invariants.check(document, c));
        assertThat(claims)
                .extracting(c -> told(c, mark))
                .isEqualTo(
                        Exercises.claims(plain).stream().map(c -> told(c, mark)).toList());
        assertThat(claims.getFirst().quote().orElseThrow()).contains(String.valueOf(mark));
    }

    /** All of a claim but where it stands, without a mark. */
    private static String told(Claim claim, char mark) {
        return List.of(claim.asserter(), claim.stance(), claim.factuality(), claim.event())
                .toString()
                .replace(String.valueOf(mark), "");
    }

    /** Signs and words in any order. */
    @Test
    void anySignsAreRead() {
        String[] parts = {
            "Pakistan",
            "shelled",
            "Kabul",
            "said",
            ",",
            ".",
            "\"",
            "“",
            "”",
            "12",
            "people",
            "killed",
            "on",
            "Monday",
            "-",
            "who",
            "denied",
            "\n",
            "\n\n",
            "—",
            "’s",
            "\u200f",
            "😀",
            "both",
            "sides",
            "accused",
            "of",
            "by",
            "(",
            ")",
            "not",
            "the",
            "ceasefire",
            "if",
            "he",
            "we",
            "31",
            "February",
            "over",
            "near",
            "3",
            "km",
            "west",
            "talks",
            "agreed",
            ":"
        };
        Random random = new Random(6);
        for (int run = 0; run < 30; run++) {
            StringBuilder text = new StringBuilder();
            int size = 5 + random.nextInt(60);
            for (int i = 0; i < size; i++) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            Document document = Exercises.document(text.toString(), Optional.of(LocalDate.of(2025, 10, 15)));
            assertThat(Exercises.general().extract(document)).allSatisfy(c -> Invariants.check(document, c));
        }
    }
}
