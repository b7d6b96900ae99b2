package org.sulh.pipeline.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The definitions of an agreement, ready to run. None leads back to itself.
 *
 * @param conditions what each means, by its variable; one that has no condition is undecided, and what turns on it is open
 */
record Definitions(Map<String, Condition> conditions) {
    Definitions {
        conditions = Map.copyOf(conditions);
    }

    /** Slots that a condition turns on, with those of the definitions that it uses. */
    Set<Integer> listSlots(Condition condition) {
        Set<Integer> slots = new TreeSet<>(condition.slots());
        for (String name : condition.definitions()) {
            Condition definition = conditions.get(name);
            if (definition != null) {
                slots.addAll(listSlots(definition));
            }
        }
        return slots;
    }

    /** Variables of the definitions that a condition uses, also by way of others. */
    Set<String> listDefinitions(Condition condition) {
        Set<String> all = new TreeSet<>(condition.definitions());
        for (String name : condition.definitions()) {
            Condition definition = conditions.get(name);
            if (definition != null) {
                all.addAll(listDefinitions(definition));
            }
        }
        return all;
    }

    Values on(Known facts) {
        return new Values(facts);
    }

    /** What the definitions come to on some facts, each worked out when it is first asked for. */
    final class Values implements Function<String, Truth> {
        private final Known facts;
        private final Map<String, Truth> known = new HashMap<>();

        private Values(Known facts) {
            this.facts = facts;
        }

        @Override
        public Truth apply(String name) {
            Truth truth = known.get(name);
            if (truth == null) {
                Condition definition = conditions.get(name);
                truth = definition == null ? Truth.unknown(name) : definition.evaluate(facts, this);
                known.put(name, truth);
            }
            return truth;
        }
    }
}
