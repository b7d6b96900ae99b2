package org.sulh.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sulh.model.Fact;
import org.sulh.report.Names;
import org.sulh.report.rules.Wording.AllOf;
import org.sulh.report.rules.Wording.AnyOf;
import org.sulh.report.rules.Wording.Sentence;

class ConditionWordsTest {
    private final ConditionWords words = new ConditionWords(Truce.agreement(), Names.of(Truce.actors(), List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "incident.doer == party | the doer is the party",
                "incident.doer != 'northland' | the doer is not Northland",
                "incident.type == 'shelling' | the kind of act is “shelling”",
                "incident.type in ['shelling', 'ambush'] | the kind of act is “shelling” or “ambush”",
                "!(incident.type in ['shelling', 'ambush']) | the kind of act is not “shelling” or “ambush”",
                "'southland' in incident.targets | the targets include Southland",
                "!(party in incident.said_by) | the actors who say that it happened do not include the party",
                "'rocket launcher' in incident.means | the weapons or vehicles that are named include “rocket launcher”",
                "incident.family == 'third-party' | the family of the act is third party",
                "incident.killed_at_least >= 10 | the least number of dead is 10 or more",
                "!(incident.killed_at_least >= 10) | the least number of dead is less than 10",
                "incident.first_day < day('2030-03-01') | the first day on which it may have happened is before 1 Mar 2030",
                "incident.reviewed | a person has confirmed one of its claims",
                "!incident.reviewed | no person has confirmed one of its claims",
                "incident.in_zone['bank'] | it lies in: the bank",
                "!incident.in_zone['bank'] | it does not lie in: the bank",
                "fire | “fire” applies",
                "!fire | “fire” does not apply",
                "true | in every case"
            })
    void commonConditionsHaveASentence(String cel, String sentence) {
        assertThat(words.find(cel).map(ConditionWordsTest::text)).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown_word",
                "incident.unknown == 'x'",
                "incident.type",
                "incident.type < 'x'",
                "incident.type == 7",
                "incident.killed_at_least == 'x'",
                "incident.targets == 'x'",
                "incident.type in incident.targets",
                "incident.type in []",
                "incident.in_zone['nowhere']",
                "incident.first_day == day('soon')",
                "'x' == incident.type",
                "incident.type == incident.family",
                "fire && size(incident.targets) > 1"
            })
    void whatHasNoExactWordsHasNone(String cel) {
        assertThat(words.find(cel)).isEmpty();
    }

    /** Holds what the words say against what the condition says, for every way in which the definitions may come out. */
    @Test
    void theWordsAreTrueExactlyWhenTheConditionIs() {
        Random random = new Random(20300214);
        for (int i = 0; i < 3_000; i++) {
            String cel = condition(random, 4);
            Wording wording = words.find(cel).orElseThrow();
            Expression expression = ExpressionReader.read(cel).orElseThrow();
            for (int bits = 0; bits < 4; bits++) {
                Map<String, Boolean> facts = new HashMap<>();
                facts.put("fire", (bits & 1) != 0);
                facts.put("support", (bits & 2) != 0);
                assertThat(holds(wording, facts)).as(cel).isEqualTo(holds(expression, facts));
            }
        }
    }

    @Test
    void everyFactHasWordsAndNoOtherNameHas() {
        for (Fact fact : Fact.values()) {
            boolean isNamed = FactWords.findLabel(fact.formName()).isPresent();
            assertThat(isNamed).as(fact.formName()).isEqualTo(fact != Fact.IN_ZONE);
            assertThat(FactWords.findSentence(fact.formName(), true).isPresent())
                    .as(fact.formName())
                    .isEqualTo(fact.kind() == Fact.Kind.FLAG);
        }
        assertThat(FactWords.listNames())
                .allSatisfy(name -> assertThat(Fact.find(name)).isPresent());
    }

    @Test
    void definitionsThatAConditionUsesAreFound() {
        assertThat(words.listDefinitions("fire && (incident.reviewed || !support) || fire"))
                .extracting(definition -> definition.id())
                .containsExactly("fire", "support");
    }

    private static String text(Wording wording) {
        return wording instanceof Sentence sentence ? sentence.text() : wording.toString();
    }

    private static String condition(Random random, int depth) {
        String[] atoms = {"fire", "support", "true", "false"};
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 1 -> "!(" + condition(random, depth - 1) + ")";
            case 2 -> "(" + condition(random, depth - 1) + " || " + condition(random, depth - 1) + ")";
            case 3 -> condition(random, depth - 1) + " && (" + condition(random, depth - 1) + ")";
            default -> atoms[random.nextInt(atoms.length)];
        };
    }

    private static boolean holds(Expression expression, Map<String, Boolean> facts) {
        return switch (expression) {
            case Expression.Any any -> any.parts().stream().anyMatch(part -> holds(part, facts));
            case Expression.All all -> all.parts().stream().allMatch(part -> holds(part, facts));
            case Expression.Not not -> !holds(not.of(), facts);
            case Expression.Flag flag -> flag.is();
            case Expression.Name name ->
                Optional.ofNullable(facts.get(name.path())).orElseThrow();
            default -> throw new IllegalStateException(expression.toString());
        };
    }

    private static boolean holds(Wording wording, Map<String, Boolean> facts) {
        return switch (wording) {
            case AllOf all -> all.parts().stream().allMatch(part -> holds(part, facts));
            case AnyOf any -> any.parts().stream().anyMatch(part -> holds(part, facts));
            case Sentence(String text, Optional<String> _) ->
                switch (text) {
                    case "in every case" -> true;
                    case "in no case" -> false;
                    case "“fire” applies" -> is("fire", facts);
                    case "“fire” does not apply" -> !is("fire", facts);
                    case "“support” applies" -> is("support", facts);
                    case "“support” does not apply" -> !is("support", facts);
                    default -> throw new IllegalStateException(text);
                };
        };
    }

    private static boolean is(String name, Map<String, Boolean> facts) {
        return Optional.ofNullable(facts.get(name)).orElseThrow();
    }
}
