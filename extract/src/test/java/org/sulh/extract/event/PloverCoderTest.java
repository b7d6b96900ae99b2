package org.sulh.extract.event;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.extract.parse.Sentence;
import org.sulh.extract.parse.Sketch;
import org.sulh.extract.words.DataFile;
import org.sulh.extract.words.WordClasses;

/** All texts are invented. */
class PloverCoderTest {
    private static final PloverCoder CODER = new PloverCoder();

    private static List<String> types(String text) {
        return CODER.code(Sketch.parse(text)).stream().map(e -> e.type().name()).toList();
    }

    private static String main(String text) {
        return CODER.main(Sketch.parseAll(text)).map(e -> e.type().name()).orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AGREE | Norway offered to mediate between the two factions.
            AGREE | The two sides reached a deal on sharing the water of the river.
            AGREE | The rebels accepted a proposal by the African Union for talks in Nairobi.
            CONSULT | The secretary-general telephoned the two presidents on Sunday.
            CONSULT | The crown prince flew to Rome for talks with the pope.
            CONSULT | Finnish diplomats mediated between the government and the separatists.
            SUPPORT | The union praised the new labour minister.
            SUPPORT | The two neighbours restored diplomatic relations after ten years.
            SUPPORT | The mayor apologised to the families.
            COOPERATE | The two navies conducted joint manoeuvres off the coast.
            COOPERATE | Spain extradited a suspected bomber to Morocco.
            AID | A Dutch charity has donated twelve ambulances to the hospital, its director said.
            AID | The country granted asylum to four journalists.
            AID | Peacekeepers were deployed in the capital to protect civilians.
            CONCEDE | The governor lifted the curfew in three towns.
            CONCEDE | The king yielded to demands for a new constitution.
            CONCEDE | The students ended their strike.
            RETREAT | The guerrillas released eleven hostages.
            RETREAT | The council lifted the embargo on the island.
            RETREAT | Both sides declared a truce for the holidays.
            RETREAT | The last foreign troops have left the valley.
            INVESTIGATE | The agency sent inspectors to examine the plant.
            INVESTIGATE | The court opened an inquiry into the shooting.
            DEMAND | The commissioner urged both sides to return to the table.
            DEMAND | The rebels are demanding the release of their jailed commander.
            DISAPPROVE | The bishop criticised the new law.
            DISAPPROVE | The embassy lodged a formal complaint with the ministry.
            REJECT | The president refused to meet the strikers.
            REJECT | The group defied the ruling of the court.
            THREATEN | The minister warned the rebels of a harsh response.
            THREATEN | The army gave the rebels an ultimatum.
            PROTEST | Thousands marched through the capital against the war.
            PROTEST | Students clashed with police outside the university.
            PROTEST | Prisoners began a hunger strike.
            PROTEST | Shopkeepers closed their stores in a one-day strike against a new tax.
            MOBILIZE | The army put its troops on high alert.
            MOBILIZE | The navy sent two warships to the gulf.
            SANCTION | The country recalled its ambassador.
            SANCTION | The delegation walked out of the talks.
            COERCE | The government banned the largest opposition party.
            COERCE | Police used water cannon against the crowd.
            ASSAULT | Gunmen kidnapped a French engineer.
            ASSAULT | A suicide bomber killed six people at a checkpoint.
            ASSAULT | A mine blew up a bus on a country road, killing eleven farmers.
            FIGHT | An attack on the barracks by several hundred rebels was beaten back.
            FIGHT | Soldiers and rebels clashed near the river.
            FIGHT | The rebels violated the ceasefire.
            FIGHT | Warplanes bombed the suburbs of the capital.
            """)
    void everyTypeHasWordsOfItsOwn(String type, String text) {
        assertThat(main(text)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AGREE | The prime minister will meet the rebels next week.
            AGREE | The rebels are ready to release the hostages.
            AGREE | The kingdom has announced plans to hold municipal elections next year.
            THREATEN | The alliance will bomb the airfields.
            THREATEN | The government may impose a curfew on the city.
            THREATEN | The group vowed to avenge the death of its leader.
            REJECT | The prime minister did not meet the rebels.
            REJECT | The ministry promised not to negotiate with the union.
            AGREE | The ministry promised not to attack the town.
            COERCE | The junta decided to impose a curfew.
            none | The rebels did not attack the town.
            """)
    void willAndRefusalMakeAnotherEventOfAnAct(String type, String text) {
        assertThat(main(text)).isEqualTo(type);
    }

    @Test
    void whatSomebodyHoldsToBeTheDutyOfAnotherIsDemanded() {
        Sentence sentence = Sketch.parse("The minister said the rebels must leave the town.");

        PloverEvent event = CODER.code(sentence).getFirst();

        assertThat(event.type()).isEqualTo(PloverType.DEMAND);
        assertThat(words(sentence, event.actors())).isEqualTo("minister");
        assertThat(words(sentence, event.targets())).isEqualTo("rebels");
    }

    @Test
    void mainClauseGoesBeforeWhatItsPartsTellOf() {
        assertThat(types("Militants who had raided the village freed eleven hostages."))
                .containsExactly("RETREAT", "FIGHT");
        assertThat(types("The minister condemned the bombing of the town."))
                .first()
                .isEqualTo("DISAPPROVE");
    }

    @Test
    void reportedClauseIsAsGoodAsAMainOne() {
        assertThat(main("The agency said on Friday that police had arrested nine activists."))
                .isEqualTo("COERCE");
    }

    @Test
    void wholeTextHasTheEventOfItsFirstSentenceThatHasAny() {
        assertThat(main("It was a quiet morning. Gunmen kidnapped an engineer. Police arrested a man."))
                .isEqualTo("ASSAULT");
        assertThat(main("It was a quiet morning.")).isEqualTo("none");
    }

    @Test
    void eventsNameThoseWhoActAndThoseTheyActUpon() {
        Sentence sentence = Sketch.parse("Police arrested nine activists.");

        PloverEvent event = CODER.code(sentence).getFirst();

        assertThat(sentence.token(event.trigger()).text()).isEqualTo("arrested");
        assertThat(words(sentence, event.actors())).isEqualTo("Police");
        assertThat(words(sentence, event.targets())).isEqualTo("activists");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The company launched a new car.",
                "The film was released in March.",
                "The river rose by two metres.",
                "The children sang."
            })
    void wordsOfOtherTradesAreNoEvents(String text) {
        assertThat(types(text)).isEmpty();
    }

    @Test
    void linesOfThePatternFileCoverAllTypesButThoseThatOurOwnActsGive() {
        Set<PloverType> drawn = patterns().stream()
                .flatMap(p -> PloverType.find(p.type().slug()).stream())
                .collect(Collectors.toSet());

        assertThat(drawn).isEqualTo(EnumSet.allOf(PloverType.class));
    }

    /** A line below one with the same trigger and no conditions can never fit. */
    @Test
    void noLineIsHiddenByAnEarlierOneWithoutConditions() {
        Set<String> open = new HashSet<>();
        for (EventPattern pattern : patterns()) {
            String trigger = pattern.trigger() + (pattern.verb() ? " v" : " n");
            assertThat(open).as(pattern + " is hidden").doesNotContain(trigger);
            if (pattern.only().isEmpty() && pattern.unless().isEmpty()) {
                open.add(trigger);
            }
        }
    }

    @Test
    void fileThatNamesATypeWhichIsNoneIsRefusedWithItsLine() {
        assertThatThrownBy(() -> new EventFinder(WordClasses.load(), "events.csv", type -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("events.csv:\\d+: '.+' is not in the taxonomy");
    }

    private static List<EventPattern> patterns() {
        WordClasses words = WordClasses.load().with(DataFile.beside(PloverCoder.class, "plover-classes.csv"));
        return DataFile.beside(PloverCoder.class, "plover-events.csv").rows().stream()
                .flatMap(row -> EventPattern.list(row, words).stream())
                .toList();
    }

    private static String words(Sentence sentence, List<Integer> words) {
        return words.stream().map(i -> sentence.token(i).text()).collect(joining("+"));
    }
}
