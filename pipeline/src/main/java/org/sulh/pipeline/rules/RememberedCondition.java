package org.sulh.pipeline.rules;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A condition that is worked out once for each combination of values of the facts that it turns on, and remembered. Incidents
 * are many and such combinations few. Safe for use by several threads.
 */
final class RememberedCondition {
    /** Beyond these, combinations are worked out each time. */
    private static final int MOST = 1 << 17;

    private final Condition condition;
    private final Definitions definitions;
    private final int[] slots;
    private final ConcurrentHashMap<Numbers, Truth> remembered = new ConcurrentHashMap<>();

    RememberedCondition(Condition condition, Definitions definitions) {
        this.condition = condition;
        this.definitions = definitions;
        this.slots = definitions.listSlots(condition).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Slots of the facts that it turns on, also by way of definitions, in order. */
    int[] slots() {
        return slots.clone();
    }

    /** Variables of the definitions that it uses, also by way of others. */
    Set<String> listDefinitions() {
        return definitions.listDefinitions(condition);
    }

    Truth evaluate(Known facts) {
        int[] numbers = new int[slots.length];
        for (int i = 0; i < slots.length; i++) {
            numbers[i] = facts.number(slots[i]);
            if (numbers[i] == Numbering.NONE) {
                return condition.evaluate(facts, definitions.on(facts));
            }
        }
        Numbers key = new Numbers(numbers);
        Truth known = remembered.get(key);
        if (known == null) {
            known = condition.evaluate(facts, definitions.on(facts));
            if (remembered.mappingCount() < MOST) {
                remembered.put(key, known);
            }
        }
        return known;
    }

    /** Numbers of the values of the facts. */
    private static final class Numbers {
        private final int[] numbers;
        private final int hash;

        /** @param numbers not to be changed any more */
        Numbers(int[] numbers) {
            this.numbers = numbers;
            this.hash = Arrays.hashCode(numbers);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Numbers that && Arrays.equals(numbers, that.numbers);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
