package org.sulh.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sulh.extract.words.DataFile;
import org.sulh.extract.words.WordClasses;

class PloverMappingTest {
    private final PloverMapping mapping = new PloverMapping();

    private static EventPattern act(String type, String trigger) {
        DataFile file =
                DataFile.parse("acts", "type,trigger,pos,frame,only,unless\n" + type + "," + trigger + ",v,act,,\n");
        return EventPattern.of(file.rows().getFirst(), WordClasses.load());
    }

    @ParameterizedTest
    @CsvSource({
        "air-strike, bomb, FIGHT",
        "terrorist-attack, bomb, ASSAULT",
        "mediation, mediate, CONSULT",
        "withdrawal, withdraw, RETREAT",
        "detention, detain, COERCE",
        "penalty, impose, SANCTION"
    })
    void actsOfTheTaxonomyAreEventsOfPlover(String type, String trigger, PloverType plover) {
        assertThat(mapping.of(act(type, trigger))).contains(plover);
    }

    @ParameterizedTest
    @CsvSource({"condemn, DISAPPROVE", "oppose, REJECT", "welcome, SUPPORT"})
    void wordThatNamesAPositionDecides(String trigger, PloverType plover) {
        assertThat(mapping.of(act("position", trigger))).contains(plover);
    }

    @Test
    void statementsAreNoEventsOfPlover() {
        assertThat(mapping.of(act("statement", "say"))).isEmpty();
    }

    /** Else a word was renamed in the pattern file, and its line here has no effect any more. */
    @Test
    void everyTriggerThatDecidesStandsInThePatternFile() {
        Set<String> used = DataFile.beside(EventFinder.class, "events.csv").rows().stream()
                .flatMap(row -> row.list("trigger").stream().map(t -> row.get("type") + " " + t))
                .collect(Collectors.toSet());

        assertThat(DataFile.beside(PloverMapping.class, "plover.csv").rows().stream()
                        .flatMap(row -> row.list("trigger").stream().map(t -> row.get("type") + " " + t)))
                .isNotEmpty()
                .isSubsetOf(used);
    }

    @Test
    void everyTypeHasALineForItsMoods() {
        assertThat(DataFile.beside(PloverMood.class, "plover-types.csv").rows())
                .extracting(row -> PloverType.find(row.get("type")).orElseThrow())
                .containsExactly(PloverType.values());
    }
}
