package org.sulh.extract.event;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.sulh.model.Taxonomy;

class EventFinderTest {
    private static final WordClasses WORDS = WordClasses.load();
    private static final List<DataFile.Row> LINES =
            DataFile.beside(EventFinder.class, "events.csv").rows();

    private final EventFinder finder = new EventFinder(WORDS);

    private String acts(String text) {
        Sentence sentence = Sketch.parse(text);
        return finder.find(sentence).stream()
                .map(m -> m.type() + " " + m.frame() + " by " + words(sentence, m.actors()) + " to "
                        + words(sentence, m.targets()))
                .collect(joining(", "));
    }

    private static String words(Sentence sentence, List<Integer> words) {
        return words.isEmpty()
                ? "-"
                : words.stream().sorted().map(i -> sentence.token(i).text()).collect(joining("+"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rebels shelled the camp. | shelling ACT by Rebels to camp
            The camp was shelled by rebels. | shelling ACT by rebels to camp
            Rebels launched an attack on the camp. | ground-attack ACT by Rebels to camp
            Rebels fired rockets at the camp. | shelling ACT by Rebels to rockets+camp
            Rebels and soldiers clashed. | armed-clash MUTUAL by Rebels+soldiers to -
            Clashes between rebels and soldiers continued. | armed-clash MUTUAL by rebels+soldiers to -
            An explosion rocked the city. | explosion HAPPEN by - to -
            Talks between rebels and the government collapsed. | talks-failed PROCESS by rebels+government to -
            The delegation arrived in the capital. | delegation-travel TRAVEL by delegation to -
            Norway mediated. | mediation MEDIATE by Norway to -
            The minister led the delegation. | talks HEAD by minister to delegation
            Both sides agreed to a ceasefire. | ceasefire-start AGREE by sides to -
            Both sides signed a ceasefire. | ceasefire-start AGREE by sides to -
            The government rejected the proposal. | position HOLD by government to proposal
            A soldier killed three civilians. | civilian-harm TOLL by soldier to civilians
            The ceasefire took effect. | ceasefire-start PROCESS by - to -
            Rebels released ten prisoners. | prisoner-release ACT by Rebels to prisoners
            Troops withdrew from the village. | withdrawal ACT by Troops to -
            Rebels violated the ceasefire. | failure-to-implement ACT by Rebels to ceasefire
            """)
    void eachFrameGivesItsParts(String text, String acts) {
        assertThat(acts(text)).isEqualTo(acts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The company fired two officials. | small-arms-fire
            Workers went on a general strike. | air-strike
            He died of a heart attack. | ground-attack
            They struck a deal. | air-strike
            They battled a legal battle in court. | armed-clash
            The shop opened on Friday. | talks
            The company launched a product. | shelling
            """)
    void wordsOfOtherTradesAreNoActs(String text, String type) {
        assertThat(acts(text)).doesNotContain(type);
    }

    @Test
    void specialPatternWinsOverTheGeneral() {
        assertThat(acts("A drone strike hit the town."))
                .startsWith("drone-strike")
                .doesNotContain("air-strike");
        assertThat(acts("A suicide bombing hit the town.")).startsWith("terrorist-attack");
    }

    @Test
    void everyFrameIsUsedByTheFile() {
        Set<Frame> used = LINES.stream()
                .flatMap(r -> EventPattern.list(r, WORDS).stream())
                .map(EventPattern::frame)
                .collect(Collectors.toSet());

        assertThat(used).isEqualTo(EnumSet.allOf(Frame.class));
    }

    @Test
    void everyLineOfTheFileNamesATypeOfTheTaxonomy() {
        assertThat(LINES).allMatch(r -> Taxonomy.standard()
                .contains(EventPattern.of(r, WORDS).type()));
    }

    /** A line below one with the same trigger and no conditions can never fit. */
    @Test
    void noLineIsHiddenByAnEarlierOneWithoutConditions() {
        Map<String, EventPattern> open = new HashMap<>();
        for (DataFile.Row line : LINES) {
            for (EventPattern later : EventPattern.list(line, WORDS)) {
                String trigger = later.trigger() + (later.verb() ? " v" : " n");
                assertThat(open).as(later + " is hidden").doesNotContainKey(trigger);
                if (later.only().isEmpty() && later.unless().isEmpty()) {
                    open.put(trigger, later);
                }
            }
        }
    }

    @Test
    void gapInATriggerStandsForAFewWords() {
        assertThat(acts("Soldiers turned the observers back.")).startsWith("monitor-obstruction");
        assertThat(acts("They violated, during a night in which nobody slept at all, Syrian airspace."))
                .doesNotContain("line-crossing");
    }

    @Test
    void hyphenInTheTextCountsAsABlank() {
        assertThat(acts("Small-arms fire was heard.")).contains("small-arms-fire");
        assertThat(acts("A cross-border attack was reported.")).contains("ground-attack");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Drones hit the depot. | drone-strike
            Shells hit the depot. | shelling
            A sniper killed a soldier. | sniper-fire
            Gunfire killed a soldier. | small-arms-fire
            Artillery fired on the town. | shelling
            Soldiers fired on the town. | small-arms-fire
            Jets attacked the town. | air-strike
            """)
    void weaponSharpensAGeneralVerb(String text, String type) {
        assertThat(acts(text)).startsWith(type);
    }

    private static DataFile.Row line(String line) {
        return DataFile.parse("events.csv", "type,trigger,pos,frame,only,unless\n" + line + "\n")
                .rows()
                .getFirst();
    }

    @Test
    void lineIsReadWithItsConditions() {
        EventPattern pattern =
                EventPattern.of(line("shelling,open fire,v,act,obj:shell|@truces;subj:army,any:film"), WORDS);

        assertThat(pattern.trigger()).containsExactly("open", "fire");
        assertThat(pattern.verb()).isTrue();
        assertThat(pattern.only()).hasSize(2);
        assertThat(pattern.only().getFirst().lemmas()).contains("shell", "truce");
        assertThat(pattern.unless())
                .containsExactly(new EventPattern.Condition(EventPattern.Condition.Relation.ANY, Set.of("film")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shelling,shell,v,acts,,",
                "shelling,shell,v,act,object:camp,",
                "shelling,shell,v,act,camp,",
                "shelling,shell,v,act,obj:@gone,",
                "shelling,shell,v,act,,obj:@gone"
            })
    void wrongLineIsNamedByFileAndLine(String line) {
        assertThatThrownBy(() -> EventPattern.of(line(line), WORDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("events\\.csv:2: .{5,}");
    }

    @Test
    void typeThatIsNoSlugIsRefused() {
        assertThatThrownBy(() -> EventPattern.of(line("Air Strike,shell,v,act,,"), WORDS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
