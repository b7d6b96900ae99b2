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
    private final NumberReader numbers = new NumberReader(Numbers.load());

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
            Nearly 70 people were killed in Kabul. | killed -/70/-
            Almost 70 people were killed in Kabul. | killed -/70/-
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            No casualties were reported. | killed 0/0/0, injured 0/0/0
            Casualties: none. | killed 0/0/0, injured 0/0/0
            No cas. | killed 0/0/0, injured 0/0/0
            The attack did not cause any casualties. | killed 0/0/0, injured 0/0/0
            The army knew of no injuries. | injured 0/0/0
            Nobody was hurt. | injured 0/0/0, killed 0/0/0
            Drones hit the depot without killing anyone. | killed 0/0/0
            """)
    void noneHarmedIsToldInManyWays(String text, String tolls) {
        assertThat(tolls(text)).isEqualTo(tolls);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The patrol reported 4 KIA and 2 WIA. | killed 4/4/4, injured 2/2/2
            Casualties: killed: 3; injured: 5. | killed 3/3/3, injured 5/5/5
            Masisi hospital reports 2 civ killed, 5 civ wounded. | killed 2/2/2, injured 5/5/5
            House hit by small-arms fire; 1 x civilian WIA. | injured 1/1/1
            One serviceman is missing. | missing 1/1/1
            """)
    void fieldNotesAreRead(String text, String tolls) {
        assertThat(tolls(text)).isEqualTo(tolls);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The attack claimed 14 lives. | killed 14/14/14
            The shelling took the lives of two aid workers. | killed 2/2/2
            Four people lost their lives. | killed 4/4/4
            The army lost 12 soldiers in the battle. | killed 12/12/12
            Rescuers recovered 12 bodies from the rubble. | killed 12/12/12
            Gunmen shot dead two policemen. | killed 2/2/2
            Fighters captured five soldiers and two tanks. | captured 5/5/5
            They took three soldiers prisoner. | captured 3/3/3
            Four soldiers were taken prisoner. | captured 4/4/4
            Three workers remain unaccounted for. | missing 3/3/3
            One of our servicemen received a bullet wound. | injured 1/1/1
            Three terrorists were eliminated. | killed 3/3/3
            Six combatants are said to have died. | killed 6/6/6
            A family of five was killed. | killed 5/5/5
            """)
    void harmHasManyWords(String text, String tolls) {
        assertThat(tolls(text)).isEqualTo(tolls);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A 40-year-old man was killed and a 12-year-old was hurt. | killed 1/1/1, injured 1/1/1
            The strike killed its driver and injured a woodcutter. | killed 1/1/1, injured 1/1/1
            Two of its men were martyred and a third was wounded. | killed 2/2/2, injured 1/1/1
            """)
    void ageIsNoNumberOfPeople(String text, String tolls) {
        assertThat(tolls(text)).isEqualTo(tolls);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The strike killed at least 12 people, including five children. | killed 12/-/-
            The strike hit the market, wounding twelve people, four of them critically. | injured 12/12/12
            Seven people, among them three women, died when a shell hit a bus. | killed 7/7/7
            """)
    void partOfATollIsNoTollOfItsOwn(String text, String tolls) {
        assertThat(tolls(text)).isEqualTo(tolls);
    }

    @Test
    void partIsReadWhereTheWholeIsNotCounted() {
        assertThat(tolls("They recorded 62 casualties: 15 killed and 47 injured."))
                .isEqualTo("killed 15/15/15, injured 47/47/47");
    }

    @Test
    void groupsOfOneWordAreReadOneByOne() {
        assertThat(tolls("One soldier and two civilians were killed.")).isEqualTo("killed 1/1/1, killed 2/2/2");
        assertThat(tolls("A woman and her two children were killed.")).isEqualTo("killed 1/1/1, killed 2/2/2");
    }

    @Test
    void numberOfKilledOrInjuredTogetherIsNeither() {
        assertThat(tolls("12 people were killed or wounded.")).isEmpty();
        assertThat(tolls("The strike killed and injured 20 people.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The death toll rose to 14 from an earlier 9. | killed 14/14/14
            The ministry revised the death toll from 9 to 14. | killed 14/14/14
            The death toll, revised from nine, stands at 14. | killed 14/14/14
            The residents had earlier put the number of dead soldiers at seven. | killed 7/7/7
            """)
    void figureThatWasReplacedGivesWayToTheNewOne(String text, String tolls) {
        assertThat(tolls(text)).isEqualTo(tolls);
    }

    /** Words of harm, number and people in any order give tolls that lie in the sentence. */
    @Test
    void wordsOfHarmInAnyOrderAreRead() {
        String[] words = {
            "killed/VBN",
            "kill/VB",
            "wounded/JJ",
            "dead/JJ",
            "toll/NN",
            "death/NN",
            "from/IN",
            "to/TO",
            "12/CD",
            "five/CD",
            "people/NNS",
            "soldier/NN",
            "no/DT",
            "casualties/NNS/casualty",
            ":/:",
            ",/,",
            "including/VBG",
            "taken/VBN/take",
            "prisoner/NN",
            "lives/NNS/life",
            "claimed/VBD/claim",
            "of/IN",
            "and/CC",
            "or/CC",
            "missing/JJ",
            "a/DT",
            "one/CD",
            "KIA/NNP",
            "x/SYM",
            "least/JJS",
            "at/IN",
            "hundred/CD",
            "999999999/CD",
            "million/CD",
            "family/NN",
            "shot/VBN/shoot",
            "without/IN",
            "anyone/NN"
        };
        String[] relations = {"nsubj", "obj", "nummod", "amod", "det", "nsubj:pass", "nmod:of", "acl:relcl", "conj"};
        Random random = new Random(5);
        for (int run = 0; run < 20_000; run++) {
            StringBuilder sketch = new StringBuilder();
            int size = 1 + random.nextInt(8);
            for (int i = 0; i < size; i++) {
                sketch.append(i == 0 ? "" : " ")
                        .append(words[random.nextInt(words.length)])
                        .append('<')
                        .append(random.nextInt(size + 1))
                        .append(':')
                        .append(relations[random.nextInt(relations.length)]);
            }
            Sentence sentence = Sketch.draw(sketch.toString());
            for (Toll toll : reader.read(sentence)) {
                assertThat(toll.word()).as(sketch.toString()).isBetween(0, size - 1);
                assertThat(toll.people().orElse(0)).as(sketch.toString()).isBetween(0, size - 1);
                assertThat(toll.quantity().low().orElse(0)).isNotNegative();
            }
        }
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
                "The minister spoke for 30 minutes.",
                "Shells killed 40 sheep and destroyed three houses.",
                "The drone destroyed two vehicles and wounded three dogs.",
                "The army lost two drones and 12 positions.",
                "There was no information on casualties.",
                "On 24 August killed hopes of peace faded.",
                "Israel returned the bodies of 15 people."
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
            between/IN five/CD and/CC seven/CD | 5/-/7
            five/CD or/CC six/CD | 5/-/6
            half/PDT a/DT dozen/NN | 6/6/6
            one/CD hundred/CD and/CC fifty/CD -/HYPH two/CD | 152/152/152
            two/CD thousand/CD three/CD hundred/CD | 2300/2300/2300
            2.5/CD lakh/NN | 250000/250000/250000
            1.2/CD million/CD | 1200000/1200000/1200000
            tens/NNS of/IN thousands/NNS | 20000/-/-
            no/DT more/JJR than/IN nine/CD | -/-/9
            70/CD +/SYM | 70/-/-
            ~/SYM 40/CD | -/40/-
            a/DT dozen/NN or/CC so/RB | -/12/-
            2/CD x/SYM civilian/NN | 2/2/2
            hand/VB over/RP 40/CD | 40/40/40
            twenty-one/CD | 21/21/21
            ninety/CD | 90/90/90
            2,50,000/CD | 250000/250000/250000
            scores/NNS | 40/-/-
            a/DT dozen/NN | 12/12/12
            3/CD million/CD | 3000000/3000000/3000000
            """)
    void numberIsReadWithWhatStandsBeforeIt(String sketch, String figures) {
        List<NumberPhrase> found = numbers.list(Sketch.draw(sketch));

        assertThat(found).extracting(n -> figures(n.quantity())).containsExactly(figures);
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
        assertThat(numbers.list(Sketch.draw(sketch))).isEmpty();
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
            int end = -1;
            for (NumberPhrase phrase : numbers.list(sentence)) {
                assertThat(phrase.first()).as(sketch.toString()).isGreaterThan(end);
                end = phrase.last();
                assertThat(end).as(sketch.toString()).isLessThan(sentence.size());
                Quantity q = phrase.quantity();
                int low = q.low().orElse(0);
                assertThat(low).as(sketch.toString()).isNotNegative();
                assertThat(q.best().orElse(low)).as(sketch.toString()).isGreaterThanOrEqualTo(low);
                assertThat(q.high().orElse(Integer.MAX_VALUE))
                        .as(sketch.toString())
                        .isGreaterThanOrEqualTo(q.best().orElse(low));
            }
        }
    }
}
