package org.sulh.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sulh.model.ApparentBreach.Outcome;
import org.sulh.model.EvidenceTable;
import org.sulh.model.FactValue;
import org.sulh.pipeline.rules.Deciding.Question;

class DecidingTest {
    private static final EvidenceTable TABLE = new EvidenceTable(Map.of("sensor", 1L, "party-denies", -1L), 10, 0);
    private static final Map<String, FactValue> STORY =
            Map.of("incident.type", new FactValue.Word("shelling"), "incident.doer", new FactValue.Word("north"));

    private static Draft draft(Drafting drafting) {
        return new Draft(drafting.agreement(), TABLE);
    }

    private static Optional<Map<Question, Outcome>> run(Draft draft) {
        try {
            Map<Question, Outcome> answers = new LinkedHashMap<>();
            Rulebook.compile(draft.agreement(), Drafting.actors())
                    .judge(Drafting.example(STORY))
                    .forEach(told -> answers.put(new Question("story", told.clause(), told.party()), told.outcome()));
            return Optional.of(answers);
        } catch (RulebookException e) {
            return Optional.empty();
        }
    }

    private static List<List<String>> deciding(Drafting first, Drafting second) {
        return Deciding.find(draft(first), draft(second), DecidingTest::run).values().stream()
                .findFirst()
                .orElse(List.of());
    }

    @Test
    void oneDefinitionAmongManyChangesIsFound() {
        Drafting first = new Drafting()
                .define("attack", "incident.type == 'shelling'")
                .define("raid", "incident.type == 'ambush'")
                .prohibit("fire", "(attack || raid) && incident.doer == party");
        Drafting second = new Drafting()
                .define("attack", "incident.type == 'air-strike'")
                .define("raid", "incident.type in ['ambush', 'sniper-fire']")
                .prohibit("fire", "(attack || raid) && incident.doer == party")
                .except("defence", "'hill-band' in incident.targets");
        assertThat(deciding(first, second)).containsExactly(List.of("definition attack"));
        assertThat(deciding(second, first)).containsExactly(List.of("definition attack"));
    }

    @Test
    void twoElementsThatDecideOnlyTogetherAreFound() {
        Drafting first = new Drafting()
                .define("attack", "incident.type == 'air-strike'")
                .prohibit("fire", "attack && incident.doer == 'south' && incident.doer == party");
        Drafting second = new Drafting()
                .define("attack", "incident.type == 'shelling'")
                .prohibit("fire", "attack && incident.doer == party");
        assertThat(deciding(first, second)).containsExactly(List.of("definition attack", "condition of clause fire"));
    }

    @Test
    void elementsOfWhichEachSufficesStandBesideEachOther() {
        Drafting first = new Drafting().prohibit("fire", "incident.doer == party");
        Drafting second = new Drafting()
                .prohibit("fire", "incident.doer == party && 'south' in incident.targets")
                .except("drill", "!('south' in incident.targets)");
        assertThat(Exchange.list(draft(first), draft(second)))
                .extracting(Exchange::name)
                .containsExactly("condition of clause fire", "exception drill of clause fire");
        assertThat(deciding(first, second)).containsExactly(List.of("condition of clause fire"));
    }

    @Test
    void aClauseThatOneAloneHasDecidesAndDraftsThatAreTheSameDifferInNothing() {
        Drafting first = new Drafting().prohibit("fire", "incident.doer == party");
        Drafting second =
                new Drafting().prohibit("fire", "incident.doer == party").permit("drill", "incident.doer == party");
        assertThat(deciding(first, second)).containsExactly(List.of("clause drill"));
        assertThat(deciding(first, first)).isEmpty();
    }

    @Test
    void aRowOfTheEvidenceTableIsAnElement() {
        Draft first = draft(new Drafting().prohibit("fire", "true"));
        Draft second =
                new Draft(first.agreement(), new EvidenceTable(Map.of("sensor", 2L, "party-denies", -1L), 10, 0));
        List<Exchange> exchanges = Exchange.list(first, second);
        assertThat(exchanges).extracting(Exchange::name).containsExactly("evidence sensor");
        assertThat(exchanges.getFirst().change().apply(first)).isEqualTo(second);
    }
}
