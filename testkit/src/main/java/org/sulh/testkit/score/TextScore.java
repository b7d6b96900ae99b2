package org.sulh.testkit.score;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sulh.model.Claim;
import org.sulh.testkit.score.Pairing.Pair;

/**
 * How one text, or several together, were read.
 *
 * @param gold claims coded
 * @param found claims found
 * @param typed pairs with the same type from the same words
 * @param typedAndAsserted those with the same speaker too, paired anew
 * @param fields of the typed pairs, how many are right
 */
record TextScore(int gold, int found, int typed, int typedAndAsserted, Map<Field, Rate> fields) {
    static final TextScore NOTHING = new TextScore(0, 0, 0, 0, Map.of());

    TextScore {
        fields = Map.copyOf(fields);
    }

    static TextScore of(List<Claim> gold, List<Claim> found) {
        Pairing typed = Pairing.byType(gold, found);
        Map<Field, Rate> fields = new EnumMap<>(Field.class);
        Map<String, String> foundFor = new HashMap<>();
        typed.pairs().forEach(p -> foundFor.put(p.gold().id(), p.found().id()));
        for (Pair pair : typed.pairs()) {
            for (Field field : Field.values()) {
                switch (judge(field, pair, foundFor)) {
                    case RIGHT -> fields.merge(field, new Rate(1, 1), Rate::plus);
                    case WRONG -> fields.merge(field, new Rate(0, 1), Rate::plus);
                    case NOT_ASKED -> {}
                }
            }
        }
        int strict = Pairing.byTypeAndAsserter(gold, found).pairs().size();
        return new TextScore(gold.size(), found.size(), typed.pairs().size(), strict, fields);
    }

    private static Field.Verdict judge(Field field, Pair pair, Map<String, String> foundFor) {
        if (field != Field.DENIES) {
            return field.judge(pair.gold(), pair.found());
        }
        // A denied claim that was not found cannot be linked, and counts with those missed.
        return pair.gold()
                .denies()
                .map(foundFor::get)
                .map(denied -> Field.verdict(
                        pair.found().denies().filter(denied::equals).isPresent()))
                .orElse(Field.Verdict.NOT_ASKED);
    }

    TextScore plus(TextScore other) {
        Map<Field, Rate> sum = new EnumMap<>(Field.class);
        sum.putAll(fields);
        other.fields.forEach((field, rate) -> sum.merge(field, rate, Rate::plus));
        return new TextScore(
                gold + other.gold,
                found + other.found,
                typed + other.typed,
                typedAndAsserted + other.typedAndAsserted,
                sum);
    }

    Rate field(Field field) {
        return fields.getOrDefault(field, Rate.NONE);
    }
}
