package org.sulh.pipeline.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sulh.model.Fact;
import org.sulh.model.Zone;

/**
 * Numbers the facts that the conditions of one agreement may use: those of the vocabulary in its order, and whether an
 * incident lies in each zone.
 */
final class Slots {
    private static final List<Fact> FACTS = List.of(Fact.values());
    private static final int FIRST_ZONE = FACTS.size();

    /** Name of each slot as outcomes write it. */
    private final List<String> names = new ArrayList<>();

    /** Name of each slot as conditions see it, once {@link ConditionText} has read them. */
    private final List<String> variables = new ArrayList<>();

    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Integer> byVariable = new HashMap<>();

    Slots(List<Zone> zones) {
        for (Fact fact : FACTS) {
            add(fact.formName(), fact.formName());
        }
        for (Zone zone : zones) {
            add(Fact.inZone(zone.id()), zoneVariable(zone.id()));
        }
        // A map is no variable of its own: of its zones one may be known and the other not.
        byVariable.remove(Fact.IN_ZONE.formName());
    }

    static String zoneVariable(String zone) {
        return Fact.IN_ZONE.formName() + "." + zone.replace('-', '_');
    }

    private void add(String name, String variable) {
        byName.put(name, names.size());
        byVariable.put(variable, names.size());
        names.add(name);
        variables.add(variable);
    }

    @SuppressWarnings("EnumOrdinal") // the order of the vocabulary is that of the slots
    static int of(Fact fact) {
        return fact.ordinal();
    }

    /** Slot of the zone that stands at an index among the agreement's. */
    static int ofZone(int index) {
        return FIRST_ZONE + index;
    }

    int size() {
        return names.size();
    }

    String name(int slot) {
        return names.get(slot);
    }

    String variable(int slot) {
        return variables.get(slot);
    }

    Fact.Kind kind(int slot) {
        return slot < FIRST_ZONE ? FACTS.get(slot).kind() : Fact.Kind.FLAG;
    }

    OptionalInt findByVariable(String variable) {
        return Optional.ofNullable(byVariable.get(variable)).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    OptionalInt findByName(String name) {
        return Optional.ofNullable(byName.get(name)).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    Collection<String> variables() {
        return byVariable.keySet();
    }

    /** What is missing, in the order of the vocabulary, and what is no fact after it. */
    List<String> ordered(Collection<String> missing) {
        return missing.stream()
                .distinct()
                .sorted(Comparator.<String>comparingInt(name -> byName.getOrDefault(name, Integer.MAX_VALUE))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
