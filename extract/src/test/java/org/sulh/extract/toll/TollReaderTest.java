package org.sulh.extract.toll;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Sketch;
import org.sulh.extract.words.WordClasses;

/** Figures are written low/best/high, a dash for an unknown one. */
class TollReaderTest {
    private final TollReader reader = new TollReader(WordClasses.load());

    private String tolls(String text) {
        return reader.read(Sketch.parse(text)).stream()
                .map(t -> t.kind().name().toLowerCase(Locale.ROOT) + " " + figures(t.quantity()))
                .collect(joining(", "));
    }

    private static String figures(Quantity quantity) {
        return figure(quantity.low()) + "/" + figure(quantity.best()) + "/" + figure(quantity.high());
    }

    private static String figure(OptionalInt figure) {
        return figure.isPresent() ? Integer.toString(figure.getAsInt()) : "-";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pakistani troops killed over 70 people in Kabul on Monday. | killed 71/-/-
            More than 20 soldiers were captured. | captured 21/-/-
            At least 70 people were killed in Kabul. | killed 70/-/-
            Ten or more people were killed in Kabul. | killed 10/-/-
            Nearly 70 people were killed in Kabul. | killed -/-/70
            Up to 70 people were killed in Kabul. | killed -/-/70
            Fewer than ten people were hurt. | injured -/-/9
            About 70 people were injured in Kabul. | injured -/70/-
            Some 40 people died in the attack. | killed -/40/-
            The strike killed between 10 and 15 people. | killed 10/-/15
            Dozens of people were killed in Kabul. | killed 24/-/-
            Hundreds of people were injured in Kabul. | injured 200/-/-
            Several people were wounded in the attack. | injured 3/-/-
            1,200 people were killed in Kabul. | killed 1200/1200/1200
            """)
    void numberIsReadAsTheRangeThatItsWordsGive(String text, String tolls) {
        assertThat(tolls(text)).isEqualTo(tolls);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Two dozen people were killed in Kabul. | killed 24/24/24
            A dozen people were killed in Kabul. | killed 12/12/12
            Two hundred people were killed in Kabul. | killed 200/200/200
            Twenty-three civilians were killed. | killed 23/23/23
            As many as 50 fighters were killed. | killed -/-/50
            Two lakh people were injured. | injured 200000/200000/200000
            Between 10 and 15 people were killed in Kabul. | killed 10/-/15
            """)
    void numberOfSeveralWordsIsOneNumber(String text, String tolls) {
        assertThat(tolls(text)).isEqualTo(tolls);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 to 15 people were killed in Kabul. | killed 10/-/15
            """)
    void rangeAtTheStartOfASentenceIsRead(String text, String tolls) {
        assertThat(tolls(text)).isEqualTo(tolls);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 soldiers were killed and five wounded in Kabul. | killed 12/12/12, injured 5/5/5
            The clashes left 12 dead and 34 wounded. | killed 12/12/12, injured 34/34/34
            The attack killed 3 soldiers and wounded 7 others. | killed 3/3/3, injured 7/7/7
            There were 70 fatalities and 12 injuries. | killed 70/70/70, injured 12/12/12
            Two soldiers were killed and five others were wounded. | killed 2/2/2, injured 5/5/5
            """)
    void killedAndInjuredOfOneSentenceAreTwoTolls(String text, String tolls) {
        assertThat(tolls(text)).isEqualTo(tolls);
    }

    @Test
    void noCasualtiesIsNoneOfEither() {
        assertThat(tolls("The strike caused no casualties.")).isEqualTo("killed 0/0/0, injured 0/0/0");
        assertThat(tolls("No one was killed in the attack.")).isEqualTo("killed 0/0/0");
    }

    @Test
    void deathTollIsTheNumberItRoseTo() {
        assertThat(tolls("The death toll rose to 34 on Monday.")).isEqualTo("killed 34/34/34");
        assertThat(tolls("The death toll rose to at least 34.")).isEqualTo("killed 34/-/-");
    }

    @Test
    void missingPeopleAreCounted() {
        assertThat(tolls("Three journalists are missing.")).isEqualTo("missing 3/3/3");
    }

    @Test
    void thoseCountedAreNamed() {
        Sentence sentence = Sketch.parse("12 soldiers were killed and five wounded in Kabul.");
        List<Toll> tolls = reader.read(sentence);

        assertThat(tolls.getFirst().people().map(i -> sentence.token(i).lemma()))
                .contains("soldier");
        assertThat(tolls.getLast().people()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The army destroyed 12 tanks.",
                "The attack killed the hope of peace.",
                "Two hostile drones were downed.",
                "The ceasefire is dead.",
                "About 1,200 people left their homes.",
                "The minister spoke for 30 minutes."
            })
    void figureOfOtherThingsIsNoToll(String text) {
        assertThat(tolls(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            over/IN seventy/CD | 71/-/-
            at/IN least/JJS two/CD dozen/NN | 24/-/-
            some/DT two/CD hundred/CD | -/200/-
            no/DT fewer/JJR than/IN nine/CD | 9/-/-
            exceeding/VBG 90/CD | 91/-/-
            12/CD -/HYPH 15/CD | 12/-/15
            15/CD to/TO 12/CD | 15/15/15
            twenty-one/CD | 21/21/21
            ninety/CD | 90/90/90
            2,50,000/CD | 250000/250000/250000
            scores/NNS | 40/-/-
            a/DT dozen/NN | 12/12/12
            3/CD million/CD | 3000000/3000000/3000000
            """)
    void numberIsReadWithWhatStandsBeforeIt(String sketch, String figures) {
        Sentence sentence = Sketch.draw(sketch);
        int at = 0;
        while (!NumberReader.startsAt(sentence, at)) {
            at++;
        }
        assertThat(NumberReader.read(sentence, at).map(TollReaderTest::figures)).contains(figures);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999999/CD",
                "9999999/CD crore/NN",
                "3.5/CD",
                "-/HYPH",
                ",/,",
                "٣٤/CD",
                "first/JJ",
                "1st/JJ"
            })
    void whatIsNoNumberOfPeopleIsRefused(String sketch) {
        assertThat(NumberReader.read(Sketch.draw(sketch), 0)).isEmpty();
    }

    /** Any order of words of number: low, best and high stand in order, and nothing is thrown. */
    @Test
    void rangesNeverStandUpsideDown() {
        String[] words = {
            "over",
            "at",
            "least",
            "nearly",
            "70",
            "12",
            "15",
            "to",
            "-",
            "and",
            "between",
            "dozen",
            "two",
            "hundred",
            "dozens",
            "or",
            "more",
            "than",
            "fewer",
            "0",
            "1,200",
            "a",
            "million",
            "crore",
            "99999999",
            "under",
            "some"
        };
        Random random = new Random(3);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder sketch = new StringBuilder("x");
            int size = 1 + random.nextInt(6);
            for (int i = 0; i < size; i++) {
                sketch.append(' ').append(words[random.nextInt(words.length)]);
            }
            Sentence sentence = Sketch.draw(sketch.toString());
            for (int at = 0; at < sentence.size(); at++) {
                NumberReader.read(sentence, at).ifPresent(q -> {
                    int low = q.low().orElse(0);
                    assertThat(low).as(sketch.toString()).isNotNegative();
                    assertThat(q.best().orElse(low)).as(sketch.toString()).isGreaterThanOrEqualTo(low);
                    assertThat(q.high().orElse(Integer.MAX_VALUE))
                            .as(sketch.toString())
                            .isGreaterThanOrEqualTo(q.best().orElse(low));
                });
            }
        }
    }
}
