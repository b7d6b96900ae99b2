package org.sulh.pipeline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sulh.model.ApparentBreach;
import org.sulh.model.ApparentBreach.Outcome;
import org.sulh.model.FactValue;
import org.sulh.model.Level;
import org.sulh.model.Rule;
import org.sulh.model.Rule.Effect;

/** What holds for rules of any wording, on random ones. */
class RulePropertiesTest {
    private static final int ROUNDS = 400;

    /** The values that a fact may have in a story; the story may also leave it open. */
    private static final Map<String, List<FactValue>> VALUES = Map.of(
            "incident.doer", List.of(word("north"), word("south"), word("hill-band")),
            "incident.reviewed", List.of(flag(true), flag(false)),
            "incident.level", List.of(word("verified"), word("corroborated"), word("contested")),
            "incident.killed_at_least", List.of(new FactValue.Whole(0), new FactValue.Whole(3)),
            "incident.in_zone['strip']", List.of(flag(true), flag(false)),
            "incident.denied_by", List.of(words(), words("north"), words("south", "hill-band")));

    private static final List<String> ATOMS = List.of(
            "incident.doer == party",
            "incident.doer == 'hill-band'",
            "incident.reviewed",
            "incident.killed_at_least > 0",
            "incident.in_zone['strip']",
            "party in incident.denied_by",
            "incident.denied_by.exists(d, d == 'hill-band')",
            "grave");

    private static FactValue word(String text) {
        return new FactValue.Word(text);
    }

    private static FactValue flag(boolean is) {
        return new FactValue.Flag(is);
    }

    private static FactValue words(String... words) {
        return FactValue.WordSet.of(List.of(words));
    }

    private static String condition(Random random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return ATOMS.get(random.nextInt(ATOMS.size()));
        }
        String a = condition(random, depth - 1);
        String b = condition(random, depth - 1);
        return switch (random.nextInt(5)) {
            case 0 -> "!(" + a + ")";
            case 1 -> "(" + a + " ? " + b + " : " + condition(random, depth - 1) + ")";
            case 2 -> "(" + a + " || " + b + ")";
            default -> "(" + a + " && " + b + ")";
        };
    }

    private static Drafting draft(Random random) {
        Drafting draft = new Drafting()
                .zone("strip", 0, 0, 0)
                .define(
                        "grave",
                        "incident.killed_at_least > 0 && "
                                + condition(random, 1).replace("grave", "true"));
        for (int i = 0; i < 3; i++) {
            Rule rule = new Rule(
                    List.of(Effect.values()).get(random.nextInt(3)),
                    List.of("hostilities"),
                    random.nextInt(3) == 0 ? List.of("strip") : List.of(),
                    random.nextBoolean() ? Optional.of("incident.doer == party") : Optional.empty(),
                    condition(random, 2),
                    random.nextBoolean() ? Level.VERIFIED : Level.CORROBORATED,
                    i > 0 && random.nextInt(3) == 0 ? List.of("c0") : List.of(),
                    List.of());
            draft.clause("c" + i, rule);
            if (random.nextInt(3) == 0) {
                draft.except("e", condition(random, 1));
            }
        }
        return draft;
    }

    private static Map<String, FactValue> story(Random random) {
        Map<String, FactValue> facts = new HashMap<>();
        facts.put("incident.type", word("shelling"));
        new TreeMap<>(VALUES).forEach((name, values) -> {
            boolean open = random.nextInt(5) < 2;
            facts.put(name, open ? FactValue.UNKNOWN : values.get(random.nextInt(values.size())));
        });
        return facts;
    }

    /** Every story that this one may turn out to be. */
    private static List<Map<String, FactValue>> completions(Map<String, FactValue> story) {
        List<Map<String, FactValue>> all = new ArrayList<>(List.of(story));
        VALUES.forEach((name, values) -> {
            if (FactValue.UNKNOWN.equals(story.get(name))) {
                List<Map<String, FactValue>> next = new ArrayList<>();
                for (Map<String, FactValue> one : all) {
                    for (FactValue value : values) {
                        Map<String, FactValue> completed = new HashMap<>(one);
                        completed.put(name, value);
                        next.add(completed);
                    }
                }
                all.clear();
                all.addAll(next);
            }
        });
        return all;
    }

    private static List<Outcome> outcomes(Rulebook rules, Map<String, FactValue> story) {
        return rules.judge(Drafting.example(story)).stream()
                .map(ApparentBreach::outcome)
                .toList();
    }

    /**
     * An outcome that is called on what is known stays, whatever the rest turns out to be; and where a clause is said not to
     * speak, no completion of the facts makes a breach of it.
     */
    @Test
    void whatIsCalledOnHalfTheFactsHoldsOnAllOfThem() {
        Random random = new Random(31);
        int called = 0;
        int open = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Rulebook rules = draft(random).rulebook();
            Map<String, FactValue> story = story(random);
            List<Outcome> told = outcomes(rules, story);
            for (Map<String, FactValue> completed : completions(story)) {
                List<Outcome> then = outcomes(rules, completed);
                for (int i = 0; i < told.size(); i++) {
                    switch (told.get(i)) {
                        case APPARENT_BREACH, CONFLICT, COMPLIANT ->
                            assertThat(then.get(i))
                                    .as("%s of %s", story, completed)
                                    .isEqualTo(told.get(i));
                        case NOT_APPLICABLE ->
                            assertThat(then.get(i))
                                    .as("%s of %s", story, completed)
                                    .isNotIn(Outcome.APPARENT_BREACH, Outcome.CONFLICT);
                        case UNDETERMINED -> open++;
                    }
                }
            }
            called += (int)
                    told.stream().filter(o -> o == Outcome.APPARENT_BREACH).count();
        }
        assertThat(called).isGreaterThan(20);
        assertThat(open).isGreaterThan(1_000);
    }

    /** What is missing is missing: a story in which everything is known names no fact but those of the gates. */
    @Test
    void onlyUnknownFactsAndGatesAreNamedAsMissing() {
        Random random = new Random(77);
        List<String> gates = List.of("incident.reviewed", "incident.level", "incident.planned");
        for (int round = 0; round < ROUNDS; round++) {
            Rulebook rules = draft(random).rulebook();
            Map<String, FactValue> story = story(random);
            for (ApparentBreach told : rules.judge(Drafting.example(story))) {
                assertThat(told.missing())
                        .allMatch(name -> gates.contains(name) || FactValue.UNKNOWN.equals(story.get(name)));
            }
        }
    }

    @Test
    void exchangingThePartiesExchangesTheOutcomesAndNothingElse() {
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            long seed = random.nextLong();
            Rulebook rules = draft(new Random(seed)).rulebook();
            Map<String, FactValue> story = story(random);
            Map<String, FactValue> swapped = new HashMap<>();
            story.forEach((name, value) -> swapped.put(name, swap(value)));

            List<String> told = lines(rules, story);
            List<String> mirrored = lines(rules, swapped).stream()
                    .map(RulePropertiesTest::swap)
                    .sorted()
                    .toList();
            assertThat(mirrored).isEqualTo(told);
        }
    }

    private static List<String> lines(Rulebook rules, Map<String, FactValue> story) {
        return Drafting.told(rules, story).stream().sorted().toList();
    }

    private static FactValue swap(FactValue value) {
        return switch (value) {
            case FactValue.Word word -> word(swap(word.text()));
            case FactValue.WordSet set ->
                words(set.words().stream().map(RulePropertiesTest::swap).toArray(String[]::new));
            default -> value;
        };
    }

    private static String swap(String text) {
        return text.replace("north", "\0").replace("south", "north").replace("\0", "south");
    }
}
