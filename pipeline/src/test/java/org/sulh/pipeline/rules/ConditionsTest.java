package org.sulh.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sulh.model.FactValue;

/** What a condition may not do is refused when it is checked, or bounded when it is run. */
class ConditionsTest {
    private static List<String> mistakes(String condition) {
        return new Drafting()
                .zone("buffer", 0, 0, 0).prohibit("fire", condition).mistakes().stream()
                        .map(RuleMistake::toString)
                        .toList();
    }

    private static String mistake(String condition) {
        assertThat(mistakes(condition)).hasSize(1);
        return mistakes(condition).getFirst();
    }

    @Test
    void aMisspeltFactIsNamedWithTheOneThatIsMeant() {
        assertThat(mistake("incident.typ == 'shelling'"))
                .isEqualTo("clause fire: condition: 'incident.typ' is no fact, definition or function here;"
                        + " write incident.type, if that is meant; sulh pack facts lists the facts");
    }

    @Test
    void theLineWithinTheConditionIsTold() {
        List<RuleMistake> mistakes = new Drafting()
                .prohibit("fire", "incident.doer == party &&\n  (incident.reviewed ||\n   bogus)")
                .mistakes();
        assertThat(mistakes).extracting(RuleMistake::line).containsExactly(2);
    }

    @Test
    void aWordThatAFactCanNeverBeIsNamed() {
        assertThat(mistake("incident.type in ['shelling', 'air-strik']"))
                .contains("'air-strik' is nothing that incident.type can be; write 'air-strike'");
        assertThat(mistake("incident.doer == 'nroth'")).contains("write 'north'");
        assertThat(mistake("incident.level != 'proven'")).contains("it is one of planned, reported, corroborated");
        assertThat(mistakes("'south' in incident.denied_by")).isEmpty();
    }

    @Test
    void aValueOfAnotherTypeIsNamed() {
        assertThat(mistake("incident.type == 3")).contains("no matching overload");
        assertThat(mistake("incident.type")).contains("expected type 'bool' but found 'string'");
    }

    @Test
    void aZoneIsNamedByItsIdAndOnlyOneThatIsThere() {
        assertThat(mistakes("incident.in_zone['buffer']")).isEmpty();
        assertThat(mistakes("incident.in_zone[ \"buffer\" ] && incident.doer == party"))
                .isEmpty();
        assertThat(mistake("incident.in_zone['bufer']")).contains("write incident.in_zone['ID']");
        assertThat(mistakes("incident.in_zone.exists(z, true)")).isNotEmpty();
    }

    @Test
    void aDayHasToBeOne() {
        assertThat(mistakes("incident.first_day >= day('2031-03-05')")).isEmpty();
        assertThat(mistake("incident.first_day >= day('2031-02-30')")).contains("write it as day('2025-01-31')");
        assertThat(mistake("incident.first_day >= day(incident.type)")).contains("write it as day('2025-01-31')");
    }

    @Test
    void regularExpressionsTextsThatGrowAndConversionsAreNoFunctionsHere() {
        for (String condition : List.of(
                "incident.type.matches('(a+)+$')",
                "incident.type + incident.type == 'x'",
                "string(1) == 'x'",
                "[1] + [2] == [1, 2]",
                "[1, 2].map(x, x) == [1]",
                "type(incident.type) == string",
                "has(incident.type)",
                "timestamp('2031-01-01T00:00:00Z') < incident.first_day")) {
            assertThat(mistakes(condition)).as(condition).isNotEmpty();
        }
    }

    @Test
    void whatIsTooLongOrNestsTooDeeplyIsRefusedAndDoesNotOverflow() {
        assertThat(mistakes("'" + "a".repeat(100_000) + "' in incident.targets"))
                .isNotEmpty();
        assertThat(mistakes("(".repeat(2_000) + "true" + ")".repeat(2_000))).isNotEmpty();
        assertThat(mistakes("!".repeat(3_900) + "true")).hasSizeLessThan(3);
        assertThat(mistakes("[".repeat(1_900) + "]".repeat(1_900) + " == []")).isNotEmpty();
        assertThat(mistakes("true" + " && true".repeat(400))).hasSizeLessThan(3);
    }

    @Test
    void aLoopWithinLoopsIsRefusedAndALongOneStopsAndLeavesItUndetermined() {
        String list = "[1,2,3,4,5,6,7,8,9,10]";
        String deep = list + ".all(a, " + list + ".all(b, " + list + ".all(c, true)))";
        assertThat(mistake(deep)).contains("lies in two others");

        String numbers = "[" + "1,".repeat(199) + "1]";
        Rulebook rules = new Drafting()
                .prohibit("fire", numbers + ".all(a, " + numbers + ".all(b, true)) && incident.doer == party")
                .rulebook();
        assertThat(Drafting.told(rules, story()))
                .first()
                .asString()
                .startsWith("fire north undetermined a condition that can be worked out");
    }

    @Test
    void whatFailsWhenItIsRunIsUndeterminedAndNoException() {
        Rulebook rules = new Drafting()
                .prohibit("fire", "incident.killed_at_least * 9223372036854775807 > 1 && incident.doer == party")
                .rulebook();
        assertThat(Drafting.told(
                        rules,
                        Map.of(
                                "incident.type", new FactValue.Word("shelling"),
                                "incident.doer", new FactValue.Word("north"),
                                "incident.killed_at_least", new FactValue.Whole(7))))
                .first()
                .asString()
                .startsWith("fire north undetermined a condition that can be worked out");
    }

    @Test
    void definitionsThatLeadBackToThemselvesAreRefused() {
        List<RuleMistake> mistakes = new Drafting()
                .define("attack", "raid || incident.reviewed")
                .define("raid", "attack")
                .define("self", "self")
                .prohibit("fire", "attack && incident.doer == party")
                .mistakes();
        assertThat(mistakes)
                .extracting(RuleMistake::part)
                .containsExactly("definition attack", "definition raid", "definition self");
        assertThat(mistakes.getFirst().reason()).isEqualTo("it is defined by itself, by way of raid");
    }

    @Test
    void aDefinitionMayNotHideAFactOrAWordOfTheLanguage() {
        assertThat(new Drafting().define("party", "true").mistakes()).hasSize(1);
        assertThat(new Drafting().define("in", "true").mistakes()).hasSize(1);
        assertThat(new Drafting().define("third-group", "true").mistakes()).isEmpty();
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThat(new Drafting()
                        .define("attack", "bogus")
                        .prohibit("fire", "incident.typ == 'x'")
                        .except("defence", "nothing")
                        .mistakes())
                .extracting(RuleMistake::part)
                .containsExactly("definition attack", "clause fire", "exception defence of fire");
    }

    private static Map<String, FactValue> story() {
        return Map.of("incident.type", new FactValue.Word("shelling"), "incident.doer", new FactValue.Word("north"));
    }
}
